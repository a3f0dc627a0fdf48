import Cells
import Whiteboard

// The mouse: never needed.
extension DiagramPane {
  /// What a pressed button holds: a box by its inside, or a wire that begins at its border.
  enum Drag: Equatable, Sendable {
    case move(String), connect(String)
  }

  /// Rows that a turn of the wheel counts in columns, with the picture's cells twice as high.
  private static let columnsPerRow = 2

  /// The place is relative to the pane.
  mutating func point(_ pointer: Pointer) {
    touch()
    let place = Point(
      column: pointer.point.column + origin.column,
      row: pointer.point.row - Self.headRows + origin.row)
    switch pointer.action {
    case .press: press(at: place)
    case .release: release(at: place)
    case .drag: break
    case .wheel(let rows): turnWheel(rows: rows)
    }
  }

  private mutating func turnWheel(rows: Int) {
    if drawing.height > canvas.rows {
      scroll(columns: 0, rows: rows)
    } else {
      scroll(columns: rows * Self.columnsPerRow, rows: 0)
    }
  }

  private func role(at place: Point) -> Drawing.Role {
    guard (0..<drawing.width).contains(place.column), (0..<drawing.height).contains(place.row)
    else { return .blank }
    return drawing[place.column, place.row].role
  }

  private func box(at place: Point) -> String? {
    drawing.boxes.firstIndex { $0.contains(x: place.column, y: place.row) }
      .map { diagram.boxes[$0].id }
  }

  private mutating func press(at place: Point) {
    closePrompt()
    tell(nil)
    drag = nil
    if let id = box(at: place) {
      select(id)
      switch role(at: place) {
      case .border, .tag: drag = .connect(id)
      default: drag = .move(id)
      }
      return
    }
    switch role(at: place) {
    case .wire(let index), .head(let index), .caption(let index):
      select(diagram.wires[index].from)
      choose(wire: index)
    default: choose(wire: nil)
    }
  }

  private mutating func release(at place: Point) {
    defer { drag = nil }
    guard place.row >= origin.row else { return }
    let target = box(at: place)
    switch drag {
    case .move(let id):
      guard target != id, let slot = target.flatMap({ diagram.box($0)?.slot }) ?? slot(at: place)
      else { return }
      change([.move(box: id, slot)])
    case .connect(let id): if let target, target != id { connect(to: target) }
    case nil: break
    }
  }

  /// The slot whose column and row are nearest, one further where the place lies outside of all.
  private func slot(at place: Point) -> Slot? {
    let spans = zip(diagram.boxes, drawing.boxes).compactMap { box, area in
      box.slot.map { (slot: $0, area: area) }
    }
    let column = Self.nearest(
      to: place.column, spans.map { ($0.slot.column, $0.area.x..<$0.area.x + $0.area.width) })
    let row = Self.nearest(
      to: place.row, spans.map { ($0.slot.row, $0.area.y..<$0.area.y + $0.area.height) })
    guard let column, let row else { return nil }
    return Slot(column: column, row: row)
  }

  private static func nearest(to cell: Int, _ spans: [(key: Int, cells: Range<Int>)]) -> Int? {
    guard let first = spans.min(by: { $0.key < $1.key }),
      let last = spans.max(by: { $0.key < $1.key })
    else { return nil }
    if cell < first.cells.lowerBound - 1 { return first.key - 1 }
    if cell > last.cells.upperBound { return last.key + 1 }
    return spans.min { distance(from: cell, to: $0.cells) < distance(from: cell, to: $1.cells) }?
      .key
  }

  private static func distance(from cell: Int, to cells: Range<Int>) -> Int {
    max(cells.lowerBound - cell, cell - cells.upperBound + 1, 0)
  }
}
