/// How an interviewer times what is said, in seconds; short rounds go faster.
struct Pace: Equatable, Sendable {
  /// Nothing is said for so long after a key: a line that comes while one types is not read.
  let rest = 4
  /// A question in the notes is answered so soon after the last key, or when its line is left.
  let answerRest = 2
  /// Without a key for so long, the candidate is stuck or done.
  let idle: Int
  /// Between two lines that nobody asked for: time to think and to write an answer.
  let distance: Int
  /// After an answer, so that it can be read.
  let answerDistance: Int
  /// A story is dug into only when its teller has paused for so long.
  let digRest: Int
  /// A turned phase is talked about for so long.
  let phaseMemory: Int
  /// Nothing new is begun so shortly before the end.
  let closing: Int
  let allowed: Int

  init(allowed: Int) {
    self.allowed = allowed
    idle = min(max(allowed / 27, 30), 90)
    distance = min(max(allowed / 30, 25), 75)
    answerDistance = distance / 3
    digRest = min(max(allowed / 80, 8), 15)
    phaseMemory = idle
    closing = min(allowed / 20, 60)
  }

  /// The share of the time at which the scale goes up tenfold: late enough that there is a design,
  /// early enough that something can be said.
  static let tenfold = 0.82
  /// The share of the time before which nobody digs.
  static let dig = 0.35
  /// What an answer to a follow-up takes at least, in scalars; “fine” is none.
  static let leastAnswer = 40
  /// What there must be before one digs into it.
  static let leastStory = 160
}
