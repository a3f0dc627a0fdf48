import Coach
import Content
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `greenroom feedback --review`: another program of the person's choice reads an answer.
struct ReviewCommand {
  /// Of what a reviewer may write, in bytes: twenty pages.
  static let limit = 65_536

  private let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  /// What the reviewer said; it is kept in the answer, in the place of what one said before.
  func review(_ id: String?) throws -> String {
    let command = workplace.preferences.reviewerCommand
    guard !command.isEmpty else { throw ReviewError.noCommand(workplace.places.settings) }
    let attempt = try AnswerShelf(in: workplace.places).answer(id)
    let question = try workplace.catalogue.whole(question: attempt.question)
    try consent(to: command)
    let prompt = ReviewPrompt.text(
      for: attempt, question: question, lexicon: workplace.catalogue.lexicon.groups)
    let text = try answer(of: command, to: prompt)
    try keep(ReviewedNotes(attempt.notes).adding(text, by: Shell.line(command)), in: attempt)
    return text + "\n"
  }

  func unreview(_ id: String?) throws -> String {
    let attempt = try AnswerShelf(in: workplace.places).answer(id)
    let notes = ReviewedNotes(attempt.notes)
    guard notes.review != nil else { throw ReviewError.noReview(attempt.id) }
    try keep(notes.own, in: attempt)
    return "\(attempt.id)\n"
  }

  private func keep(_ notes: String, in attempt: Attempt) throws(StoreError) {
    var attempt = attempt
    attempt.notes = notes
    try AnswerFile(attempt.id, in: workplace.places).write(attempt)
  }

  /// Asks, the first time, whether the command may be given answers, and keeps that it may.
  private func consent(to command: [String]) throws {
    let words = Shell.line(command)
    guard workplace.preferences.reviewerConsent != words else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw ReviewError.noConsent(words, workplace.places.settings)
    }
    let question =
      "“\(words)” will be given the question, its rubric, the signals and your answer. "
      + "Where it takes them is its own affair. Go on? [y/N] "
    _ = write(STDERR_FILENO, question, question.utf8.count)
    guard readLine()?.lowercased().hasPrefix("y") == true else { throw ReviewError.declined }
    let settings = SettingsFile(in: workplace.places)
    var preferences = settings.preferences
    preferences.reviewerConsent = words
    _ = try settings.write(preferences)
  }

  private func answer(of command: [String], to prompt: String) throws -> String {
    let allowed = workplace.preferences.reviewerSeconds
    let start = Clocks.uptime
    Interruption.withhold()
    var child = try ChildProgram(
      command, input: Array(prompt.utf8), limit: Self.limit,
      deadline: start + .seconds(allowed))
    while child.end == nil {
      wait(for: child.descriptors, within: child.patience(at: Clocks.uptime))
      child.look(at: Clocks.uptime)
      if Interruption.isPending { child.stop() }
    }
    let name = command[0]
    switch child.end {
    case .done, .tooMuch, nil: break
    case .failed(let status):
      throw ReviewError.failed(name, status: status, Self.lastLine(of: child.complaint))
    case .killed(let signal): throw ReviewError.killed(name, signal: signal)
    case .timedOut: throw ReviewError.timedOut(name, seconds: allowed)
    case .stopped: throw Interruption()
    }
    let text = ReviewText.clean(child.output)
    guard !text.isEmpty else { throw ReviewError.silent(name) }
    return text + (child.end == .tooMuch ? "\n[It wrote more, which is left out.]" : "")
  }

  /// Short enough that an interruption is soon seen.
  private static let longestWait = Duration.milliseconds(100)

  private func wait(for descriptors: [Int32], within patience: Duration?) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = min(patience ?? Self.longestWait, Self.longestWait)
    let milliseconds = limit.components.attoseconds / 1_000_000_000_000_000 + 1
    poll(&polled, nfds_t(polled.count), Int32(milliseconds))
  }

  private static func lastLine(of complaint: [UInt8]) -> String? {
    ReviewText.clean(complaint).split(separator: "\n").last.map(String.init)
  }
}

/// ^C while a child runs: it is taken note of, so that the child is stopped first.
struct Interruption: Error {
  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  static func withhold() {
    var signals = signals
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  static var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&pending, $0) == 1 }
  }
}

/// Why there is no review.
enum ReviewError: Error, Equatable {
  case noCommand(FilePath)
  case noConsent(String, FilePath)
  case declined
  case noReview(String)
  case failed(String, status: Int32, String?)
  case killed(String, signal: Int32)
  case timedOut(String, seconds: Int)
  case silent(String)
}

extension ReviewError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noCommand(let settings):
      "no reviewer is set; write its words into \(settings), such as "
        + "“reviewer_command: [llm]” or “[ollama, run, llama3.2]”."
    case .noConsent(let words, let settings):
      "nobody has agreed yet that “\(words)” is given answers; run this in a terminal once, "
        + "or write “reviewer_consent: \(words)” into \(settings)."
    case .declined: "nothing was given away."
    case .noReview(let id): "the answer \(id) has no review."
    case .failed(let name, let status, let complaint):
      "“\(name)” failed with status \(status)\(complaint.map { ": \($0)" } ?? ".")"
    case .killed(let name, let signal): "“\(name)” was ended by signal \(signal)."
    case .timedOut(let name, let seconds):
      "“\(name)” was not done in \(seconds) s; raise reviewer_seconds in the settings."
    case .silent(let name): "“\(name)” said nothing."
    }
  }
}
