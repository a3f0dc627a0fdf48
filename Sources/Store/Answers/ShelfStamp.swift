import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What can be seen of the answers without looking at all of them: the directories, which change
/// whenever a file comes, goes or is replaced, and the newest files themselves. Only an older file
/// that another program writes over in its place escapes it, which a census sees.
struct ShelfStamp: Equatable {
  /// A directory or a file, relative to the answers.
  struct Mark: Equatable {
    let path: String
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int
    let changed: Int
    let inode: Int
  }

  /// So many files are looked at.
  private static let files = 60
  /// A file system that counts whole seconds may take a second change for the first.
  private static let coarseTick = 2_000_000_000
  /// The clock that times are taken from may stand still for so long: 20 ms.
  private static let fineTick = 20_000_000

  let marks: [Mark]

  init(marks: [Mark]) { self.marks = marks }

  /// Nil when something changed so lately that another change would not show.
  init?(_ census: AnswerCensus, in places: Places, since begin: Int) {
    var marks: [Mark] = []
    for folder in [""] + census.folders {
      guard let mark = Mark(folder, in: places) else { return nil }
      let tick = mark.modified % 1_000_000_000 == 0 ? Self.coarseTick : Self.fineTick
      guard mark.modified < begin - tick else { return nil }
      marks.append(mark)
    }
    self.marks =
      marks
      + census.files.suffix(Self.files).map { file in
        let name = String(decoding: census.name(of: file), as: UTF8.self)
        return Mark(
          path: "\(census.folder(of: file))/\(name)", size: file.size, modified: file.modified,
          changed: file.changed, inode: Int(truncatingIfNeeded: file.inode))
      }
  }

  /// Whether all is as it was.
  func holds(in places: Places) -> Bool {
    marks.allSatisfy { Mark($0.path, in: places) == $0 }
  }

  /// Now, by the clock that files are dated with, in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension ShelfStamp.Mark {
  fileprivate init?(_ path: String, in places: Places) {
    var info = stat()
    guard stat("\(places.answers.string)/\(path)", &info) == 0 else { return nil }
    self.path = path
    size = Int(info.st_size)
    inode = Int(truncatingIfNeeded: UInt64(info.st_ino))
    #if canImport(Glibc)
      (modified, changed) = (info.st_mtim.nanoseconds, info.st_ctim.nanoseconds)
    #else
      (modified, changed) = (info.st_mtimespec.nanoseconds, info.st_ctimespec.nanoseconds)
    #endif
  }
}
