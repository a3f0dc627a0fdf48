/// Facts about how a story of one's own work is told.
package struct StorySignals: Equatable, Sendable {
  package struct Share: Equatable, Sendable {
    package let part: StoryPart
    package let words: Int
    /// Of the words that stand in a part, from 0 to 1.
    package let share: Double
  }

  /// One for each part, in the order of a story; empty when the notes have no such sections.
  package let shares: [Share]
  /// What “I” did.
  package let ownership: [Excerpt]
  /// The first words that ease the harm, and the first that look for its cause.
  package let mitigation: Excerpt?
  package let investigation: Excerpt?
  package let blame: [Excerpt]
  /// Facts in a sentence each, none of them praise or a grade.
  package let remarks: [String]

  init(of statements: [Statement], numbers: [Quantity]) {
    let shares = Self.shares(of: statements)
    let ownership = statements.flatMap { Self.ownership(in: $0) }
    self.shares = shares
    self.ownership = ownership
    mitigation =
      statements.lazy.compactMap {
        $0.affirmed(of: SignalWords.mitigations).first
      }.first
    investigation =
      statements.lazy.compactMap {
        $0.affirmed(of: SignalWords.investigations).first
      }.first
    blame = statements.flatMap { Self.blame(in: $0) }
    remarks =
      Self.remarks(on: shares) + Self.remarks(on: numbers, shares)
      + (ownership.isEmpty && !statements.isEmpty ? ["no sentence says what “I” did"] : [])
  }

  /// Whether harm was eased before its cause was looked for; nil when one of them is not told.
  package var isMitigatedFirst: Bool? {
    guard let mitigation, let investigation else { return nil }
    return (mitigation.line, mitigation.range.lowerBound)
      < (investigation.line, investigation.range.lowerBound)
  }

  private static func shares(of statements: [Statement]) -> [Share] {
    var words: [StoryPart: Int] = [:]
    for statement in statements {
      if let part = statement.part { words[part, default: 0] += statement.tokens.count }
    }
    let all = words.values.reduce(0, +)
    guard all > 0 else { return [] }
    return StoryPart.allCases.map { part in
      let count = words[part] ?? 0
      return Share(part: part, words: count, share: Double(count) / Double(all))
    }
  }

  private static func remarks(on shares: [Share]) -> [String] {
    guard !shares.isEmpty else { return [] }
    func share(_ parts: StoryPart...) -> Double {
      shares.filter { parts.contains($0.part) }.reduce(0) { $0 + $1.share }
    }
    var remarks: [String] = []
    let setting = share(.situation, .task)
    if setting > 0.4 {
      remarks.append("Situation and Task take \(percent(setting)); 20 to 30 % is usual")
    }
    if share(.action) < 0.4 {
      remarks.append("Action takes \(percent(share(.action))); about 60 % is usual")
    }
    if share(.result) == 0 { remarks.append("nothing stands under Result") }
    return remarks
  }

  private static func remarks(on numbers: [Quantity], _ shares: [Share]) -> [String] {
    guard shares.contains(where: { $0.part == .result && $0.words > 0 }) else { return [] }
    let inResult = numbers.filter { number in
      number.section.flatMap { StoryPart(heading: $0) } == .result
    }
    guard inResult.isEmpty else { return [] }
    let count = numbers.count == 1 ? "1 number" : "\(numbers.count) numbers"
    return [numbers.isEmpty ? "no numbers" : "\(count), none under Result"]
  }

  private static func percent(_ share: Double) -> String { "\(Int(share * 100 + 0.5)) %" }

  /// “I” and a verb that tells an action in the past, such as “I then rolled”.
  private static func ownership(in statement: Statement) -> [Excerpt] {
    let tokens = statement.tokens
    return tokens.indices.compactMap { place in
      guard tokens[place].word == "i" || tokens[place].word == "i've" else { return nil }
      var verb = place + 1
      while verb < tokens.count, SignalWords.betweens.contains(tokens[verb].word) { verb += 1 }
      guard verb < tokens.count, isAction(tokens[verb].word) else { return nil }
      return statement.excerpt(place..<verb + 1)
    }
  }

  private static func isAction(_ word: String) -> Bool {
    guard !SignalWords.states.contains(word) else { return false }
    return SignalWords.actions.contains(word) || (word.hasSuffix("ed") && word.count > 3)
  }

  /// A third person and, at most three words on, `never`, `refused` and their like.
  private static func blame(in statement: Statement) -> [Excerpt] {
    let tokens = statement.tokens
    let told: [Excerpt] = tokens.indices.compactMap { place in
      guard SignalWords.blamers.contains(tokens[place].word) else { return nil }
      let reach = tokens[(place + 1)...].prefix(3)
      guard let end = reach.firstIndex(where: { SignalWords.blames.contains($0.word) }) else {
        return nil
      }
      return statement.excerpt(place..<end + 1)
    }
    return told + statement.excerpts(of: SignalWords.insults)
  }
}
