import Cells
import Coach

/// All past answers, newest first.
struct AnswerList: Screen {
  enum Action: Equatable, Sendable {
    case open, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .open, label: "read"),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private let attempts: [Attempt]
  private var list: ListView

  /// Newest first.
  init(_ attempts: [Attempt]) {
    self.attempts = attempts
    list = ListView(count: attempts.count)
  }

  var hints: [KeyHint] { Self.bindings.hints() + App.bindings.hints() }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(let key):
      switch Self.bindings.action(for: key) {
      case .open: return open()
      case .back: return [.close]
      case .move(let motion): list.move(motion)
      case nil: break
      }
    case .choose(let index):
      if index == list.chosen { return open() }
      list.choose(index)
    case .pointer(let pointer):
      if case .wheel(let rows) = pointer.action { list.scroll(rows: rows) }
    case .paste, .resize, .tick, .resumed, .end: break
    }
    return []
  }

  private func open() -> [Effect] {
    attempts.indices.contains(list.chosen) ? [.read(attempts[list.chosen].id)] : []
  }

  mutating func layout(for size: Size) { list.fit(rows: Chrome.body(of: size).rows) }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Past answers", detail: "\(attempts.count)", hints: hints, into: &frame)
    let area = Chrome.body(of: frame.size)
    if attempts.isEmpty {
      frame.put("None yet. Finish a round and it stands here.", in: area, style: .faint)
    }
    list.draw(into: &frame, area: area) { frame, index, row in
      AnswerRow.draw(
        attempts[index], isChosen: index == list.chosen, into: &frame, area: row, at: now)
    }
  }
}

/// One past answer as a row of a list.
enum AnswerRow {
  static func draw(
    _ attempt: Attempt, isChosen: Bool, into frame: inout Frame, area: Area, at now: Moment
  ) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let day = attempt.started.day.words(seenFrom: now.wall.day)
    frame.put(day, in: rest.takeLeft(16), style: .faint)
    frame.put(attempt.overall.map(String.init) ?? "–", in: rest.takeLeft(3), style: .accent)
    frame.putRight(attempt.raisedShare ?? "", in: rest.takeRight(17), style: .faint)
    frame.put(attempt.question.titled, in: rest, style: isChosen ? .strong : .plain)
  }
}
