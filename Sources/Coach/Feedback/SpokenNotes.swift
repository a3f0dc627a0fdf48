/// Some words of the notes, and where they stand.
package struct Excerpt: Equatable, Sendable {
  /// The line, from 0.
  package let line: Int
  /// Characters of the line.
  package let range: Range<Int>
  package let words: String
}

/// The part of a story that a section of the notes tells.
package enum StoryPart: String, CaseIterable, Sendable {
  case situation, task, action, result, learning

  /// The part that a heading or a label names; an incident's signal is set-up as a task is, its
  /// recovery is the result and its follow-up what was learned.
  init?(heading: String) {
    let first = heading.split { !$0.isLetter }.first?.lowercased() ?? ""
    switch first {
    case "situation", "context", "background", "s": self = .situation
    case "task", "goal", "signal", "t": self = .task
    case "action", "actions", "approach", "a": self = .action
    case "result", "results", "outcome", "recovery", "impact", "r": self = .result
    case "learning", "learnings", "learned", "lesson", "lessons", "reflection", "follow", "l":
      self = .learning
    default: return nil
    }
  }

  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// A sentence of the notes with the section it stands in.
struct Statement: Sendable {
  let line: Int
  /// The heading over it, or the label at its line's beginning; nil before the first.
  let section: String?
  /// With ranges in bytes of the line; at most 64.
  let tokens: [Token]
  private let text: String
  private let characters: CharacterRanges

  init(
    _ tokens: [Token], line: Int, section: String?, text: String, characters: CharacterRanges
  ) {
    self.tokens = tokens
    self.line = line
    self.section = section
    self.text = text
    self.characters = characters
  }

  var part: StoryPart? { section.flatMap { StoryPart(heading: $0) } }

  func excerpt(_ range: Range<Int>) -> Excerpt {
    let bytes =
      tokens[range.lowerBound].range
      .lowerBound..<tokens[range.upperBound - 1].range
      .upperBound
    return Excerpt(
      line: line, range: characters.holding([bytes]).first ?? 0..<0,
      words: text.words(in: bytes))
  }

  /// Where phrases of a table stand, the longest first where several begin.
  func places(of table: PhraseTable) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < tokens.count {
      let length = table.length(at: place, of: tokens)
      if let length { found.append(place..<place + length) }
      place += length ?? 1
    }
    return found
  }

  func excerpts(of table: PhraseTable) -> [Excerpt] { places(of: table).map { excerpt($0) } }

  /// Those that are not negated or taken back.
  func affirmed(of table: PhraseTable) -> [Excerpt] {
    let places = places(of: table)
    guard !places.isEmpty else { return [] }
    let polarity = Polarity(of: tokens[...])
    return places.filter { place in
      let bits = CueSearch.bits(from: place.lowerBound, count: place.count)
      return polarity.verdict(on: bits, allowsHindsight: false) == nil
    }.map { excerpt($0) }
  }
}

/// The sentences of the notes as they would be said: without headings and drawings.
enum SpokenNotes {
  static func statements(of lines: [String]) -> [Statement] {
    let (passages, headings) = NoteReader.read(lines)
    var next = headings[...]
    var section: String?
    var statements: [Statement] = []
    for case .line(let number) in passages {
      while let heading = next.first, heading < number {
        section = title(of: lines[heading])
        next = next.dropFirst()
      }
      let label = label(of: lines[number])
      if let label { section = label }
      append(lines[number], number, section, skippingLabel: label != nil, to: &statements)
    }
    return statements
  }

  private static func append(
    _ line: String, _ number: Int, _ section: String?, skippingLabel: Bool,
    to statements: inout [Statement]
  ) {
    let characters = CharacterRanges(of: line)
    for (place, segment) in Segment.cut(line).enumerated() {
      var tokens = Tokenizer.tokens(of: segment.text).map { token in
        Token(
          word: token.word,
          range: token.range.lowerBound + segment.start..<token.range.upperBound + segment.start,
          startsItem: token.startsItem, followsSlash: token.followsSlash,
          followsColon: token.followsColon, startsClause: token.startsClause)
      }
      if skippingLabel, place == 0 { tokens = Array(tokens.dropFirst()) }
      for start in stride(from: 0, to: tokens.count, by: 64) {
        statements.append(
          Statement(
            Array(tokens[start..<min(start + 64, tokens.count)]), line: number, section: section,
            text: line, characters: characters))
      }
    }
  }

  private static func title(of heading: String) -> String {
    let text = heading.drop { $0 == "#" || $0 == " " }
    return String(text.reversed().drop { $0.isWhitespace || $0 == "#" }.reversed())
  }

  /// The label of a line such as “Result: …” or “R: …”, when it names a part of a story.
  private static func label(of line: String) -> String? {
    let text = line.drop { $0 == "-" || $0 == "*" || $0.isWhitespace }
    let word = text.prefix { $0.isLetter }
    guard text.dropFirst(word.count).first(where: { $0 != "*" }) == ":" else { return nil }
    return StoryPart(heading: String(word))?.title
  }
}
