import Yaml

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place in the YAML of an answer file, which moves on over what stands there as we write it.
/// Whatever has another form is left to the YAML reader. Control characters must be looked for
/// elsewhere.
struct PlainCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var next: Int

  static let newline = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: UnsafeRawBufferPointer, at next: Int = 0) {
    self.bytes = bytes
    self.next = next
  }

  var isAtEnd: Bool { next == bytes.count }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard next + count <= bytes.count, let start = bytes.baseAddress,
      memcmp(start + next, text.utf8Start, count) == 0
    else { return false }
    next += count
    return true
  }

  /// The text that takes the rest of a line, as it stands in the file, without its quotes.
  mutating func line() -> Range<Int>? {
    guard let text = text(inFlow: false), take("\n") else { return nil }
    return text
  }

  mutating func text(inFlow isInFlow: Bool) -> Range<Int>? {
    take("\"") ? quoted() : bare(inFlow: isInFlow)
  }

  /// Letters of lower case, digits, and dashes after the first.
  mutating func word() -> Range<Int>? {
    let start = next
    while next < bytes.count, Self.isWordByte(bytes[next]) { next += 1 }
    guard start < next, bytes[start] != UInt8(ascii: "-"), !isNull(start..<next) else {
      return nil
    }
    return start..<next
  }

  /// At most six digits.
  mutating func number() -> Int? {
    let start = next
    var number = 0
    while next < bytes.count, bytes[next] &- 0x30 < 10 {
      number = number &* 10 &+ Int(bytes[next] & 0x0F)
      next += 1
    }
    return (1...6).contains(next - start) ? number : nil
  }

  /// So many digits.
  mutating func digits(_ count: Int) -> Int? {
    let start = next
    guard let number = number(), next - start == count else { return nil }
    return number
  }

  mutating func score() -> Int? { digits(1).flatMap { (1...4).contains($0) ? $0 : nil } }

  private mutating func quoted() -> Range<Int>? {
    let start = next
    guard let end = place(of: Self.quote, from: start), !has(Self.newline, in: start..<end) else {
      return nil
    }
    guard has(Self.backslash, in: start..<end) else {
      next = end + 1
      return start..<end
    }
    while next < bytes.count, bytes[next] != Self.newline {
      switch bytes[next] {
      case Self.quote:
        next += 1
        return start..<next - 1
      case Self.backslash:
        guard next + 1 < bytes.count,
          bytes[next + 1] == Self.quote || bytes[next + 1] == Self.backslash
        else { return nil }
        next += 2
      default: next += 1
      }
    }
    return nil
  }

  /// The lines of a text that stands below its key, each after two spaces.
  mutating func block() -> Range<Int>? {
    let start = next
    guard take("  "), next < bytes.count, bytes[next] > 0x20 else { return nil }
    next = start
    while take("  ") || (next < bytes.count && bytes[next] == Self.newline) {
      guard let end = place(of: Self.newline, from: next) else { return nil }
      next = end + 1
    }
    // Empty lines at the end do not belong to it.
    return bytes[next - 2] == Self.newline ? nil : start..<next - 1
  }

  func has(_ byte: UInt8, in range: Range<Int>) -> Bool {
    bytes.baseAddress.map { memchr($0 + range.lowerBound, Int32(byte), range.count) != nil }
      ?? false
  }

  private func place(of byte: UInt8, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(byte), bytes.count - start).map {
      UnsafeRawPointer($0) - base
    }
  }

  private mutating func bare(inFlow isInFlow: Bool) -> Range<Int>? {
    let start = next
    guard next < bytes.count, bytes[next] >= 0x80 || Self.isLetterOrDigit(bytes[next]) else {
      return nil
    }
    while isQuiet(at: next) { next += 16 }
    scan: while next < bytes.count {
      switch bytes[next] {
      case Self.newline: break scan
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard isInFlow else { return nil }
        break scan
      case UInt8(ascii: "["), UInt8(ascii: "{"), Self.quote, Self.backslash: return nil
      case UInt8(ascii: "#") where bytes[next - 1] == 0x20: return nil
      case UInt8(ascii: ":"):
        guard !isInFlow, next + 1 < bytes.count, bytes[next + 1] > 0x20 else { return nil }
      default: break
      }
      next += 1
    }
    guard bytes[next - 1] != 0x20, !isNull(start..<next) else { return nil }
    return start..<next
  }

  /// Whether sixteen bytes from there are none of those that end a bare text or forbid it.
  private func isQuiet(at place: Int) -> Bool {
    guard place + 16 <= bytes.count else { return false }
    let seen = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    // With one bit set, [ \ ] are as { | }, and with another " is as #.
    let brackets = ((seen | 0x20) &- 0x7B) .< 3
    let quotes = (seen | 0x01) .== 0x23
    let others = (seen .== 0x2C) .| (seen .== 0x3A) .| (seen .== Self.newline)
    let found = unsafeBitCast(brackets .| quotes .| others, to: SIMD2<UInt64>.self)
    return found[0] | found[1] == 0
  }

  private func isNull(_ text: Range<Int>) -> Bool {
    text.count == 4 && bytes[text].elementsEqual("null".utf8) { $0 | 0x20 == $1 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }
}
