/// Which row of a list is chosen, and which are in view.
package struct ListView: Equatable, Sendable {
  package private(set) var chosen = 0
  private var window: Window

  package init(count: Int) { window = Window(count: count) }

  package var count: Int { window.count }
  package var visible: Range<Int> { window.visible }

  package mutating func choose(_ index: Int) {
    chosen = min(max(0, index), max(0, count - 1))
    window.show(chosen)
  }

  package mutating func move(by steps: Int) { choose(chosen + steps) }
  package mutating func turnPage(by pages: Int) { move(by: pages * max(1, window.rows - 1)) }

  package mutating func resize(count: Int) {
    window.resize(count: count)
    choose(chosen)
  }

  /// Tells how many rows there are to show; every item takes `height` of them.
  package mutating func fit(rows: Int, height: Int = 1) {
    window.fit(rows: rows / max(1, height))
    window.show(chosen)
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
    window.scroll(by: rows)
    let top = window.top
    chosen = min(max(chosen, top), min(top + window.rows, max(1, count)) - 1)
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
    window.drawMore(into: &frame, area: area)
  }

  /// Draws the visible rows with a heading before each group, without links while `isLinked` is not.
  package func draw(
    into frame: inout Frame, area: Area, isLinked: Bool = true, heading: (Int) -> String,
    row: (inout Frame, Int, Area) -> Void
  ) {
    var rest = area
    var shown: String?
    for index in visible {
      let heading = heading(index)
      if heading != shown { frame.put(heading, in: rest.takeTop(1), style: .heading) }
      shown = heading
      let place = rest.takeTop(1)
      guard place.rows > 0 else { break }
      row(&frame, index, place)
      if isLinked { frame.link(place, to: .choose(index: index)) }
    }
    var bottom = area
    if visible.upperBound < count {
      frame.putRight("↓", in: bottom.takeBottom(1), style: .faint)
    }
  }
}
