#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileStatus: Equatable {
  let device: UInt64
  let inode: UInt64
  /// Bytes.
  let size: Int
  /// Seconds since 1970.
  let modified: Int
  /// Beyond those seconds.
  let modifiedNanoseconds: Int
  let mode: UInt32
  let owner: UInt32

  init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(info.st_ino)
    size = Int(info.st_size)
    #if canImport(Glibc)
      modified = info.st_mtim.tv_sec
      modifiedNanoseconds = info.st_mtim.tv_nsec
    #else
      modified = info.st_mtimespec.tv_sec
      modifiedNanoseconds = info.st_mtimespec.tv_nsec
    #endif
    mode = UInt32(info.st_mode)
    owner = UInt32(info.st_uid)
  }

  /// That of what stands at the path; nil when it cannot be told.
  init?(of path: FilePath, followingLinks: Bool = true) {
    var info = stat()
    let result =
      followingLinks ? stat(path.string, &info) : lstat(path.string, &info)
    guard result == 0 else { return nil }
    self.init(info)
  }

  var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
  var isDirectory: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
  var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
  /// The nine permission bits.
  var permissions: UInt32 { mode & 0o777 }

  func isSame(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
