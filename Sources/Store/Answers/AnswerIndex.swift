import Coach

/// What progress needs of every answer, remembered from one run to the next.
///
/// The answers are the truth. The index is a cache, keyed by each file's path, size and times: what
/// has changed is read again, and an index that is damaged or gone is made anew in silence.
package struct AnswerIndex: Sendable {
  package struct Reading: Equatable, Sendable {
    /// Oldest first, as the names sort.
    package fileprivate(set) var outcomes: [Outcome] = []
    /// A sentence for each answer that cannot be read.
    package fileprivate(set) var problems: [StoreError] = []
    /// How many files had to be read.
    package fileprivate(set) var filesRead = 0
  }

  /// The index is cut off from one larger than this: 100 MB.
  private static let limit = 100 * 1_048_576

  private let places: Places

  package init(in places: Places) { self.places = places }

  /// All answers; keeps the index when something has changed.
  package func read() -> Reading {
    let known = kept()
    var reading = Reading()
    var entries: [IndexEntry] = []
    let shelf = AnswerShelf(in: places).paths()
    reading.problems = shelf.problems
    entries.reserveCapacity(shelf.paths.count)
    for path in shelf.paths.reversed() {
      guard let status = FileStatus(of: path) else { continue }
      let key = IndexEntry.Key(path.relative(to: places.answers), status)
      if let entry = known[key] {
        entries.append(entry)
      } else if let outcome = outcome(at: path, &reading) {
        entries.append(IndexEntry(key: key, outcome: outcome))
      }
    }
    reading.outcomes = entries.map(\.outcome)
    if reading.filesRead > 0 || entries.count != known.count { keep(entries) }
    return reading
  }

  private func outcome(at path: FilePath, _ reading: inout Reading) -> Outcome? {
    reading.filesRead += 1
    do throws(StoreError) {
      return try AnswerFile(at: path).read().map { Outcome($0.attempt) }
    } catch {
      reading.problems.append(error)
      return nil
    }
  }

  private func kept() -> [IndexEntry.Key: IndexEntry] {
    guard let bytes = try? DurableFile(places.index).read(limit: Self.limit) ?? nil,
      let entries = IndexFormat.entries(in: bytes)
    else { return [:] }
    return Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// A cache that cannot be written costs time and nothing else.
  private func keep(_ entries: [IndexEntry]) {
    try? DurableFile(places.index).replace(with: IndexFormat.bytes(of: entries))
  }
}

/// An answer as the index remembers it.
struct IndexEntry: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    /// Below the answers' directory.
    let path: String
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    /// Another number is another file, even of the same size and time.
    let inode: UInt64

    init(_ path: String, _ status: FileStatus) {
      self.init(
        path: path, size: status.size,
        modified: status.modified &* 1_000_000_000 &+ status.modifiedNanoseconds,
        inode: status.inode)
    }

    init(path: String, size: Int, modified: Int, inode: UInt64) {
      self.path = path
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  let key: Key
  let outcome: Outcome
}

extension Places {
  var index: FilePath { cache.appending("answers.index") }
}

extension FilePath {
  /// What comes after a directory that it lies in.
  fileprivate func relative(to folder: FilePath) -> String {
    String(decoding: string.utf8.dropFirst(folder.string.utf8.count + 1), as: UTF8.self)
  }
}
