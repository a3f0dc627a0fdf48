import Coach
import Content

/// The bytes of the index: a mark with the version, a table of all texts, the entries, which name
/// texts by their place in it, and a checksum of everything before it. Numbers take seven bits a
/// byte, the lowest first.
enum IndexFormat {
  private static let mark = Array("greenroom answers 1\n".utf8)
  private static let checksumLength = 8

  static func bytes(of entries: [IndexEntry]) -> [UInt8] {
    var body = IndexWriter()
    body.put(list: entries) { $0.put($1) }
    return sealed(body, mark: mark)
  }

  /// Nil when they are not what was written.
  static func entries(in bytes: [UInt8]) -> [IndexEntry]? {
    guard var reader = opened(bytes, mark: mark), let entries = reader.list({ $0.entry() }),
      reader.isAtEnd
    else { return nil }
    return entries
  }

  /// The mark says what it is and in which form.
  static func sealed(_ body: IndexWriter, mark: [UInt8]) -> [UInt8] {
    var bytes = mark
    bytes += body.table
    bytes += body.bytes
    var checksum = checksum(of: bytes[...])
    for _ in 0..<checksumLength {
      bytes.append(UInt8(truncatingIfNeeded: checksum))
      checksum >>= 8
    }
    return bytes
  }

  /// Nil when it is not what was sealed under this mark.
  static func opened(_ bytes: [UInt8], mark: [UInt8]) -> IndexReader? {
    guard bytes.count >= mark.count + checksumLength, bytes.starts(with: mark) else { return nil }
    let end = bytes.count - checksumLength
    let written = bytes[end...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard written == checksum(of: bytes[..<end]) else { return nil }
    var reader = IndexReader(bytes[mark.count..<end])
    return reader.readTable() ? reader : nil
  }

  /// FNV-1a: against accidents, not against malice.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
  }
}

struct IndexWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String] = []
  private var places: [String: Int] = [:]

  private static let places = Dictionary(
    uniqueKeysWithValues: PointState.allCases.enumerated().map { ($1, $0) })

  /// The texts, each with its length.
  var table: [UInt8] {
    var table = IndexWriter()
    table.put(texts.count)
    for text in texts {
      table.put(text.utf8.count)
      table.bytes += text.utf8
    }
    return table.bytes
  }

  mutating func put(_ entry: IndexEntry) {
    put(entry.key.folder)
    put(entry.key.stem)
    put(entry.key.size)
    put(entry.key.modified)
    put(Int(bitPattern: UInt(truncatingIfNeeded: entry.key.inode)))
    put(entry.outcome)
  }

  private mutating func put(_ outcome: Outcome) {
    put(outcome.question)
    put(outcome.kind.rawValue)
    put(list: outcome.topics) { $0.put($1) }
    put(optional: outcome.company) { $0.put($1) }
    put(optional: outcome.level) { $0.put($1) }
    put(outcome.mode.rawValue)
    put(outcome.started.seconds)
    put(outcome.started.offset)
    put(outcome.started.zone)
    put(outcome.used)
    put(optional: outcome.predicted) { $0.put($1) }
    put(optional: outcome.rating) { $0.put($1.rawValue) }
    put(optional: outcome.overall) { $0.put($1) }
    put(list: outcome.scores) {
      $0.put($1.dimension)
      $0.put($1.score)
    }
    put(list: outcome.marks) {
      $0.put($1.id)
      $0.put(Self.places[$1.state] ?? 0)
    }
  }

  /// Negative numbers are folded between the positive ones.
  mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ text: String) {
    if let place = places[text] { return put(place) }
    put(texts.count)
    places[text] = texts.count
    texts.append(text)
  }

  private mutating func put<Value>(
    optional value: Value?, _ put: (inout IndexWriter, Value) -> Void
  ) {
    self.put(value == nil ? 0 : 1)
    if let value { put(&self, value) }
  }

  mutating func put<Value>(
    list: [Value], _ put: (inout IndexWriter, Value) -> Void
  ) {
    self.put(list.count)
    for value in list { put(&self, value) }
  }
}

/// Reads what `IndexWriter` wrote; nil wherever something else stands there.
struct IndexReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var texts: [String] = []

  private static let states = PointState.allCases

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func readTable() -> Bool {
    guard let count = number(), count >= 0, count <= bytes.count else { return false }
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = number(), length >= 0, length <= bytes.endIndex - next else {
        return false
      }
      texts.append(String(decoding: bytes[next..<next + length], as: UTF8.self))
      next += length
    }
    return true
  }

  mutating func number() -> Int? {
    var folded: UInt = 0
    var shift = 0
    while next < bytes.endIndex, shift < UInt.bitWidth {
      let byte = bytes[next]
      next += 1
      folded |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: folded >> 1) ^ -Int(bitPattern: folded & 1) }
      shift += 7
    }
    return nil
  }

  mutating func text() -> String? {
    number().flatMap { texts.indices.contains($0) ? texts[$0] : nil }
  }

  mutating func word<Word: RawRepresentable<String>>() -> Word? {
    text().flatMap(Word.init(rawValue:))
  }

  /// The outer nil is damage.
  private mutating func optional<Value>(_ read: (inout IndexReader) -> Value?) -> Value?? {
    switch number() {
    case 0: .some(nil)
    case 1: read(&self).map { .some($0) }
    default: nil
    }
  }

  mutating func list<Value>(_ read: (inout IndexReader) -> Value?) -> [Value]? {
    guard let count = number(), count >= 0, count <= bytes.count else { return nil }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func entry() -> IndexEntry? {
    guard let folder = text(), let stem = text(), let size = number(), let modified = number(),
      let inode = number(), let outcome = outcome(of: stem)
    else { return nil }
    let key = IndexEntry.Key(
      folder: folder, stem: stem, size: size, modified: modified,
      inode: UInt64(UInt(bitPattern: inode)))
    return IndexEntry(key: key, outcome: outcome)
  }

  private mutating func outcome(of id: String) -> Outcome? {
    guard let question = text(), let kind: Question.Kind = word(),
      let topics = list({ $0.text() }), let company = optional({ $0.text() }),
      let level = optional({ $0.text() }), let mode: Mode = word(), let seconds = number(),
      let offset = number(), let zone = text(), let used = number(),
      let predicted = optional({ $0.number() }),
      let rating: Rating? = optional({ $0.word() }),
      let overall = optional({ $0.number() }), let scores = list({ $0.score() }),
      let marks = list({ $0.mark() })
    else { return nil }
    return Outcome(
      id: id, question: question, kind: kind, topics: topics, company: company, level: level,
      mode: mode, started: Timestamp(seconds: seconds, offset: offset, zone: zone), used: used,
      predicted: predicted, rating: rating, overall: overall, scores: scores, marks: marks)
  }

  private mutating func score() -> DimensionScore? {
    guard let dimension = text(), let score = number() else { return nil }
    return DimensionScore(dimension: dimension, score: score)
  }

  private mutating func mark() -> PointMark? {
    guard let id = text(), let place = number(), Self.states.indices.contains(place) else {
      return nil
    }
    return PointMark(id: id, state: Self.states[place])
  }
}
