import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test; a class, since it removes the directory at the end.
final class Scratch {
  let path: FilePath

  init() {
    var template = Array("/tmp/greenroom-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    path = FilePath(String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self))
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: FilePath) {
    guard let stream = opendir(path.string) else {
      unlink(path.string)
      return
    }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      guard name != ".", name != ".." else { continue }
      var info = stat()
      lstat(path.appending(name).string, &info)
      if info.st_mode & S_IFMT == S_IFDIR {
        remove(path.appending(name))
      } else {
        unlink(path.appending(name).string)
      }
    }
    closedir(stream)
    rmdir(path.string)
  }

  /// Everything in it lies under this `--data`.
  func places() throws -> Places { try Places(environment: [:], data: path.string) }

  @discardableResult
  func write(_ text: String, to relative: String) -> FilePath {
    write(Array(text.utf8), to: relative)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to relative: String) -> FilePath {
    let file = path.appending(relative)
    make(file.parent)
    let descriptor = open(file.string, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    putAll(bytes, to: descriptor)
    close(descriptor)
    return file
  }

  private func putAll(_ bytes: [UInt8], to descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.write(descriptor, bytes, bytes.count)
    #else
      _ = Darwin.write(descriptor, bytes, bytes.count)
    #endif
  }

  func make(_ folder: FilePath) {
    guard mkdir(folder.string, 0o755) != 0, errno == ENOENT else { return }
    make(folder.parent)
    mkdir(folder.string, 0o755)
  }

  /// The names in a directory of it, hidden ones too.
  func names(in relative: String = "") -> [String] {
    guard let stream = opendir(path.appending(relative).string) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func mode(of path: FilePath) -> UInt32 {
    var info = stat()
    lstat(path.string, &info)
    return UInt32(info.st_mode) & 0o777
  }
}

/// From now on no file of this process may grow longer: a write beyond is short, the next fails.
/// For the child process of an exit test only.
func limitFiles(to bytes: rlim_t) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  #else
    let resource = RLIMIT_FSIZE
  #endif
  getrlimit(resource, &limit)
  limit.rlim_cur = min(bytes, limit.rlim_max)
  setrlimit(resource, &limit)
}
