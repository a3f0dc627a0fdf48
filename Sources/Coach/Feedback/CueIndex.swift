import Content

/// The cues of a question, compiled so that a segment is looked through once for all of them.
///
/// Every distinct slot and phrase piece is a symbol. A segment has at most 64 tokens, so where a
/// symbol occurs in it is one 64-bit mask; a cue with an empty slot is out at once.
struct CueIndex: Sendable {
  enum Strength: Sendable {
    case strong, weak
    /// Makes the segment count for nothing, for its point.
    case excluding
  }

  struct Entry: Sendable {
    let text: String
    let point: Int
    let strength: Strength
    let symbols: [Int]
  }

  /// An alternative of several words, which must follow one another.
  struct Phrase: Sendable {
    let symbol: Int
    let pieces: [Int]
  }

  private(set) var entries: [Entry] = []
  /// The phrases among a symbol's alternatives, by symbol.
  private(set) var phrases: [Int: [Phrase]] = [:]
  private(set) var symbolCount = 0

  /// By the text of the slot or of the phrase piece.
  private var known: [String: Int] = [:]
  private var seen: Set<[Int]> = []
  private var stems: [String: [Int]] = [:]
  /// Prefixes by their first byte.
  private var prefixes: [UInt8: [(text: String, symbol: Int)]] = [:]
  private var numbers: [Int] = []

  /// Adds a cue unless the point has one of the same slots: two spellings are not two hits.
  mutating func add(
    _ cue: Cue, point: Int, strength: Strength, lexicon: [String: [String]]
  ) throws(CueError) {
    var symbols: [Int] = []
    for slot in cue.slots {
      symbols.append(try symbol(of: slot, in: cue, lexicon: lexicon))
    }
    let key = [point, strength == .excluding ? 1 : 0] + symbols.sorted()
    guard seen.insert(key).inserted else { return }
    entries.append(Entry(text: cue.text, point: point, strength: strength, symbols: symbols))
  }

  private mutating func symbol(
    of slot: String, in cue: Cue, lexicon: [String: [String]]
  ) throws(CueError) -> Int {
    if let symbol = known[slot] { return symbol }
    let alternatives = try cue.alternatives(of: slot, lexicon: lexicon)
    let symbol = newSymbol(slot)
    for alternative in alternatives {
      if alternative.count == 1, let piece = alternative.first {
        register(piece, for: symbol)
      } else {
        let pieces = alternative.map { self.symbol(of: $0) }
        phrases[symbol, default: []].append(Phrase(symbol: symbol, pieces: pieces))
      }
    }
    return symbol
  }

  /// The symbol of one piece of a phrase; its key holds a space, as no slot does.
  private mutating func symbol(of piece: Cue.Piece) -> Int {
    let key =
      switch piece {
      case .stem(let stem): " \(stem)"
      case .prefix(let prefix): " \(prefix)*"
      case .number: " #"
      }
    if let symbol = known[key] { return symbol }
    let symbol = newSymbol(key)
    register(piece, for: symbol)
    return symbol
  }

  private mutating func newSymbol(_ key: String) -> Int {
    known[key] = symbolCount
    symbolCount += 1
    return symbolCount - 1
  }

  private mutating func register(_ piece: Cue.Piece, for symbol: Int) {
    switch piece {
    case .stem(let stem): stems[stem, default: []].append(symbol)
    case .number: numbers.append(symbol)
    case .prefix(let text):
      guard let first = text.utf8.first else { return }
      prefixes[first, default: []].append((text, symbol))
    }
  }

  /// The symbols that a word of a text satisfies.
  func symbols(of word: String) -> [Int] {
    var found = stems[Stemmer.stem(word)] ?? []
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      let candidates = word.utf8.first.flatMap { prefixes[$0] } ?? []
      found += candidates.filter { word.hasPrefix($0.text) }.map(\.symbol)
    } else {
      // An accent may be its own scalar or not: the first bytes of equal words can differ.
      found += prefixes.values.joined().filter { word.hasPrefix($0.text) }.map(\.symbol).sorted()
    }
    if !numbers.isEmpty, word.isNumber { found += numbers }
    return found
  }
}

extension String {
  /// Whether it is digits or a number word; “one” is too common to count.
  var isNumber: Bool {
    unicodeScalars.first?.isDigit == true || WordTables.numbers.contains(self)
  }
}
