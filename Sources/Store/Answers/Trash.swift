import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Answers that were thrown away, each with its replay and its revisions in a directory of its own,
/// to be brought back. Nothing ever empties it but the person.
package struct Trash: Sendable {
  package struct Entry: Equatable, Sendable {
    /// The answer's id.
    package let answer: String
    package let folder: FilePath
  }

  private let places: Places
  private static let divider: Character = "~"

  package init(in places: Places) { self.places = places }

  /// What was thrown away last comes first.
  package func entries() throws(StoreError) -> [Entry] {
    try Folder(places.trash).names().reversed().compactMap { name in
      let parts = name.split(separator: Self.divider, maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return Entry(answer: String(parts[1]), folder: places.trash.appending(name))
    }
  }

  /// The answer goes first: should the rest fail, it can be brought back whole.
  package func take(_ id: String, at now: Timestamp) throws(StoreError) {
    let time = now.iso8601.replacing(":", with: "-")
    let folder = places.trash.appending("\(time)\(Self.divider)\(id)")
    try Folder(folder).make()
    do throws(StoreError) {
      try DurableFile(places.answer(id)).move(to: folder.appending(Self.answer))
    } catch {
      rmdir(folder.string)
      throw error
    }
    for (place, name) in belongings(of: id) where Self.isThere(place) {
      try DurableFile(place).move(to: folder.appending(name))
    }
  }

  /// The answer comes last: when it is seen, all of it is there.
  package func restore(_ entry: Entry) throws(StoreError) {
    let answer = (places.answer(entry.answer), Self.answer)
    let moves = (try belongings(of: entry) + [answer]).filter {
      Self.isThere(entry.folder.appending($0.1))
    }
    for (place, _) in moves where Self.isThere(place) {
      throw .failed(.move, place, .exists)
    }
    for (place, name) in moves { try DurableFile(entry.folder.appending(name)).move(to: place) }
    rmdir(entry.folder.string)
  }

  private static let answer = "answer.md"
  private static let replay = "replay.jsonl"

  /// Where the files lie that go with an answer, and their names in the trash.
  private func belongings(of id: String) -> [(FilePath, String)] {
    let revisions = Revisions(of: id, in: places).paths.enumerated().map {
      ($1, Self.revision($0 + 1))
    }
    return [(places.replay(id), Self.replay)] + revisions
  }

  private func belongings(of entry: Entry) throws(StoreError) -> [(FilePath, String)] {
    let count = try Folder(entry.folder).names().count { $0.hasPrefix("revision-") }
    let revisions = (0..<count).map {
      (places.revision($0 + 1, of: entry.answer), Self.revision($0 + 1))
    }
    return [(places.replay(entry.answer), Self.replay)] + revisions
  }

  private static func revision(_ number: Int) -> String { "revision-\(number).md" }

  private static func isThere(_ path: FilePath) -> Bool {
    FileStatus(of: path, followingLinks: false) != nil
  }
}

extension Places {
  package var trash: FilePath { data.appending("trash") }
}
