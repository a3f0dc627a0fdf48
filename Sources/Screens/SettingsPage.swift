import Cells
import Coach

/// The settings, changed in place and written at once.
struct SettingsPage: ListScreen {
  enum Action: Equatable, Sendable {
    case next, previous, back
    case move(ListMotion)
  }

  enum Row: String, CaseIterable, Sendable {
    case theme, characters, mode, minutes, clock, bell, mouse, reviewer
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(
        .enter, .right, .character("l"), .character(" "), action: .next, label: "change"),
      Binding(.left, .character("h"), action: .previous, label: "change back", hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private var preferences: Preferences
  var list = ListView(count: Row.allCases.count)

  /// Why the file could not be read as it is.
  private let problem: String?

  init(_ desk: Desk) {
    preferences = desk.preferences
    problem = desk.settingsProblem
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .next: return open()
    case .previous: return change(by: -1)
    case .back: return [.close]
    case .move(let motion): list.move(motion)
    }
    return []
  }

  mutating func open() -> [Effect] { change(by: 1) }

  private mutating func change(by step: Int) -> [Effect] {
    switch Row.allCases[list.chosen] {
    case .theme: preferences.theme = preferences.theme.turned(by: step)
    case .characters: preferences.isASCII.toggle()
    case .mode: preferences.mode = preferences.mode.turned(by: step)
    case .minutes: preferences.minutes = Self.minutes(after: preferences.minutes, step)
    case .clock: preferences.hidesClock.toggle()
    case .bell: preferences.ringsBell.toggle()
    case .mouse: preferences.usesMouse.toggle()
    case .reviewer:
      return [
        .tell(Self.reviewerCure)
      ]
    }
    return [.prefer(preferences)]
  }

  static let reviewerCure =
    "Another program can read your answers: write its words into settings.yaml, such as "
    + "reviewer_command: [llm]."

  private static func minutes(after minutes: Int?, _ step: Int) -> Int? {
    let choices: [Int?] = [nil, 15, 20, 25, 30, 45, 60]
    let place = choices.firstIndex(of: minutes) ?? 0
    return choices[(place + step + choices.count) % choices.count]
  }

  mutating func layout(for size: Size) {
    list.fit(rows: Chrome.body(of: size).rows - (problem == nil ? 0 : 5))
  }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Settings", detail: "kept in settings.yaml", hints: hints, into: &frame)
    var body = Chrome.body(of: frame.size)
    if let problem {
      Chrome.draw(problem: problem, into: &frame, area: &body)
      _ = body.takeTop(1)
    }
    list.draw(into: &frame, area: body) { frame, index, row in
      let setting = Row.allCases[index]
      var rest = row
      frame.put(index == list.chosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
      frame.put(title(of: setting), in: rest.takeLeft(14), style: .faint)
      frame.put(value(of: setting), in: rest, style: index == list.chosen ? .strong : .plain)
    }
  }

  private func title(of row: Row) -> String {
    row.rawValue.capitalised
  }

  private func value(of row: Row) -> String {
    switch row {
    case .theme: preferences.theme.rawValue
    case .characters: preferences.isASCII ? "ASCII only" : "box-drawing"
    case .mode:
      preferences.mode == .coach ? "coach: hints and a checklist" : "exam: question and clock only"
    case .minutes: preferences.minutes.map { "\($0) for every round" } ?? "as each question says"
    case .clock: preferences.hidesClock ? "hidden until F2" : "shown"
    case .bell: preferences.ringsBell ? "rings when the time is up" : "silent"
    case .mouse: preferences.usesMouse ? "used" : "left to the terminal"
    case .reviewer:
      preferences.reviewerCommand.isEmpty
        ? "none: nothing leaves this machine" : preferences.reviewerLine + " (v at an answer)"
    }
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The case so many steps on, round and round.
  func turned(by steps: Int) -> Self {
    let cases = Self.allCases
    let place = cases.firstIndex(of: self) ?? 0
    return cases[(place + steps + cases.count) % cases.count]
  }
}
