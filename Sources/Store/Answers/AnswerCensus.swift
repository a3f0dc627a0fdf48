import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All files of answers, unread, as a look at the directories and at each file shows them. Names
/// stay bytes: of ten thousand, hardly one is ever asked for.
struct AnswerCensus {
  struct File {
    fileprivate let folder: Int
    fileprivate let name: Range<Int>
    /// Bytes; -1 in a list of names.
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    let changed: Int
    let inode: UInt64
    let isFile: Bool
  }

  /// Oldest first, as the names sort.
  private(set) var files: [File] = []
  private(set) var problems: [StoreError] = []
  private let root: FilePath
  private(set) var folders: [String] = []
  private var names: [UInt8] = []
  private let isOfNames: Bool

  /// - Parameter isOfNames: no file is looked at, which spares a search that reads them all half of
  ///   the system's work; any may be no file at all.
  init(of places: Places, isOfNames: Bool = false) {
    root = places.answers
    self.isOfNames = isOfNames
    do throws(StoreError) {
      for name in try Folder(root).names() {
        guard FileStatus(of: root.appending(name))?.isDirectory == true else { continue }
        folders.append(name)
        read(root.appending(name), folder: folders.count - 1)
      }
    } catch {
      problems.append(error)
    }
  }

  /// The same as long as no file came, went or changed in any way that the system tells.
  var sum: UInt64 {
    var sum = folders.reduce(Checksum.start) { Checksum.of(ArraySlice($1.utf8), after: $0) }
    for file in files {
      sum = Checksum.of(names[file.name], after: Checksum.mixed(sum, UInt64(file.folder)))
      for word in [file.size, file.modified, file.changed] {
        sum = Checksum.mixed(sum, UInt64(bitPattern: Int64(word)))
      }
      sum = Checksum.mixed(sum, file.inode)
    }
    return sum
  }

  func folder(of file: File) -> String { folders[file.folder] }

  /// In its folder.
  func name(of file: File) -> ArraySlice<UInt8> { names[file.name] }

  /// Whether these bytes are its folder and its name.
  func isName(_ bytes: UnsafeRawBufferPointer, of file: File) -> Bool {
    let folder = folders[file.folder].utf8
    guard bytes.count == folder.count + 1 + file.name.count, bytes.starts(with: folder),
      let start = bytes.baseAddress
    else { return false }
    return names.withUnsafeBytes { names in
      names.baseAddress.map {
        memcmp($0 + file.name.lowerBound, start + folder.count + 1, file.name.count) == 0
      } ?? false
    }
  }

  /// In its folder, as the system wants names.
  func withName(of file: File, _ use: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    names[file.name.lowerBound...file.name.upperBound].withUnsafeBytes { bytes in
      bytes.baseAddress.map { use($0.assumingMemoryBound(to: CChar.self)) } ?? -1
    }
  }

  /// The answer's id.
  func stem(of file: File) -> String { String(decoding: stemBytes(of: file), as: UTF8.self) }

  func stemBytes(of file: File) -> ArraySlice<UInt8> {
    names[file.name].dropLast(Self.ending.count)
  }

  func path(of file: File) -> FilePath {
    root.appending(folder(of: file)).appending(String(decoding: names[file.name], as: UTF8.self))
  }

  func key(of file: File) -> IndexEntry.Key {
    IndexEntry.Key(
      folder: folder(of: file), stem: stem(of: file), size: file.size, modified: file.modified,
      inode: file.inode)
  }

  private static let ending = Array(".md".utf8)
}

extension AnswerCensus {
  private mutating func read(_ path: FilePath, folder: Int) {
    guard let stream = opendir(path.string) else {
      if errno != ENOENT { problems.append(.failed(.list, path, .latest)) }
      return
    }
    defer { closedir(stream) }
    var found: [File] = []
    let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
      guard let range = keep(name), let file = file(name, range, dirfd(stream), folder) else {
        continue
      }
      found.append(file)
    }
    let end = names.count
    names += [UInt8](repeating: 0, count: Self.room)
    names.withUnsafeBytes { names in
      found.sort { Self.precedes(names, $0.name.lowerBound, $1.name.lowerBound) }
    }
    names.removeLast(names.count - end)
    files += found
  }

  /// What is read of a name at once may go beyond its end.
  private static let room = 16

  /// As `strcmp` has it, by eight bytes at a time for as long as that is safe.
  private static func precedes(
    _ names: UnsafeRawBufferPointer, _ one: Int, _ other: Int
  ) -> Bool {
    for shift in stride(from: 0, to: room, by: 8) {
      let first = names.loadUnaligned(fromByteOffset: one + shift, as: UInt64.self).bigEndian
      let second = names.loadUnaligned(fromByteOffset: other + shift, as: UInt64.self).bigEndian
      if first != second { return first < second }
    }
    guard let names = names.bindMemory(to: CChar.self).baseAddress else { return false }
    return strcmp(names + one, names + other) < 0
  }

  /// Nil for what is no answer.
  private mutating func keep(_ name: UnsafePointer<CChar>) -> Range<Int>? {
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    guard bytes.first != UInt8(ascii: "."), bytes.suffix(3).elementsEqual(Self.ending) else {
      return nil
    }
    // Of ten thousand names nearly all have one dot, and a search costs more than a count.
    if bytes.count(where: { $0 == UInt8(ascii: ".") }) > 1 {
      guard !AnswerShelf.isConflict(String(decoding: bytes, as: UTF8.self)) else { return nil }
    }
    let start = names.count
    names.append(contentsOf: bytes)
    names.append(0)
    return start..<names.count - 1
  }

  private func file(
    _ name: UnsafePointer<CChar>, _ range: Range<Int>, _ directory: Int32, _ folder: Int
  ) -> File? {
    if isOfNames { return File(folder: folder, name: range) }
    var info = stat()
    guard fstatat(directory, name, &info, 0) == 0 else { return nil }
    return File(folder: folder, name: range, info)
  }
}

extension AnswerCensus.File {
  fileprivate init(folder: Int, name: Range<Int>) {
    self.folder = folder
    self.name = name
    (size, modified, changed, inode, isFile) = (-1, 0, 0, 0, true)
  }

  fileprivate init(folder: Int, name: Range<Int>, _ info: stat) {
    self.folder = folder
    self.name = name
    size = Int(info.st_size)
    inode = UInt64(info.st_ino)
    isFile = info.st_mode & S_IFMT == S_IFREG
    #if canImport(Glibc)
      (modified, changed) = (info.st_mtim.nanoseconds, info.st_ctim.nanoseconds)
    #else
      (modified, changed) = (info.st_mtimespec.nanoseconds, info.st_ctimespec.nanoseconds)
    #endif
  }
}

extension timespec {
  var nanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
