import Cells
import Coach

/// How it went over time, in charts with the same in words below each.
struct FiguresPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [Binding(.escape, .character("q"), .character("f"), action: .back, label: "back")]
    + ListMotion.bindings(Action.move)

  enum Chart: CaseIterable {
    case score, raised, calibration, weeks
  }

  /// Two charts stand side by side from this width on.
  private static let wide = 76
  private static let chartRows = 10

  let trends: Trends
  private var window = Window(count: Chart.allCases.count)

  init(_ trends: Trends) { self.trends = trends }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .back: return [.close]
    case .move(let motion): window.move(motion)
    }
    return []
  }

  mutating func scroll(by rows: Int) { window.scroll(by: rows) }

  mutating func layout(for size: Size) {
    let rows = Chrome.body(of: size).rows
    let fitting = max(1, (rows + 1) / Self.chartRows)
    window.fit(rows: size.columns >= Self.wide ? max(fitting, fitting * 2) : fitting)
  }

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw(
      "Figures", detail: trends.count == 1 ? "1 answer" : "\(trends.count) answers", hints: hints,
      into: &frame)
    let body = Chrome.body(of: frame.size)
    var rest = body
    let isWide = frame.size.columns >= Self.wide
    let charts = window.visible.map { Chart.allCases[$0] }
    let lines = isWide ? (charts.count + 1) / 2 : charts.count
    let height = max(Self.chartRows, min(17, rest.rows / max(1, lines)))
    for start in stride(from: 0, to: charts.count, by: isWide ? 2 : 1) {
      var row = rest.takeTop(height)
      let width = isWide ? (row.columns - 4) / 2 : row.columns
      draw(charts[start], into: &frame, area: row.takeLeft(width))
      guard isWide, start + 1 < charts.count else { continue }
      _ = row.takeLeft(4)
      draw(charts[start + 1], into: &frame, area: row)
    }
    if window.visible.upperBound < window.count {
      var edge = body.inset(left: body.columns - 1)
      frame.put("↓", in: edge.takeBottom(1), style: .faint)
    }
  }

  /// The heading, the picture, and the same in words.
  private func draw(_ chart: Chart, into frame: inout Frame, area: Area) {
    var rest = area
    let head = rest.takeTop(1)
    frame.put(title(of: chart), in: head, style: .heading)
    let words = Wrap.lines(words(of: chart), columns: max(1, rest.columns)).prefix(2)
    // The last row parts it from the chart below.
    _ = rest.takeBottom(1)
    var text = rest.takeBottom(2)
    for line in words { frame.put(line, in: text.takeTop(1), style: .faint) }
    drawPicture(of: chart, into: &frame, area: rest)
  }

  private func title(of chart: Chart) -> String {
    switch chart {
    // The line is drawn from the first median on.
    case .score:
      trends.scores.count < Trends.enough
        ? "Score by answer" : "Score by answer · ─ median of five"
    case .raised: "Points raised unasked"
    case .calibration: "Prediction and result"
    case .weeks: "Minutes a week"
    }
  }

  private func words(of chart: Chart) -> String {
    switch chart {
    case .score: trends.scoreWords
    case .raised: trends.raisedWords
    case .calibration: trends.calibrationWords
    case .weeks: trends.weekWords
    }
  }

  private func drawPicture(of chart: Chart, into frame: inout Frame, area: Area) {
    switch chart {
    case .score:
      let scores = trends.scores.map { Double($0.score - 1) / 3 }
      Charts.dots(
        scores, medians: Trends.medians(scores), labels: ["4", "3", "2", "1"], into: &frame,
        area: area)
    case .raised:
      Charts.bars(
        trends.raised.map(\.share), labels: ["100 %", "50 %", "0 %"], into: &frame, area: area)
    case .calibration: Charts.grid(trends.calibration.pairs, into: &frame, area: area)
    case .weeks: Charts.weeks(trends.weeks, into: &frame, area: area)
    }
  }
}
