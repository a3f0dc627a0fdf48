import Cells

/// What whole sequences mean, in the forms of xterm, rxvt, the Linux console and kitty.
enum KeyMeaning {
  /// The key behind Esc O, parameters and a final byte.
  static func shift(_ final: UInt8, parameters: ArraySlice<UInt8>) -> Key? {
    let modifiers = Self.modifiers(numbers(parameters).last?.first ?? 1)
    guard let modifiers else { return nil }
    if let code = letters[final] { return Key(code, modifiers) }
    if let code = rxvtArrows[final] { return Key(code, .control) }
    switch final {
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "I"): return Key(.tab, modifiers)
    case UInt8(ascii: "X"): return Key(.character("="), modifiers)
    case 0x6A...0x79:  // the keypad: * + , - . / 0 1 …
      return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    default: return nil
    }
  }

  /// The event behind Esc [; nil when it means nothing here.
  static func control(_ body: ArraySlice<UInt8>) -> Event? {
    guard let final = body.last, let first = body.first else { return nil }
    let middle = body.dropLast()
    switch first {
    case UInt8(ascii: "M"): return PointerMeaning.old(body.dropFirst())
    case UInt8(ascii: "<"): return PointerMeaning.sgr(numbers(middle.dropFirst()), final: final)
    case UInt8(ascii: "["): return linuxFunction(final).map { .key(Key(.function($0))) }
    default: break
    }
    // Private sequences and those with intermediate bytes are answers to questions.
    guard middle.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    return key(numbers(middle), final: final).map(Event.key)
  }

  private static func key(_ numbers: [[Int]], final: UInt8) -> Key? {
    // kitty may say that a key was released: `;5:3`.
    if numbers.count > 1, numbers[1].count > 1, numbers[1][1] == 3 { return nil }
    let number = numbers.first?.first ?? 0
    guard let told = modifiers(numbers.count > 1 ? numbers[1].first ?? 1 : 1) else { return nil }
    switch final {
    case UInt8(ascii: "~"):
      guard number == 27, numbers.count > 2 else { return tilde(number, told) }
      return coded(numbers[2], told)
    case UInt8(ascii: "u"): return coded(numbers.first ?? [], told)
    case UInt8(ascii: "^"): return tilde(number, .control)
    case UInt8(ascii: "$"): return tilde(number, .shift)
    case UInt8(ascii: "@"): return tilde(number, [.control, .shift])
    case UInt8(ascii: "Z"): return Key(.tab, told.union(.shift))
    default:
      if let code = letters[final] { return Key(code, told) }
      return rxvtArrows[final].map { Key($0, .shift) }
    }
  }

  private static func tilde(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    numbered[number].map { Key($0, modifiers) }
  }

  /// A key told by its code point, as xterm's modifyOtherKeys and kitty's protocol do; the second
  /// number is what Shift makes of it.
  private static func coded(_ codes: [Int], _ modifiers: Key.Modifiers) -> Key? {
    guard let code = codes.first else { return nil }
    switch code {
    case 8, 127: return Key(.backspace, modifiers)
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case ..<32, 0xE000...0xF8FF: return nil  // kitty's names for keys that are no characters
    default: break
    }
    let shifted = codes.count > 1 && modifiers.contains(.shift) ? codes[1] : code
    guard let scalar = Unicode.Scalar(UInt32(shifted)) else { return nil }
    return Key(typed: Character(scalar), modifiers)
  }

  /// xterm counts modifiers from 1: Shift 1, Alt 2, Control 4; nil for what has none of them only.
  private static func modifiers(_ number: Int) -> Key.Modifiers? {
    guard (0...256).contains(number) else { return nil }
    let bits = UInt8(max(0, number - 1))
    return bits & 0b0011_1000 == 0 ? Key.Modifiers(rawValue: bits & 7) : nil
  }

  private static func linuxFunction(_ final: UInt8) -> Int? {
    (0x41...0x45).contains(final) ? Int(final) - 0x40 : nil
  }

  /// `1;5:3` is [[1], [5, 3]]; nothing is 0, and no number grows beyond use.
  static func numbers(_ parameters: ArraySlice<UInt8>) -> [[Int]] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        digits.reduce(0) { min(0x20_0000, $0 * 10 + Int($1 & 0x0F)) }
      }
    }
  }

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let rxvtArrows: [UInt8: Key.Code] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}

/// What the mouse's reports mean. Only the left button and the wheel do: the others are the
/// terminal's own.
enum PointerMeaning {
  private static let rowsOfANotch = 3

  /// `<button;column;row` and M, or m when a button was released.
  static func sgr(_ numbers: [[Int]], final: UInt8) -> Event? {
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
      numbers.count == 3, let button = numbers[0].first, let column = numbers[1].first,
      let row = numbers[2].first, column > 0, row > 0
    else { return nil }
    let point = Point(column: column - 1, row: row - 1)
    return event(button, isReleased: final == UInt8(ascii: "m"), at: point)
  }

  /// Three bytes, each 32 more than its number: the button, the column, the row.
  static func old(_ bytes: ArraySlice<UInt8>) -> Event? {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let isReleased = numbers[0] & 0b1110_0011 == 3
    return event(
      isReleased ? 0 : numbers[0], isReleased: isReleased,
      at: Point(column: numbers[1] - 1, row: numbers[2] - 1))
  }

  private static func event(_ button: Int, isReleased: Bool, at point: Point) -> Event? {
    let modifiers = 0b1_1100
    switch (button & ~modifiers, isReleased) {
    case (0, false): return .pointer(Pointer(.press, at: point))
    case (0, true): return .pointer(Pointer(.release, at: point))
    case (32, _): return .pointer(Pointer(.drag, at: point))
    case (64, false): return .pointer(Pointer(.wheel(rows: -rowsOfANotch), at: point))
    case (65, false): return .pointer(Pointer(.wheel(rows: rowsOfANotch), at: point))
    default: return nil
    }
  }
}

extension Key {
  func with(_ more: Modifiers) -> Key { Key(code, modifiers.union(more)) }

  /// A control byte as the key that makes it.
  init(control byte: UInt8) {
    switch byte {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte & 0x1F + 0x40)))
    }
  }

  /// The key as a terminal without modifiers in its sequences would tell it: a capital for Shift,
  /// a small letter with Control.
  init(typed character: Character, _ modifiers: Modifiers) {
    if modifiers.contains(.control) {
      self.init(.character(Self.single(character.lowercased()) ?? character), modifiers)
    } else if modifiers.contains(.shift) {
      let capital = Self.single(character.uppercased()) ?? character
      self.init(.character(capital), modifiers.subtracting(.shift))
    } else {
      self.init(.character(character), modifiers)
    }
  }

  private static func single(_ text: String) -> Character? {
    text.count == 1 ? text.first : nil
  }
}
