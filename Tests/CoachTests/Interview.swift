import Coach
import Content

/// A round with an interviewer, on a clock that the test moves; the program looks at the clock at
/// uneven moments, as a real one does.
struct Interview {
  private(set) var session: Session
  private(set) var entries: [JournalEntry] = []
  private(set) var now = Moment(wall: Timestamp(seconds: 1_000_000), uptime: .seconds(77))
  private var transcript: Transcript
  private let scaffold: Scaffold

  init(
    _ question: Question = Interview.question(), scaffold: Scaffold = Interview.scaffold,
    mode: Mode = .coach, level: Level = .senior, minutes: Int = 45, started: Int = 1_000_000,
    notes: String? = nil
  ) {
    self.scaffold = scaffold
    var start = RoundStart(
      question, scaffold: scaffold, choices: RoundChoices(mode: mode, minutes: minutes),
      started: Timestamp(seconds: started), predicted: nil)
    start.notes = notes ?? start.notes
    transcript = Transcript(text: start.notes)
    session = Session(
      start, question: question, scaffold: scaffold,
      interviewer: Interviewer(question, scaffold: scaffold, start: start, level: level), at: now)
    keep()
  }

  private mutating func keep() {
    let new = session.takeEntries()
    for case .edit(let edit) in new.lazy.map(\.event) { transcript.apply(edit) }
    entries += new
  }

  /// Time passes, and the program looks at the clock about every second.
  mutating func wait(_ seconds: Double) {
    var left = Int(seconds * 1000)
    while left > 0 {
      let step = min(left, 1043)
      left -= step
      skip(milliseconds: step)
      session.passTime(at: now)
    }
    keep()
  }

  mutating func skip(milliseconds: Int) {
    now = Moment(
      wall: Timestamp(seconds: now.wall.seconds), uptime: now.uptime + .milliseconds(milliseconds))
  }

  mutating func edit(_ edit: TextEdit) {
    session.edit(edit, at: now)
    keep()
  }

  /// Types at the end of a line, below the first heading if none is said, five keys a second.
  mutating func type(_ text: String, line: Int? = nil) {
    var line = line ?? (transcript.line(0).hasPrefix("#") ? 1 : 0)
    for scalar in text.unicodeScalars {
      skip(milliseconds: 200)
      let offset = transcript.line(line).unicodeScalars.count
      edit(TextEdit(line: line, offset: offset, removed: 0, inserted: String(scalar)))
      if scalar == "\n" { line += 1 }
    }
  }

  mutating func act(_ deed: (inout Session, Moment) -> Void) {
    deed(&session, now)
    keep()
  }

  var notes: [String] {
    (0..<transcript.lineCount).map { transcript.line($0) }
  }

  var lines: [InterviewLine] { session.interviewer?.said.map(\.line) ?? [] }
  var seconds: [Int] { session.interviewer?.said.map(\.at) ?? [] }

  func outcome(of point: String) -> PointOutcome? {
    session.interviewer?.timeline.outcome(of: point)
  }

  /// A fresh interviewer, as at the beginning of the round.
  var freshInterviewer: Interviewer {
    Interviewer(
      session.question, scaffold: scaffold, start: session.start,
      level: session.interviewer?.level ?? .senior)
  }

  var timelineOfJournal: PointTimeline {
    PointTimeline(
      of: session.question, scaffold: scaffold, start: session.start, entries: entries)
  }
}

extension Interview {
  static let scaffold: Scaffold = {
    var scaffold = Scaffold()
    scaffold.id = "phases"
    scaffold.isPhased = true
    scaffold.parts = ["ask", "design", "fail"].map { id in
      var part = Scaffold.Part()
      part.id = id
      part.title = "The \(id) part"
      part.share = 1.0 / 3
      return part
    }
    return scaffold
  }()

  static let story: Scaffold = {
    var story = Interview.scaffold
    story.isPhased = false
    return story
  }()

  static func point(
    _ id: String, weight: Int = 1, level: Level = .mid, phase: String? = nil
  ) -> RubricPoint {
    var point = RubricPoint()
    point.id = id
    point.text = "Says \(id)."
    point.weight = weight
    point.level = level
    point.phase = phase
    point.strong = ["covers_\(id)"]
    point.weak = ["hints_\(id)"]
    point.probe = "What of \(id)?"
    return point
  }

  static func question(
    kind: Question.Kind = .systemDesign, points: [RubricPoint] = [point("alpha"), point("beta")],
    _ change: (inout Question) -> Void = { _ in }
  ) -> Question {
    var question = Question()
    question.id = "q"
    question.kind = kind
    question.minutes = 45
    question.points = points
    change(&question)
    return question
  }
}
