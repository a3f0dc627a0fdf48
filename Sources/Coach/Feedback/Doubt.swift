/// The rules of `Polarity` that judge a segment as a whole.
extension Polarity {
  /// At least five items of on average at most 2.6 tokens: words dropped, nothing said. A list of
  /// figures is none, since what an estimate says is its numbers. Nor is one that says something of
  /// what it is a list of, unless that is the trade's brands: a short one behind a label (“app:
  /// middleware, authz, query, render”), or one that is short but for its pairs (“p99 before/after,
  /// buffers, run for a day”).
  static func isBareList(_ tokens: [Token]) -> Bool {
    let slashes = tokens.dropFirst().count { $0.startsItem && $0.followsSlash }
    let commas = tokens.dropFirst().count { $0.startsItem && !$0.followsSlash }
    let items = 1 + commas + slashes
    guard items >= fewestListed, tokens.count * 10 <= items * 26,
      tokens.count(where: { $0.word.isNumber }) * 2 < items
    else { return false }
    guard brands(in: tokens) * 2 < items else { return true }
    return max(commas, slashes) + 1 >= fewestListed && !isLabelled(tokens, items: items)
  }

  private static let fewestListed = 5
  /// More than so many items behind a label are dropped words again.
  private static let mostLabelled = 8

  private static func brands(in tokens: [Token]) -> Int {
    tokens.indices.count { SignalWords.technologies.length(at: $0, of: tokens) != nil }
  }

  /// Whether the items stand behind a label of at most three words that names a part of the answer.
  private static func isLabelled(_ tokens: [Token], items: Int) -> Bool {
    guard items <= mostLabelled,
      let colon = tokens.indices.dropFirst().first(where: { tokens[$0].followsColon }), colon <= 3
    else { return false }
    return !tokens[..<colon].contains { $0.startsItem || hollowLabels.contains($0.word) }
  }

  /// Labels under which anything could be listed.
  private static let hollowLabels = WordTables.set(
    """
    consideration considerations technology technologies tech stack tools tool keyword keywords
    buzzwords practice practices pattern patterns topic topics concept concepts thing things things
    key important use using components services ideas points terms etc stuff
    """)

  /// The tokens of `not sure`, `haven't thought` and their like, when the speaker says so.
  static func doubt(in tokens: [Token]) -> Range<Int>? {
    for start in tokens.indices {
      guard let length = doubtLength(at: start, of: tokens) else { continue }
      if isOwn(start, of: tokens) { return start..<start + length }
    }
    return nil
  }

  private static func doubtLength(at start: Int, of tokens: [Token]) -> Int? {
    if let length = doubts.length(at: start, of: tokens) { return length }
    guard let verbs = doubtVerbs[tokens[start].word] else { return nil }
    // One adverb may stand between: “haven't really thought”.
    for length in 2...3 where start + length <= tokens.count {
      if verbs.contains(tokens[start + length - 1].word) { return length }
    }
    return nil
  }

  /// Whether the speaker is the subject of what begins here: nothing or “I” stands before it, or
  /// “we” unless it is about knowing, which systems fail at too.
  private static func isOwn(_ start: Int, of tokens: [Token]) -> Bool {
    // “If I still don't know, I'd …” is a plan.
    var condition = start
    while condition > max(0, start - 4), !tokens[condition].startsItem { condition -= 1 }
    if tokens[condition..<start].contains(where: { WordTables.conditions.contains($0.word) }) {
      return false
    }
    let first = tokens[start]
    if first.startsItem || speakers.contains(first.word) || groups.contains(first.word) {
      return true
    }
    var place = start - 1
    while place >= 0, fillers.contains(tokens[place].word) {
      if tokens[place].startsItem { return true }
      place -= 1
    }
    guard place >= 0 else { return true }
    let subject = tokens[place].word
    let knows = tokens[start...].prefix(3).contains { $0.word == "know" }
    return speakers.contains(subject) || (!knows && groups.contains(subject))
  }

  /// The tokens of `should have used` and its like.
  static func hindsight(in tokens: [Token]) -> Range<Int>? {
    for start in tokens.indices {
      guard let length = WordTables.hindsights.length(at: start, of: tokens) else { continue }
      var end = start + length
      while end < tokens.count {
        let word = tokens[end].word
        if word.hasSuffix("ed") || WordTables.participles.contains(word) { return start..<end + 1 }
        guard fillers.contains(word) || word == "not" else { break }
        end += 1
      }
      if end == tokens.count { return start..<start + length }
    }
    return nil
  }

  /// Where a clause begins: after a colon, a dash or a bracket; after a comma or “and” with a new
  /// subject; after the comma that ends a condition.
  static func turns(in tokens: [Token]) -> UInt64 {
    var found: UInt64 = 0
    var isConditional = false
    for (place, token) in tokens.enumerated() {
      let followsAnd = place > 0 && tokens[place - 1].word == "and"
      let hasSubject = WordTables.subjects.contains(token.word)
      let endsCondition = isConditional && token.startsItem
      if token.startsClause || endsCondition || (hasSubject && (token.startsItem || followsAnd)) {
        found |= 1 << UInt64(place)
      }
      if token.startsItem { isConditional = false }
      if WordTables.conditions.contains(token.word) { isConditional = true }
    }
    return found
  }

  static func bits(of tokens: [Token], where holds: (Token) -> Bool) -> UInt64 {
    tokens.enumerated().reduce(0) { holds($1.element) ? $0 | (1 << UInt64($1.offset)) : $0 }
  }

  private static let doubts = WordTables.phrases(
    """
    not sure|unsure|no idea|no clue|not certain|would have to look|would have to check\
    |would need to look|i'd have to look|i'd have to check|we'd have to look|we'd have to check
    """)

  private static let doubtVerbs: [String: Set<String>] = {
    let thought: Set<String> = ["thought", "considered", "think", "consider"]
    let known: Set<String> = ["know", "remember", "recall"]
    return [
      "haven't": thought, "havent": thought, "hadn't": thought, "didn't": thought,
      "never": ["thought", "considered"], "don't": known, "dont": known, "can't": ["remember"],
      "cannot": ["remember"], "cant": ["remember"], "not": ["remember", "recall", "know"],
    ]
  }()

  private static let speakers = WordTables.set("i i'm im i'd i've ive me my honestly")
  private static let groups = WordTables.set("we we're we've we'd")
  private static let fillers = WordTables.set(
    """
    really honestly still just actually also simply frankly quite and but so well that yet am are
    do did have had always probably maybe perhaps already at least though
    """)
}
