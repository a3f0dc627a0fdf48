import Coach
import Content

/// Why a command that was well said cannot be done.
enum CommandError: Error, Equatable {
  case unknown(String, id: String, nearest: String?)
  case broken(String)
  case nothingFits
  case noAnswers
  case noAnswer(String)
  case noAnswerTo(String)
  case exists(String)
  case noDiagram(String, nearest: String?)
  case noInterview
  case interviewIsOver(Day)
  case interviewIsFar(Day)
  case contentFails(errors: Int)
  case unknownTemplate(String, known: [String])
}

extension CommandError {
  /// Days that a plan may have at most.
  static let longestPlan = 731
}

extension CommandError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknown(let kind, let id, let nearest?):
      "there is no \(kind) “\(id)”; did you mean “\(nearest)”?"
    case .unknown(let kind, let id, nil):
      "there is no \(kind) “\(id)”; `greenroom questions` lists what there is."
    case .broken(let problem): problem
    case .nothingFits:
      "no question fits all of that; leave an option out, or see `greenroom questions`."
    case .noAnswers: "there is no answer yet; finish a round with `greenroom practice`."
    case .noAnswer(let id):
      "there is no answer “\(id)”; `greenroom show` prints the newest one with its id."
    case .noAnswerTo(let question):
      "there is no answer to \(question) yet; name a file with notes, or - for standard input."
    case .exists(let path): "\(path) is there already; choose another id or remove it."
    case .noDiagram(let word, let nearest?):
      "no diagram in the bank is called “\(word)”; did you mean “\(nearest)”?"
    case .noDiagram(let word, nil):
      "no diagram in the bank is called “\(word)”; `greenroom board --gallery` draws them all."
    case .noInterview:
      "there is no interview to plan for; "
        + "give its day with `greenroom plan --interview 2026-12-14 --hours 8`."
    case .interviewIsOver(let day): "\(day.iso8601) is over; give a day to come."
    case .interviewIsFar(let day):
      "\(day.iso8601) is too far away to plan for; give a day of the next two years."
    case .unknownTemplate(let id, let known):
      "there is no template “\(id)”; give auto, \(known.joined(separator: ", "))."
    case .contentFails(let errors):
      "\(errors) \(errors == 1 ? "error" : "errors") in the content."
    }
  }
}

extension Catalogue {
  func require(question id: String) throws(CommandError) -> QuestionCard {
    if let card = card(id) { return card }
    throw .unknown(
      "question", id: id, nearest: Nearest.word(to: id, among: cards.map(\.id)))
  }

  /// The question with its rubric.
  func whole(question id: String) throws(CommandError) -> Question {
    _ = try require(question: id)
    if let question = question(id) { return question }
    throw .broken(problems(of: id).first?.description ?? id)
  }

  /// The id of a template, or nil for the one that fits the time, which is called `auto`.
  func template(named name: String) throws(CommandError) -> String? {
    if name == "auto" { return nil }
    let ids = plans.map(\.id)
    guard ids.contains(name) else {
      let nearest = Nearest.word(to: name, among: ids)
      guard let nearest else { throw .unknownTemplate(name, known: ids) }
      throw .unknown("template", id: name, nearest: nearest)
    }
    return name
  }

  func require(company id: String) throws(CommandError) {
    if company(id) != nil { return }
    throw .unknown(
      "company", id: id, nearest: Nearest.word(to: id, among: companies.map(\.id)))
  }

  /// One of our levels, or the company's own name for one.
  func require(level: String, of id: String) throws(CommandError) {
    let names = (company(id)?.levels.map(\.name) ?? []) + Level.allCases.map(\.rawValue)
    if names.contains(level) { return }
    throw .unknown("level", id: level, nearest: Nearest.word(to: level, among: names))
  }

  /// Topics are looked for by how their names begin.
  func require(topics: [String]) throws(CommandError) {
    let known = cards.flatMap(\.topics)
    for topic in topics where !known.contains(where: { $0.hasPrefix(topic) }) {
      throw unknown(topic: topic)
    }
  }

  /// With the nearest topic, by its whole name or by a word of it, or the kind that was meant.
  private func unknown(topic: String) -> CommandError {
    let known = Set(cards.flatMap(\.topics)).sorted()
    if let nearest = Nearest.word(to: topic, among: known) {
      return .unknown("topic", id: topic, nearest: nearest)
    }
    let words = known.flatMap { id in id.split(separator: "-").map { (word: String($0), id: id) } }
    let kinds = Question.Kind.allCases.map(\.rawValue)
    let near = Nearest.word(to: topic, among: kinds + words.map(\.word))
    let nearest = near.flatMap { near in
      kinds.contains(near) ? "--kind \(near)" : words.first { $0.word == near }?.id
    }
    return .unknown("topic", id: topic, nearest: nearest)
  }

  /// The questions that a filter lets through; an id in it that the bank does not know is an error.
  func questions(passing filter: QuestionFilter) throws(CommandError) -> [QuestionCard] {
    if let company = filter.company { try require(company: company) }
    let known = Set(cards.flatMap(\.topics))
    for topic in filter.topics where !known.contains(topic) { throw unknown(topic: topic) }
    return cards.filter { question in
      (filter.kind == nil || question.kind == filter.kind)
        && (filter.topics.isEmpty || filter.topics.contains { question.topics.contains($0) })
        && (filter.company == nil
          || question.companies.contains { $0.company == filter.company })
    }
  }
}
