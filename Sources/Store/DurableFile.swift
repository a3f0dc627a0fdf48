#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a file held when it was read, to tell whether somebody else wrote it since.
package struct Fingerprint: Equatable, Sendable {
  private let length: Int
  private let hash: UInt64

  package init(of bytes: [UInt8]) {
    length = bytes.count
    // FNV-1a: against accidents, not against malice.
    hash = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// A file that is replaced whole or not at all, and is its owner's alone.
package struct DurableFile: Equatable, Sendable {
  package let path: FilePath

  package init(_ path: FilePath) { self.path = path }

  /// All of it; nil when there is none. The limit is in bytes.
  package func read(limit: Int = 16 * 1_048_576) throws(StoreError) -> [UInt8]? {
    do throws(StoreError) {
      // A pipe of this name must not keep us waiting for a writer.
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, to: .read)
      guard try file.status().isFile else { throw .notAFile(path) }
      return try file.all(limit: limit)
    } catch .failed(.read, path, .notThere) {
      return nil
    } catch .failed(.read, path, Errno(ENOTDIR)) {
      return nil
    }
  }

  /// Puts the bytes in the place of what was there: after a crash at any moment there is the
  /// old file or the new one. A link stays, and what it leads to is replaced.
  package func replace(with bytes: [UInt8]) throws(StoreError) {
    let target = try resolved()
    let draft = try draft(of: [bytes], beside: target)
    try publish(draft, as: target)
  }

  /// The same for what can be made anew: after a power cut there may be neither, or a torn file.
  package func replaceUnsynced(with pieces: [UInt8]...) throws(StoreError) {
    let draft = try draft(of: pieces, beside: path, isSynced: false)
    guard rename(draft.string, path.string) == 0 else {
      let cause = Errno.latest
      unlink(draft.string)
      throw .failed(.write, path, cause)
    }
  }

  /// Replaces the file if it still is what was read (nil: no file); otherwise keeps the bytes
  /// beside it and throws `changed`.
  package func replace(with bytes: [UInt8], expecting: Fingerprint?) throws(StoreError) {
    let target = try resolved()
    let draft = try draft(of: [bytes], beside: target)
    let present: [UInt8]?
    do throws(StoreError) {
      present = try read()
    } catch {
      unlink(draft.string)
      throw error
    }
    guard present.map(Fingerprint.init) != expecting, present != bytes else {
      return try publish(draft, as: target)
    }
    throw .changed(path, keptAs: try keep(draft, beside: target))
  }

  /// Moves it, to another disk too; whatever is there is replaced.
  package func move(to destination: FilePath) throws(StoreError) {
    try Folder(destination.parent).make()
    if rename(path.string, destination.string) != 0 {
      let cause = Errno.latest
      guard cause.number == EXDEV, let bytes = try read(limit: .max) else {
        throw .failed(.move, path, cause)
      }
      try DurableFile(destination).replace(with: bytes)
      guard unlink(path.string) == 0 else { throw .failed(.move, path, .latest) }
    }
    try Folder(destination.parent).sync()
    try Folder(path.parent).sync()
  }

  /// Takes it away; one that is not there is no trouble.
  func remove() throws(StoreError) {
    guard unlink(path.string) != 0, errno != ENOENT else { return }
    throw .failed(.write, path, .latest)
  }

  /// Where the links lead, whether or not something is there.
  private func resolved() throws(StoreError) -> FilePath {
    var target = path
    for _ in 0..<40 {
      guard FileStatus(of: target, followingLinks: false)?.isLink == true else { return target }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(target.string, &buffer, buffer.count)
      guard length >= 0 else { throw .failed(.read, target, .latest) }
      target = target.following(
        String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    throw .failed(.write, path, Errno(ELOOP))
  }

  /// A new file beside the target, whole and on the disk.
  private func draft(
    of pieces: [[UInt8]], beside target: FilePath, isSynced: Bool = true
  ) throws(StoreError) -> FilePath {
    try Folder(target.parent).make()
    for attempt in 0... {
      let draft = target.parent.appending(".\(target.name).\(getpid())-\(attempt).new")
      do throws(StoreError) {
        let file = try Descriptor(opening: draft, O_WRONLY | O_CREAT | O_EXCL, to: .write)
        try fill(file, with: pieces, isSynced: isSynced)
        return draft
      } catch .failed(_, draft, .exists) where attempt < 100 {
        // Left by a program of our number that was killed; try the next name.
      } catch .failed(let deed, _, let cause) {
        // The person knows the target, not the draft.
        throw .failed(deed, path, cause)
      }
    }
    throw .failed(.write, path, .exists)
  }

  private func fill(
    _ file: borrowing Descriptor, with pieces: [[UInt8]], isSynced: Bool
  ) throws(StoreError) {
    do throws(StoreError) {
      try file.restrict()
      for piece in pieces { try file.put(piece) }
      if isSynced { try file.syncAll() }
    } catch {
      unlink(file.path.string)
      throw error
    }
  }

  private func publish(_ draft: FilePath, as target: FilePath) throws(StoreError) {
    guard rename(draft.string, target.string) == 0 else {
      let cause = Errno.latest
      unlink(draft.string)
      throw .failed(.write, path, cause)
    }
    try Folder(target.parent).sync()
  }

  /// Gives the draft the first free name of the form `settings.conflict-1.yaml`.
  private func keep(
    _ draft: FilePath, beside target: FilePath
  ) throws(StoreError) -> FilePath {
    let ending = target.name.dropFirst(target.stem.count)
    for number in 1... {
      let kept = target.parent.appending("\(target.stem).conflict-\(number)\(ending)")
      guard FileStatus(of: kept, followingLinks: false) == nil else { continue }
      try publish(draft, as: kept)
      return kept
    }
    throw .failed(.write, path, .exists)
  }
}
