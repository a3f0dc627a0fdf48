import Content

/// Facts about how an answer is told, with their places; never a score.
package struct Signals: Equatable, Sendable {
  /// How fast people speak in an interview, in words a minute.
  package static let speakingPace = 140

  /// Words and numbers, without headings and drawings.
  package let words: Int
  /// Numbers with a unit, changes from one to another, and percentages.
  package let numbers: [Quantity]
  package let vague: [Excerpt]
  package let hedges: [Excerpt]
  package let fillers: [Excerpt]
  /// For questions about what somebody did.
  package let story: StorySignals?
  /// For questions about what somebody would build.
  package let design: DesignSignals?

  package init(of lines: [String], kind: Question.Kind) {
    let statements = SpokenNotes.statements(of: lines)
    let numbers = statements.flatMap { Quantity.all(in: $0) }
    words = statements.reduce(0) { $0 + $1.tokens.count }
    self.numbers = numbers
    vague = statements.flatMap { $0.excerpts(of: SignalWords.vague) }
    hedges = statements.flatMap { $0.excerpts(of: SignalWords.hedges) }
    fillers = statements.flatMap { $0.excerpts(of: SignalWords.fillers) }
    switch kind {
    case .behavioural, .situational, .culture, .screen, .project:
      story = StorySignals(of: statements, numbers: numbers)
      design = nil
    case .systemDesign, .apiDesign, .database, .technical, .coding, .codeReview:
      story = nil
      design = DesignSignals(of: statements, numbers: numbers)
    }
  }

  package init(of text: String, kind: Question.Kind) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    self.init(of: lines.map(String.init), kind: kind)
  }

  /// How long it takes to say, in seconds.
  package var spokenSeconds: Int { words * 60 / Self.speakingPace }

  /// How many of them come in a hundred words; 0 for an empty answer.
  package func rate(of excerpts: [Excerpt]) -> Double {
    words == 0 ? 0 : Double(excerpts.count) * 100 / Double(words)
  }
}

/// A number that says how much.
package struct Quantity: Equatable, Sendable {
  package let excerpt: Excerpt
  /// The heading over it; nil where there is none.
  package let section: String?
  /// Whether it tells load or size, or how long something takes, as the estimates of a design do.
  package let isEstimate: Bool

  static func all(in statement: Statement) -> [Quantity] {
    var found: [Quantity] = []
    var place = 0
    while place < statement.tokens.count {
      guard let (end, isEstimate) = quantity(at: place, in: statement.tokens) else {
        place += 1
        continue
      }
      let excerpt = statement.excerpt(place..<end)
      found.append(Quantity(excerpt: excerpt, section: statement.section, isEstimate: isEstimate))
      place = end
    }
    return found
  }

  /// Where the quantity that begins at a place ends: `from A to B`, money, or a number with a unit.
  private static func quantity(
    at place: Int, in tokens: [Token]
  ) -> (end: Int, isEstimate: Bool)? {
    if tokens[place].word == "from", let change = change(at: place, in: tokens) { return change }
    if "$€".contains(tokens[place].word), place + 1 < tokens.count,
      tokens[place + 1].word.isNumber
    {
      return (endOfNumber(at: place + 1, in: tokens), false)
    }
    guard tokens[place].word.isNumber else { return nil }
    return unit(after: place, in: tokens)
  }

  private static func change(
    at place: Int, in tokens: [Token]
  ) -> (end: Int, isEstimate: Bool)? {
    guard place + 1 < tokens.count, let from = amount(at: place + 1, in: tokens),
      from.end + 1 < tokens.count, tokens[from.end].word == "to",
      let to = amount(at: from.end + 1, in: tokens)
    else { return nil }
    return (to.end, from.isEstimate || to.isEstimate)
  }

  /// A number, with its unit if it has one.
  private static func amount(
    at place: Int, in tokens: [Token]
  ) -> (end: Int, isEstimate: Bool)? {
    guard tokens[place].word.isNumber else { return nil }
    return unit(after: place, in: tokens) ?? (endOfNumber(at: place, in: tokens), false)
  }

  /// The number at a place and the unit after it; one word may stand between: “4,000 failed orders”.
  private static func unit(
    after place: Int, in tokens: [Token]
  ) -> (end: Int, isEstimate: Bool)? {
    let end = endOfNumber(at: place, in: tokens)
    for next in end..<min(end + 2, tokens.count) where !tokens[next].startsItem {
      let word = tokens[next].word
      if next > end, tokens[end].word == "to" || tokens[end].word == "and" { return nil }
      if SignalWords.estimateUnits.contains(word) { return (next + 1, true) }
      if SignalWords.timeUnits.contains(word) {
        return (next + 1, place > 0 && SignalWords.estimators.contains(tokens[place - 1].word))
      }
      if SignalWords.otherUnits.contains(word) { return (next + 1, false) }
    }
    return end > place + 1 ? (end, false) : nil
  }

  /// Past the number words and the scale: `4 million`, `100 k`.
  private static func endOfNumber(at place: Int, in tokens: [Token]) -> Int {
    var end = place + 1
    while end < tokens.count, !tokens[end].startsItem,
      SignalWords.scales.contains(tokens[end].word)
    {
      end += 1
    }
    return end
  }
}
