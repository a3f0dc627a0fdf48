/// Which row of a list is chosen, and which are in view.
package struct ListView: Equatable, Sendable {
  package private(set) var chosen = 0
  package private(set) var top = 0
  package private(set) var count: Int
  private var rows = 1

  package init(count: Int) { self.count = count }

  package mutating func choose(_ index: Int) {
    chosen = min(max(0, index), max(0, count - 1))
    keepInView()
  }

  package mutating func move(by steps: Int) { choose(chosen + steps) }
  package mutating func turnPage(by pages: Int) { move(by: pages * max(1, rows - 1)) }

  package mutating func resize(count: Int) {
    self.count = count
    choose(chosen)
  }

  /// Tells how many rows there are to show; every item takes `height` of them.
  package mutating func fit(rows: Int, height: Int = 1) {
    self.rows = max(1, rows / max(1, height))
    keepInView()
  }

  /// Tells how many rows there are when a row for a heading goes before each group of items.
  package mutating func fit(rows: Int, group: (Int) -> String) {
    var headings = 1
    while true {
      fit(rows: rows - headings)
      let needed = Set(visible.map(group)).count
      guard needed > headings, headings < rows - 1 else { return }
      headings += 1
    }
  }

  package mutating func scroll(rows: Int) {
    top = min(max(0, top + rows), max(0, count - self.rows))
    chosen = min(max(chosen, top), min(top + self.rows, max(1, count)) - 1)
  }

  package var visible: Range<Int> { top..<max(top, min(count, top + rows)) }

  private mutating func keepInView() {
    top = min(max(top, chosen - rows + 1), chosen)
    top = min(top, max(0, count - rows))
  }

  /// Draws the visible rows, links each to its index and tells by arrows that there is more.
  package func draw(
    into frame: inout Frame, area: Area, height: Int = 1,
    row: (inout Frame, Int, Area) -> Void
  ) {
    var rest = area
    for index in visible {
      let place = rest.takeTop(height)
      guard place.rows > 0 else { return }
      row(&frame, index, place)
      frame.link(place, to: .choose(index: index))
    }
    drawMore(into: &frame, area: area)
  }

  private func drawMore(into frame: inout Frame, area: Area) {
    guard area.columns > 0 else { return }
    let edge = area.inset(left: area.columns - 1)
    var last = edge
    if top > 0 { frame.put("↑", in: edge, style: .faint) }
    if visible.upperBound < count { frame.put("↓", in: last.takeBottom(1), style: .faint) }
  }
}
