#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What went wrong with a program under test, with its screen.
package struct ProgramError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }

  init(_ what: String, errno number: Int32) {
    description = "\(what): \(String(cString: strerror(number)))"
  }
}
