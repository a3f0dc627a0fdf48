/// What was found in one segment.
struct SegmentMatch: Sendable {
  struct Find: Sendable {
    /// The place of the cue in the index.
    let entry: Int
    /// The words that filled it, in UTF-8 bytes of the segment.
    let ranges: [Range<Int>]
    let rejection: Rejection.Reason?
  }

  var finds: [Find] = []
  /// Whether a word such as “because” is in it.
  var hasReason = false
}

/// Looks through segments for all cues at once, remembering what each word may be part of.
struct SegmentMatcher: Sendable {
  let index: CueIndex
  private let allowsHindsight: [Bool]
  private var symbolsOfWords: [String: [Int]] = [:]
  private var masks: [UInt64]
  private var starts: [UInt64]

  init(index: CueIndex, allowsHindsight: [Bool]) {
    self.index = index
    self.allowsHindsight = allowsHindsight
    masks = Array(repeating: 0, count: index.symbolCount)
    starts = masks
  }

  /// A segment of more than 64 tokens is looked through in pieces of 64.
  mutating func match(_ text: String) -> SegmentMatch {
    let tokens = Tokenizer.tokens(of: text)
    var match = SegmentMatch()
    for start in stride(from: 0, to: tokens.count, by: 64) {
      let piece = tokens[start..<min(start + 64, tokens.count)]
      match.finds += finds(in: piece, of: text)
      match.hasReason =
        match.hasReason
        || piece.indices.contains { WordTables.reasons.length(at: $0 - start, of: piece) != nil }
    }
    return match
  }

  private mutating func finds(in tokens: ArraySlice<Token>, of text: String) -> [SegmentMatch.Find]
  {
    guard !index.entries.isEmpty else { return [] }
    readMasks(of: tokens)
    var finds: [SegmentMatch.Find] = []
    var exclusions: [Int: String] = [:]
    var polarity: Polarity?
    for (place, entry) in index.entries.enumerated() {
      guard entry.symbols.allSatisfy({ starts[$0] != 0 }) else { continue }
      var search = CueSearch(slots: entry.symbols.map { options(of: $0) })
      let matches = search.matches()
      guard !matches.isEmpty else { continue }
      if entry.strength == .excluding {
        exclusions[entry.point] = exclusions[entry.point] ?? entry.text
        continue
      }
      let known = polarity ?? Polarity(of: tokens)
      polarity = known
      finds.append(find(place, matches: matches, in: tokens, of: text, polarity: known))
    }
    guard !exclusions.isEmpty else { return finds }
    return finds.map { find in
      guard let cue = exclusions[index.entries[find.entry].point] else { return find }
      return SegmentMatch.Find(
        entry: find.entry, ranges: find.ranges, rejection: .excluded(cue: cue))
    }
  }

  /// Sets where each symbol is filled by a single word, and where by a word or a phrase.
  private mutating func readMasks(of tokens: ArraySlice<Token>) {
    for symbol in masks.indices { masks[symbol] = 0 }
    for (place, token) in tokens.enumerated() {
      for symbol in symbols(of: token.word) { masks[symbol] |= 1 << UInt64(place) }
    }
    starts = masks
    for phrase in index.phrases.values.joined() { starts[phrase.symbol] |= self.starts(of: phrase) }
  }

  private func starts(of phrase: CueIndex.Phrase) -> UInt64 {
    var found = ~UInt64(0)
    for (place, piece) in phrase.pieces.enumerated() where found != 0 {
      found &= masks[piece] >> UInt64(place)
    }
    return found
  }

  private func options(of symbol: Int) -> [CueSearch.Option] {
    var options: [CueSearch.Option] = []
    if masks[symbol] != 0 { options.append(CueSearch.Option(starts: masks[symbol], length: 1)) }
    for phrase in index.phrases[symbol] ?? [] {
      let starts = starts(of: phrase)
      guard starts != 0 else { continue }
      options.append(CueSearch.Option(starts: starts, length: phrase.pieces.count))
    }
    return options
  }

  private mutating func symbols(of word: String) -> [Int] {
    if let known = symbolsOfWords[word] { return known }
    let symbols = index.symbols(of: word)
    // A text of a million different words must not be remembered for good.
    if symbolsOfWords.count > 20_000 { symbolsOfWords = [:] }
    symbolsOfWords[word] = symbols
    return symbols
  }

  /// One match that counts is enough; else the first says why none does.
  private func find(
    _ entry: Int, matches: [UInt64], in tokens: ArraySlice<Token>, of text: String,
    polarity: Polarity
  ) -> SegmentMatch.Find {
    let allowsHindsight = allowsHindsight[index.entries[entry].point]
    var rejected: (match: UInt64, verdict: Polarity.Verdict)?
    for match in matches {
      guard let verdict = polarity.verdict(on: match, allowsHindsight: allowsHindsight) else {
        return SegmentMatch.Find(
          entry: entry, ranges: ranges(of: match, in: tokens), rejection: nil)
      }
      rejected = rejected ?? (match, verdict)
    }
    let reason = rejected.map { Self.reason($0.verdict, in: tokens, of: text) }
    return SegmentMatch.Find(
      entry: entry, ranges: ranges(of: rejected?.match ?? 0, in: tokens), rejection: reason)
  }

  private func ranges(of match: UInt64, in tokens: ArraySlice<Token>) -> [Range<Int>] {
    tokens.enumerated().compactMap { place, token in
      match & (1 << UInt64(place)) != 0 ? token.range : nil
    }
  }

  private static func reason(
    _ verdict: Polarity.Verdict, in tokens: ArraySlice<Token>, of text: String
  ) -> Rejection.Reason {
    let first = tokens[tokens.startIndex + verdict.tokens.lowerBound].range.lowerBound
    let last = tokens[tokens.startIndex + verdict.tokens.upperBound - 1].range.upperBound
    let words = text.words(in: first..<last)
    return switch verdict.kind {
    case .negated: .negated(words)
    case .dismissed: .dismissed(words)
    case .unsure: .unsure(words)
    case .hindsight: .hindsight(words)
    case .bareList: .bareList
    }
  }
}
