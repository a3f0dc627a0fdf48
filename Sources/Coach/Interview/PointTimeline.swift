import Content
import Whiteboard

/// When each point of a round came up, and whether the interviewer had asked for it before.
///
/// The same live and from the journal, to the second: coverage is looked at when the round's clock
/// passes a whole second after an edit, before anything is said or asked, and at the finish. An
/// entry made as a second begins comes after that look.
package struct PointTimeline: Sendable {
  /// Whole seconds of round time.
  struct Times: Equatable, Sendable {
    var touched: Int?
    var covered: Int?
    var probed: Int?
  }

  package private(set) var feedback: LiveFeedback
  /// The clarifying questions, in the order in which they were asked.
  package private(set) var questions: [AskedQuestion] = []
  /// The second at which the first part of the scaffold was left; nil while it was not.
  package private(set) var designBegan: Int?
  private(set) var clock = RoundClock()
  private(set) var notes: NoteLines
  private var book = BoardBook()
  /// What is drawn as the lines of a board, which come after the notes.
  private var drawn: [String] = []
  private let points: [RubricPoint]
  private let laterTitles: Set<String>
  private let laterParts: Set<String>
  private var times: [Times]
  /// The second of the last edit that was not looked at.
  private var unseen: Int?

  package init(
    of question: Question, scaffold: Scaffold, start: RoundStart,
    lexicon: [String: [String]] = [:]
  ) {
    points = question.points
    feedback = LiveFeedback(points: question.points, lexicon: lexicon)
    notes = NoteLines(start.notes)
    times = Array(repeating: Times(), count: question.points.count)
    let later = scaffold.parts.dropFirst()
    laterTitles = Set(later.map(\.title))
    laterParts = Set(later.map(\.id))
    // What stands in the notes before the round is nobody's doing, but it is there.
    unseen = 0
  }

  /// The timeline of a whole journal.
  package init(
    of question: Question, scaffold: Scaffold, start: RoundStart,
    lexicon: [String: [String]] = [:], entries: [JournalEntry]
  ) {
    self.init(of: question, scaffold: scaffold, start: start, lexicon: lexicon)
    for entry in entries { take(entry) }
  }

  package mutating func take(_ entry: JournalEntry) {
    pass(to: entry.at)
    let second = clock.second(at: entry.at)
    switch entry.event {
    case .edit(let edit):
      notes.apply(edit)
      unseen = second
      beginDesign(ifIn: edit.line, second)
    case .draw(let step):
      book.make(step)
      drawn = BoardMarkdown.lines(of: book)
      unseen = second
      designBegan = designBegan ?? second
    case .phase(let id):
      if laterParts.contains(id) { designBegan = designBegan ?? second }
    case .say(let line):
      look(second)
      hear(line, second)
    case .ask, .stuck, .finish: look(second)
    case .start, .pause, .goOn, .overtime, .beat, .tick, .mark, .score, .overall, .mistake,
      .abandon,
      .close:
      break
    }
    clock.take(entry)
  }

  /// Time has come so far, in milliseconds since the start.
  package mutating func pass(to milliseconds: Int) {
    guard let unseen, clock.second(at: milliseconds) > unseen else { return }
    look(unseen + 1)
  }

  private mutating func look(_ second: Int) {
    guard unseen != nil else { return }
    unseen = nil
    notes.settle()
    guard feedback.look(at: lines) else { return }
    for (place, point) in feedback.coverage.points.enumerated() where point.state != .notSeen {
      times[place].touched = times[place].touched ?? second
      guard point.state == .covered else { continue }
      times[place].covered = times[place].covered ?? second
    }
  }

  private mutating func hear(_ line: InterviewLine, _ second: Int) {
    if let place = points.firstIndex(where: { $0.id == line.point }) {
      times[place].probed = times[place].probed ?? second
    }
    guard line.isAnswer else { return }
    questions.append(
      AskedQuestion(
        words: line.subject, isAnswered: line.kind == .answer, at: second,
        isBeforeDesign: designBegan == nil))
  }

  private mutating func beginDesign(ifIn line: Int, _ second: Int) {
    guard designBegan == nil, let heading = notes.heading(over: line),
      laterTitles.contains(heading)
    else { return }
    designBegan = second
  }
}

extension PointTimeline {
  /// All that counts: the notes, then what is drawn.
  package var lines: [String] { drawn.isEmpty ? notes.lines : notes.lines + drawn }

  /// The notes as they stand now.
  package var text: String { notes.lines.joined(separator: "\n") }

  /// One for each point of the question, in its order, as the notes stand now.
  package var outcomes: [PointOutcome] {
    zip(feedback.coverage.points, times).map { PointOutcome($0, $1, words: words) }
  }

  package func outcome(of id: String) -> PointOutcome? {
    points.firstIndex { $0.id == id }.map {
      PointOutcome(feedback.coverage.points[$0], times[$0], words: words)
    }
  }

  /// What a line of a diagram says.
  private func words(ofLine number: Int) -> String? {
    let place = number - notes.lines.count
    return drawn.indices.contains(place) ? BoardMarkdown.words(of: book)[place] : nil
  }
}

/// A clarifying question, and when it was asked.
package struct AskedQuestion: Equatable, Sendable {
  /// The topic; for a question that the interviewer had no answer to, its words.
  package let words: String
  package let isAnswered: Bool
  /// In seconds of round time.
  package let at: Int
  package let isBeforeDesign: Bool
}
