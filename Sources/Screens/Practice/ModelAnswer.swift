import Cells
import Coach
import Content

/// What a strong answer holds, to read after the round.
struct ModelAnswer: KeyedScreen {
  enum Action: Equatable, Sendable {
    case back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [Binding(.escape, .character("q"), .character("o"), action: .back, label: "back")]
    + ListMotion.bindings(Action.move)

  private let title: String
  private var prose: Prose

  init(_ question: Question) {
    title = question.id.titled
    prose = Prose(Self.text(of: question))
  }

  private static func text(of question: Question) -> String {
    var lines = ["# A strong answer", question.outline]
    if let board = question.board {
      lines +=
        ["", "# Diagram"] + BoardPicture.lines(of: board, columns: Self.pictureColumns)
    }
    if let bar = question.bar {
      lines += ["", "# Mid", bar.mid, "", "# Senior", bar.senior, "", "# Staff", bar.staff]
    }
    for exemplar in question.exemplars {
      lines += ["", "# Told at \(exemplar.level.rawValue) level", exemplar.text]
    }
    lines += section("Misconceptions", question.misconceptions)
    lines += section("Red flags", question.redFlags)
    lines += section("Read on", question.reading)
    return lines.joined(separator: "\n")
  }

  /// Fits the narrowest screen on which a diagram can be read.
  private static let pictureColumns = 76

  private static func section(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "# \(title)"] + items.map { "- \($0)" }
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .back: return [.close]
    case .move(let motion): prose.window.move(motion)
    }
    return []
  }

  mutating func scroll(by rows: Int) { prose.window.scroll(by: rows) }

  mutating func layout(for size: Size) { prose.layout(for: Chrome.column(in: size).size) }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("What a strong answer holds", detail: title, hints: hints, into: &frame)
    prose.draw(into: &frame, area: Chrome.column(in: frame.size))
  }
}
