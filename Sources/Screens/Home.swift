import Cells
import Coach
import Content

/// Where one sits down: what waits, what comes next, what was done.
struct Home: ListScreen {
  enum Action: Equatable, Sendable {
    case start, pick, answers, timeline, figures, diagrams, settings, quit
    case move(ListMotion)
  }

  enum Row: Equatable, Sendable {
    case waiting(WaitingRound)
    /// A block of today's plan.
    case task(Guidance.Task)
    case question(QuestionCard, reason: String?)
    case answer(Attempt)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .start, label: "start"),
      Binding(.character("p"), action: .pick, label: "pick a question"),
      Binding(.character("r"), action: .answers, label: "past answers"),
      Binding(.character("t"), action: .timeline, label: "timeline"),
      Binding(.character("f"), action: .figures, label: "figures"),
      Binding(.character("d"), action: .diagrams, label: "diagrams"),
      Binding(.character(","), action: .settings, label: "settings"),
      Binding(.character("q"), .escape, action: .quit, label: "quit"),
    ] + ListMotion.bindings(Action.move)

  private static let offered = 5
  private static let detailRows = 5

  private let desk: Desk
  private let rows: [Row]
  var list: ListView

  init(_ desk: Desk, at now: Moment) {
    self.desk = desk
    rows =
      desk.records.waiting.map(Row.waiting) + Self.tasks(desk) + Self.questions(desk)
      + desk.records.recent.map(Row.answer)
    list = ListView(count: rows.count)
  }

  private static func tasks(_ desk: Desk) -> [Row] {
    (desk.guidance?.tasksToday ?? []).map(Row.task)
  }

  /// The best to practise now; before guidance is there, what was not tried for longest.
  private static func questions(_ desk: Desk) -> [Row] {
    let suggested = desk.guidance?.suggestions.compactMap { next in
      desk.catalogue.card(next.question).map { Row.question($0, reason: next.reason) }
    }
    if let suggested, !suggested.isEmpty, desk.choices.company == nil { return suggested }
    return NextQuestion.order(
      desk.catalogue.cards, after: desk.records.recent, choices: desk.choices
    ).prefix(offered).map { Row.question($0, reason: nil) }
  }

  /// The chosen row stays chosen.
  mutating func take(_ guidance: Guidance, from desk: Desk, at now: Moment) {
    let chosen = list.chosen
    let isTouched = chosen > 0
    self = Home(desk, at: now)
    if isTouched { list.choose(chosen) }
  }

  mutating func scroll(by rows: Int) { list.move(by: rows) }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .start: return open()
    case .pick: return [.open(.picker)]
    case .answers: return [.open(.answers(query: ""))]
    case .timeline: return [.open(.timeline)]
    case .figures: return [.figures]
    case .diagrams: return [.open(.gallery)]
    case .settings: return [.open(.settings)]
    case .quit: return [.quit]
    case .move(let motion):
      list.move(motion)
      return []
    }
  }

  func open() -> [Effect] {
    guard rows.indices.contains(list.chosen) else { return [.open(.picker)] }
    switch rows[list.chosen] {
    case .waiting(let round): return [.resume(round.id)]
    case .task(let task):
      return [task.question.map { .open(.lobby(question: $0)) } ?? .open(.picker)]
    case .question(let question, _): return [.open(.lobby(question: question.id))]
    case .answer(let attempt): return [.read(attempt.id)]
    }
  }

  mutating func layout(for size: Size) {
    let body = Chrome.body(of: size)
    let blanks = 2
    let welcome = isFirstTime ? 5 : 0
    let problems = self.problems.isEmpty ? 0 : 3
    let detail = body.rows < 12 ? 0 : Self.detailRows
    list.fit(rows: max(2, body.rows - blanks - welcome - problems - detail)) {
      Self.heading(of: rows[$0])
    }
  }
}

// The picture.
extension Home {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("greenroom", detail: summary, hints: hints, into: &frame)
    var area = Chrome.body(of: frame.size)
    drawProblems(into: &frame, area: &area)
    if isFirstTime { drawWelcome(into: &frame, area: &area) }
    drawDetail(into: &frame, area: &area)
    if let guidance = desk.guidance, HomePanel.isWorthShowing(guidance), area.columns >= 76 {
      HomePanel.draw(guidance, into: &frame, area: area.takeRight(35).inset(left: 3))
    }
    drawSections(into: &frame, area: area, at: now)
  }

  private var summary: String {
    guard let guidance = desk.guidance, let interview = guidance.settings.interview else {
      let bank = "\(desk.catalogue.cards.count) questions"
      return switch desk.records.count {
      case 0: bank
      case 1: "\(bank) · 1 answer"
      default: "\(bank) · \(desk.records.count) answers"
      }
    }
    let left = interview.number - guidance.today.number
    let when =
      switch left {
      case ..<0: "interview over"
      case 0: "interview today"
      case 1: "interview tomorrow"
      default: "interview in \(left) days (\(interview.words))"
      }
    return "\(guidance.aim) · \(when)"
  }

  private var isFirstTime: Bool { desk.records.recent.isEmpty && desk.records.waiting.isEmpty }

  private var problems: [String] { desk.problems + desk.records.problems }

  private func drawProblems(into frame: inout Frame, area: inout Area) {
    guard let first = problems.first else { return }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more: greenroom doctor)" : ""
    for line in Wrap.lines("! " + first + more, columns: max(1, area.columns)).prefix(2) {
      frame.put(line, in: area.takeTop(1), style: .warning)
    }
    _ = area.takeTop(1)
  }

  private func drawWelcome(into frame: inout Frame, area: inout Area) {
    let words =
      "Sit down for one round: a question, a clock, and a page for your notes. Everything you "
      + "type stays on this machine, in plain files."
    for line in Wrap.lines(words, columns: max(1, min(76, area.columns))) {
      frame.put(line, in: area.takeTop(1))
    }
    _ = area.takeTop(1)
    var keys = area.takeTop(1)
    for (key, label) in [("Enter", "starts"), ("^X", "finishes a round"), ("Esc", "goes back")] {
      keys = keys.inset(left: frame.put(key, in: keys, style: .key) + 1)
      keys = keys.inset(left: frame.put(label, in: keys) + 3)
    }
    _ = area.takeTop(1)
  }

  /// What the chosen row is about, below the list or, on wide screens, beside it.
  private func drawDetail(into frame: inout Frame, area: inout Area) {
    guard rows.indices.contains(list.chosen) else { return }
    guard area.rows >= 12 else { return }
    var place = area.takeBottom(Self.detailRows)
    place = place.inset(right: max(0, place.columns - 96))
    for (text, style) in detail(of: rows[list.chosen]) {
      for line in Wrap.lines(text, columns: max(1, place.columns)) {
        frame.put(line, in: place.takeTop(1), style: style)
      }
    }
  }

  private func detail(of row: Row) -> [(String, Style)] {
    switch row {
    case .waiting(let round):
      [
        (round.prompt, .strong),
        (
          round.left == nil
            ? "The round is over and kept. Mark it: the debrief waits."
            : "Everything you typed is here; the clock goes on where it stopped.", .faint
        ),
      ]
    case .task(let task): [(task.title, .strong), (task.block.why, .faint)]
    case .question(let question, let reason):
      [(question.prompt, .strong), (reason.map(\.capitalised) ?? question.why, .faint)]
    case .answer(let attempt):
      [(attempt.prompt, .strong), (Self.result(of: attempt), .faint)]
    }
  }

  private static func result(of attempt: Attempt) -> String {
    let score = attempt.overall.map { "\($0) \(Band.title(of: $0))" } ?? "not marked yet"
    let predicted = attempt.predicted.map { "predicted \($0)" }
    let time =
      "\(Duration.seconds(attempt.used).clock) of \(Duration.seconds(attempt.allowed).clock)"
    return [score, predicted, attempt.raisedShare, time].compactMap(\.self).joined(separator: " · ")
  }

  private func drawSections(into frame: inout Frame, area: Area, at now: Moment) {
    var area = area
    var heading: String?
    for index in list.visible {
      let row = rows[index]
      if Self.heading(of: row) != heading {
        if heading != nil { _ = area.takeTop(1) }
        heading = Self.heading(of: row)
        frame.put(heading ?? "", in: area.takeTop(1), style: .heading)
      }
      let place = area.takeTop(1)
      draw(row, isChosen: index == list.chosen, into: &frame, area: place, at: now)
      frame.link(place, to: .choose(index: index))
    }
    if rows.isEmpty { frame.put("The bank is empty: see greenroom doctor.", in: area) }
  }

  private static func heading(of row: Row) -> String {
    switch row {
    case .waiting: "Go on"
    case .task: "Today"
    case .question: "Next"
    case .answer: "Past answers"
    }
  }
}
