import Cells

/// Finds where an escape sequence ends, whether or not anybody knows what it means.
enum EscapeSequence {
  enum Reading {
    /// More bytes are needed.
    case unfinished
    /// A nil event: a sequence that means nothing here, swallowed whole.
    case event(Event?, length: Int)
    case pasteBegins(length: Int)
  }

  /// Longer than any that a terminal sends; what is longer is not a sequence.
  private static let longest = 64

  /// Reads the sequence at the head of `bytes`, which begin with Esc. When they are the whole
  /// that will come, the answer is never `unfinished`.
  static func read(
    _ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key], isWhole: Bool
  ) -> Reading {
    let start = bytes.startIndex
    guard bytes.count > 1 else {
      return isWhole ? .event(.key(.escape), length: 1) : .unfinished
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      return readControl(bytes, keys: keys, isWhole: isWhole)
    case UInt8(ascii: "O"):
      return readShift(bytes, keys: keys, isWhole: isWhole)
    case 0x1B:
      return readTwice(bytes, keys: keys, isWhole: isWhole)
    default:
      if let key = keys[Array(bytes.prefix(2))] { return .event(.key(key), length: 2) }
      return readAlt(bytes, isWhole: isWhole)
    }
  }

  /// Esc before a byte or a character is that key with Alt.
  private static func readAlt(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Reading {
    let rest = bytes.dropFirst()
    guard let byte = rest.first, byte >= 0x20, byte != 0x7F else {
      return .event(rest.first.map { .key(Key(control: $0).with(.alt)) }, length: 2)
    }
    var iterator = rest.prefix(4).makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    if case .valid(let encoded) = parser.parseScalar(from: &iterator) {
      let scalar = Unicode.UTF8.decode(encoded)
      return .event(.key(.alt(Character(scalar))), length: 1 + encoded.count)
    }
    // Not a character: the Esc stands alone.
    let isBegun = rest.count < 4 && UTF8Tail.length(of: rest) == rest.count
    return isBegun && !isWhole ? .unfinished : .event(.key(.escape), length: 1)
  }

  /// Esc Esc [ A is Alt and an arrow in some terminals; before anything else two Escs are two.
  private static func readTwice(
    _ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key], isWhole: Bool
  ) -> Reading {
    let lone = Reading.event(.key(.escape), length: 1)
    guard bytes.count > 2 else { return isWhole ? lone : .unfinished }
    let third = bytes[bytes.startIndex + 2]
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return lone }
    switch read(bytes.dropFirst(), keys: keys, isWhole: isWhole) {
    case .unfinished: return .unfinished
    case .event(.key(let key), let length):
      return .event(.key(key.with(.alt)), length: length + 1)
    case .event, .pasteBegins: return lone
    }
  }

  /// Esc O: keys of the keypad and F1 to F4.
  private static func readShift(
    _ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key], isWhole: Bool
  ) -> Reading {
    let parameters = bytes.dropFirst(2).prefix(longest).prefix { (0x30...0x3B).contains($0) }
    let length = 2 + parameters.count
    guard length < bytes.count else {
      guard isWhole else { return .unfinished }
      return .event(parameters.isEmpty ? .key(.alt("O")) : nil, length: length)
    }
    let final = bytes[bytes.startIndex + length]
    guard (0x20...0x7E).contains(final) else {
      return .event(parameters.isEmpty ? .key(.alt("O")) : nil, length: length)
    }
    if let key = keys[Array(bytes.prefix(length + 1))] {
      return .event(.key(key), length: length + 1)
    }
    let key = KeyMeaning.shift(final, parameters: parameters)
    return .event(key.map(Event.key), length: length + 1)
  }

  /// Esc [: everything else.
  private static func readControl(
    _ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key], isWhole: Bool
  ) -> Reading {
    let (length, isDone) = lengthOfControl(bytes, keys: keys)
    guard isDone else {
      guard isWhole || length < bytes.count else { return .unfinished }
      return .event(length == 2 ? .key(.alt("[")) : nil, length: length)
    }
    let sequence = bytes.prefix(length)
    if let key = keys[Array(sequence)] { return .event(.key(key), length: length) }
    if sequence.dropFirst(2).elementsEqual("200~".utf8) { return .pasteBegins(length: length) }
    return .event(KeyMeaning.control(sequence.dropFirst(2)), length: length)
  }

  /// How many bytes belong to the sequence, and whether its last one is among them.
  private static func lengthOfControl(
    _ bytes: ArraySlice<UInt8>, keys: [[UInt8]: Key]
  ) -> (length: Int, isDone: Bool) {
    let body = bytes.dropFirst(2)
    // The Linux console's F1 to F5 are Esc [ [ A to E.
    if body.first == UInt8(ascii: "[") { return fixed(4, of: bytes) }
    // The oldest mouse report has three bytes of any value after its M.
    if body.first == UInt8(ascii: "M"), keys[Array(bytes.prefix(3))] == nil {
      return bytes.count < 6 ? (bytes.count, false) : (6, true)
    }
    for (index, byte) in body.prefix(longest).enumerated() {
      if (0x40...0x7E).contains(byte) { return (index + 3, true) }
      // rxvt's Shift: Esc [ 3 $, which by the standard is no end.
      if byte == UInt8(ascii: "$"), index > 0, body.prefix(index).allSatisfy(Self.isDigit) {
        return (index + 3, true)
      }
      guard (0x20...0x3F).contains(byte) else { return (index + 2, false) }
    }
    return (min(bytes.count, longest + 2), false)
  }

  private static func fixed(
    _ length: Int, of bytes: ArraySlice<UInt8>
  ) -> (length: Int, isDone: Bool) {
    guard bytes.count >= length else { return (bytes.count, false) }
    let isEnded = (0x20...0x7E).contains(bytes[bytes.startIndex + length - 1])
    return isEnded ? (length, true) : (length - 1, false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
