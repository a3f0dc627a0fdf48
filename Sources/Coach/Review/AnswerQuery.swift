import Content

/// What is looked for among past answers: words, "phrases", -not, and fields such as
/// `topic:databases`, `kind:database`, `company:discord`, `score<3`, `dimension:depth<3` or
/// `before:2026-11-01`.
package struct AnswerQuery: Equatable, Sendable {
  fileprivate struct DimensionTerm: Equatable, Sendable {
    /// How its name begins.
    let name: String
    /// Nil is any score.
    let scores: ClosedRange<Int>?
  }

  /// Folded words and phrases that must all be there, and those that must not.
  package private(set) var wanted: [[UInt8]] = []
  package private(set) var unwanted: [[UInt8]] = []
  /// How topics of theirs begin.
  package private(set) var topics: [String] = []
  private var kinds: [String] = []
  private var companies: [String] = []
  private var dimensions: [DimensionTerm] = []
  private var scores: [ClosedRange<Int>] = []
  private var after: Day?
  private var before: Day?

  package init(_ text: String) {
    for term in Self.terms(of: text) { add(term) }
  }

  /// What is wrong with a term that looks like a field and is none; nil when nothing is.
  package static func misfit(_ term: String) -> (term: String, cure: String)? {
    var query = AnswerQuery("")
    let cures: [(start: String, cure: String, isFit: Bool)] = [
      ("score", "give a score from 1 to 4, such as score<3", query.takeScore(term)),
      ("before:", "give a day such as before:2026-11-01", query.takeDay(term)),
      ("after:", "give a day such as after:2026-10-01", query.takeDay(term)),
      (
        "dimension:", "give a score from 1 to 4, such as dimension:depth<3",
        query.takeDimension(term)
      ),
    ]
    return cures.first { start, _, isFit in
      guard !isFit, term.hasPrefix(start) else { return false }
      return start != "score" || term.dropFirst(start.count).first.map("<>=:".contains) == true
    }.map { (term, $0.cure) }
  }

  /// Whether everything passes.
  package var isEmpty: Bool { self == AnswerQuery("") }

  private mutating func add(_ term: String) {
    if take(term, as: "topic:", into: \.topics) || take(term, as: "kind:", into: \.kinds)
      || take(term, as: "company:", into: \.companies) || takeScore(term) || takeDay(term)
      || takeDimension(term)
    {
      return
    }
    let isUnwanted = term.hasPrefix("-") && term.count > 1
    let words = Folding.folded(isUnwanted ? String(term.dropFirst()) : term)
    guard !words.isEmpty else { return }
    if isUnwanted { unwanted.append(words) } else { wanted.append(words) }
  }

  private mutating func take(
    _ term: String, as name: String, into list: WritableKeyPath<AnswerQuery, [String]>
  ) -> Bool {
    guard term.hasPrefix(name), term.count > name.count else { return false }
    self[keyPath: list].append(term.dropFirst(name.count).lowercased())
    return true
  }

  private mutating func takeScore(_ term: String) -> Bool {
    guard term.hasPrefix("score"), let range = Self.scores(term.dropFirst(5)) else { return false }
    scores.append(range)
    return true
  }

  /// Such as `<3`.
  private static func scores(_ text: Substring) -> ClosedRange<Int>? {
    guard let number = Int(text.dropFirst()), (1...4).contains(number) else { return nil }
    switch text.first {
    case "<": return 0...(number - 1)
    case ">": return (number + 1)...5
    case "=", ":": return number...number
    default: return nil
    }
  }

  private mutating func takeDimension(_ term: String) -> Bool {
    let mark = "dimension:"
    guard term.hasPrefix(mark), term.count > mark.count else { return false }
    let rest = term.dropFirst(mark.count)
    let name = rest.prefix { !"<>=:".contains($0) }
    let scores = Self.scores(rest.dropFirst(name.count))
    guard scores != nil || name.count == rest.count else { return false }
    dimensions.append(DimensionTerm(name: name.lowercased(), scores: scores))
    return true
  }

  private mutating func takeDay(_ term: String) -> Bool {
    let parts = term.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let date = CivilDate(iso8601: String(parts[1])) else { return false }
    switch parts[0] {
    case "before": before = min(before ?? Day(date), Day(date))
    case "after": after = max(after ?? Day(date), Day(date))
    default: return false
    }
    return true
  }

  /// Words parted by spaces; what stands between double quotes is one term.
  private static func terms(of text: String) -> [String] {
    var terms: [String] = []
    var term = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        terms.append(term)
        term = ""
      default: term.append(character)
      }
    }
    return (terms + [term]).filter { !$0.isEmpty }
  }
}

extension AnswerQuery {
  /// Whether all but the words and the topics fit.
  package func passes(_ outcome: Outcome) -> Bool {
    passes(
      kind: outcome.kind.rawValue, company: outcome.company, day: outcome.started.day,
      outcome.scores, outcome.overall)
  }

  /// The same.
  package func passes(_ facts: AnswerFacts) -> Bool {
    passes(
      kind: facts.kind, company: facts.company, day: facts.day, facts.scores, facts.overall)
  }

  /// Whether it asks of more than words and topics.
  package var asksOfFacts: Bool {
    !(kinds.isEmpty && companies.isEmpty && dimensions.isEmpty && scores.isEmpty)
      || before != nil || after != nil
  }

  private func passes(
    kind: String, company: String?, day: Day, _ marks: [DimensionScore], _ overall: Int?
  ) -> Bool {
    kinds.allSatisfy { kind.hasPrefix($0) }
      && companies.allSatisfy { company?.hasPrefix($0) ?? false }
      && dimensions.allSatisfy { $0.fits(marks) }
      && scores.allSatisfy { range in overall.map(range.contains) ?? false }
      && (before.map { day < $0 } ?? true) && (after.map { day > $0 } ?? true)
  }
}

extension AnswerQuery.DimensionTerm {
  fileprivate func fits(_ marks: [DimensionScore]) -> Bool {
    marks.contains { score in
      score.dimension.hasPrefix(name) && scores.map { $0.contains(score.score) } ?? true
    }
  }
}
