#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The person's own editor, on a terminal that was lent to it.
enum Editor {
  enum End: Equatable {
    case done
    /// It says that nothing shall be kept, or could not be run.
    case failed(status: Int32)
    case killed(signal: Int32)
  }

  /// As the shell reads it: `$VISUAL`, else `$EDITOR`, else vi.
  static var command: String {
    let named = ["VISUAL", "EDITOR"].compactMap { (name: String) -> String? in
      getenv(name).map { String(cString: $0) }
    }
    return named.first { !$0.isEmpty } ?? "vi"
  }

  /// That the shell found no such editor, or none that it may run; nil when it ran.
  static func whyNone(_ status: Int32) -> String? {
    guard status == 126 || status == 127 else { return nil }
    return "The editor “\(command)” cannot be run; name one that is installed in $EDITOR, "
      + "such as EDITOR=nano."
  }

  /// Returns when it has ended; while it is stopped, so are we.
  static func edit(_ path: String) throws(ChildError) -> End {
    let kept = block()
    defer { release(kept) }
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", path]
    let process: pid_t
    switch Spawn.start(words) {
    case .success(let started): process = started
    case .failure(let error): throw .cannotStart(command, error.number)
    }
    while true {
      var status: Int32 = 0
      guard waitpid(process, &status, WUNTRACED) == process else {
        if errno == EINTR { continue }
        return .failed(status: -1)
      }
      // The macros of wait(2), which Swift does not import.
      let signal = status & 0x7F
      if signal == 0 {
        let code = (status >> 8) & 0xFF
        return code == 0 ? .done : .failed(status: code)
      }
      guard status & 0xFF == 0x7F else { return .killed(signal: signal) }
      // ^Z in the editor: the shell waits for the whole group, and wakes all of it.
      kill(getpid(), SIGSTOP)
      kill(process, SIGCONT)
    }
  }

  /// What the terminal sends to all of the group is the editor's affair.
  private static let withheld = [SIGINT, SIGQUIT, SIGTSTP]

  private static func block() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in withheld { sigaddset(&signals, signal) }
    var kept = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &kept)
    return kept
  }

  private static func release(_ mask: sigset_t) {
    var pending = sigset_t()
    sigpending(&pending)
    for signal in withheld where sigismember(&pending, signal) == 1 {
      var one = sigset_t()
      sigemptyset(&one)
      sigaddset(&one, signal)
      var taken: Int32 = 0
      sigwait(&one, &taken)
    }
    var mask = mask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
