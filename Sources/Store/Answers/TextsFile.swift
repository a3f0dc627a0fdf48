import Coach

/// The file of the words: a mark, the number of answers, where the words begin, a row of numbers for
/// each answer, the names of their files, the words, and a checksum of all before it.
struct TextsFile {
  /// As it was read; nothing of it is copied.
  struct Content {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    init() {}
  }

  /// What a row holds; places are those of the whole file.
  fileprivate enum Field: Int, CaseIterable {
    case size, modified, inode, name, nameEnd, start, head, body, end
  }

  fileprivate static let mark = Array("greenroom words 2\n\n\n\n\n\n\n".utf8)
  fileprivate static let rows = mark.count + 16
  fileprivate static let row = 8 * Field.allCases.count
  private static let limit = 500 * 1_048_576

  private let file: DurableFile

  init(in places: Places) { file = DurableFile(places.cache.appending("answers.words")) }

  /// Nil when there is none, or none that is whole.
  func read() -> Content? {
    (try? file.read(limit: Self.limit)).flatMap { $0 }.flatMap(Content.init)
  }

  /// A cache that cannot be written costs time and nothing else.
  func write(_ pool: SearchPool, _ census: AnswerCensus) {
    let names = census.files.map { file in
      Array(census.folder(of: file).utf8) + [UInt8(ascii: "/")] + census.name(of: file)
    }
    var start = Self.rows + census.files.count * Self.row + names.reduce(0) { $0 + $1.count }
    var head = Self.mark
    head.reserveCapacity(start)
    head.put(census.files.count)
    head.put(start)
    var name = Self.rows + census.files.count * Self.row
    for (index, span) in pool.spans.enumerated() {
      let file = census.files[index]
      // What could not be read is tried again: the cause may not show in its size and time.
      let size = span.isEmpty ? -1 : file.size
      let shift = start - span.start
      for number in [
        size, file.modified, Int(truncatingIfNeeded: file.inode), name, name + names[index].count,
        start, span.head + shift, span.body + shift, span.end + shift,
      ] { head.put(number) }
      name += names[index].count
      start = span.end + shift
    }
    for name in names { head += name }
    let words = pool.inOrder
    var sum: [UInt8] = []
    sum.put(Int(bitPattern: UInt(Checksum.of(words[...], after: Checksum.of(head[...])))))
    try? file.replaceUnsynced(with: head, words, sum)
  }
}

extension SearchPool {
  /// The words of all spans, one after the other.
  fileprivate var inOrder: [UInt8] {
    var end = 0
    for span in spans where !span.isEmpty {
      guard span.start == end else { return spans.flatMap { bytes[$0.start..<$0.end] } }
      end = span.end
    }
    return end == bytes.count ? bytes : Array(bytes[..<end])
  }
}

extension TextsFile.Content {
  fileprivate init?(_ bytes: [UInt8]) {
    let end = bytes.count - Checksum.length
    guard end >= TextsFile.rows, bytes.starts(with: TextsFile.mark) else { return nil }
    self.bytes = bytes
    let words = number(at: TextsFile.mark.count + 8)
    guard (TextsFile.rows...end).contains(words),
      UInt64(UInt(bitPattern: number(at: end)))
        == Checksum.of(bytes[words..<end], after: Checksum.of(bytes[..<words]))
    else { return nil }
    count = number(at: TextsFile.mark.count)
    guard (0...(end - TextsFile.rows) / TextsFile.row).contains(count),
      (0..<count).allSatisfy({ isSound($0, end) })
    else { return nil }
  }

  private func isSound(_ row: Int, _ end: Int) -> Bool {
    let name = field(.name, of: row)
    let span = span(row)
    let places = [TextsFile.rows, name, field(.nameEnd, of: row), end]
    let words = [TextsFile.rows, span.start, span.head, span.body, span.end, end]
    return [places, words].allSatisfy { zip($0, $0.dropFirst()).allSatisfy(<=) }
  }

  private func number(at place: Int) -> Int {
    bytes.withUnsafeBytes {
      Int(Int64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Int64.self)))
    }
  }

  private func field(_ field: TextsFile.Field, of row: Int) -> Int {
    number(at: TextsFile.rows + row * TextsFile.row + 8 * field.rawValue)
  }

  func span(_ row: Int) -> SearchPool.Span {
    SearchPool.Span(
      start: field(.start, of: row), head: field(.head, of: row), body: field(.body, of: row),
      end: field(.end, of: row))
  }

  /// Whether the name in a row sorts before that of a file.
  func isBefore(_ row: Int, _ file: AnswerCensus.File, of census: AnswerCensus) -> Bool {
    let name = bytes[field(.name, of: row)..<field(.nameEnd, of: row)]
    let folder = census.folder(of: file).utf8
    let own = name.prefix { $0 != UInt8(ascii: "/") }
    if !own.elementsEqual(folder) { return own.lexicographicallyPrecedes(folder) }
    return name.dropFirst(own.count + 1).lexicographicallyPrecedes(census.name(of: file))
  }

  /// Whether the row is that of the file, as it is.
  func isSame(_ row: Int, _ file: AnswerCensus.File, of census: AnswerCensus) -> Bool {
    let name = bytes[field(.name, of: row)..<field(.nameEnd, of: row)]
    let folder = census.folder(of: file).utf8
    return field(.size, of: row) == file.size && field(.modified, of: row) == file.modified
      && field(.inode, of: row) == Int(truncatingIfNeeded: file.inode)
      && name.count == folder.count + 1 + census.name(of: file).count
      && name.starts(with: folder)
      && name.dropFirst(folder.count + 1).elementsEqual(census.name(of: file))
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ number: Int) {
    Swift.withUnsafeBytes(of: Int64(number).littleEndian) { append(contentsOf: $0) }
  }
}
