import Cells
import Whiteboard

/// A drawing behind a window that can be moved over it.
struct Picture: Equatable, Sendable {
  let drawing: Drawing
  private(set) var left = 0
  private(set) var top = 0
  private var window = Size(columns: 1, rows: 1)

  init(_ drawing: Drawing) { self.drawing = drawing }

  var isWhole: Bool { drawing.width <= window.columns && rows <= window.rows }

  /// With a blank line and the legend below, where there is one.
  private var rows: Int {
    drawing.height + (drawing.legend.isEmpty ? 0 : drawing.legend.count + 1)
  }

  mutating func fit(_ size: Size) {
    window = size
    pan(columns: 0, rows: 0)
  }

  /// By so many halves of the window.
  mutating func turn(_ columns: Int, _ rows: Int) {
    pan(columns: columns * max(1, window.columns / 2), rows: rows * max(1, window.rows / 2))
  }

  mutating func pan(columns: Int, rows: Int) {
    left = min(max(0, left + columns), max(0, drawing.width - window.columns))
    top = min(max(0, top + rows), max(0, self.rows - window.rows))
  }

  mutating func panToTop() { pan(columns: 0, rows: -rows) }
  mutating func panToBottom() { pan(columns: 0, rows: rows) }

  func draw(into frame: inout Frame, area: Area) {
    var rest = area
    for y in top..<max(top, min(rows, top + area.rows)) {
      let place = rest.takeTop(1)
      if y < drawing.height {
        drawRow(y, into: &frame, area: place)
      } else if y > drawing.height {
        frame.putShortened(drawing.legend[y - drawing.height - 1], in: place, style: .faint)
      }
    }
    drawEdges(into: &frame, area: area)
  }

  /// Arrows where it goes on.
  private func drawEdges(into frame: inout Frame, area: Area) {
    var middle = area
    _ = middle.takeTop(area.rows / 2)
    if left > 0 { frame.put("←", in: middle, style: .key) }
    if left + area.columns < drawing.width { frame.putRight("→", in: middle, style: .key) }
    if top > 0 { frame.putRight("↑", in: area, style: .key) }
    var bottom = area
    if top + area.rows < rows { frame.putRight("↓", in: bottom.takeBottom(1), style: .key) }
  }

  /// Stretches of one style are put at once.
  private func drawRow(_ y: Int, into frame: inout Frame, area: Area) {
    let end = min(drawing.width, left + area.columns)
    var start = left
    // The right half of a wide character cannot be drawn alone.
    while start < end, drawing[start, y].glyph == nil { start += 1 }
    while start < end {
      let style = drawing[start, y].role.style
      var next = start
      var text = ""
      while next < end, drawing[next, y].role.style == style {
        if let glyph = drawing[next, y].glyph { text.append(glyph) }
        next += 1
      }
      frame.put(text, in: area.inset(left: start - left), style: style)
      start = next
    }
  }
}

extension Drawing.Role {
  fileprivate var style: Style {
    switch self {
    case .blank, .head, .wire: .plain
    case .border: .border
    case .name: .strong
    case .tag, .frame, .frameName: .faint
    case .caption: .accent
    }
  }
}
