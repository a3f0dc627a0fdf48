import Cells
import Whiteboard

/// A drawing put into a frame: what is chosen in it is set off.
struct DrawingView {
  let drawing: Drawing
  /// The cell of the drawing at the area's top left.
  var origin = Point(column: 0, row: 0)
  /// By their places in the diagram.
  var selected: Int?
  var wire: Int?
  var marked: Set<Int> = []

  init(_ drawing: Drawing) { self.drawing = drawing }

  func draw(into frame: inout Frame, area: Area) {
    for row in 0..<max(0, min(area.rows, drawing.height - origin.row)) {
      let line = Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1)
      for column in 0..<max(0, min(area.columns, drawing.width - origin.column)) {
        let cell = drawing[origin.column + column, origin.row + row]
        guard let character = cell.glyph, cell.role != .blank || character != " "
        else { continue }
        let (glyph, columns) = Glyph.shown(character)
        frame.put(glyph, columns: columns, at: column, of: line, style: style(of: cell.role))
      }
    }
  }

  private func style(of role: Drawing.Role) -> Style {
    switch role {
    case .blank: .plain
    case .border(let box): box == selected ? .accent : marked.contains(box) ? .match : .plain
    case .name(let box): box == selected ? .selected : marked.contains(box) ? .match : .strong
    case .tag(let box): box == selected ? .accent : .faint
    case .wire(let wire), .head(let wire): wire == self.wire ? .accent : .border
    case .caption(let wire): wire == self.wire ? .selected : .plain
    case .frame: .border
    case .frameName: .faint
    }
  }
}
