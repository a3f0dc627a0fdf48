#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of ours.
struct Folder {
  let path: FilePath

  init(_ path: FilePath) { self.path = path }

  /// Makes it, and those above it, owner-only; one that exists is left as it is.
  func make() throws(StoreError) {
    guard mkdir(path.string, 0o700) != 0 else { return try own() }
    switch errno {
    case EEXIST:
      if FileStatus(of: path)?.isDirectory != true { throw .failed(.create, path, .exists) }
    case ENOENT where path.parent != path, ENOTDIR where path.parent != path:
      // Where the directory above is there, asking again would be answered the same for ever.
      guard FileStatus(of: path.parent)?.isDirectory != true else {
        throw .failed(.create, path, Errno(ENOTSUP))
      }
      try Folder(path.parent).make()
      guard mkdir(path.string, 0o700) != 0 else { return try own() }
      if errno == EEXIST { return try make() }
      throw .failed(.create, path, errno == ENOENT ? Errno(ENOTSUP) : .latest)
    default: throw .failed(.create, path, .latest)
    }
  }

  /// Whatever the umask took or left of a new one.
  private func own() throws(StoreError) {
    guard chmod(path.string, 0o700) == 0 else { throw .failed(.create, path, .latest) }
    try Folder(path.parent).sync()
  }

  /// The names in it, sorted, hidden ones left out; none when it is not there.
  func names() throws(StoreError) -> [String] {
    guard let stream = opendir(path.string) else {
      if errno == ENOENT { return [] }
      throw .failed(.list, path, .latest)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Waits until the names in it are on the disk.
  func sync() throws(StoreError) {
    do throws(StoreError) {
      try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, to: .write).syncAll()
    } catch {
      // Some network file systems refuse it, and a directory that we may write but not read
      // cannot be opened for it: the file itself is whole all the same.
      guard case .failed(_, _, let cause) = error, [EINVAL, EACCES].contains(cause.number) else {
        throw error
      }
    }
  }
}
