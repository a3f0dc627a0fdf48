#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a search needs of an answer file that looks as we write them, without reading its YAML: ten
/// thousand files are searched before anything is remembered of them.
struct PlainAnswer {
  let question: ArraySlice<UInt8>
  let prompt: ArraySlice<UInt8>
  let topics: [ArraySlice<UInt8>]
  /// All after the second line of dashes.
  let body: ArraySlice<UInt8>

  /// Nil where anything has another form than ours; then only its YAML tells.
  init?(_ bytes: [UInt8]) {
    var question: ArraySlice<UInt8>?
    var prompt: ArraySlice<UInt8>?
    var topics: [ArraySlice<UInt8>]?
    guard bytes.starts(with: "---\n".utf8) else { return nil }
    var line = 4
    while let end = Self.end(of: line, in: bytes) {
      let text = bytes[line..<end]
      line = end + 1
      if text.elementsEqual("---".utf8) { break }
      guard Self.isPlain(text) else { return nil }
      if let value = Self.value(of: "question: ", in: text) {
        question = Self.text(value)
      } else if let value = Self.value(of: "prompt: ", in: text) {
        prompt = Self.text(value)
      } else if let value = Self.value(of: "topics: ", in: text) {
        topics = Self.list(value)
      }
    }
    guard let question, let prompt, let topics else { return nil }
    self.question = question
    self.prompt = prompt
    self.topics = topics
    body = bytes[min(line, bytes.count)...]
  }

  private static func end(of line: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard line < buffer.count, let start = buffer.baseAddress else { return nil }
      return memchr(start + line, 0x0A, buffer.count - line).map { UnsafeRawPointer($0) - start }
    }
  }

  /// Whether a line is a field or an element of its own, with all of its quotes closed, and without
  /// escapes and comments.
  private static func isPlain(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "-") || (0x61...0x7A).contains(first)
    else { return false }
    return line.withUnsafeBytes { bytes in
      var quotes = 0
      var before: UInt8 = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""): quotes += 1
        case UInt8(ascii: "\\"), 0x0D: return false
        case UInt8(ascii: "#") where before == 0x20: return false
        default: break
        }
        before = byte
      }
      return quotes.isMultiple(of: 2)
    }
  }

  private static func value(
    of key: String, in line: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    line.starts(with: key.utf8) ? line.dropFirst(key.utf8.count) : nil
  }

  /// Between two quotes or without any.
  private static func text(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = value.first, let last = value.last else { return nil }
    let quote = UInt8(ascii: "\"")
    if first == quote {
      guard value.count > 1, last == quote, value.count(where: { $0 == quote }) == 2 else {
        return nil
      }
      return value.dropFirst().dropLast()
    }
    let isBare = first >= 0x80 || isWord(first)
    return isBare && last != 0x20 && !isNull(value) ? value : nil
  }

  private static func isNull(_ value: ArraySlice<UInt8>) -> Bool {
    value.count == 4 && value.elementsEqual("null".utf8) { $0 | 0x20 == $1 }
  }

  /// Such as `[rate-limiting, caching]`.
  private static func list(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]") else { return nil }
    let inner = value.dropFirst().dropLast()
    if inner.isEmpty { return [] }
    let elements = inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { $0.first == 0x20 ? $0.dropFirst() : $0 }
    let isPlain = elements.allSatisfy { element in
      element.first.map(isWord) == true && !isNull(element)
        && element.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
    }
    return isPlain ? elements : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
