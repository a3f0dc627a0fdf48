import Cells
import Coach

/// Charts in cells; every value has a place of its own, the newest at the right.
enum Charts {
  private static let labelColumns = 6
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// A dot for each value from 0 to 1 and a line for the medians; the labels go from the top to the
  /// bottom, evenly.
  static func dots(
    _ values: [Double], medians: [Double?], labels: [String], into frame: inout Frame, area: Area
  ) {
    let rows = height(for: labels.count, in: area)
    let (plot, step) = axis(values.count, labels, rows: rows, into: &frame, area: area)
    let shown = plot.columns / max(1, step)
    for (index, value) in values.enumerated().suffix(shown) {
      let column = (index - max(0, values.count - shown)) * step
      if let median = medians[index] {
        let row = place(median, rows)
        for offset in 0..<step {
          put("─", at: column + offset, row, of: plot, style: .accent, into: &frame)
        }
      }
      put("●", at: column, place(value, rows), of: plot, style: .strong, into: &frame)
    }
  }

  /// A column of eighth blocks for each value from 0 to 1.
  static func bars(
    _ values: [Double], labels: [String], into frame: inout Frame, area: Area
  ) {
    let rows = height(for: labels.count, in: area)
    let (plot, step) = axis(values.count, labels, rows: rows, into: &frame, area: area)
    let shown = plot.columns / max(1, step)
    for (index, value) in values.suffix(shown).enumerated() {
      let eighths = max(1, Int((value * Double(rows * 8)).rounded()))
      for row in 0..<rows {
        let fill = min(8, eighths - row * 8)
        guard fill > 0 else { break }
        for offset in 0..<max(1, step - 1) {
          put(
            blocks[fill - 1], at: index * step + offset, rows - 1 - row, of: plot, style: .accent,
            into: &frame)
        }
      }
    }
  }

  /// As many rows as the labels divide evenly.
  private static func height(for labels: Int, in area: Area) -> Int {
    let gaps = max(1, labels - 1)
    return max(labels, (area.rows - 1) / gaps * gaps + 1)
  }

  /// Draws the labels; returns where the values stand and the columns of each.
  private static func axis(
    _ count: Int, _ labels: [String], rows: Int, into frame: inout Frame, area: Area
  ) -> (plot: Area, step: Int) {
    var rest = area
    let left = rest.takeLeft(labelColumns)
    for (index, label) in labels.enumerated() {
      var row = left
      _ = row.takeTop(index * (rows - 1) / max(1, labels.count - 1))
      frame.putRight(label, in: row.takeTop(1).inset(right: 1), style: .faint)
    }
    for row in 0..<min(rows, area.rows) {
      put("│", at: 0, row, of: rest, style: .border, into: &frame)
    }
    let plot = rest.inset(left: 1)
    return (plot, min(4, max(1, plot.columns / max(1, count))))
  }

  private static func place(_ value: Double, _ rows: Int) -> Int {
    rows - 1 - Int((value * Double(rows - 1)).rounded())
  }

  private static func put(
    _ character: Character, at column: Int, _ row: Int, of area: Area, style: Style,
    into frame: inout Frame
  ) {
    var rest = area
    _ = rest.takeTop(row)
    frame.put(String(character), in: rest.takeTop(1).inset(left: column), style: style)
  }

  /// Results as rows, predictions as columns; brackets where both are the same.
  static func grid(_ pairs: [Calibration.Pair], into frame: inout Frame, area: Area) {
    var rest = area
    for result in Band.range.reversed() {
      var row = rest.takeTop(1)
      let label = result == 4 ? "result 4 │" : "       \(result) │"
      frame.put(label, in: row.takeLeft(10), style: .faint)
      for predicted in Band.range {
        let count = pairs.count { $0.predicted == predicted && $0.overall == result }
        let isRight = predicted == result
        let text = count == 0 ? "·" : "\(count)"
        let style: Style = count == 0 ? .faint : isRight ? .good : .warning
        frame.putRight(isRight ? "[\(text)]" : "\(text) ", in: row.takeLeft(6), style: style)
      }
    }
    let foot = rest.takeTop(1)
    frame.put("predicted    1     2     3     4", in: foot, style: .faint)
  }

  /// A bar for each of the last weeks, this one at the bottom.
  static func weeks(_ weeks: [Habit.Week], into frame: inout Frame, area: Area) {
    let most = max(1, weeks.map(\.minutes).max() ?? 0)
    var rest = area
    for week in weeks.suffix(area.rows) {
      var row = rest.takeTop(1)
      frame.putRight(
        String(week.monday.words.dropFirst(4)), in: row.takeLeft(6), style: .faint)
      _ = row.takeLeft(1)
      frame.putRight(week.minutes == 0 ? "–" : week.minutes.asHours, in: row.takeRight(8))
      let share = Double(week.minutes) / Double(most)
      let filled = week.minutes == 0 ? 0 : max(1, Int((share * Double(row.columns)).rounded()))
      frame.fill(row.takeLeft(filled), with: Glyph("█"), style: .accent)
    }
  }
}
