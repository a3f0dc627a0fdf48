import Coach

/// What progress needs of every answer, remembered from one run to the next.
///
/// The answers are the truth. The index is a cache, keyed by each file's path, size and times: what
/// has changed is read again, and an index that is damaged or gone is made anew in silence.
package struct AnswerIndex: Sendable {
  package struct Reading: Equatable, Sendable {
    /// Oldest first, as the names sort.
    package fileprivate(set) var answers: [PastAnswer] = []
    /// Of each answer what tells whether its file is the one that was read.
    fileprivate(set) var keys: [IndexEntry.Key] = []
    /// Of each answer the place of its file in the census.
    fileprivate(set) var places: [Int] = []
    /// A sentence for each answer that cannot be read.
    package fileprivate(set) var problems: [StoreError] = []
    /// How many files had to be read.
    package fileprivate(set) var filesRead = 0

    package var outcomes: [Outcome] { answers.map(\.outcome) }
  }

  /// The index is cut off from one larger than this: 100 MB.
  private static let limit = 100 * 1_048_576

  private let places: Places

  package init(in places: Places) { self.places = places }

  /// All answers; keeps the index when something has changed.
  package func read() -> Reading { read(AnswerCensus(of: places)) }

  func read(_ census: AnswerCensus) -> Reading {
    var known = KnownEntries(kept())
    var reading = Reading()
    reading.problems = census.problems
    var entries: [IndexEntry] = []
    entries.reserveCapacity(census.files.count)
    var isNew = false
    var reader = AnswerReader(places.answers)
    for (place, file) in census.files.enumerated() {
      if let entry = known.next(file, of: census) {
        entries.append(entry)
      } else if let answer = answer(file, of: census, &reader, &reading) {
        entries.append(IndexEntry(key: census.key(of: file), answer: answer))
        isNew = true
      } else {
        continue
      }
      reading.places.append(place)
    }
    reading.answers = entries.map(\.answer)
    reading.keys = entries.map(\.key)
    if isNew || entries.count != known.count { keep(entries) }
    return reading
  }

  private func answer(
    _ file: AnswerCensus.File, of census: AnswerCensus, _ reader: inout AnswerReader,
    _ reading: inout Reading
  ) -> PastAnswer? {
    reading.filesRead += 1
    do throws(StoreError) {
      return try reader.past(file, of: census)
    } catch {
      reading.problems.append(error)
      return nil
    }
  }

  private func kept() -> [IndexEntry] {
    let bytes = try? DurableFile(places.index).read(limit: Self.limit)
    return bytes.flatMap { IndexFormat.entries(in: $0) } ?? []
  }

  /// A cache that cannot be written costs time and nothing else.
  private func keep(_ entries: [IndexEntry]) {
    try? DurableFile(places.index).replaceUnsynced(with: IndexFormat.bytes(of: entries))
  }
}

/// An answer as the index remembers it.
struct IndexEntry: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    /// That of the year, which holds it.
    let folder: String
    /// The name without its ending, which is the answer's id.
    let stem: String
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    /// Another number is another file, even of the same size and time.
    let inode: UInt64

    init(folder: String, stem: String, size: Int, modified: Int, inode: UInt64) {
      self.folder = folder
      self.stem = stem
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  let key: Key
  let answer: PastAnswer
}

extension Places {
  var index: FilePath { cache.appending("answers.index") }
}

/// What the index held, in the order in which the files are listed again.
private struct KnownEntries {
  private let entries: [IndexEntry]
  private var index = 0
  /// Made when the order is not that of the files.
  private var places: [IndexEntry.Key: Int]?

  init(_ entries: [IndexEntry]) { self.entries = entries }

  var count: Int { entries.count }

  mutating func next(_ file: AnswerCensus.File, of census: AnswerCensus) -> IndexEntry? {
    // In the order of last time, without a text being made of the name.
    if index < entries.count, entries[index].key.isSame(file, of: census) {
      index += 1
      return entries[index - 1]
    }
    let places =
      places
      ?? Dictionary(
        entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { _, last in last })
    self.places = places
    guard let place = places[census.key(of: file)] else { return nil }
    index = place + 1
    return entries[place]
  }
}

extension IndexEntry.Key {
  fileprivate func isSame(_ file: AnswerCensus.File, of census: AnswerCensus) -> Bool {
    size == file.size && modified == file.modified && inode == file.inode
      && census.stemBytes(of: file).elementsEqual(stem.utf8) && folder == census.folder(of: file)
  }
}
