/// The bank as a session needs it: a card of every question at once, a whole question when it is
/// opened. `Library` reads and checks everything; this is quick.
package struct Catalogue: Sendable {
  /// In the order of their ids.
  package let cards: [QuestionCard]
  /// What cannot be used, in the order of the files.
  package private(set) var problems: [ContentProblem]

  private var library: Library
  /// Scaffolds and whatever else is no question.
  private let others: (base: [ContentSource], overlay: [ContentSource])
  /// The files that hold a question of some id, the user's own first.
  private let files: [String: [ContentSource]]

  /// The overlay is the user's own content; it replaces what has the same id in the base.
  package init(base: [ContentSource], overlay: [ContentSource] = []) {
    self.init(adviceOf: base, overlay: overlay, for: nil)
    complete()
  }

  /// What advice needs: cards, topics, plans and a company; `complete` reads the rest.
  package init(
    adviceOf base: [ContentSource], overlay: [ContentSource] = [], for company: String?
  ) {
    var cards: [String: QuestionCard] = [:]
    var files: [String: [ContentSource]] = [:]
    var problems: [ContentProblem] = []
    for source in base + overlay where source.kind == .question {
      guard let card = source.card ?? QuestionCard(source) else {
        problems += ContentReading(source).problems.filter { $0.severity == .error }
        continue
      }
      cards[card.id] = card
      files[card.id, default: []].insert(source, at: 0)
    }
    others = (base.filter { $0.kind != .question }, overlay.filter { $0.kind != .question })
    let isNeeded = { (source: ContentSource) in
      switch source.kind {
      case .topics, .plan: true
      case .company: source.stem == company
      case .question, .scaffold, .checklist, .lexicon, nil: false
      }
    }
    library = Library(
      base: others.base.filter(isNeeded), overlay: others.overlay.filter(isNeeded))
    self.files = files
    self.cards = cards.values.sorted { $0.id < $1.id }
    self.problems = problems
  }

  package mutating func complete() {
    library = Library(base: others.base, overlay: others.overlay)
    problems += library.problems.filter { $0.severity == .error }
  }

  /// The whole question, read now; where the user's own file cannot be used, ours.
  package func question(_ id: String) -> Question? {
    for source in files[id] ?? [] {
      if case .question(let question?) = ContentReading(source).value { return question }
    }
    return nil
  }

  /// Those that have a reference diagram; nothing is read whole for it.
  package var cardsWithBoard: [QuestionCard] {
    cards.filter { files[$0.id]?.first?.hasLine(beginningWith: "board:") == true }
  }

  /// Why the files of a question cannot all be used.
  package func problems(of id: String) -> [ContentProblem] {
    (files[id] ?? []).flatMap { ContentReading($0).problems }.filter { $0.severity == .error }
  }

  package func card(_ id: String) -> QuestionCard? { cards.first { $0.id == id } }
  package func scaffold(_ id: String) -> Scaffold? { library.scaffold(id) }
  package func checklist(_ id: String) -> Checklist? { library.checklist(id) }
  package func company(_ id: String) -> CompanyPack? { library.company(id) }
  package func topic(_ id: String) -> Topic? { library.topic(id) }
  package var companies: [CompanyPack] { library.companies }
  package var plans: [PlanTemplate] { library.plans }
  package var scaffolds: [Scaffold] { library.scaffolds }
  package var topics: [Topic] { library.topics }
  package var lexicon: Lexicon { library.lexicon }
}
