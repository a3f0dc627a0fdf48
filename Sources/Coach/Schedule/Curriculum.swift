import Content

/// What is practised for: a level, perhaps a company.
package struct Aim: Sendable {
  package var level: Level
  package var company: CompanyPack?

  package init(level: Level = .senior, company: CompanyPack? = nil) {
    self.level = level
    self.company = company
  }
}

/// The topics that the bank has questions on, and how much each counts for the aim.
package struct Curriculum: Sendable {
  package struct Item: Equatable, Sendable {
    package let topic: Topic
    package let kind: PracticeKind
    /// The share of the interview, from 0 to 1; those of a curriculum add up to 1 without mocks.
    package let weight: Double
    /// Whether a question is about it first of all; the others come along with those.
    package let isLeading: Bool
    /// The ids of the questions that touch it, in their order.
    package let questions: [String]
    /// How much the company of the aim asks about it; nil where that is not known.
    package let demand: Demand?
  }

  /// In the order of their ids.
  package let items: [Item]
  package let level: Level
  private let indices: [String: Int]
  private let cards: [String: QuestionCard]

  package init(_ catalogue: Catalogue, aim: Aim) {
    level = aim.level
    cards = Dictionary(
      catalogue.cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = Self.subjects(catalogue)
    let groups = GroupWeights(aim)
    let raw = subjects.map { subject in
      groups.weight(of: subject.kind) * Self.emphasis(on: subject, aim)
        / Double(max(1, subjects.count { $0.kind == subject.kind }))
    }
    let sum = raw.reduce(0, +)
    let items = zip(subjects, raw).map { subject, weight in
      Item(
        topic: subject.topic, kind: subject.kind, weight: weight / sum,
        isLeading: subject.leading > 0, questions: subject.questions.map(\.id),
        demand: Self.demand(on: subject, aim))
    }
    self.items = items
    indices = Dictionary(
      items.indices.map { (items[$0].topic.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var allCards: [QuestionCard] { Array(cards.values) }

  package func card(_ question: String) -> QuestionCard? { cards[question] }

  package func item(_ topic: String) -> Item? { indices[topic].map { items[$0] } }

  private struct Subject {
    let topic: Topic
    let kind: PracticeKind
    let leading: Int
    let questions: [QuestionCard]
  }

  private static func subjects(_ catalogue: Catalogue) -> [Subject] {
    var questions: [String: [QuestionCard]] = [:]
    for question in catalogue.cards {
      for topic in Set(question.topics) { questions[topic, default: []].append(question) }
    }
    return catalogue.topics.sorted { $0.id < $1.id }.compactMap { topic in
      guard let touching = questions[topic.id] else { return nil }
      let leading = touching.filter { $0.topics.first == topic.id }
      return Subject(
        topic: topic, kind: kind(of: leading.isEmpty ? touching : leading, on: topic),
        leading: leading.count, questions: touching)
    }
  }

  /// What most of the questions are; of equals a story where people are the matter, else a drill.
  private static func kind(of questions: [QuestionCard], on topic: Topic) -> PracticeKind {
    let kinds = questions.map { PracticeKind(of: $0.kind, on: topic.area) }
    let order: [PracticeKind] =
      topic.area == .behavioural ? [.story, .drill, .round] : [.drill, .round, .story]
    return order.max { first, second in
      kinds.count { $0 == first } < kinds.count { $0 == second }
    } ?? .drill
  }

  /// More for what the company is known to ask.
  private static func emphasis(on subject: Subject, _ aim: Aim) -> Double {
    switch demand(on: subject, aim) {
    case .recurring: 3
    case .known: 2
    case nil: 1
    }
  }

  private static func demand(on subject: Subject, _ aim: Aim) -> Demand? {
    guard let company = aim.company else { return nil }
    let uses = subject.questions.flatMap(\.companies).filter { $0.company == company.id }
    if uses.contains(where: { $0.how == "recurring" }) { return .recurring }
    return uses.isEmpty ? nil : .known
  }
}

/// The forms of practice that have a time of their own.
package enum PracticeKind: String, CaseIterable, Sendable {
  case drill, story, round
  /// A loop: the rounds of a company one after the other.
  case mock

  package var minutes: Int {
    switch self {
    case .drill: 30
    case .story: 25
    case .round: 45
    case .mock: 60
    }
  }

  package init(of kind: Question.Kind, on area: Topic.Area) {
    self =
      switch kind {
      case .systemDesign, .apiDesign, .database: .round
      case .behavioural, .culture, .screen, .project: .story
      case .situational: area == .behavioural ? .story : .drill
      case .technical, .coding, .codeReview: .drill
      }
  }
}

/// How much each form of practice counts, by level and by the rounds of the company.
package struct GroupWeights: Equatable, Sendable {
  private let weights: [PracticeKind: Double]

  /// The levels' weights are judgement, without a source.
  package init(_ aim: Aim) {
    let usual: [PracticeKind: Double] =
      switch aim.level {
      case .junior: [.drill: 0.60, .round: 0.10, .story: 0.20, .mock: 0.10]
      case .mid: [.drill: 0.45, .round: 0.20, .story: 0.22, .mock: 0.13]
      case .senior: [.drill: 0.32, .round: 0.30, .story: 0.25, .mock: 0.13]
      case .staff: [.drill: 0.22, .round: 0.35, .story: 0.30, .mock: 0.13]
      }
    weights = usual.merging(Self.emphases(of: aim.company)) { $0 * $1 }
  }

  /// Of all practice, mocks counted in.
  package func share(of kind: PracticeKind) -> Double {
    weight(of: kind) / PracticeKind.allCases.reduce(0) { $0 + weight(of: $1) }
  }

  func weight(of kind: PracticeKind) -> Double { weights[kind] ?? 0 }

  /// Against thirds: the share of the company's loop that each form takes.
  private static func emphases(of company: CompanyPack?) -> [PracticeKind: Double] {
    guard let rounds = company?.rounds, !rounds.isEmpty else { return [:] }
    var minutes: [PracticeKind: Int] = [.drill: 0, .story: 0, .round: 0]
    for round in rounds {
      minutes[PracticeKind(of: round.kind, on: .behavioural), default: 0] += round.minutes
    }
    let all = Double(max(1, minutes.values.reduce(0, +)))
    return minutes.mapValues { min(max(3 * Double($0) / all, 0.25), 4) }
  }
}

extension Difficulty {
  /// Hard is what is first asked above the level, easy what is asked below it only.
  package init(ofLevels levels: [Level], at level: Level) {
    guard let least = levels.min(), let most = levels.max() else {
      self = .medium
      return
    }
    self = least > level ? .hard : most < level ? .easy : .medium
  }
}

extension Catalogue {
  /// A level by our name for it, or by the company's.
  package func level(named name: String?, at company: String?) -> Level? {
    guard let name else { return nil }
    if let level = Level(rawValue: name) { return level }
    return company.flatMap { self.company($0) }?.levels.first { $0.name == name }?.level
  }
}
