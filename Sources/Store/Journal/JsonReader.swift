/// Reads JSON values off a text of bytes; of numbers it knows whole ones.
///
/// Our own, for speed: a round of an hour is 20,000 lines, to be open before one sees it.
struct JsonReader {
  /// What is wrong with the text, and the byte where it shows.
  struct Fault: Error {
    let problem: String
    let offset: Int
  }

  private static let deepest = 8
  private let bytes: [UInt8]
  private var position = 0
  private var end = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value in these bytes.
  mutating func value(in range: Range<Int>) throws(Fault) -> JsonValue {
    position = range.lowerBound
    end = range.upperBound
    let value = try value(depth: 0)
    skipSpace()
    guard position == end else { throw fault("there is more after the end") }
    return value
  }

  private mutating func value(depth: Int) throws(Fault) -> JsonValue {
    skipSpace()
    guard position < end else { throw fault("it ends too early") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .list(try elements(depth: depth + 1))
    case UInt8(ascii: "t"): return try word("true", means: .truth(true))
    case UInt8(ascii: "f"): return try word("false", means: .truth(false))
    case UInt8(ascii: "n"): return try word("null", means: .null)
    default: return .integer(try integer())
    }
  }

  private mutating func members(depth: Int) throws(Fault) -> [JsonValue.Member] {
    var members: [JsonValue.Member] = []
    try open(depth)
    while try !closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipSpace()
      guard position < end, bytes[position] == UInt8(ascii: "\"") else {
        throw fault("a key in quotes is missing")
      }
      let key = try text()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("a “:” is missing") }
      members.append(JsonValue.Member(key: key, value: try value(depth: depth)))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(Fault) -> [JsonValue] {
    var elements: [JsonValue] = []
    try open(depth)
    while try !closes(UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try value(depth: depth))
    }
    return elements
  }

  private mutating func open(_ depth: Int) throws(Fault) {
    guard depth <= Self.deepest else { throw fault("it is nested too deeply") }
    position += 1
  }

  /// Takes the bracket that closes, or else the comma before the next part.
  private mutating func closes(_ bracket: UInt8, isFirst: Bool) throws(Fault) -> Bool {
    skipSpace()
    if take(bracket) { return true }
    guard isFirst || take(UInt8(ascii: ",")) else { throw fault("a “,” is missing") }
    return false
  }

  private mutating func word(_ word: StaticString, means value: JsonValue) throws(Fault)
    -> JsonValue
  {
    let length = word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { bytes[position..<end].prefix(length).elementsEqual($0) }
    guard isThere else { throw fault("this is no value") }
    position += length
    return value
  }

  private mutating func integer() throws(Fault) -> Int {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    var number = 0
    let first = position
    while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      let (tens, isTooLong) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = tens.addingReportingOverflow(Int(digit))
      guard !isTooLong, !isTooLarge else { throw fault("this number is too large", at: start) }
      number = sum
      position += 1
    }
    guard position > first else { throw fault("this is no value", at: start) }
    return isNegative ? -number : number
  }

  private mutating func skipSpace() {
    while position < end {
      guard bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D else {
        return
      }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func fault(_ problem: String, at offset: Int? = nil) -> Fault {
    Fault(problem: problem, offset: offset ?? position)
  }
}

extension JsonReader {
  private mutating func text() throws(Fault) -> String {
    position += 1
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return try unicode(bytes[start..<(position - 1)], at: start)
      case UInt8(ascii: "\\"): return try escapedText(from: start)
      default: position += 1
      }
    }
    throw fault("a quote is not closed", at: start - 1)
  }

  /// The text from its start, of which the part before the position has no escapes.
  private mutating func escapedText(from start: Int) throws(Fault) -> String {
    var plain = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try unicode(plain[...], at: start)
      case UInt8(ascii: "\\"): plain.append(contentsOf: String(try escape()).utf8)
      default: plain.append(byte)
      }
    }
    throw fault("a quote is not closed", at: start - 1)
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    guard position < end else { throw fault("it ends too early") }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codedScalar()
    case let byte where [0x22, 0x2F, 0x5C].contains(byte): return Unicode.Scalar(byte)
    default: throw fault("this escape is unknown", at: position - 2)
    }
  }

  /// The character of four hexadecimal digits, or of two such codes that stand for one.
  private mutating func codedScalar() throws(Fault) -> Unicode.Scalar {
    let start = position - 2
    let code = try fourDigits()
    if let scalar = Unicode.Scalar(code) { return scalar }
    if code < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let low = try fourDigits()
      if (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw fault("this escape is half a character", at: start)
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    let digits = String(decoding: bytes[position..<min(end, position + 4)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let code = UInt32(digits, radix: 16)
    else { throw fault("four hexadecimal digits are missing") }
    position += 4
    return code
  }

  private func unicode(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Fault) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Decoding repairs what is no UTF-8, and so changes it.
    guard text.utf8.elementsEqual(bytes) else { throw fault("this is not UTF-8", at: offset) }
    return text
  }
}
