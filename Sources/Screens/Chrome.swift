import Cells

/// What all pages share: a title line, a rule, the page, a rule, the keys.
enum Chrome {
  static let smallest = Size(columns: 40, rows: 10)

  /// The page's own area on a screen of this size.
  static func body(of size: Size) -> Area {
    var area = Area(columns: size.columns, rows: size.rows)
    _ = area.takeTop(2)
    _ = area.takeBottom(2)
    return area.inset(left: 1, right: 1)
  }

  /// The body as a column that reads well: no wider than 96.
  static func column(in size: Size) -> Area {
    let body = body(of: size)
    return body.inset(right: max(0, body.columns - 96))
  }

  static func draw(
    _ title: String, detail: String = "", hints: [KeyHint], into frame: inout Frame
  ) {
    var area = frame.bounds
    let top = area.takeTop(1).inset(left: 1, right: 1)
    frame.rule(in: area.takeTop(1))
    HintBar.draw(hints, into: &frame, area: area.takeBottom(1).inset(left: 1, right: 1))
    frame.rule(in: area.takeBottom(1))
    let used = frame.put(title, in: top, style: .heading)
    frame.putRight(detail, in: top.inset(left: used + 2), style: .faint)
  }

  /// A sentence about a file: what is wrong first, then where, as much of the end as there is
  /// room for.
  static func draw(problem: String, into frame: inout Frame, area: inout Area) {
    let parts = problem.split(separator: ": ", maxSplits: 1)
    let hasPlace = parts.count == 2 && !parts[0].contains(" ")
    let columns = max(1, area.columns)
    for line in Wrap.lines("! " + (hasPlace ? parts[1] : problem[...]), columns: columns).prefix(3)
    {
      frame.put(line, in: area.takeTop(1), style: .warning)
    }
    guard hasPlace else { return }
    var place = parts[0]
    while place.columns > columns - 3, !place.isEmpty { place = place.dropFirst() }
    let isWhole = place.count == parts[0].count
    frame.put("  " + (isWhole ? "" : "…") + place, in: area.takeTop(1), style: .faint)
  }

  /// A sentence over the rule above the keys, where nothing else has to move for it, and over the
  /// rows above when it is long.
  static func draw(notice: String, into frame: inout Frame) {
    var area = frame.bounds
    _ = area.takeBottom(1)
    let lines = Wrap.lines("! " + notice, columns: max(1, area.columns - 2))
    for line in lines.prefix(area.rows).reversed() {
      let row = area.takeBottom(1)
      frame.fill(row, style: .warning)
      frame.put(line, in: row.inset(left: 1, right: 1), style: .warning)
    }
  }
}
