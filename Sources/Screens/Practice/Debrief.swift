import Cells
import Coach
import Content
import Whiteboard

/// After the round: every point raised, prompted or missed, with the line that shows it; mistakes
/// owned up to; scores.
struct Debrief: KeyedScreen {
  enum Action: Equatable, Sendable {
    case raised, prompted, missed, prove, own, dismiss, score(Int), accept, onward, nextOpen, read
    case done, back
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
      Binding(.enter, action: .onward, label: "next"),
      Binding(.character("d"), action: .done, label: "done"),
      Binding(.pageDown, action: .pan(columns: 0, rows: 1), label: "more of it"),
      Binding(.character("r"), action: .raised, label: "raised"),
      Binding(.character("p"), action: .prompted, label: "prompted"),
      Binding(.character("m"), action: .missed, label: "missed"),
      Binding(.character("l"), action: .prove, label: "choose the line"),
      Binding(.character("x"), .character(" "), action: .own, label: "I did that"),
      Binding(.character("x"), action: .dismiss, label: "set aside"),
    ]
    + Band.range.map { score in
      Binding(
        .character(Character(String(score))), action: .score(score),
        label: Band.title(of: score))
    } + [
      Binding(.character("o"), action: .read, label: "strong answer"),
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
  /// How many words the notes have.
  let written: Int
  let level: Level
  let alphabet: Alphabet
  var list: ListView
  var picture: PagePicture?
  var proof: Proof?
  /// The first line of the chosen row's text that is in view.
  var detailTop = 0
  /// The last that can be so.
  private(set) var detailEnd = 0
  /// Whether the next key leaves the debrief although points are open.
  private(set) var isLeavingOpen = false

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
    let signals = Signals(of: lines, kind: session.start.kind)
    written = signals.words
    facts = Self.asked(listener.timeline.questions) + signals.facts
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
    guard !isLeavingOpen else { return Self.leavingHints }
    return Self.bindings.filter { isOffered($0.action) }.hints() + App.bindings.hints()
  }

  /// Whether an action means something on the chosen row.
  private func isOffered(_ action: Action) -> Bool {
    switch (action, rows[list.chosen]) {
    case (.raised, .point), (.prompted, .point), (.missed, .point), (.prove, .point): true
    case (.raised, _), (.prompted, _), (.missed, _), (.prove, _): false
    case (.own, .mistake), (.dismiss, .question), (.score, .dimension), (.score, .overall): true
    case (.own, _), (.dismiss, _), (.score, _), (.accept, .told), (.onward, .told): false
    case (.accept, .mistake), (.accept, .page), (.accept, .question): false
    case (.onward, .mistake), (.onward, .page), (.onward, .question): true
    case (.accept, .dimension(let dimension)): suggestedScore(of: dimension) != nil
    case (.onward, .dimension(let dimension)): suggestedScore(of: dimension) == nil
    case (.accept, .overall): suggestedOverall != nil
    case (.onward, _): false
    case (.pan(let columns, _), _): isPictureCut || columns == 0 && detailEnd > 0
    case (.accept, _), (.nextOpen, _), (.read, _), (.done, _), (.back, _), (.move, _): true
    }
  }

  private static let proofHints: [KeyHint] = [
    KeyHint(Binding(.enter, action: true, label: "this line proves it")),
    KeyHint(Binding(.escape, action: true, label: "back to the points")),
  ]

  private static let leavingHints: [KeyHint] = [
    KeyHint(Binding(.enter, action: true, label: "leave them open")),
    KeyHint(Binding(.escape, action: true, label: "go on marking")),
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
    detailEnd = max(0, detailLines(in: places.detail).count - places.detail.rows)
    detailTop = min(detailTop, detailEnd)
    list.fit(rows: places.list.rows) { Self.group(of: rows[$0]) }
    proof?.lines.fit(rows: places.detail.rows - 3)
  }
}

// What keys do.
extension Debrief {
  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    let chosen = list.chosen
    let effects = take(event, at: now)
    if list.chosen != chosen { detailTop = 0 }
    let entries = session.takeEntries()
    return entries.isEmpty ? effects : [.journal(entries)] + effects
  }

  /// What is asked takes the keys first; then those count that mean something here.
  private mutating func take(_ event: Event, at now: Moment) -> [Effect] {
    guard case .key(let key) = event else { return react(to: event, at: now) }
    if proof != nil {
      choosePlace(with: key, at: now)
      return []
    }
    if isLeavingOpen {
      isLeavingOpen = key != .enter && key != .escape
      return key == .enter ? finish(at: now) : []
    }
    let binding = Self.bindings.first { $0.keys.contains(key) && isOffered($0.action) }
    return binding.map { perform($0.action, at: now) } ?? []
  }

  mutating func scroll(by rows: Int) {
    if isPictureCut {
      picture?.view.pan(columns: 0, rows: rows)
    } else {
      list.scroll(rows: rows)
    }
  }

  mutating func choose(_ index: Int) -> [Effect] {
    if proof != nil {
      chooseProof(index)
    } else if !isLeavingOpen {
      list.choose(index)
    }
    return []
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .raised: return mark(.raised, at: now)
    case .prompted: return mark(.prompted, at: now)
    case .missed: return mark(.missed, at: now)
    case .prove: return mark(stateToProve, asksForLine: true, at: now)
    case .own, .dismiss: if !dismissQuestion(at: now) { toggleMistake(at: now) }
    case .score(let score): set(score, at: now)
    case .accept: return accept(at: now)
    case .onward: list.move(.next)
    case .nextOpen: goToNextOpen()
    case .pan(let columns, let rows): pan(columns: columns, rows: rows)
    case .move(let motion): list.move(motion)
    case .read: return [.open(.modelAnswer(session.question))]
    case .done:
      isLeavingOpen = openPoints > 0
      return isLeavingOpen ? [] : finish(at: now)
    case .back: return [.leaveRound, .closeAll]
    }
    return []
  }

  private func finish(at now: Moment) -> [Effect] {
    var attempt = session.attempt(notes: notes, at: now)
    if openPoints == 0 {
      attempt.rating = Scoring.share(
        of: session.question, marks: attempt.points, touched: touched, level: level
      ).map { Rating(share: $0) }
    }
    return [.conclude(attempt), .closeAll]
  }

  var chosenPoint: RubricPoint? {
    if case .point(let point) = rows[list.chosen] { point } else { nil }
  }

  /// A point that was missed has no line: whoever chooses one means that it was raised.
  private var stateToProve: PointState {
    let state = chosenPoint.flatMap { session.verdict.marks[$0.id]?.state }
    return state == .prompted ? .prompted : .raised
  }

  /// Takes what the notes show: a point that is covered was raised, the others were missed.
  private mutating func accept(at now: Moment) -> [Effect] {
    switch rows[list.chosen] {
    case .point(let point):
      if session.verdict.marks[point.id] == nil { return mark(suggestion(for: point), at: now) }
      list.move(.next)
    case .dimension(let dimension):
      if session.verdict.scores[dimension] == nil, let score = suggestedScore(of: dimension) {
        set(score, at: now)
      } else {
        list.move(.next)
      }
    case .overall:
      if session.verdict.overall == nil, let score = suggestedOverall?.score { set(score, at: now) }
    case .mistake, .page, .question, .told: break
    }
    return []
  }

  func suggestion(for point: RubricPoint) -> PointState {
    let outcome = outcome(of: point.id)
    return outcome.map { $0.isTouched ? .missed : $0.state } ?? .missed
  }

  func outcome(of id: String) -> PointOutcome? { outcomes.first { $0.id == id } }

  /// A mark with the time at which the notes first held the point.
  func mark(_ id: String, _ state: PointState, evidence: String?) -> PointMark {
    PointMark(
      id: id, state: state, at: state == .missed ? nil : outcome(of: id)?.at, evidence: evidence)
  }

  /// The first line that shows a point, as it will stand in the answer file.
  func evidence(of point: String) -> String? {
    outcome(of: point)?.evidence
  }
}
