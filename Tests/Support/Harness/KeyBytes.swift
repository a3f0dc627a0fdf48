import Cells

extension Key {
  /// What xterm sends for the key.
  package func bytes(hasApplicationArrows: Bool = false) -> [UInt8] {
    if case .character(let character) = code { return Self.typed(character, modifiers) }
    if let byte = controlByte {
      return modifiers.contains(.alt) ? [0x1B, byte] : [byte]
    }
    if self == .backTab { return Array("\u{1B}[Z".utf8) }
    return Array(sequence(hasApplicationArrows).utf8)
  }

  private static func typed(_ character: Character, _ modifiers: Modifiers) -> [UInt8] {
    var bytes = Array(String(character).utf8)
    if modifiers.contains(.control), let first = bytes.first {
      bytes = [first == UInt8(ascii: " ") ? 0 : first & 0x1F]
    }
    return modifiers.contains(.alt) ? [0x1B] + bytes : bytes
  }

  /// nil for keys that send a sequence.
  private var controlByte: UInt8? {
    guard modifiers.isSubset(of: .alt) else { return nil }
    switch code {
    case .enter: return 0x0D
    case .tab: return 0x09
    case .escape: return 0x1B
    case .backspace: return 0x7F
    default: return nil
    }
  }

  private func sequence(_ hasApplicationArrows: Bool) -> String {
    let number = 1 + Int(modifiers.rawValue)
    switch code {
    case .enter: return "\u{1B}[13;\(number)u"
    case .tab: return "\u{1B}[9;\(number)u"
    case .escape: return "\u{1B}[27;\(number)u"
    case .backspace: return "\u{1B}[127;\(number)u"
    default: break
    }
    if let letter = Self.letters[code] {
      if modifiers.isEmpty {
        let isFunction = "PQRS".contains(letter)
        return isFunction || hasApplicationArrows ? "\u{1B}O\(letter)" : "\u{1B}[\(letter)"
      }
      return "\u{1B}[1;\(number)\(letter)"
    }
    let key = Self.numbers[code] ?? 0
    return modifiers.isEmpty ? "\u{1B}[\(key)~" : "\u{1B}[\(key);\(number)~"
  }

  private static let letters: [Code: Character] = [
    .up: "A", .down: "B", .right: "C", .left: "D", .home: "H", .end: "F",
    .function(1): "P", .function(2): "Q", .function(3): "R", .function(4): "S",
  ]

  private static let numbers: [Code: Int] = [
    .insert: 2, .delete: 3, .pageUp: 5, .pageDown: 6, .function(5): 15, .function(6): 17,
    .function(7): 18, .function(8): 19, .function(9): 20, .function(10): 21,
    .function(11): 23, .function(12): 24,
  ]
}
