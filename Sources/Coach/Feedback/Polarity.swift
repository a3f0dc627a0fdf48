/// What in a segment takes its words back: negation, doubt, hindsight, a bare list.
///
/// The rules are those of the design. Where they leave room: `should have` is hindsight only before
/// a participle, since a header that a response should have is a requirement; doubt counts only
/// when the speaker doubts, since a client that does not know an outcome is part of many answers; a
/// negation that has found its object does not reach into the next clause (“no duplicates: we…”,
/// “we don't poll, we…”, “if it does not answer, …”); and two negations in one clause ask for what
/// comes after them (“not a POST without a key”).
struct Polarity: Sendable {
  /// How many tokens before a hit a negator reaches.
  static let negatorReach = 5
  /// How many tokens after a hit a dismissal is looked for.
  static let dismissalReach = 8

  private var negators: UInt64 = 0
  private var barriers: UInt64 = 0
  /// Where a new clause begins.
  private let turns: UInt64
  /// Words that are no object of a negation: “not needed: …”.
  private let hollow: UInt64
  private var dismissals: UInt64 = 0
  private var dismissalLengths: [Int: Int] = [:]
  /// The pairs of negators that undo each other, and the place of the second.
  private var doubles: [(pair: UInt64, second: Int)] = []
  private let doubt: Range<Int>?
  private let hindsight: Range<Int>?
  private let isBareList: Bool

  /// Why a hit does not count, and the tokens that say so.
  struct Verdict: Sendable {
    enum Kind: Sendable {
      case negated, dismissed, unsure, hindsight, bareList
    }

    let kind: Kind
    let tokens: Range<Int>
  }

  /// Looks through at most 64 tokens.
  init(of tokens: ArraySlice<Token>) {
    let tokens = Array(tokens)
    turns = Self.turns(in: tokens)
    hollow = Self.bits(of: tokens) { WordTables.hollowObjects.contains($0.word) }
    for (place, token) in tokens.enumerated() {
      let bit: UInt64 = 1 << UInt64(place)
      if token.isNegator { negators |= bit }
      if WordTables.barriers.contains(token.word) { barriers |= bit }
      if let length = WordTables.dismissals.length(at: place, of: tokens) {
        dismissals |= bit
        dismissalLengths[place] = length
      }
    }
    for place in tokens.indices where negators & (1 << UInt64(place)) != 0 {
      if let length = WordTables.harmlessNegations.length(at: place, of: tokens) {
        negators &= ~CueSearch.bits(from: place, count: length)
      }
    }
    doubles = Self.doubles(in: tokens, negators: negators, breaks: turns | barriers)
    doubt = Self.doubt(in: tokens)
    hindsight = Self.hindsight(in: tokens)
    isBareList = Self.isBareList(tokens)
  }

  /// Why a match does not count; nil when it does.
  ///
  /// - Parameter match: the bits of the matched tokens.
  /// - Parameter allowsHindsight: for points that ask what one would do differently.
  func verdict(on match: UInt64, allowsHindsight: Bool) -> Verdict? {
    let first = match.trailingZeroBitCount
    let last = 63 - match.leadingZeroBitCount
    if isBareList { return Verdict(kind: .bareList, tokens: first..<last + 1) }
    if let doubt, !overlaps(doubt, match) { return Verdict(kind: .unsure, tokens: doubt) }
    if let hindsight, !allowsHindsight, match & (1 << UInt64(hindsight.lowerBound)) == 0 {
      return Verdict(kind: .hindsight, tokens: hindsight)
    }
    if let negator = negator(of: match, first: first, last: last) {
      return Verdict(kind: .negated, tokens: min(negator, first)..<last + 1)
    }
    return dismissal(of: match, after: last).map {
      Verdict(kind: .dismissed, tokens: first..<$0.upperBound)
    }
  }

  /// A cue may hold the words in question, as `not_block*` does.
  private func overlaps(_ range: Range<Int>, _ match: UInt64) -> Bool {
    match & CueSearch.bits(from: range.lowerBound, count: range.count) != 0
  }

  private func negator(of match: UInt64, first: Int, last: Int) -> Int? {
    let undone = doubles.reduce(UInt64(0)) { $1.second < last ? $0 | $1.pair : $0 }
    let negators = negators & ~undone
    let inside = CueSearch.bits(from: first, count: last - first + 1)
    let within = negators & ~match & inside
    if within != 0 { return within.trailingZeroBitCount }
    var place = first - 1
    while place >= max(0, first - Self.negatorReach) {
      let bit: UInt64 = 1 << UInt64(place)
      if barriers & bit != 0 { return nil }
      if negators & bit != 0, reaches(first, from: place) { return place }
      place -= 1
    }
    return nil
  }

  /// A negator and a “without” at most six tokens after it, no clause beginning in between.
  private static func doubles(
    in tokens: [Token], negators: UInt64, breaks: UInt64
  ) -> [(pair: UInt64, second: Int)] {
    tokens.indices.compactMap { second in
      guard tokens[second].word == "without", !tokens[second].startsItem else { return nil }
      let reach = CueSearch.bits(from: max(0, second - 6), count: min(6, second))
      let before = negators & reach
      guard before != 0 else { return nil }
      let first = 63 - before.leadingZeroBitCount
      guard breaks & CueSearch.bits(from: first + 1, count: second - first) == 0 else { return nil }
      return ((1 << UInt64(first)) | (1 << UInt64(second)), second)
    }
  }

  /// Whether no clause begins between a negator's object and a place.
  private func reaches(_ place: Int, from negator: Int) -> Bool {
    guard place > negator + 1 else { return true }
    let next = negator + 1
    let clauses = turns & CueSearch.bits(from: next + 1, count: place - next)
    guard clauses != 0 else { return true }
    let object = CueSearch.bits(from: next, count: clauses.trailingZeroBitCount - next)
    return object & ~hollow == 0
  }

  private func dismissal(of match: UInt64, after last: Int) -> Range<Int>? {
    guard last < 63 else { return nil }
    let reach = CueSearch.bits(from: last + 1, count: min(Self.dismissalReach, 63 - last))
    let within = dismissals & ~match & reach
    guard within != 0 else { return nil }
    let start = within.trailingZeroBitCount
    return start..<start + (dismissalLengths[start] ?? 1)
  }
}

extension Token {
  fileprivate var isNegator: Bool { word.hasSuffix("n't") || WordTables.negators.contains(word) }
}
