import Cells
import Coach

/// All keys of the page below, made from its table.
struct Help: KeyedScreen {
  enum Action: Equatable, Sendable {
    case close
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [Binding(.escape, .character("q"), .enter, action: .close, label: "back")]
    + ListMotion.bindings(Action.move)

  private var prose: Prose

  init(for screen: any Screen) {
    let here = screen.hints
    let width = (here + screen.moreHints).map(\.keys.columns).max() ?? 0
    func rows(_ hints: [KeyHint]) -> [String] {
      hints.map { hint in
        let gap = String(repeating: " ", count: width - hint.keys.columns + 3)
        return "  \(hint.keys)\(gap)\(hint.label)"
      }
    }
    var lines = ["# Keys here"] + rows(here)
    if !screen.moreHints.isEmpty { lines += ["", "# Writing"] + rows(screen.moreHints) }
    lines += ["", "The mouse works too: click a row or a key below, turn the wheel."]
    prose = Prose(lines.joined(separator: "\n"))
  }

  var hints: [KeyHint] { Self.bindings.hints() }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .close: return [.close]
    case .move(let motion): prose.window.move(motion)
    }
    return []
  }

  mutating func scroll(by rows: Int) { prose.window.scroll(by: rows) }

  mutating func layout(for size: Size) { prose.layout(for: Chrome.body(of: size).size) }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Help", hints: hints, into: &frame)
    prose.draw(into: &frame, area: Chrome.body(of: frame.size))
  }
}
