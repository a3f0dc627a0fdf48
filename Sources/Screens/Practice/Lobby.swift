import Cells
import Coach
import Content

/// The moment before the clock starts: what the round is, and how it will go.
struct Lobby: KeyedScreen {
  enum Action: Equatable, Sendable {
    case predict(Int)
    case start, switchMode, lengthen, shorten, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [Binding(.enter, action: .start, label: "start")]
    + Band.range.map { score in
      Binding(
        .character(Character(String(score))), action: .predict(score),
        label: "predict \(Band.title(of: score)) and start", hinted: false)
    } + [
      Binding(.character("m"), action: .switchMode, label: "mode"),
      Binding(.character("+"), .character("="), action: .lengthen, label: "longer"),
      Binding(.character("-"), action: .shorten, label: "shorter"),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private let question: Question
  private let scaffold: Scaffold
  private let catalogue: Catalogue
  private var choices: RoundChoices
  private var minutes: Int
  /// The first line of the question that is in view, and the last that can be so.
  private var top = 0
  private var end = 0
  private var page = 1

  init(_ question: Question, scaffold: Scaffold, desk: Desk) {
    self.question = question
    self.scaffold = scaffold
    choices = desk.choices
    catalogue = desk.catalogue
    minutes = desk.choices.minutes ?? desk.preferences.minutes ?? question.minutes
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .predict(let score): return start(predicting: score, at: now)
    case .start: return start(predicting: nil, at: now)
    case .switchMode: choices.mode = choices.mode == .coach ? .exam : .coach
    case .lengthen: minutes = min(600, minutes + (minutes < 5 ? 1 : 5))
    case .shorten: minutes = max(1, minutes - (minutes <= 5 ? 1 : 5))
    case .back: return [.close]
    case .move(.next): scroll(by: 1)
    case .move(.previous): scroll(by: -1)
    case .move(.pageDown): scroll(by: page)
    case .move(.pageUp): scroll(by: -page)
    case .move(.first): top = 0
    case .move(.last): top = end
    }
    return []
  }

  private func start(predicting score: Int?, at now: Moment) -> [Effect] {
    var choices = choices
    choices.minutes = minutes
    let start = RoundStart(
      question, scaffold: scaffold, choices: choices,
      started: now.wall, predicted: score)
    var session = Session(
      start, question: question, scaffold: scaffold,
      interviewer: catalogue.interviewer(for: start, question, scaffold), at: now)
    let entries = session.takeEntries()
    return [.journal(entries), .turn(to: .round(session, notes: start.notes))]
  }

  mutating func scroll(by rows: Int) { top = min(max(0, top + rows), end) }

  mutating func layout(for size: Size) {
    let text = Self.places(for: size).text
    end = max(0, lines(in: text).count - text.rows)
    page = max(1, text.rows - 1)
    scroll(by: 0)
  }
}

extension Lobby {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Before the clock starts", detail: question.kind.title, hints: hints, into: &frame)
    let places = Self.places(for: frame.size)
    var text = places.text
    let lines = lines(in: text)
    for line in lines.dropFirst(top).prefix(text.rows) {
      frame.put(line.text, in: text.takeTop(1), style: line.style)
    }
    var edge = places.text.inset(left: places.text.columns - 1)
    if top > 0 { frame.put("↑", in: edge, style: .faint) }
    if top < end { frame.put("↓", in: edge.takeBottom(1), style: .faint) }
    // Close to what it belongs to where there is room.
    let unused = max(0, places.text.rows - lines.count)
    var area = places.choices
    area = Area(
      column: area.column, row: area.row - unused, columns: area.columns, rows: area.rows)
    drawChoices(into: &frame, area: &area)
    _ = area.takeTop(1)
    drawBands(into: &frame, area: &area)
  }

  /// What one decides is always in view; the question scrolls above it.
  private static func places(for size: Size) -> (text: Area, choices: Area) {
    var area = Chrome.body(of: size)
    if area.rows >= 18 { _ = area.takeTop(1) }
    area = area.inset(right: max(0, area.columns - 90))
    let invitation = Wrap.lines(invitation, columns: max(1, area.columns)).count
    let choices = area.takeBottom(3 + invitation + Band.range.count)
    _ = area.takeBottom(1)
    return (area, choices)
  }

  private static let invitation = "How will it go? Predict your score; that key starts the clock."

  /// A column is kept free for the signs that there is more, where there is.
  private func lines(in area: Area) -> [(text: String, style: Style)] {
    let lines = lines(columns: area.columns)
    return lines.count > area.rows ? self.lines(columns: area.columns - 2) : lines
  }

  private func lines(columns: Int) -> [(text: String, style: Style)] {
    var paragraphs = [(question.prompt, Style.strong), ("", .plain), (parts, .faint)]
    if choices.mode == .coach { paragraphs.append((question.why, .faint)) }
    return paragraphs.flatMap { text, style in
      Wrap.lines(text, columns: max(1, columns)).map { (String($0), style) }
    }
  }

  /// The phases with their minutes, or the sections of a story.
  private var parts: String {
    scaffold.parts.map { part in
      guard scaffold.isPhased else { return part.title }
      return "\(part.title) \(Int((part.share * Double(minutes)).rounded()))"
    }.joined(separator: " · ")
  }

  private func put(
    _ text: String, into frame: inout Frame, area: inout Area, style: Style
  ) {
    for line in Wrap.lines(text, columns: max(1, area.columns)) {
      frame.put(line, in: area.takeTop(1), style: style)
    }
  }

  private func drawChoices(into frame: inout Frame, area: inout Area) {
    let mode =
      choices.mode == .coach
      ? "coach: hints and a checklist beside your notes"
      : "exam: nothing but the question and the clock"
    for (label, value, key) in [("Time", "\(minutes) minutes", "+ -"), ("Mode", mode, "m")] {
      var row = area.takeTop(1)
      frame.put(label, in: row.takeLeft(6), style: .faint)
      row = row.inset(left: frame.put(value, in: row) + 2)
      frame.put(key, in: row, style: .key)
    }
  }

  private func drawBands(into frame: inout Frame, area: inout Area) {
    put(
      Self.invitation, into: &frame, area: &area, style: .plain)
    for score in Band.range {
      var row = area.takeTop(1)
      frame.link(row, to: .key(.character(Character(String(score)))))
      frame.put("  \(score)", in: row.takeLeft(5), style: .key)
      frame.put(Band.title(of: score), in: row)
    }
  }
}
