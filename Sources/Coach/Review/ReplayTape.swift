import Content
import Whiteboard

/// A round to be lived through again: what stood in the notes at any moment, and what happened.
package struct ReplayTape: Equatable, Sendable {
  /// Something worth stopping at.
  package struct Mark: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case phase, said, asked, point, touch, pause, silence, overtime
    }

    package let kind: Kind
    /// Milliseconds since the start, pauses included.
    package let at: Int
    /// Where it ends; the same as `at` for what has no length.
    package let end: Int
    package let label: String
  }

  /// Silence of this length in the notes is told.
  private static let deadAir = 30_000
  /// A snapshot of the notes after so many edits: a scrub replays no more than these.
  private static let spacing = 400

  private struct Edit: Equatable, Sendable {
    let at: Int
    let edit: TextEdit
  }

  private struct Stroke: Equatable, Sendable {
    let at: Int
    let step: BoardBook.Step
  }

  package let start: RoundStart
  /// In the order of time.
  package let marks: [Mark]
  /// Milliseconds from the start to the finish.
  package let length: Int
  private let edits: [Edit]
  private let strokes: [Stroke]
  /// The notes before edit 0, `spacing`, twice `spacing` and so on.
  private let snapshots: [Transcript]

  /// Nil when the entries do not begin with a round's start.
  package init?(_ entries: [JournalEntry], question: Question?, timeline: PointTimeline?) {
    guard case .start(let start)? = entries.first?.event else { return nil }
    self.start = start
    edits = entries.compactMap { entry in
      if case .edit(let edit) = entry.event { Edit(at: entry.at, edit: edit) } else { nil }
    }
    strokes = entries.compactMap { entry in
      if case .draw(let step) = entry.event { Stroke(at: entry.at, step: step) } else { nil }
    }
    var transcript = Transcript(text: start.notes)
    var snapshots = [transcript]
    for (index, edit) in edits.enumerated() {
      transcript.apply(edit.edit)
      if (index + 1).isMultiple(of: Self.spacing) { snapshots.append(transcript) }
    }
    self.snapshots = snapshots
    length = (entries.last { $0.event == .finish } ?? entries.last)?.at ?? 0
    marks = Self.marks(entries, question, timeline, until: length)
  }

  /// The notes at a moment, and the line that was written last.
  package func notes(at milliseconds: Int) -> (text: String, line: Int) {
    let count = editCount(until: milliseconds)
    let snapshot = min(count / Self.spacing, snapshots.count - 1)
    var transcript = snapshots[snapshot]
    for edit in edits[snapshot * Self.spacing..<count] { transcript.apply(edit.edit) }
    guard count > 0 else { return (transcript.text, 0) }
    let last = edits[count - 1].edit
    return (transcript.text, last.line + last.inserted.count { $0 == "\n" })
  }

  /// Whether anything was drawn in the round.
  package var isDrawn: Bool { !strokes.isEmpty }

  /// The diagrams at a moment, and the page that was drawn on last.
  package func diagrams(at milliseconds: Int) -> (book: BoardBook, page: Int) {
    var book = BoardBook()
    var page = 0
    for stroke in strokes.prefix(while: { $0.at <= milliseconds && $0.at <= length }) {
      guard book.make(stroke.step) else { continue }
      page = stroke.step.pageAfter
    }
    return (book, page)
  }

  private func editCount(until milliseconds: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].at <= milliseconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func mark(after milliseconds: Int) -> Mark? { marks.first { $0.at > milliseconds } }
  package func mark(before milliseconds: Int) -> Mark? { marks.last { $0.at < milliseconds } }
}

// What happened.
extension ReplayTape {
  private static func marks(
    _ entries: [JournalEntry], _ question: Question?, _ timeline: PointTimeline?,
    until length: Int
  ) -> [Mark] {
    var marks = entries.compactMap { mark(of: $0, in: entries) }
    marks += silences(entries, until: length)
    let decided = entries.reduce(into: [String: PointState]()) { states, entry in
      if case .mark(let mark) = entry.event { states[mark.id] = mark.state }
    }
    for outcome in timeline?.outcomes ?? [] {
      guard let second = outcome.at else { continue }
      let text = question?.points.first { $0.id == outcome.id }?.text ?? outcome.id
      let at = tapeTime(ofSecond: second, pauses: marks.filter { $0.kind == .pause })
      marks.append(Self.mark(of: outcome, decided[outcome.id], text, at: at))
    }
    return marks.filter { $0.at <= length }.sorted { $0.at < $1.at }
  }

  /// In the words of the debrief, whose mark counts more than what the notes show.
  private static func mark(
    of outcome: PointOutcome, _ decided: PointState?, _ text: String, at: Int
  ) -> Mark {
    let state = decided ?? (outcome.isTouched ? .missed : outcome.state)
    let counts = state == .raised || state == .prompted
    return Mark(
      kind: counts ? .point : .touch, at: at, end: at,
      label: (counts ? state.rawValue : "touched on") + ": " + text)
  }

  /// The clock of the round leaves pauses out; the tape does not.
  private static func tapeTime(ofSecond second: Int, pauses: [Mark]) -> Int {
    pauses.reduce(second * 1000) { time, pause in
      pause.at < time ? time + pause.end - pause.at : time
    }
  }

  private static func mark(of entry: JournalEntry, in entries: [JournalEntry]) -> Mark? {
    func mark(_ kind: Mark.Kind, _ label: String, end: Int? = nil) -> Mark {
      Mark(kind: kind, at: entry.at, end: end ?? entry.at, label: label)
    }
    switch entry.event {
    case .phase(let id): return mark(.phase, "phase: \(id)")
    case .say(let line): return mark(.said, "interviewer: \(line.text)")
    case .ask(let words): return mark(.asked, "asked: \(words)")
    case .overtime: return mark(.overtime, "overtime")
    case .pause(let cause):
      let end = entries.first { $0.at >= entry.at && $0.event == .goOn }?.at
      return mark(.pause, cause == .asked ? "pause" : "away", end: end)
    case .start, .edit, .draw, .goOn, .beat, .stuck, .tick, .finish, .mark, .score, .overall,
      .mistake,
      .abandon, .close:
      return nil
    }
  }

  private static func silences(_ entries: [JournalEntry], until length: Int) -> [Mark] {
    var marks: [Mark] = []
    var last = 0
    for entry in entries where entry.at <= length {
      switch entry.event {
      case .edit, .draw, .pause, .goOn, .finish:
        if entry.event != .goOn, entry.at - last >= deadAir {
          let time = Duration.milliseconds(entry.at - last).clock
          marks.append(
            Mark(kind: .silence, at: last, end: entry.at, label: "nothing written for \(time)"))
        }
        last = entry.at
      case .start, .phase, .beat, .overtime, .ask, .stuck, .say, .tick, .mark, .score, .overall,
        .mistake, .abandon, .close:
        break
      }
    }
    return marks
  }
}
