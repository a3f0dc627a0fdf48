import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The open file of a journal, which nobody else can hold at the same time.
struct HeldJournal: ~Copyable {
  private let file: Descriptor
  /// The bytes of whole entries.
  private(set) var length = 0
  /// Whether there may be half an entry after them.
  private var isTorn = false

  private init(_ file: consuming Descriptor) { self.file = file }

  /// A new file; there must be none of the name.
  static func created(at path: FilePath) throws(StoreError) -> HeldJournal {
    try Folder(path.parent).make()
    let file = try Descriptor(
      opening: path, O_RDWR | O_APPEND | O_CREAT | O_EXCL, to: .create)
    do throws(StoreError) {
      try file.restrict()
      guard file.takeLock() else { throw .inUse(path) }
      try Folder(path.parent).sync()
    } catch {
      unlink(path.string)
      throw error
    }
    return HeldJournal(file)
  }

  /// One that is there already, as it was left; `isPatient` waits for somebody who only looks.
  static func opened(
    at path: FilePath, isPatient: Bool = true
  ) throws(StoreError) -> HeldJournal {
    let file = try Descriptor(opening: path, O_RDWR | O_APPEND | O_NONBLOCK, to: .read)
    let status = try file.status()
    guard status.isFile else { throw .notAFile(path) }
    // Another program may have finished the round while we waited.
    guard isPatient ? file.takeLock() : file.lock(LOCK_EX),
      FileStatus(of: path)?.isSame(as: status) == true
    else { throw .inUse(path) }
    return HeldJournal(file)
  }

  /// Appends whole entries; after a failure none of them is there.
  mutating func append(_ entries: [UInt8]) throws(StoreError) {
    try mend()
    do throws(StoreError) {
      try file.put(entries)
    } catch {
      isTorn = true
      try? mend()
      throw error
    }
    length += entries.count
  }

  func sync() throws(StoreError) { try file.sync() }

  /// All of the file.
  func bytes() throws(StoreError) -> [UInt8] {
    file.rewind()
    return try file.all(limit: JournalReading.limit)
  }

  /// Lets go of what stands after the first so many bytes.
  mutating func cut(to length: Int) throws(StoreError) {
    self.length = length
    isTorn = true
    try mend()
    try file.restrict()
  }

  private mutating func mend() throws(StoreError) {
    guard isTorn else { return }
    try file.cut(to: length)
    isTorn = false
  }
}

extension Descriptor {
  /// Locks the file for us alone. Others look at it for a moment as they list the rounds, so a
  /// lock that is taken is asked for again for a tenth of a second.
  fileprivate func takeLock() -> Bool {
    for _ in 0..<50 {
      if lock(LOCK_EX) { return true }
      poll(nil, 0, 2)
    }
    return false
  }
}
