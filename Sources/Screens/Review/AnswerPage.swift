import Cells
import Coach
import Content

/// One past answer: its points beside the notes that show them, its scores, what could have
/// followed, how it was told.
struct AnswerPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case history, markOn, practise, edit, review, replay, compare, strongAnswer, turn, throwAway,
      back
    case scroll(by: Int)
    case move(ListMotion)
  }

  enum Row: Equatable, Sendable {
    case overall
    case point(PointMark)
    case score(DimensionScore)
    case mistake(String)
    case followUp(Question.FollowUp)
    case told
    case edits(Int)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .history, label: "over time"),
      Binding(.character("m"), action: .markOn, label: "mark on"),
      Binding(.character("p"), action: .practise, label: "practise it again"),
      Binding(.character("e"), action: .edit, label: "edit the notes"),
      Binding(.character("r"), action: .replay, label: "replay"),
      Binding(.character("d"), action: .compare, label: "compare"),
      Binding(.character("o"), action: .strongAnswer, label: "strong answer"),
      Binding(.character("v"), action: .review, label: "reviewer"),
      Binding(.tab, action: .turn, label: "notes only"),
      Binding(.character("x"), action: .throwAway, label: "to the trash"),
      Binding(.pageDown, .character(" "), action: .scroll(by: 1), label: "notes on", hinted: false),
      Binding(
        .pageUp, .character("b"), action: .scroll(by: -1), label: "notes back", hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ]
    + ListMotion.bindings(Action.move).filter {
      ![Action.move(.pageDown), .move(.pageUp)].contains($0.action)
    }

  private(set) var attempt: Attempt
  let question: Question?
  let lines: [String]
  let facts: [String]
  let rows: [Row]
  private(set) var list: ListView
  private(set) var notes: NotesView
  /// Whether the notes have the page to themselves.
  private(set) var isReading = false
  /// Whether the next key throws the answer away.
  private(set) var isAsking = false

  private let edits: Int
  private let hasReviewer: Bool

  init(_ attempt: Attempt, question: Question?, edits: Int = 0, hasReviewer: Bool = false) {
    self.edits = edits
    self.hasReviewer = hasReviewer
    self.attempt = attempt
    self.question = question
    lines = attempt.notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    facts = Signals(of: ReviewedNotes(attempt.notes).own, kind: attempt.kind).facts
    rows = Self.rows(of: attempt, question, edits)
    list = ListView(count: rows.count)
    let lines = lines
    notes = NotesView(
      attempt.notes, evidence: Set(attempt.points.compactMap { $0.line(in: lines) }))
  }

  private static func rows(of attempt: Attempt, _ question: Question?, _ edits: Int) -> [Row] {
    [.overall] + attempt.points.map(Row.point) + attempt.scores.map(Row.score)
      + attempt.mistakes.map(Row.mistake) + (question?.followUps ?? []).map(Row.followUp)
      + [.told] + (edits > 0 ? [.edits(edits)] : [])
  }

  /// The answer's id.
  var answer: String { attempt.id }

  var chosen: Row { rows[list.chosen] }

  /// The line that proves the chosen point.
  var pointedLine: Int? {
    if case .point(let mark) = chosen { mark.line(in: lines) } else { nil }
  }

  var hints: [KeyHint] {
    if isAsking { return Self.question }
    let offered = Self.bindings.filter { isOffered($0.action) }.hints() + App.bindings.hints()
    guard case .edits = chosen else { return offered }
    return [KeyHint(Binding(.enter, action: true, label: "what was changed"))] + offered
  }

  private static let question: [KeyHint] = [
    KeyHint(Binding(.character("y"), action: true, label: "into the trash")),
    KeyHint(Binding(.escape, action: true, label: "keep it")),
  ]

  private func isOffered(_ action: Action) -> Bool {
    switch (action, chosen) {
    case (.history, .point): true
    case (.history, .score(let score)): isMarked(score.dimension)
    case (.history, _): false
    case (.strongAnswer, _): question != nil
    case (.markOn, _): question != nil && !attempt.isMarked
    case (.review, _): hasReviewer && question != nil
    default: true
    }
  }

  /// Whether any of its points is one of the dimension: only those have a past of their own.
  private func isMarked(_ dimension: String) -> Bool {
    question?.points.contains { point in
      point.dimension == dimension && attempt.points.contains { $0.id == point.id }
    } ?? false
  }

  func text(of mark: PointMark) -> String {
    question?.points.first { $0.id == mark.id }?.text ?? mark.id
  }

  mutating func layout(for size: Size) {
    let places = AnswerPlaces(size: size, isReading: isReading)
    list.fit(rows: places.list.rows) { Self.group(of: rows[$0]) }
    notes.layout(for: Size(columns: places.detail.columns, rows: noteRows(in: places)))
  }

  /// What is left for the notes below the chosen row's own words.
  private func noteRows(in places: AnswerPlaces) -> Int {
    places.detail.rows - (isReading ? 0 : headRows(in: places.detail))
  }
}

// What keys do.
extension AnswerPage {
  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    guard isAsking, case .key(let key) = event else { return react(to: event, at: now) }
    isAsking = false
    return key == .character("y") ? [.throwAway(attempt.id)] : []
  }

  mutating func scroll(by rows: Int) { notes.window.scroll(by: rows) }

  mutating func choose(_ index: Int) -> [Effect] {
    if index == list.chosen { return history() }
    list.choose(index)
    follow()
    return []
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .history: return history()
    case .markOn: return isOffered(.markOn) ? [.markOn(attempt.id)] : []
    case .practise: return [.open(.lobby(question: attempt.question))]
    case .edit: return [.edit(attempt.id)]
    case .review:
      guard isOffered(.review) else { return [.tell(SettingsPage.reviewerCure)] }
      return [.open(.reviewer(attempt))]
    case .replay: return [.replay(attempt.id)]
    case .compare: return [.compare(attempt.id)]
    case .strongAnswer: return question.map { [.open(.modelAnswer($0))] } ?? []
    case .turn: isReading.toggle()
    case .throwAway: isAsking = true
    case .back: return [.close]
    case .scroll(let pages): notes.window.turnPage(by: pages)
    case .move(let motion) where isReading: notes.window.move(motion)
    case .move(let motion):
      list.move(motion)
      follow()
    }
    return []
  }

  /// The line that proves the chosen point comes into view.
  private mutating func follow() {
    if let line = pointedLine { notes.show(line: line) }
  }

  private func history() -> [Effect] {
    switch chosen {
    case .point(let mark): [.recall(.point(mark.id))]
    case .score(let score) where isMarked(score.dimension):
      [.recall(.dimension(score.dimension))]
    case .edits: [.compareEdits(attempt.id)]
    case .overall, .score, .mistake, .followUp, .told: []
    }
  }

  mutating func take(_ change: ShelfChange) {
    guard case .edited(let edited, let count) = change, edited.id == attempt.id else { return }
    let place = list.chosen
    self = AnswerPage(
      edited, question: question, edits: count ?? edits, hasReviewer: hasReviewer)
    list.choose(place)
  }
}
