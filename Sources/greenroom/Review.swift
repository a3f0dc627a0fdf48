import Coach
import Content
import Store

/// What a reviewer is asked about an answer, and what is made of what it says.
struct Review: Sendable {
  /// The words of the program, at least one.
  let command: [String]
  private let attempt: Attempt
  private let prompt: String
  private let seconds: Int
  private let places: Places

  /// Of what a reviewer may write, in bytes: twenty pages.
  private static let limit = 65_536

  init(of attempt: Attempt, _ workplace: Workplace) throws {
    command = workplace.preferences.reviewerCommand
    guard !command.isEmpty else { throw ReviewError.noCommand(workplace.places.settings) }
    self.attempt = attempt
    prompt = ReviewPrompt.text(
      for: attempt, question: try workplace.catalogue.whole(question: attempt.question),
      lexicon: workplace.catalogue.lexicon.groups)
    seconds = workplace.preferences.reviewerSeconds
    places = workplace.places
  }

  /// - Parameter uptime: now, on the clock that the child will be told.
  func begin(at uptime: Duration) throws(ChildError) -> ChildProgram {
    try ChildProgram(
      command, input: Array(prompt.utf8), limit: Self.limit, deadline: uptime + .seconds(seconds))
  }

  /// What a child said that has ended, fit to be shown.
  func text(from child: borrowing ChildProgram) throws(ReviewError) -> String {
    let name = command[0]
    switch child.end {
    case .done, .tooMuch, nil: break
    case .failed(let status):
      throw .failed(name, status: status, Self.lastLine(of: child.complaint))
    case .killed(let signal): throw .killed(name, signal: signal)
    case .timedOut: throw .timedOut(name, seconds: seconds)
    case .stopped: throw .stopped(name)
    }
    let text = ReviewText.clean(child.output)
    guard !text.isEmpty else { throw .silent(name) }
    return text + (child.end == .tooMuch ? "\n[It wrote more, which is left out.]" : "")
  }

  /// Puts it into the answer, in the place of what was said before.
  func keep(_ text: String) throws(StoreError) -> Attempt {
    let notes = ReviewedNotes(attempt.notes).adding(text, by: ShellWords.line(command))
    let reviewed = attempt.with(notes: notes)
    try AnswerFile(attempt.id, in: places).write(reviewed)
    return reviewed
  }

  private static func lastLine(of complaint: [UInt8]) -> String? {
    ReviewText.clean(complaint).split(separator: "\n").last.map(String.init)
  }
}

extension Attempt {
  func with(notes: String) -> Attempt {
    var attempt = self
    attempt.notes = notes
    return attempt
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
  case stopped(String)
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
    case .stopped(let name): "“\(name)” was stopped."
    }
  }
}
