#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file; closed when its owner lets go of it, and never handed to a child program.
package struct Descriptor: ~Copyable {
  package let number: Int32
  package let path: FilePath

  package init(
    opening path: FilePath, _ flags: Int32, to deed: StoreError.Deed
  ) throws(StoreError) {
    let opened = retrying { open(path.string, flags | O_CLOEXEC, 0o600) }
    guard opened >= 0 else { throw .failed(deed, path, .latest) }
    number = opened
    self.path = path
  }

  deinit { close(number) }

  /// Writes all, in one call if the system takes it so.
  package func put(_ bytes: [UInt8]) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying { write(number, rest.baseAddress, rest.count) }
      }
      guard count >= 0 else { throw .failed(.write, path, .latest) }
      // No file takes nothing and stays well; without this we would turn for ever.
      guard count > 0 else { throw .failed(.write, path, Errno(ENOSPC)) }
      written += count
    }
  }

  /// All that is in the file from where reading stands.
  package func all(limit: Int) throws(StoreError) -> [UInt8] {
    let expected = try max(0, status().size)
    guard expected <= limit else { throw .tooLarge(path, limit: limit) }
    // One byte more than expected, so that the end shows without another call.
    var bytes = try some(expected + 1)
    guard bytes.count > expected else { return bytes }
    while true {
      guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
      let more = try some(65_536)
      bytes += more
      guard more.count == 65_536 else { return bytes }
    }
  }

  /// Reads from the beginning on again.
  func rewind() { _ = lseek(number, 0, SEEK_SET) }

  /// The next so many bytes; fewer only at the end.
  private func some(_ count: Int) throws(StoreError) -> [UInt8] {
    var cause: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let room = UnsafeMutableRawBufferPointer(buffer)
      while filled < count, cause == nil {
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
        let taken = retrying { read(number, rest.baseAddress, rest.count) }
        guard taken != 0 else { return }
        if taken < 0 { cause = .latest } else { filled += taken }
      }
    }
    if let cause { throw .failed(.read, path, cause) }
    return bytes
  }

  /// Waits until the file's bytes and length are on the disk.
  package func sync() throws(StoreError) {
    #if canImport(Glibc)
      let result = retrying { fdatasync(number) }
    #else
      let result = retrying { fsync(number) }
    #endif
    guard result == 0 else { throw .failed(.write, path, .latest) }
  }

  /// Waits until all of the file is on the disk, or the names of a directory.
  package func syncAll() throws(StoreError) {
    guard retrying({ fsync(number) }) == 0 else { throw .failed(.write, path, .latest) }
  }

  package func cut(to length: Int) throws(StoreError) {
    guard retrying({ ftruncate(number, off_t(length)) }) == 0 else {
      throw .failed(.write, path, .latest)
    }
  }

  /// Makes the file its owner's alone, whatever the umask took or left.
  package func restrict() throws(StoreError) {
    guard fchmod(number, 0o600) == 0 else { throw .failed(.write, path, .latest) }
  }

  func status() throws(StoreError) -> FileStatus {
    var info = stat()
    guard fstat(number, &info) == 0 else { throw .failed(.read, path, .latest) }
    return FileStatus(info)
  }

  /// Whether we have the lock now; true also where the file system knows no locks.
  func lock(_ kind: Int32) -> Bool {
    guard retrying({ flock(number, kind | LOCK_NB) }) != 0 else { return true }
    return errno != EWOULDBLOCK
  }
}

/// Calls again for as long as a signal came in between.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
