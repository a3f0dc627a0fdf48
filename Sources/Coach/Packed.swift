/// Values as bytes for this program alone: a mark with the version, a table of all texts, the
/// values, which name texts by their place in it, and a checksum of everything before it. Numbers
/// take seven bits a byte, the lowest first.
package struct PackedWriter {
  private var values: [UInt8] = []
  private var texts: [String] = []
  private var places: [String: Int] = [:]

  package init() {}

  /// All that was put, under a mark that the reader must know.
  package func bytes(mark: String) -> [UInt8] {
    var table = PackedWriter()
    table.put(texts.count)
    for text in texts {
      table.put(text.utf8.count)
      table.values += text.utf8
    }
    var bytes = Array(mark.utf8) + table.values + values
    var sum = Checksum.of(bytes[...])
    for _ in 0..<Checksum.length {
      bytes.append(UInt8(truncatingIfNeeded: sum))
      sum >>= 8
    }
    return bytes
  }

  /// Negative numbers are folded between the positive ones.
  package mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest > 0x7F {
      values.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    values.append(UInt8(rest))
  }

  /// Bit for bit.
  package mutating func put(_ number: Double) {
    var rest = number.bitPattern
    for _ in 0..<8 {
      values.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  package mutating func put(numbers: [Double]) {
    put(numbers.count)
    for number in numbers { put(number) }
  }

  package mutating func put(_ text: String) {
    if let place = places[text] { return put(place) }
    put(texts.count)
    places[text] = texts.count
    texts.append(text)
  }

  package mutating func put(_ day: Day) { put(day.number) }

  /// What a reader may leave for later.
  package mutating func put(section: (inout PackedWriter) -> Void) {
    let start = values.count
    section(&self)
    let bytes = values[start...]
    values.removeSubrange(start...)
    put(bytes.count)
    values += bytes
  }

  package mutating func put<Value>(
    optional value: Value?, _ put: (inout PackedWriter, Value) -> Void
  ) {
    self.put(value == nil ? 0 : 1)
    if let value { put(&self, value) }
  }

  package mutating func put<Values: Collection>(
    list: Values, _ put: (inout PackedWriter, Values.Element) -> Void
  ) {
    self.put(list.count)
    for value in list { put(&self, value) }
  }
}

/// Reads what `PackedWriter` wrote; nil wherever something else stands there.
package struct PackedReader: Equatable, Sendable {
  private let bytes: [UInt8]
  private var end: Int
  private var next: Int
  private var texts: [String] = []

  /// Nil when the bytes are not whole or of another mark.
  package init?(_ bytes: [UInt8], mark: String) {
    let end = bytes.count - Checksum.length
    guard end >= mark.utf8.count, bytes.starts(with: mark.utf8) else { return nil }
    let written = bytes[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard written == Checksum.of(bytes[..<end]) else { return nil }
    self.bytes = bytes
    self.end = end
    next = mark.utf8.count
    guard readTable() else { return nil }
  }

  package var isAtEnd: Bool { next == end }

  private mutating func readTable() -> Bool {
    guard let count = number(), count >= 0, count <= end else { return false }
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = number(), length >= 0, length <= end - next else { return false }
      texts.append(String(decoding: bytes[next..<next + length], as: UTF8.self))
      next += length
    }
    return true
  }

  package mutating func number() -> Int? {
    var folded: UInt = 0
    var shift = 0
    while next < end, shift < UInt.bitWidth {
      let byte = bytes[next]
      next += 1
      folded |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: folded >> 1) ^ -Int(bitPattern: folded & 1) }
      shift += 7
    }
    return nil
  }

  package mutating func double() -> Double? {
    guard end - next >= 8 else { return nil }
    defer { next += 8 }
    let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: next, as: UInt64.self) }
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  /// At once, since there are tens of thousands.
  package mutating func numbers() -> [Double]? {
    guard let count = number(), count >= 0, count <= (end - next) / 8 else { return nil }
    defer { next += 8 * count }
    return bytes.withUnsafeBytes { buffer in
      [Double](unsafeUninitializedCapacity: count) { numbers, filled in
        for index in 0..<count {
          let bits = buffer.loadUnaligned(fromByteOffset: next + 8 * index, as: UInt64.self)
          numbers.initializeElement(at: index, to: Double(bitPattern: UInt64(littleEndian: bits)))
        }
        filled = count
      }
    }
  }

  package mutating func text() -> String? {
    number().flatMap { texts.indices.contains($0) ? texts[$0] : nil }
  }

  /// A reader of what was put as a section, which this one leaves out.
  package mutating func section() -> PackedReader? {
    guard let length = number(), (0...end - next).contains(length) else { return nil }
    var section = self
    section.end = next + length
    next += length
    return section
  }

  package mutating func day() -> Day? { number().map(Day.init(number:)) }

  package mutating func word<Word: RawRepresentable<String>>() -> Word? {
    text().flatMap(Word.init(rawValue:))
  }

  /// The outer nil is damage.
  package mutating func optional<Value>(
    _ read: (inout PackedReader) -> Value?
  ) -> Value?? {
    switch number() {
    case 0: .some(nil)
    case 1: read(&self).map { .some($0) }
    default: nil
    }
  }

  package mutating func list<Value>(_ read: (inout PackedReader) -> Value?) -> [Value]? {
    guard let count = number(), count >= 0, count <= end - next else { return nil }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}

/// Tells bytes from others: against accidents, not against malice.
package enum Checksum {
  /// Bytes.
  package static let length = 8
  package static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// In the manner of FNV-1a, by words of eight bytes and in four lanes, since megabytes are checked
  /// at every start; any change of one word changes it.
  package static func of(_ bytes: ArraySlice<UInt8>, after sum: UInt64 = start) -> UInt64 {
    bytes.withUnsafeBytes { of($0, after: sum) }
  }

  package static func of(_ buffer: UnsafeRawBufferPointer, after sum: UInt64 = start) -> UInt64 {
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var lanes = (sum, ~sum, sum &+ 1, sum &+ 2)
    var place = 0
    while place + 32 <= buffer.count {
      lanes.0 = mixed(lanes.0, word(place))
      lanes.1 = mixed(lanes.1, word(place + 8))
      lanes.2 = mixed(lanes.2, word(place + 16))
      lanes.3 = mixed(lanes.3, word(place + 24))
      place += 32
    }
    var sum = mixed(mixed(lanes.0, lanes.1), mixed(lanes.2, lanes.3))
    while place < buffer.count {
      sum = mixed(sum, UInt64(buffer[place]))
      place += 1
    }
    return mixed(sum, UInt64(buffer.count))
  }

  package static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 29
  }
}
