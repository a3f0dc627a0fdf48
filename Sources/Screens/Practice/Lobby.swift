import Cells
import Coach
import Content

/// The moment before the clock starts: what the round is, and how it will go.
struct Lobby: KeyedScreen {
  enum Action: Equatable, Sendable {
    case predict(Int)
    case start, switchMode, lengthen, shorten, back
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
    ]

  private let question: Question
  private let scaffold: Scaffold
  private let catalogue: Catalogue
  private var choices: RoundChoices
  private var minutes: Int

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
}

extension Lobby {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Before the clock starts", detail: question.kind.title, hints: hints, into: &frame)
    var area = Chrome.body(of: frame.size)
    if area.rows >= 18 { _ = area.takeTop(1) }
    area = area.inset(right: max(0, area.columns - 90))
    put(question.prompt, into: &frame, area: &area, style: .strong)
    _ = area.takeTop(1)
    put(parts, into: &frame, area: &area, style: .faint)
    if choices.mode == .coach { put(question.why, into: &frame, area: &area, style: .faint) }
    _ = area.takeTop(1)
    drawChoices(into: &frame, area: &area)
    _ = area.takeTop(1)
    drawBands(into: &frame, area: &area)
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
    for (label, value, key) in [
      ("Time", minutes == 1 ? "1 minute" : "\(minutes) minutes", "+ -"), ("Mode", mode, "m"),
    ] {
      var row = area.takeTop(1)
      frame.put(label, in: row.takeLeft(6), style: .faint)
      row = row.inset(left: frame.put(value, in: row) + 2)
      frame.put(key, in: row, style: .key)
    }
  }

  private func drawBands(into frame: inout Frame, area: inout Area) {
    put(
      "How will it go? Predict your score; that key starts the clock.", into: &frame, area: &area,
      style: .plain)
    for score in Band.range {
      var row = area.takeTop(1)
      frame.link(row, to: .key(.character(Character(String(score)))))
      frame.put("  \(score)", in: row.takeLeft(5), style: .key)
      frame.put(Band.title(of: score), in: row)
    }
  }
}
