import CPty
import Cells

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program on a terminal of its own, as a person at a shell has it: what it draws is on `screen`,
/// what is typed reaches it, and job control stops it and lets it go on.
///
///     let program = try Program(built: "greenroom", ["practice"])
///     try program.wait(for: "Rate limiter")
///     program.press(.down, .enter)
///     program.type("token bucket")
///     try program.wait("the note") { $0.line(4).contains("token bucket") }
///     program.press(.control("q"))
///     #expect(try program.waitForEnd() == .exit(0))
///     #expect(program.disorder == [])
///
/// Nothing sleeps and nothing blocks for good: every wait is for a condition and has a deadline, and
/// fails with the screen in its message. Put suites that use it inside `EndToEnd`.
///
/// A class because it owns processes and descriptors that must be let go once.
package final class Program {
  package enum Ending: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  package let screen: Emulator
  package private(set) var ending: Ending?
  package private(set) var isStopped = false
  /// Bytes that the program has written to the terminal.
  package private(set) var written = 0
  private var terminal = pty()
  package private(set) var process: pid_t = 0
  private var isHungUp = false

  /// `environment` is laid over a small, fixed one; the real one does not reach the program.
  package init(
    _ command: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:], directory: String = "/tmp"
  ) throws {
    guard let screen = Emulator(size: size) else { throw ProgramError("no memory") }
    self.screen = screen
    let values = Self.environment(home: directory).merging(environment) { $1 }
    let error = Self.withStrings([command] + arguments) { arguments in
      Self.withStrings(values.map { "\($0)=\($1)" }) { values in
        pty_spawn(
          arguments, values, directory, Int32(size.rows), Int32(size.columns), &terminal)
      }
    }
    guard error == 0 else { throw ProgramError("cannot open a terminal", errno: error) }
    try waitForStart(of: command)
  }

  deinit {
    close(terminal.commands)
    var status: Int32 = 0
    waitpid(terminal.shell, &status, 0)
    close(terminal.reports)
    if !isHungUp { close(terminal.master) }
    close(terminal.slave)
  }

  private static func environment(home: String) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
      "HOME": home, "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(&copies)
  }

  private func waitForStart(of command: String) throws {
    let deadline = Deadline(.seconds(10))
    while process == 0 {
      guard let left = deadline.left else { throw ProgramError("\(command) does not start") }
      guard let report = nextReport(within: left) else { continue }
      if report.kind == PTY_FAILED {
        throw ProgramError("cannot start \(command)", errno: report.value)
      }
      process = report.value
    }
  }
}

/// What a person at the terminal does.
extension Program {
  package func press(_ keys: Key...) {
    for key in keys { send(key.bytes(hasApplicationArrows: screen.modes.contains(1))) }
  }

  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Pastes as a terminal does: between brackets when the program has asked for them.
  package func paste(_ bytes: [UInt8]) {
    guard screen.modes.contains(2004) else { return send(bytes) }
    send(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
  }

  package func paste(_ text: String) { paste(Array(text.utf8)) }

  /// A left button pressed and released over a cell.
  package func click(_ point: Point) {
    for final in ["M", "m"] { type("\u{1B}[<0;\(point.column + 1);\(point.row + 1)\(final)") }
  }

  package func turnWheel(rows: Int, at point: Point) {
    let button = rows < 0 ? 64 : 65
    for _ in 0..<abs(rows) {
      type("\u{1B}[<\(button);\(point.column + 1);\(point.row + 1)M")
    }
  }

  package func resize(to size: Size) {
    readAll()
    screen.resize(to: size)
    _ = pty_resize(terminal.master, Int32(size.rows), Int32(size.columns))
  }

  /// Sends a signal to the program alone.
  package func signal(_ number: Int32) {
    if ending == nil { kill(process, number) }
  }

  /// What a shell does at its prompt: the terminal gets the settings from before the program.
  package func restoreSettings() { pty_restore_settings(&terminal) }

  /// What `fg` does for a stopped program.
  package func goOn() {
    isStopped = false
    var command = UInt8(ascii: "f")
    _ = write(terminal.commands, &command, 1)
  }

  /// Closes the terminal, as when a connection breaks.
  package func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(terminal.master)
  }

  /// Sends bytes as they are, reading meanwhile so that neither side blocks the other.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline(.seconds(20))
    while !rest.isEmpty, ending == nil, !isHungUp, let left = deadline.left {
      let master = terminal.master
      let count = rest.prefix(4096).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        step(within: left, forRoom: true)
      }
    }
  }
}

/// What a person at the terminal sees.
extension Program {
  /// Waits until a condition holds on the screen; `what` names it for the failure.
  package func wait(
    _ what: String, within limit: Duration = .seconds(10), until isSo: (Emulator) -> Bool
  ) throws {
    let deadline = Deadline(limit)
    while !isSo(screen) {
      guard let left = deadline.left, ending == nil else {
        readAll()
        if isSo(screen) { return }
        throw ProgramError("\(what) does not come (\(state)); the screen:\n\(screen.text)")
      }
      step(within: left)
    }
  }

  package func wait(for text: String, within limit: Duration = .seconds(10)) throws {
    try wait("“\(text)”", within: limit) { $0.text.contains(text) }
  }

  /// Waits until nothing has been written for `quiet`.
  package func settle(quiet: Duration = .milliseconds(50)) {
    let deadline = Deadline(.seconds(5))
    while deadline.left != nil, step(within: quiet) {}
  }

  package func waitForEnd(within limit: Duration = .seconds(10)) throws -> Ending {
    let deadline = Deadline(limit)
    while true {
      if let ending {
        readAll()
        return ending
      }
      guard let left = deadline.left else {
        throw ProgramError("the program does not end; the screen:\n\(screen.text)")
      }
      step(within: left)
    }
  }

  package func waitUntilStopped(within limit: Duration = .seconds(10)) throws {
    let deadline = Deadline(limit)
    while !isStopped {
      guard let left = deadline.left, ending == nil else {
        throw ProgramError("the program does not stop (\(state)); the screen:\n\(screen.text)")
      }
      step(within: left)
    }
    readAll()
  }

  /// What is not as the shell had it: settings, screen, cursor and modes; empty when all is well.
  package var disorder: [String] {
    readAll()
    var found: [String] = []
    if let settings = pty_changed_settings(&terminal) { found.append(String(cString: settings)) }
    if screen.isAlternate { found.append("alternate screen") }
    if screen.cursor == nil { found.append("hidden cursor") }
    let lasting = screen.modes.subtracting([7, 8, 12, 25, 1034])
    found += lasting.sorted().map { "mode \($0)" }
    return found
  }

  private var state: String {
    if let ending { return "ended: \(ending)" }
    return isStopped ? "stopped" : "running"
  }
}

extension Program {
  /// One wait for output or news of the process; false when there was neither.
  @discardableResult
  private func step(within limit: Duration, forRoom: Bool = false) -> Bool {
    var polled = [
      pollfd(fd: terminal.reports, events: Int16(POLLIN), revents: 0),
      pollfd(
        fd: isHungUp ? -1 : terminal.master, events: Int16(POLLIN | (forRoom ? POLLOUT : 0)),
        revents: 0),
    ]
    guard poll(&polled, 2, limit.milliseconds) > 0 else { return false }
    if polled[1].revents & Int16(POLLIN) != 0 { readOutput() }
    if polled[0].revents != 0 { takeReports() }
    return true
  }

  /// Reads what is there already.
  private func readAll() {
    while !isHungUp, readOutput() {}
  }

  @discardableResult
  private func readOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal.master, &bytes, bytes.count)
    guard count > 0 else { return false }
    written += count
    screen.feed(Array(bytes.prefix(count)))
    let answers = screen.takeAnswers()
    if !answers.isEmpty { send(answers) }
    return true
  }

  private func takeReports() {
    while let report = nextReport(within: .zero) {
      switch report.kind {
      case PTY_STOPPED: isStopped = true
      case PTY_CONTINUED: isStopped = false
      case PTY_ENDED: ending = Self.ending(status: report.value)
      default: break
      }
    }
  }

  private func nextReport(within limit: Duration) -> pty_report? {
    var polled = pollfd(fd: terminal.reports, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, limit.milliseconds) > 0 else { return nil }
    var report = pty_report()
    let size = MemoryLayout<pty_report>.size
    return read(terminal.reports, &report, size) == size ? report : nil
  }

  private static func ending(status: Int32) -> Ending {
    status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}
