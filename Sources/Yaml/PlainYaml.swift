/// Reads YAML in the plain form that this program writes most of its fields in, many times faster
/// than libyaml: a mapping of one line for each key, lists of one line for each element, and flow
/// collections of scalars.
///
/// Whatever else stands in a text, it is left to `YamlReader`; what is read is the same, without
/// places.
package struct PlainYaml {
  private let bytes: UnsafeRawBufferPointer
  private var next: Int

  /// Nil for any other form, and for all that is no YAML.
  package static func node(_ bytes: UnsafeRawBufferPointer) -> YamlNode? {
    var reader = PlainYaml(bytes: bytes, next: 0)
    return reader.mapping()
  }

  /// The byte that comes next, and the end of a line where there is none.
  private var byte: UInt8 { next < bytes.count ? bytes[next] : Self.newline }

  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard next < bytes.count, bytes[next] == wanted else { return false }
    next += 1
    return true
  }

  private mutating func take(_ first: Character, _ second: Character) -> Bool {
    guard next + 1 < bytes.count, bytes[next] == first.asciiValue,
      bytes[next + 1] == second.asciiValue
    else { return false }
    next += 2
    return true
  }

  private mutating func mapping() -> YamlNode? {
    var entries: [YamlNode.Entry] = []
    entries.reserveCapacity(24)
    while next < bytes.count {
      guard let key = key(), !entries.contains(where: { $0.key == key }),
        let value = byte == Self.newline ? block() : lineValue()
      else { return nil }
      entries.append(YamlNode.Entry(key: key, value: value))
    }
    return entries.isEmpty ? nil : YamlNode(.mapping(entries))
  }

  /// With the colon and the space after it.
  private mutating func key() -> String? {
    let start = next
    while Self.isKeyByte(byte) { next += 1 }
    guard (1...100).contains(next - start), bytes[start] >= UInt8(ascii: "a") else { return nil }
    let key = String(decoding: bytes[start..<next], as: UTF8.self)
    guard take(UInt8(ascii: ":")), byte == Self.newline || take(UInt8(ascii: " ")) else {
      return nil
    }
    return key
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The lines of a list, which stand below their key.
  private mutating func block() -> YamlNode? {
    next += 1
    var elements: [YamlNode] = []
    while take("-", " ") {
      guard let element = lineValue() else { return nil }
      elements.append(element)
    }
    return elements.isEmpty ? nil : YamlNode(.sequence(elements))
  }

  /// What takes the rest of a line, whose end is taken too.
  private mutating func lineValue() -> YamlNode? {
    let value =
      switch byte {
      case UInt8(ascii: "["): flowSequence()
      case UInt8(ascii: "{"): flowMapping()
      default: scalar(inFlow: false)
      }
    return take(Self.newline) ? value : nil
  }

  private mutating func flowSequence() -> YamlNode? {
    next += 1
    var elements: [YamlNode] = []
    if !take(UInt8(ascii: "]")) {
      repeat {
        guard let element = scalar(inFlow: true) else { return nil }
        elements.append(element)
      } while take(",", " ")
      guard take(UInt8(ascii: "]")) else { return nil }
    }
    return YamlNode(.sequence(elements), isFlow: true)
  }

  private mutating func flowMapping() -> YamlNode? {
    next += 1
    var entries: [YamlNode.Entry] = []
    if !take(UInt8(ascii: "}")) {
      repeat {
        guard let key = key(), !entries.contains(where: { $0.key == key }),
          let value = scalar(inFlow: true)
        else { return nil }
        entries.append(YamlNode.Entry(key: key, value: value))
      } while take(",", " ")
      guard take(UInt8(ascii: "}")) else { return nil }
    }
    return YamlNode(.mapping(entries), isFlow: true)
  }
}

// Scalars.
extension PlainYaml {
  private mutating func scalar(inFlow isInFlow: Bool) -> YamlNode? {
    if take(Self.quote) { return quoted().map { YamlNode(.scalar($0, isPlain: false)) } }
    let start = next
    guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 else { return nil }
    scan: while next < bytes.count {
      switch bytes[next] {
      case Self.newline: break scan
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard isInFlow else { return nil }
        break scan
      case UInt8(ascii: "["), UInt8(ascii: "{"), Self.quote, Self.backslash: return nil
      case UInt8(ascii: "#") where bytes[next - 1] == 0x20: return nil
      case UInt8(ascii: ":"):
        let isInside = next + 1 < bytes.count && bytes[next + 1] > 0x20
        guard isInside, !isInFlow else { return nil }
      default: break
      }
      next += 1
    }
    guard bytes[next - 1] != 0x20 else { return nil }
    return text(start..<next).map { YamlNode(.scalar($0, isPlain: true)) }
  }

  /// After the first quote, up to the one that closes it, which is taken too.
  private mutating func quoted() -> String? {
    var text = ""
    var start = next
    while next < bytes.count {
      switch bytes[next] {
      case Self.quote:
        next += 1
        return self.text(start..<next - 1).map { text + $0 }
      case Self.backslash:
        guard let before = self.text(start..<next), next + 1 < bytes.count,
          bytes[next + 1] == Self.quote || bytes[next + 1] == Self.backslash
        else { return nil }
        text += before
        start = next + 1
        next += 2
      case Self.newline: return nil
      default: next += 1
      }
    }
    return nil
  }

  /// Nil where a character stands that not everybody takes as it is.
  private func text(_ range: Range<Int>) -> String? {
    let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
    var isASCII = true
    for byte in piece {
      guard byte >= 0x20, byte != 0x7F else { return nil }
      isASCII = isASCII && byte < 0x80
    }
    if isASCII { return String(decoding: piece, as: UTF8.self) }
    guard let text = String(validating: piece, as: UTF8.self),
      text.unicodeScalars.allSatisfy(PlainText.isPrintable)
    else { return nil }
    return text
  }

  /// Whether all beyond ASCII can be taken as it is, and passes a further test.
  package static func isPlain(
    _ bytes: UnsafeRawBufferPointer, _ test: (Unicode.Scalar) -> Bool
  ) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII || (PlainText.isPrintable($0) && test($0))
    }
  }
}
