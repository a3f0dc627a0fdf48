#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file of ours that is only ever replaced whole, without a copy of them.
struct MappedFile: ~Copyable {
  let bytes: UnsafeRawBufferPointer

  /// Nil when there is none, when it is empty, and beyond the limit.
  init?(_ path: FilePath, limit: Int) {
    guard let file = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK, to: .read),
      let status = try? file.status(), status.isFile, (1...limit).contains(status.size)
    else { return nil }
    #if canImport(Glibc)
      // All pages at once: each would cost a fault of its own.
      let flags = MAP_PRIVATE | Int32(MAP_POPULATE)
    #else
      let flags = MAP_PRIVATE
    #endif
    let start = mmap(nil, status.size, PROT_READ, flags, file.number, 0)
    guard let start, start != MAP_FAILED else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: status.size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
