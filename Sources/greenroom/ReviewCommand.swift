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
  private let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  /// What the reviewer said; it is kept in the answer, in the place of what one said before.
  func review(_ id: String?) throws -> String {
    let attempt = try AnswerShelf(in: workplace.places).answer(id)
    let review = try Review(of: attempt, workplace)
    try consent(to: review.command)
    let text = try answer(to: review)
    _ = try review.keep(text)
    return text + "\n"
  }

  func unreview(_ id: String?) throws -> String {
    let attempt = try AnswerShelf(in: workplace.places).answer(id)
    let notes = ReviewedNotes(attempt.notes)
    guard notes.review != nil else { throw ReviewError.noReview(attempt.id) }
    try AnswerFile(attempt.id, in: workplace.places).write(attempt.with(notes: notes.own))
    return "\(attempt.id)\n"
  }

  /// Asks, the first time, whether the command may be given answers, and keeps that it may.
  private func consent(to command: [String]) throws {
    let words = ShellWords.line(command)
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

  private func answer(to review: Review) throws -> String {
    let start = Clocks.uptime
    Interruption.withhold()
    var child = try review.begin(at: start)
    while child.end == nil {
      wait(for: child.descriptors, within: child.patience(at: Clocks.uptime))
      child.look(at: Clocks.uptime)
      if Interruption.isPending { child.stop() }
    }
    if child.end == .stopped { throw Interruption() }
    return try review.text(from: child)
  }

  /// Short enough that an interruption is soon seen.
  private static let longestWait = Duration.milliseconds(100)

  private func wait(for descriptors: [Int32], within patience: Duration?) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = min(patience ?? Self.longestWait, Self.longestWait)
    let milliseconds = limit.components.attoseconds / 1_000_000_000_000_000 + 1
    poll(&polled, nfds_t(polled.count), Int32(milliseconds))
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
