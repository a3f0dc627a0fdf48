#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program of the person's choice that runs beside ours: it is given a text on its standard
/// input, and what it writes is taken as it comes, without ever waiting for it.
///
/// The caller waits, in its one `poll`, on `descriptors` and for at most `patience`, and then calls
/// `look`. The program is the head of a process group of its own, so that its own children go with
/// it when it is stopped, as it is at the latest when this value goes.
package struct ChildProgram: ~Copyable {
  package enum End: Equatable {
    case done
    /// It wrote more than was allowed; what came before was kept.
    case tooMuch
    case failed(status: Int32)
    case killed(signal: Int32)
    case timedOut
    case stopped
  }

  /// Nil while it runs.
  package private(set) var end: End?
  package private(set) var output: [UInt8] = []
  /// The end of what it wrote to its standard error.
  package private(set) var complaint: [UInt8] = []

  private static let longestComplaint = 4096
  /// How soon an exit is noticed that no descriptor tells.
  private static let glance = Duration.milliseconds(20)

  private let process: pid_t
  private let limit: Int
  private let deadline: Duration
  private var outputPipe: Int32?
  private var complaintPipe: Int32?
  private var isReaped = false

  /// - Parameter words: the program and its arguments; no shell reads them.
  /// - Parameter limit: of the output, in bytes.
  /// - Parameter deadline: on the clock whose time `look` is told.
  package init(
    _ words: [String], input: [UInt8], limit: Int, deadline: Duration
  ) throws(ChildError) {
    let name = words.first ?? ""
    guard let file = Spawn.file(holding: input) else { throw .noRoom(name, errno) }
    defer { close(file) }
    guard let output = Spawn.pipe() else { throw .noRoom(name, errno) }
    defer { close(output.write) }
    guard let complaint = Spawn.pipe() else {
      close(output.read)
      throw .noRoom(name, errno)
    }
    defer { close(complaint.write) }
    switch Spawn.start(words, input: file, output: output.write, complaint: complaint.write) {
    case .success(let process): self.process = process
    case .failure(let error):
      close(output.read)
      close(complaint.read)
      throw .cannotStart(name, error.number)
    }
    self.limit = limit
    self.deadline = deadline
    outputPipe = output.read
    complaintPipe = complaint.read
  }

  deinit {
    if !isReaped {
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    if let outputPipe { close(outputPipe) }
    if let complaintPipe { close(complaintPipe) }
  }

  /// To be waited on; something can be read there, or has come to its end.
  package var descriptors: [Int32] { [outputPipe, complaintPipe].compactMap { $0 } }

  /// How long one may wait for the descriptors; nil when it has ended.
  package func patience(at now: Duration) -> Duration? {
    guard end == nil else { return nil }
    let left = max(.zero, deadline - now)
    return outputPipe == nil ? min(left, Self.glance) : left
  }

  /// Takes what has come and sees whether it has ended; never waits.
  package mutating func look(at now: Duration) {
    guard end == nil else { return }
    let hasEnded = reap()
    drain()
    if end == nil, let hasEnded { finish(hasEnded) }
    if end == nil, output.count > limit { stop(as: .tooMuch) }
    if end == nil, now >= deadline { stop(as: .timedOut) }
  }

  package mutating func stop() { if end == nil { stop(as: .stopped) } }

  private mutating func stop(as end: End) {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isReaped = true
    finish(end)
  }

  private mutating func finish(_ end: End) {
    // What it has left behind in the background goes, too.
    kill(-process, SIGKILL)
    self.end = output.count > limit ? .tooMuch : end
    if output.count > limit { output.removeLast(output.count - limit) }
    if let outputPipe { close(outputPipe) }
    if let complaintPipe { close(complaintPipe) }
    outputPipe = nil
    complaintPipe = nil
  }

  /// How it ended; nil while it runs.
  private mutating func reap() -> End? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    isReaped = true
    // The macros of wait(2), which Swift does not import.
    let signal = status & 0x7F
    guard signal == 0 else { return .killed(signal: signal) }
    let code = (status >> 8) & 0xFF
    return code == 0 ? .done : .failed(status: code)
  }

  private mutating func drain() {
    if let pipe = outputPipe {
      // One byte more than is allowed shows that there was more.
      let isOpen = Spawn.read(pipe, into: &output, atMost: limit + 1)
      if !isOpen {
        close(pipe)
        outputPipe = nil
      }
    }
    guard let pipe = complaintPipe else { return }
    let isOpen = Spawn.read(pipe, into: &complaint, atMost: complaint.count + 65_536)
    complaint = complaint.suffix(Self.longestComplaint)
    if !isOpen {
      close(pipe)
      complaintPipe = nil
    }
  }
}

/// Why a program could not be run.
package enum ChildError: Error, Equatable {
  case cannotStart(String, Int32)
  case noRoom(String, Int32)
}

extension ChildError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotStart(let name, let number):
      "Cannot run “\(name)”: \(String(cString: strerror(number))); check the command's first word."
    case .noRoom(let name, let number):
      "Cannot run “\(name)”: \(String(cString: strerror(number))); close some programs."
    }
  }
}
