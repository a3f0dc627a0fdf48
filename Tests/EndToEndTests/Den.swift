#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test; a class, since it removes the directory at the end.
final class Den {
  let path: String

  init() {
    var template = Array("/tmp/greenroom-den-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
  }

  deinit {
    for name in all().reversed() where unlink(full(name)) != 0 { rmdir(full(name)) }
    rmdir(path)
  }

  /// What greenroom is told to keep everything in.
  var data: String { path + "/data" }

  private func full(_ relative: String) -> String { path + "/" + relative }

  /// The files and directories below a directory, those that contain before those contained.
  func all(in folder: String = "") -> [String] {
    guard let stream = opendir(full(folder)) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { found.append(folder.isEmpty ? name : folder + "/" + name) }
    }
    return found.sorted().flatMap { [$0] + (isFolder($0) ? all(in: $0) : []) }
  }

  /// The files that end so, below a directory of the data.
  func files(_ ending: String, in folder: String) -> [String] {
    all(in: "data/" + folder).filter { $0.hasSuffix(ending) }
  }

  func isFolder(_ relative: String) -> Bool { type(of: relative) == S_IFDIR }

  func mode(of relative: String) -> mode_t { status(of: relative).st_mode & 0o777 }

  private func type(of relative: String) -> mode_t { status(of: relative).st_mode & S_IFMT }

  private func status(of relative: String) -> stat {
    var status = stat()
    lstat(full(relative), &status)
    return status
  }

  func bytes(of relative: String) -> [UInt8] {
    guard let file = fopen(full(relative), "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  func text(of relative: String) -> String { String(decoding: bytes(of: relative), as: UTF8.self) }

  func write(_ bytes: [UInt8], to relative: String) {
    for (index, byte) in relative.utf8.enumerated() where byte == UInt8(ascii: "/") {
      mkdir(full(String(decoding: relative.utf8.prefix(index), as: UTF8.self)), 0o700)
    }
    guard let file = fopen(full(relative), "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func write(_ text: String, to relative: String) { write(Array(text.utf8), to: relative) }

  func remove(_ relative: String) { unlink(full(relative)) }
}

/// What the tests ask of the person's files.
extension Den {
  var answers: [String] { files(".md", in: "answers") }
  var journals: [String] { files(".jsonl", in: "sessions") }
  var replays: [String] { files(".jsonl", in: "replays") }

  /// What stands in an answer below its front matter.
  func notes(of answer: String) -> String {
    let parts = text(of: answer).split(
      separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[2]) : ""
  }
}
