#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The running program.
package enum Executable {
  /// Its path with links resolved; nil when the system does not tell.
  package static var path: String? {
    #if canImport(Glibc)
      guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    #else
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0, let resolved = realpath(buffer, nil)
      else { return nil }
    #endif
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
