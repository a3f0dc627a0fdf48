import Coach

/// The charts of an exported page as inline SVG; colours are the page's, and the words that go
/// with each say the same.
enum Svg {
  /// In units of which a phone shows about one to a pixel.
  private static let width = 360
  private static let left = 44
  private static let right = 14
  private static let top = 14

  /// Points over time with their rolling median; the labels stand at their heights, from 0 to 1.
  static func series(
    _ values: [Double], medians: [Double?], labels: [(height: Double, text: String)],
    title: String, words: String
  ) -> String {
    let height = 150
    let floor = height - 18
    func y(_ share: Double) -> Int { floor - Int((share * Double(floor - top)).rounded()) }
    func x(_ index: Int) -> Int {
      let room = width - left - right - 12
      return left + 6 + (values.count < 2 ? room / 2 : index * room / (values.count - 1))
    }
    var body = labels.map { grid(at: y($0.height), $0.text) }.joined()
    let line = medians.enumerated().compactMap { index, median in
      median.map { "\(x(index)),\(y($0))" }
    }
    if line.count > 1 {
      body += "<polyline class=\"median\" points=\"\(line.joined(separator: " "))\"/>"
    }
    let radius = values.count > 60 ? 2 : 3
    for (index, value) in values.enumerated() {
      body += "<circle class=\"dot\" cx=\"\(x(index))\" cy=\"\(y(value))\" r=\"\(radius)\"/>"
    }
    return picture(body, height: height, title: title, words: words)
  }

  /// Predicted against result, from 1 to 4 each.
  static func calibration(_ pairs: [Calibration.Pair], title: String, words: String) -> String {
    let cell = 32
    let start = 110
    var body = ""
    for predicted in 1...4 {
      for result in 1...4 {
        let count = pairs.count { $0.predicted == predicted && $0.overall == result }
        let x = start + (predicted - 1) * cell
        let y = top + (4 - result) * cell
        let kind = predicted == result ? "cell right" : "cell"
        let shade = pairs.isEmpty ? 0 : count * 70 / pairs.count + (count > 0 ? 15 : 0)
        body += "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"\(cell - 3)\" "
        body += "height=\"\(cell - 3)\" fill-opacity=\"\(decimal(shade))\"/>"
        if count > 0 { body += label("\(count)", x: x + cell / 2 - 2, y: y + 19, "middle") }
      }
      body += label(
        "\(predicted)", x: start + predicted * cell - 18, y: top + 4 * cell + 14, "middle")
      body += label("\(predicted)", x: start - 10, y: top + (4 - predicted) * cell + 20, "end")
    }
    body += label("result", x: start - 34, y: top + 2 * cell + 2, "end")
    body += label("predicted", x: start + 2 * cell, y: top + 4 * cell + 32, "middle")
    return picture(body, height: 4 * cell + 52, title: title, words: words)
  }

  /// Minutes of each week.
  static func weeks(_ weeks: [Habit.Week], title: String, words: String) -> String {
    let height = 150
    let floor = height - 22
    let most = max(60, weeks.map(\.minutes).max() ?? 0)
    let step = (width - left - right) / max(1, weeks.count)
    var body = grid(at: top + 12, most.asHours) + grid(at: floor, "0")
    for (index, week) in weeks.enumerated() {
      let size = week.minutes * (floor - top - 12) / most
      let x = left + index * step + 3
      body += "<rect class=\"bar\" x=\"\(x)\" y=\"\(floor - size)\" width=\"\(step - 4)\" "
      body += "height=\"\(size)\"/>"
      if week.minutes > 0 {
        body += label("\(week.minutes)", x: x + step / 2 - 2, y: floor - size - 4, "middle")
      }
      // Every other has room for its day; the last is this week's.
      if (weeks.count - index).isMultiple(of: 2) { continue }
      body += label(
        String(week.monday.words.dropFirst(4)), x: x + step / 2 - 2, y: floor + 16, "middle")
    }
    return picture(body, height: height, title: title, words: words)
  }

  private static func picture(
    _ body: String, height: Int, title: String, words: String
  ) -> String {
    "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\"><title>\(Html.escaped(title))</title>"
      + "<desc>\(Html.escaped(words))</desc>\(body)</svg>"
  }

  private static func grid(at y: Int, _ text: String) -> String {
    "<line class=\"grid\" x1=\"\(left)\" x2=\"\(width - right)\" y1=\"\(y)\" y2=\"\(y)\"/>"
      + label(text, x: left - 6, y: y + 5, "end")
  }

  private static func label(_ text: String, x: Int, y: Int, _ anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Html.escaped(text))</text>"
  }

  /// Hundredths as SVG writes them.
  private static func decimal(_ hundredths: Int) -> String {
    hundredths < 10 ? "0.0\(hundredths)" : hundredths >= 100 ? "1" : "0.\(hundredths)"
  }
}
