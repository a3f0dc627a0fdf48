import Coach

/// The file of the words: a mark, the number of answers, where the words begin, a row of numbers for
/// each answer, the names of their files, the facts and the words of each, and a checksum of all
/// before it.
struct TextsFile {
  /// As it lies in the file; nothing of it is copied.
  struct Content: ~Copyable {
    private let file: MappedFile
    private(set) var count = 0
    var bytes: UnsafeRawBufferPointer { file.bytes }
  }

  /// What a row holds; places are those of the whole file.
  fileprivate enum Field: Int, CaseIterable {
    case size, modified, inode, name, nameEnd, facts, start, head, body, end
  }

  fileprivate static let mark = Array("greenroom words 3\n\n\n\n\n\n\n".utf8)
  fileprivate static let rows = mark.count + 16
  fileprivate static let row = 8 * Field.allCases.count
  private static let limit = 500 * 1_048_576

  private let path: FilePath

  init(in places: Places) { path = places.cache.appending("answers.words") }

  /// Nil when there is none, or none that is whole.
  func read() -> Content? {
    guard let file = MappedFile(path, limit: Self.limit) else { return nil }
    return Content(file)
  }

  func remove() { try? DurableFile(path).remove() }

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
      let shift = start - span.facts
      for number in [
        size, file.modified, Int(truncatingIfNeeded: file.inode), name, name + names[index].count,
        start, span.start + shift, span.head + shift, span.body + shift, span.end + shift,
      ] { head.put(number) }
      name += names[index].count
      start = span.end + shift
    }
    for name in names { head += name }
    let words = pool.inOrder
    var sum: [UInt8] = []
    sum.put(Int(bitPattern: UInt(Checksum.of(words[...], after: Checksum.of(head[...])))))
    try? DurableFile(path).replaceUnsynced(with: head, words, sum)
  }
}

extension SearchPool {
  /// The words of all spans, one after the other.
  fileprivate var inOrder: [UInt8] {
    var end = 0
    for span in spans where !span.isEmpty {
      guard span.facts == end else { return spans.flatMap { bytes[$0.facts..<$0.end] } }
      end = span.end
    }
    return end == bytes.count ? bytes : Array(bytes[..<end])
  }
}

extension TextsFile.Content {
  fileprivate init?(_ file: consuming MappedFile) {
    self.file = file
    let end = bytes.count - Checksum.length
    guard end >= TextsFile.rows, bytes.starts(with: TextsFile.mark) else { return nil }
    let words = number(at: TextsFile.mark.count + 8)
    guard (TextsFile.rows...end).contains(words),
      UInt64(UInt(bitPattern: number(at: end)))
        == Checksum.of(part(words..<end), after: Checksum.of(part(0..<words)))
    else { return nil }
    count = number(at: TextsFile.mark.count)
    guard (0...(end - TextsFile.rows) / TextsFile.row).contains(count),
      (0..<count).allSatisfy({ isSound($0, end) })
    else { return nil }
  }

  private func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  private func isSound(_ row: Int, _ end: Int) -> Bool {
    let name = field(.name, of: row)
    let nameEnd = field(.nameEnd, of: row)
    let span = span(row)
    return TextsFile.rows <= name && name <= nameEnd && nameEnd <= end
      && TextsFile.rows <= span.facts && span.facts <= span.start && span.start <= span.head
      && span.head <= span.body && span.body <= span.end && span.end <= end
  }

  private func number(at place: Int) -> Int {
    Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)))
  }

  private func field(_ field: TextsFile.Field, of row: Int) -> Int {
    number(at: TextsFile.rows + row * TextsFile.row + 8 * field.rawValue)
  }

  func span(_ row: Int) -> SearchPool.Span {
    SearchPool.Span(
      facts: field(.facts, of: row), start: field(.start, of: row),
      head: field(.head, of: row), body: field(.body, of: row), end: field(.end, of: row))
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
    guard field(.size, of: row) == file.size, field(.modified, of: row) == file.modified,
      field(.inode, of: row) == Int(truncatingIfNeeded: file.inode)
    else { return false }
    let start = field(.name, of: row)
    let name = UnsafeRawBufferPointer(rebasing: bytes[start..<field(.nameEnd, of: row)])
    return census.isName(name, of: file)
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ number: Int) {
    Swift.withUnsafeBytes(of: Int64(number).littleEndian) { append(contentsOf: $0) }
  }
}
