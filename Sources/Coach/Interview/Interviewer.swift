import Content

/// The interviewer of a round: hears its journal, and says at most one line at a time.
///
/// It looks up once each whole second of round time, so that a round replayed from its journal gets
/// the same lines at the same milliseconds. What it says is an entry of the journal like any other.
package struct Interviewer: Sendable {
  /// A line, and the second of round time at which it was said.
  package struct Said: Equatable, Sendable {
    package let line: InterviewLine
    package let at: Int
  }

  package let mode: Mode
  /// What the candidate is measured by: points of a higher level are asked for last.
  package let level: Level
  package private(set) var timeline: PointTimeline
  package private(set) var said: [Said] = []

  let question: Question
  let scaffold: Scaffold
  let pace: Pace
  let chance: Chance
  /// Milliseconds of round time.
  private(set) var lastEdit: Int?
  private(set) var lastEditedLine: Int?
  private(set) var phaseIndex = 0
  /// The second at which the phase turned last.
  private(set) var turnedAt: Int?
  /// How much stood in the notes as the last follow-up was asked.
  private(set) var growthAtFollowUp = 0
  var clarifier: Clarifier
  var technologies: LiveFeedback
  private var second = 0

  package init(
    _ question: Question, scaffold: Scaffold, start: RoundStart, level: Level,
    lexicon: [String: [String]] = [:]
  ) {
    self.question = question
    self.scaffold = scaffold
    self.level = level
    mode = start.mode
    pace = Pace(allowed: start.allowed)
    chance = Chance(start)
    timeline = PointTimeline(of: question, scaffold: scaffold, start: start, lexicon: lexicon)
    clarifier = Clarifier(question.clarifications)
    technologies = LiveFeedback(points: question.technologies.map(Self.point))
  }

  /// The points for the quiet marks beside the notes; an exam shows none.
  package var marks: [PointCoverage] {
    mode == .coach ? timeline.feedback.coverage.points : []
  }

  /// Hears an entry of the journal, its own lines among them.
  package mutating func take(_ entry: JournalEntry) {
    timeline.take(entry)
    let now = timeline.clock.used(at: entry.at)
    switch entry.event {
    case .edit(let edit):
      lastEdit = now
      let added = edit.inserted.unicodeScalars.count { $0 == "\n" }
      lastEditedLine = edit.line + added
    case .draw: lastEdit = now
    case .phase(let id):
      phaseIndex = scaffold.parts.firstIndex { $0.id == id } ?? phaseIndex
      turnedAt = now / 1000
    case .say(let line):
      said.append(Said(line: line, at: now / 1000))
      if line.kind == .followUp { growthAtFollowUp = timeline.notes.growth }
    case .start, .pause, .goOn, .overtime, .beat, .ask, .stuck, .tick, .finish, .mark, .score,
      .overall,
      .mistake, .abandon, .close:
      break
    }
    second = max(second, now / 1000)
  }

  /// What is said next until a time, in milliseconds since the start; to be called until it is
  /// nil, and before anything else that happens at that time is told.
  package mutating func next(until milliseconds: Int) -> JournalEntry? {
    let last = timeline.clock.second(at: milliseconds)
    while second < last {
      second += 1
      let at = timeline.clock.start(ofSecond: second)
      timeline.pass(to: at)
      guard let line = answerToNotes(at: second) ?? unasked(at: second) else { continue }
      return JournalEntry(at: at, event: .say(line))
    }
    return nil
  }

  /// What is said at once to an event; nil when it asks for nothing.
  package mutating func reply(to event: JournalEvent) -> InterviewLine? {
    switch event {
    case .ask(let words): answer(to: words)
    case .stuck: helpOut()
    case .start, .edit, .draw, .phase, .pause, .goOn, .overtime, .beat, .say, .tick, .finish, .mark,
      .score,
      .overall, .mistake, .abandon, .close:
      nil
    }
  }
}
