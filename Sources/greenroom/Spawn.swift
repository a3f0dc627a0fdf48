#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system calls that a child program needs.
enum Spawn {
  struct Failure: Error { let number: Int32 }

  /// A file without a name that holds the bytes and stands at their beginning. Not a pipe: it takes
  /// all at once, and a child that never reads it costs nobody a thing.
  static func file(holding bytes: [UInt8]) -> Int32? {
    guard let stream = tmpfile() else { return nil }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
      return nil
    }
    let file = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3)
    guard file >= 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
    return file
  }

  /// A pipe whose reading end does not wait; neither end is handed to a child by itself.
  static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      guard Glibc.pipe(&ends) == 0 else { return nil }
    #else
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Takes what is there; false at the end.
  static func read(_ file: Int32, into bytes: inout [UInt8], atMost limit: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      #if canImport(Glibc)
        let count = Glibc.read(file, &buffer, wanted)
      #else
        let count = Darwin.read(file, &buffer, wanted)
      #endif
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return false
      } else if errno != EINTR {
        return errno == EAGAIN
      }
    }
    return true
  }

  /// Starts a program that the path knows, at the head of a process group of its own, with the
  /// signals as a shell would leave them.
  static func start(
    _ words: [String], input: Int32, output: Int32, complaint: Int32
  ) -> Result<pid_t, Failure> {
    start(words, files: [input, output, complaint], isApart: true)
  }

  /// Starts one that has our terminal and our group, with the signals as a shell would leave them.
  static func start(_ words: [String]) -> Result<pid_t, Failure> {
    start(words, files: [], isApart: false)
  }

  private static func start(
    _ words: [String], files: [Int32], isApart: Bool
  ) -> Result<pid_t, Failure> {
    guard let name = words.first, !words.contains(where: { $0.utf8.contains(0) }) else {
      return .failure(Failure(number: EINVAL))
    }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGTSTP, SIGCHLD, SIGXFSZ] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = isApart ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(group) | Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, name, &actions, &attributes, &arguments, environ)
    return result == 0 ? .success(process) : .failure(Failure(number: result))
  }
}
