/// The notation of a cue: slots parted by spaces, the alternatives of a slot by `|`.
///
/// An alternative is `@name`, or a word, `prefix*` or `#`, or several of those joined by `_` or
/// `-`. A bank holds some ten thousand cues, so they are read byte by byte, once.
struct CueSyntax {
  /// A cue with more slots is a sentence.
  static let mostSlots = 6

  private enum Piece {
    /// `at` is a name before its first letter.
    case none, signs, word, prefix, number, at, name, wrong
  }

  private var piece = Piece.none
  private var hasPiece = false
  private var isWrong = false
  /// Where the alternative starts that is being read.
  private var start = 0
  private var isAfterBar = false
  private var slots = 0

  /// What keeps a cue from ever matching; names of the lexicon are not looked up.
  static func fault(of cue: String) -> CueFault? {
    var syntax = CueSyntax()
    var offset = 0
    for byte in cue.utf8 {
      if let fault = syntax.take(byte, at: offset, of: cue) { return fault }
      offset += 1
    }
    if let fault = syntax.take(space, at: offset, of: cue) { return fault }
    if syntax.slots == 0 { return .empty }
    return syntax.slots > mostSlots ? .manySlots(cue: cue) : nil
  }

  /// The names of the lexicon that a right cue uses.
  static func names(in cue: String) -> [String] {
    guard cue.utf8.contains(at) else { return [] }
    return cue.utf8.split { $0 == space || $0 == bar }
      .filter { $0.first == at }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  private mutating func take(_ byte: UInt8, at offset: Int, of cue: String) -> CueFault? {
    guard byte == Self.space || byte == Self.bar else {
      take(byte, isFirst: offset == start)
      return nil
    }
    if byte == Self.space, offset == start, !isAfterBar {
      start = offset + 1
      return nil
    }
    return endAlternative(by: byte, at: offset, of: cue)
  }

  private mutating func endAlternative(
    by byte: UInt8, at offset: Int, of cue: String
  ) -> CueFault? {
    if offset == start { return .emptyAlternative(cue: cue) }
    endPiece()
    if isWrong || !hasPiece {
      let text = String(decoding: cue.utf8.dropFirst(start).prefix(offset - start), as: UTF8.self)
      return .badAlternative(text, cue: cue)
    }
    isAfterBar = byte == Self.bar
    if !isAfterBar { slots += 1 }
    start = offset + 1
    hasPiece = false
    return nil
  }

  private mutating func endPiece() {
    switch piece {
    case .none: break
    case .signs, .at, .wrong: isWrong = true
    case .word, .prefix, .number, .name: hasPiece = true
    }
    piece = .none
  }

  private mutating func take(_ byte: UInt8, isFirst: Bool) {
    switch byte {
    case UInt8(ascii: "*"): piece = piece == .word ? .prefix : .wrong
    case UInt8(ascii: "#"): piece = piece == .none ? .number : .wrong
    case Self.at: piece = isFirst ? .at : .wrong
    case UInt8(ascii: "_"), UInt8(ascii: "-"):
      if piece != .name { endPiece() }
    default: takePart(ofWord: Self.isWordByte(byte))
    }
  }

  private mutating func takePart(ofWord isWordByte: Bool) {
    switch piece {
    case .none, .signs: piece = isWordByte ? .word : .signs
    case .prefix, .number, .wrong: piece = .wrong
    case .word: break
    case .at, .name: piece = isWordByte ? .name : .wrong
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "%"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let bar = UInt8(ascii: "|")
  private static let at = UInt8(ascii: "@")
}
