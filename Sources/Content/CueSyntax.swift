/// The notation of a cue: slots parted by spaces, the alternatives of a slot by `|`.
enum CueSyntax {
  /// A cue with more slots is a sentence.
  static let mostSlots = 6

  static func slots(of cue: String) -> [Substring.UTF8View] {
    cue.utf8.split(separator: UInt8(ascii: " "))
  }

  /// What keeps a cue from ever matching; names of the lexicon are not looked up.
  static func fault(of cue: String) -> CueFault? {
    let slots = slots(of: cue)
    if slots.isEmpty { return .empty }
    if slots.count > mostSlots { return .manySlots(cue: cue) }
    for slot in slots {
      for alternative in slot.split(separator: bar, omittingEmptySubsequences: false) {
        if alternative.isEmpty { return .emptyAlternative(cue: cue) }
        if !isAlternative(alternative) {
          return .badAlternative(String(decoding: alternative, as: UTF8.self), cue: cue)
        }
      }
    }
    return nil
  }

  /// The names of the lexicon that a cue uses.
  static func names(in cue: String) -> [String] {
    guard cue.utf8.contains(at) else { return [] }
    return slots(of: cue).flatMap { $0.split(separator: bar) }
      .filter { $0.first == at }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  /// A word, `prefix*`, `#`, such pieces joined by `_` or `-`, or `@name` alone.
  private static func isAlternative(_ alternative: Substring.UTF8View) -> Bool {
    if alternative.first == at {
      return Identifier.isValid(String(decoding: alternative.dropFirst(), as: UTF8.self))
    }
    let pieces = alternative.split { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return !pieces.isEmpty && pieces.allSatisfy(isPiece)
  }

  private static func isPiece(_ piece: Substring.UTF8View) -> Bool {
    if piece.elementsEqual([hash]) { return true }
    let word = piece.last == star ? piece.dropLast() : piece
    return word.contains(where: isWordByte)
      && !word.contains { $0 == star || $0 == at || $0 == hash }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$")
  }

  private static let bar = UInt8(ascii: "|")
  private static let at = UInt8(ascii: "@")
  private static let hash = UInt8(ascii: "#")
  private static let star = UInt8(ascii: "*")
}
