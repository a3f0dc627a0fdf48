#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The number by which the system says why a call failed.
package struct Errno: Error, Equatable, Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  static let exists = Errno(EEXIST)
  static let notThere = Errno(ENOENT)

  /// That of the system call just made.
  static var latest: Errno { Errno(errno) }

  /// The cause in plain words.
  package var reason: String {
    if let known = Self.words[number] { return known.reason }
    return String(cString: strerror(number))
  }

  /// What a person can do about it.
  package var cure: String { Self.words[number]?.cure ?? "try again" }

  private static let words: [Int32: (reason: String, cure: String)] = [
    ENOSPC: ("the disk is full", "free some space"),
    EDQUOT: ("your disk quota is used up", "free some space"),
    EROFS: ("the disk is read-only", "make it writable, or use another place with --data DIR"),
    EACCES: ("permission is denied", "check its owner and mode, and its directory's, with ls -ld"),
    EPERM: ("the system does not permit it", "check its owner and attributes with ls -l, lsattr"),
    ENOENT: ("it is not there", "check the path"),
    ENOTDIR: ("a part of its path is not a directory", "move what stands in the way"),
    EISDIR: ("it is a directory", "move it away"),
    EEXIST: ("something is already there", "move it away"),
    ENOTEMPTY: ("the directory there is not empty", "move it away"),
    EFBIG: ("it would be larger than is allowed", "raise the limit that ulimit -f shows"),
    EIO: ("the disk reports a fault", "copy your files elsewhere and check the disk"),
    ELOOP: ("its links lead in a circle", "correct the links"),
    ENAMETOOLONG: ("its name is too long", "choose shorter names"),
    EMFILE: ("too many files are open", "raise the limit that ulimit -n shows"),
    ENFILE: ("too many files are open on this machine", "close some programs"),
    EXDEV: ("it would have to cross to another disk", "keep both directories on one disk"),
    ENOLCK: ("the system has no locks left", "close some programs"),
    ENOTSUP: ("no directory can be made there", "choose another place, as with --data DIR"),
    ENOMEM: ("the memory is used up", "close some programs"),
  ]
}
