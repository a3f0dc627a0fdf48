import Cells
import Coach
import Content
import Whiteboard

/// After the round: every point raised, prompted or missed, with the line that shows it; mistakes
/// owned up to; scores.
struct Debrief: KeyedScreen {
  enum Action: Equatable, Sendable {
    case raised, prompted, missed, prove, own, dismiss, score(Int), accept, nextOpen, read, done,
      back
    case pan(columns: Int, rows: Int)
    case move(ListMotion)
  }

  enum Row: Equatable, Sendable {
    case point(RubricPoint)
    /// A page of the diagrams, and what one of them raises.
    case page(Int)
    case question(DiagramQuestion)
    case mistake(String)
    case dimension(String)
    case overall
    case told
  }

  /// A point that is about to be ticked, and the line that is to prove it.
  struct Proof: Equatable, Sendable {
    let point: String
    let state: PointState
    var lines: ListView
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .accept, label: "accept"),
      Binding(.character("d"), action: .done, label: "done"),
      Binding(.character("r"), action: .raised, label: "raised"),
      Binding(.character("p"), action: .prompted, label: "prompted"),
      Binding(.character("m"), action: .missed, label: "missed"),
      Binding(.character("l"), action: .prove, label: "choose the line"),
      Binding(.character("x"), action: .own, label: "I did that"),
      Binding(.character("x"), action: .dismiss, label: "set aside"),
    ]
    + Band.range.map { score in
      Binding(
        .character(Character(String(score))), action: .score(score),
        label: Band.title(of: score))
    } + [
      Binding(.character("o"), action: .read, label: "strong answer"),
      Binding(.pageDown, action: .pan(columns: 0, rows: 1), label: "more of it"),
      Binding(.pageUp, action: .pan(columns: 0, rows: -1), label: "back up", hinted: false),
      Binding(.right, action: .pan(columns: 1, rows: 0), label: "to its right", hinted: false),
      Binding(.left, action: .pan(columns: -1, rows: 0), label: "to its left", hinted: false),
      Binding(.tab, action: .nextOpen, label: "next open", hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back", hinted: false),
    ] + ListMotion.bindings(Action.move)

  var session: Session
  var rows: [Row]
  let notes: String
  let lines: [String]
  /// What the notes themselves show of each point.
  let coverage: Coverage
  /// What became of each point, by the journal.
  let outcomes: [PointOutcome]
  /// How the answer is told, without a verdict.
  let facts: [String]
  let level: Level
  let alphabet: Alphabet
  var list: ListView
  var picture: PagePicture?
  private(set) var proof: Proof?

  init(
    _ session: Session, notes: String, catalogue: Catalogue, alphabet: Alphabet = .unicode
  ) {
    self.session = session
    self.notes = notes
    self.alphabet = alphabet
    lines =
      notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + BoardMarkdown.lines(of: session.book)
    level = catalogue.level(of: session.start)
    let listener =
      session.interviewer
      ?? catalogue.interviewer(for: session.start, session.question, session.scaffold)
    coverage = listener.timeline.feedback.coverage
    outcomes = listener.timeline.outcomes
    facts =
      Self.asked(listener.timeline.questions)
      + Signals(of: lines, kind: session.start.kind).facts
    rows =
      session.question.points.map(Row.point) + Self.diagramRows(of: session, notes: notes)
      + session.question.mistakes.map(Row.mistake)
      + Self.dimensions(of: session.question).map(Row.dimension) + [.overall, .told]
    list = ListView(count: rows.count)
  }

  private static func asked(_ questions: [AskedQuestion]) -> [String] {
    guard !questions.isEmpty else { return ["Asked no clarifying question."] }
    let list = questions.map { question in
      let when = question.isBeforeDesign ? "before" : "while"
      return "\(question.words) (\(Duration.seconds(question.at).clock), \(when) designing)"
    }
    return ["Asked: " + list.joined(separator: ", ") + "."]
  }

  /// Those that the question's points speak of, in the order of the kind.
  private static func dimensions(of question: Question) -> [String] {
    let used = Set(question.points.map(\.dimension))
    return Dimension.ids(for: question.kind).filter(used.contains)
  }

  var hints: [KeyHint] {
    guard proof == nil else { return Self.proofHints }
    return Self.bindings.filter { isOffered($0.action) }.hints() + App.bindings.hints()
  }

  /// Whether an action means something on the chosen row.
  private func isOffered(_ action: Action) -> Bool {
    switch (action, rows[list.chosen]) {
    case (.raised, .point), (.prompted, .point), (.missed, .point), (.prove, .point): true
    case (.raised, _), (.prompted, _), (.missed, _), (.prove, _): false
    case (.own, .mistake), (.dismiss, .question), (.score, .dimension), (.score, .overall): true
    case (.own, _), (.dismiss, _), (.score, _), (.accept, .mistake), (.accept, .told): false
    case (.accept, .page), (.accept, .question): false
    case (.pan, _): isPictureCut
    case (.accept, _), (.nextOpen, _), (.read, _), (.done, _), (.back, _), (.move, _): true
    }
  }

  private static let proofHints: [KeyHint] = [
    KeyHint(Binding(.enter, action: true, label: "this line proves it")),
    KeyHint(Binding(.escape, action: true, label: "back to the points")),
  ]

  static func group(of row: Row) -> String {
    switch row {
    case .point: "Points"
    case .page, .question: "Diagram: what would you answer?"
    case .mistake: "Common mistakes: did you?"
    case .dimension, .overall: "Scores, 1 strong no – 4 strong hire"
    case .told: "Facts"
    }
  }

  mutating func layout(for size: Size) {
    let places = places(for: size)
    fitPicture(to: places.detail)
    list.fit(rows: places.list.rows) { Self.group(of: rows[$0]) }
    proof?.lines.fit(rows: places.detail.rows - 3)
  }
}

// What keys do.
extension Debrief {
  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    var effects: [Effect] = []
    if proof != nil, case .key(let key) = event {
      choosePlace(with: key, at: now)
    } else {
      effects = react(to: event, at: now)
    }
    let entries = session.takeEntries()
    return entries.isEmpty ? effects : [.journal(entries)] + effects
  }

  mutating func scroll(by rows: Int) {
    if isPictureCut {
      picture?.view.pan(columns: 0, rows: rows)
    } else {
      list.scroll(rows: rows)
    }
  }

  mutating func choose(_ index: Int) -> [Effect] {
    if proof == nil { list.choose(index) } else { proof?.lines.choose(index) }
    return []
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .raised: mark(.raised, at: now)
    case .prompted: mark(.prompted, at: now)
    case .missed: mark(.missed, at: now)
    case .prove: mark(markOfChosen?.state ?? .raised, asksForLine: true, at: now)
    case .own, .dismiss: if !dismissQuestion(at: now) { toggleMistake(at: now) }
    case .score(let score): set(score, at: now)
    case .accept: accept(at: now)
    case .nextOpen: goToNextOpen()
    case .pan(let columns, let rows): pan(columns: columns, rows: rows)
    case .move(let motion): list.move(motion)
    case .read: return [.open(.modelAnswer(session.question))]
    case .done: return finish(at: now)
    case .back: return [.leaveRound, .closeAll]
    }
    return []
  }

  private func finish(at now: Moment) -> [Effect] {
    var attempt = session.attempt(notes: notes, at: now)
    attempt.rating = Scoring.share(
      of: session.question, marks: attempt.points, touched: touched, level: level
    ).map { Rating(share: $0) }
    return [.conclude(attempt), .closeAll]
  }

  private var chosenPoint: RubricPoint? {
    if case .point(let point) = rows[list.chosen] { point } else { nil }
  }

  private var markOfChosen: PointMark? { chosenPoint.flatMap { session.verdict.marks[$0.id] } }

  /// Takes what the notes show: a point that is covered was raised, the others were missed.
  private mutating func accept(at now: Moment) {
    switch rows[list.chosen] {
    case .point(let point):
      guard session.verdict.marks[point.id] == nil else { return list.move(.next) }
      mark(suggestion(for: point), at: now)
    case .mistake: toggleMistake(at: now)
    case .dimension(let dimension):
      if session.verdict.scores[dimension] == nil, let score = suggestedScore(of: dimension) {
        set(score, at: now)
      } else {
        list.move(.next)
      }
    case .page, .question: list.move(.next)
    case .told: break
    case .overall:
      if session.verdict.overall == nil, let score = suggestedOverall?.score { set(score, at: now) }
    }
  }

  func suggestion(for point: RubricPoint) -> PointState {
    let outcome = outcome(of: point.id)
    return outcome.map { $0.isTouched ? .missed : $0.state } ?? .missed
  }

  func outcome(of id: String) -> PointOutcome? { outcomes.first { $0.id == id } }

  /// A mark with the time at which the notes first held the point.
  private func mark(_ id: String, _ state: PointState, evidence: String?) -> PointMark {
    PointMark(
      id: id, state: state, at: state == .missed ? nil : outcome(of: id)?.at, evidence: evidence)
  }

  /// A tick needs a line: the one found in the notes, else one that the person points at.
  private mutating func mark(_ state: PointState, asksForLine: Bool = false, at now: Moment) {
    guard let point = chosenPoint else { return }
    if state == .missed {
      session.mark(mark(point.id, .missed, evidence: nil), at: now)
      return list.move(.next)
    }
    let found = session.verdict.marks[point.id]?.evidence ?? evidence(of: point.id)
    if let found, !asksForLine {
      session.mark(mark(point.id, state, evidence: found), at: now)
      return list.move(.next)
    }
    var choice = ListView(count: lines.count)
    choice.choose(lines.firstIndex { $0.trimmed == found } ?? firstWrittenLine)
    proof = Proof(point: point.id, state: state, lines: choice)
  }

  private var firstWrittenLine: Int {
    lines.firstIndex { !$0.trimmed.isEmpty && !$0.hasPrefix("#") } ?? 0
  }

  /// The first line that shows a point, as it will stand in the answer file.
  func evidence(of point: String) -> String? {
    outcome(of: point)?.evidence
  }

  private mutating func choosePlace(with key: Key, at now: Moment) {
    guard var proof else { return }
    switch key {
    case .escape: return self.proof = nil
    case .enter:
      let line = lines.indices.contains(proof.lines.chosen) ? lines[proof.lines.chosen].trimmed : ""
      guard !line.isEmpty else { return }
      session.mark(mark(proof.point, proof.state, evidence: line), at: now)
      self.proof = nil
      return list.move(.next)
    default:
      let moves = ListMotion.bindings { $0 }
      if let motion = moves.action(for: key) { proof.lines.move(motion) }
    }
    self.proof = proof
  }
}
