#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory that an export is written into: a new one, an empty one, or one of an earlier
/// export, which names its files and is replaced whole.
package struct ExportFolder: Sendable {
  package let path: FilePath
  private static let marker = ".greenroom-export"

  package init(_ path: String) throws(StoreError) {
    self.path = FilePath(try Places.full(path).string)
  }

  /// Throws when there is something in it that no export of ours has written.
  package func check() throws(StoreError) {
    guard let status = FileStatus(of: path) else { return }
    guard status.isDirectory else { throw .failed(.create, path, .exists) }
    guard try earlier() == nil, try !isEmpty() else { return }
    throw .foreign(path)
  }

  private func isEmpty() throws(StoreError) -> Bool { try Folder(path).names().isEmpty }

  /// The files of an earlier export; nil when there was none.
  private func earlier() throws(StoreError) -> [String]? {
    guard let bytes = try DurableFile(path.appending(Self.marker)).read() else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    // Somebody may have written into it: nothing outside of the directory is ours.
    return lines.filter { name in
      !name.hasPrefix("/") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
  }

  /// The files that were there go first: half of what was given away before must not stay.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(StoreError) {
    try check()
    try Folder(path).make()
    for name in try earlier() ?? [] { try remove(name) }
    // Named before they are written, so that a next export finds also what was half done.
    let names = files.map { $0.name + "\n" }.joined()
    try DurableFile(path.appending(Self.marker)).replace(with: Array(names.utf8))
    for file in files { try DurableFile(path.appending(file.name)).replace(with: file.bytes) }
  }

  private func remove(_ name: String) throws(StoreError) {
    let file = path.appending(name)
    // A link in the way leads out of the directory.
    guard FileStatus(of: file.parent, followingLinks: false)?.isDirectory == true else { return }
    guard unlink(file.string) == 0 || errno == ENOENT else {
      throw .failed(.write, file, .latest)
    }
  }
}
