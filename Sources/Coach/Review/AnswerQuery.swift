import Content

/// What is looked for among past answers: words, "phrases", -not, and fields such as
/// `topic:databases`, `kind:database`, `company:discord`, `score<3` or `before:2026-11-01`.
package struct AnswerQuery: Equatable, Sendable {
  /// Folded words and phrases that must all be there, and those that must not.
  package private(set) var wanted: [String] = []
  package private(set) var unwanted: [String] = []
  private var topics: [String] = []
  private var kinds: [String] = []
  private var companies: [String] = []
  private var scores: ClosedRange<Int>?
  private var after: Day?
  private var before: Day?

  package init(_ text: String) {
    for term in Self.terms(of: text) { add(term) }
  }

  /// Whether everything passes.
  package var isEmpty: Bool { self == AnswerQuery("") }

  private mutating func add(_ term: String) {
    if take(term, as: "topic:", into: \.topics) || take(term, as: "kind:", into: \.kinds)
      || take(term, as: "company:", into: \.companies) || takeScore(term) || takeDay(term)
    {
      return
    }
    let isUnwanted = term.hasPrefix("-") && term.count > 1
    let words = (isUnwanted ? String(term.dropFirst()) : term).folded
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
    guard term.hasPrefix("score"), let sign = term.dropFirst(5).first,
      let number = Int(term.dropFirst(6)), (1...4).contains(number)
    else { return false }
    switch sign {
    case "<": scores = 0...(number - 1)
    case ">": scores = (number + 1)...5
    case "=", ":": scores = number...number
    default: return false
    }
    return true
  }

  private mutating func takeDay(_ term: String) -> Bool {
    let parts = term.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let date = CivilDate(iso8601: String(parts[1])) else { return false }
    switch parts[0] {
    case "before": before = Day(date)
    case "after": after = Day(date)
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
  /// How well an answer fits: nil when it does not, more when the words stand in its question or
  /// its topics, and the more often they stand in its notes.
  package func rank(of answer: SearchableAnswer) -> Int? {
    guard passes(answer.attempt), !unwanted.contains(where: { answer.contains($0) }) else {
      return nil
    }
    var rank = 0
    for words in wanted {
      let found = answer.weight(of: words)
      guard found > 0 else { return nil }
      rank += found
    }
    return rank
  }

  private func passes(_ attempt: Attempt) -> Bool {
    let day = attempt.started.day
    return topics.allSatisfy { topic in attempt.topics.contains { $0.hasPrefix(topic) } }
      && kinds.allSatisfy { attempt.kind.rawValue.hasPrefix($0) }
      && companies.allSatisfy { $0 == attempt.company }
      && (scores.map { range in attempt.overall.map(range.contains) ?? false } ?? true)
      && (before.map { day < $0 } ?? true) && (after.map { day > $0 } ?? true)
  }
}

/// A past answer with its words folded once, so that each key of a search is quick.
package struct SearchableAnswer: Equatable, Sendable {
  package let attempt: Attempt
  private let head: String
  private let body: String

  package init(_ attempt: Attempt) {
    self.attempt = attempt
    head =
      ([attempt.question.replacing("-", with: " "), attempt.prompt] + attempt.topics)
      .joined(separator: "\n").folded
    body = attempt.notes.folded
  }

  func contains(_ words: String) -> Bool { head.contains(words) || body.contains(words) }

  fileprivate func weight(of words: String) -> Int {
    (head.contains(words) ? 10 : 0) + min(9, body.count(of: words))
  }
}

extension [SearchableAnswer] {
  /// The answers that fit, the best first, of equals the newest; the order stays when nothing
  /// is looked for.
  package func answers(to query: AnswerQuery) -> [Attempt] {
    let ranked = compactMap { answer in query.rank(of: answer).map { (answer.attempt, $0) } }
    guard !query.wanted.isEmpty else { return ranked.map(\.0) }
    return ranked.enumerated().sorted { left, right in
      left.element.1 == right.element.1
        ? left.offset < right.offset : left.element.1 > right.element.1
    }.map(\.element.0)
  }
}

extension String {
  /// Without case and without the accents that can be taken off a letter.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = String.UnicodeScalarView()
    for character in lowercased() {
      let base = character.decomposedBase
      folded.append(base)
    }
    return String(folded)
  }

  /// How often a text stands in this one, without overlap.
  func count(of text: String) -> Int {
    guard !text.isEmpty else { return 0 }
    return ranges(of: text).count
  }
}

extension Character {
  /// Its first scalar, with a common accent taken off.
  fileprivate var decomposedBase: Unicode.Scalar {
    let first = unicodeScalars[unicodeScalars.startIndex]
    return Self.bases[first] ?? first
  }

  /// Latin letters with one accent, and the letters below.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšß"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { bases[letter] = base }
    }
    return bases
  }()
}
