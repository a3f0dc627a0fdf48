/// Which rows are in view of something that may be taller than its place.
package struct Window: Equatable, Sendable {
  package private(set) var top = 0
  package private(set) var count: Int
  package private(set) var rows = 1

  package init(count: Int = 0) { self.count = count }

  package var visible: Range<Int> { top..<max(top, min(count, top + rows)) }

  package mutating func fit(rows: Int) {
    self.rows = max(1, rows)
    scroll(by: 0)
  }

  package mutating func resize(count: Int) {
    self.count = count
    scroll(by: 0)
  }

  package mutating func scroll(by rows: Int) {
    top = min(max(0, top + rows), max(0, count - self.rows))
  }

  /// A page keeps one row of the page before.
  package mutating func turnPage(by pages: Int) { scroll(by: pages * max(1, rows - 1)) }

  /// Scrolls no further than a row needs to be in view.
  package mutating func show(_ row: Int) {
    top = min(max(top, row - rows + 1), row)
    scroll(by: 0)
  }

  /// Tells by arrows at the right edge that there is more above and below.
  package func drawMore(into frame: inout Frame, area: Area) {
    guard area.columns > 0 else { return }
    var edge = area.inset(left: area.columns - 1)
    if top > 0 { frame.put("↑", in: edge, style: .faint) }
    if visible.upperBound < count { frame.put("↓", in: edge.takeBottom(1), style: .faint) }
  }
}
