/// A picture of a diagram: cells with a character and what it belongs to, so that a screen can
/// style it and find what was clicked on.
package struct Drawing: Equatable, Sendable {
  /// The numbers are places in the lists of the diagram.
  package enum Role: Equatable, Sendable {
    case blank
    case border(box: Int)
    case name(box: Int)
    /// The kind or the replicas, on the border.
    case tag(box: Int)
    case wire(Int)
    case head(wire: Int)
    case caption(wire: Int)
    case frame(group: Int)
    case frameName(group: Int)
  }

  package struct Cell: Equatable, Sendable {
    /// nil is the right half of the wide character before it.
    package internal(set) var glyph: Character? = " "
    package internal(set) var role = Role.blank
  }

  package let width: Int
  package let height: Int
  package let alphabet: Alphabet
  package private(set) var cells: [Cell]
  /// Where each box stands, in the order of the boxes.
  package let boxes: [CellRectangle]
  /// What found no room in the picture, one line each.
  package let legend: [String]

  package subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// Lines without blanks at their ends, the legend below.
  package var lines: [String] {
    let rows = (0..<height).map { y in
      let row = cells[y * width..<(y + 1) * width]
      let end = row.lastIndex { $0.glyph != " " }.map { $0 + 1 } ?? row.startIndex
      return String(row[row.startIndex..<end].compactMap(\.glyph))
    }
    return legend.isEmpty ? rows : rows + [""] + legend
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }
}

extension Layout {
  package func drawing(_ alphabet: Alphabet = .unicode) -> Drawing {
    Drawing(self, alphabet)
  }
}

extension Drawing {
  fileprivate init(_ layout: Layout, _ alphabet: Alphabet) {
    let bounds = layout.bounds
    self.alphabet = alphabet
    width = bounds.width
    height = bounds.height
    cells = Array(repeating: Cell(), count: bounds.width * bounds.height)
    boxes = layout.geometry.boxes.map { box in
      CellRectangle(
        x: box.x - bounds.x, y: box.y - bounds.y, width: box.width, height: box.height)
    }
    legend = Self.legend(of: layout)
    for (index, frame) in layout.geometry.frames.enumerated() {
      draw(frame, group: index, bounds)
    }
    for index in boxes.indices { draw(box: index, layout) }
    draw(layout.router, layout.diagram, bounds)
    for (wire, label) in layout.labels.enumerated() {
      guard let label else { continue }
      let caption = layout.diagram.wires[wire].caption
      let text = label.isInline ? " \(caption) " : caption
      let x = label.x - bounds.x - (label.isInline ? 1 : 0)
      put(text, x: x, y: label.y - bounds.y, .caption(wire: wire))
    }
  }

  private static func legend(of layout: Layout) -> [String] {
    (layout.unrouted + layout.unlabelled).sorted().map { index in
      let wire = layout.diagram.wires[index]
      let from = layout.diagram.box(wire.from)?.label ?? wire.from
      let to = layout.diagram.box(wire.to)?.label ?? wire.to
      let ends = "\(from) \(wire.style.rawValue) \(to)"
      let line = wire.caption.isEmpty ? ends : "\(ends): \(wire.caption)"
      return String(line.map(TextWidth.shown))
    }
  }

  private mutating func set(_ glyph: Character, x: Int, y: Int, _ role: Role) {
    cells[y * width + x] = Cell(glyph: glyph, role: role)
  }

  private mutating func put(_ text: String, x: Int, y: Int, _ role: Role, limit: Int = .max) {
    var place = x
    for character in text {
      let columns = TextWidth.columns(of: character)
      guard place + columns <= min(width, limit) else { return }
      set(TextWidth.shown(character), x: place, y: y, role)
      if columns == 2 { cells[y * width + place + 1] = Cell(glyph: nil, role: role) }
      place += columns
    }
  }

  private mutating func draw(
    _ frame: Geometry.FrameLine, group: Int, _ bounds: CellRectangle
  ) {
    let area = frame.rectangle
    let (left, right) = (area.x - bounds.x, area.right - 1 - bounds.x)
    let (top, bottom) = (area.y - bounds.y, area.bottom - 1 - bounds.y)
    let role = Role.frame(group: group)
    for x in left...right {
      set(alphabet.frameAcross, x: x, y: top, role)
      set(alphabet.frameAcross, x: x, y: bottom, role)
    }
    for y in top...bottom {
      set(alphabet.frameDown, x: left, y: y, role)
      set(alphabet.frameDown, x: right, y: y, role)
    }
    let corners = alphabet.frameCorners
    set(corners[0], x: left, y: top, role)
    set(corners[1], x: right, y: top, role)
    set(corners[2], x: left, y: bottom, role)
    set(corners[3], x: right, y: bottom, role)
    guard !frame.label.isEmpty else { return }
    put(" \(frame.label) ", x: left + 1, y: top, .frameName(group: group), limit: right)
  }

  private mutating func draw(box index: Int, _ layout: Layout) {
    let box = boxes[index]
    let face = layout.geometry.faces[index]
    let border = Border.of(layout.diagram.boxes[index].kind, alphabet)
    let role = Role.border(box: index)
    let (right, bottom) = (box.right - 1, box.bottom - 1)
    for x in box.x...right {
      set(border.across, x: x, y: box.y, role)
      set(border.across, x: x, y: bottom, role)
    }
    for y in box.y...bottom {
      set(border.down, x: box.x, y: y, role)
      set(border.down, x: right, y: y, role)
    }
    set(border.topLeft, x: box.x, y: box.y, role)
    set(border.topRight, x: right, y: box.y, role)
    set(border.bottomLeft, x: box.x, y: bottom, role)
    set(border.bottomRight, x: right, y: bottom, role)
    for (row, line) in face.lines.enumerated() {
      let x = box.x + 1 + (box.width - 2 - TextWidth.columns(of: line)) / 2
      put(line, x: x, y: box.y + 1 + row, .name(box: index))
    }
    let tag = Role.tag(box: index)
    if !face.tag.isEmpty { put(" \(face.tag) ", x: box.x + 1, y: box.y, tag) }
    if !face.replicas.isEmpty {
      put(" \(face.replicas) ", x: right - 2 - face.replicas.count, y: box.y, tag)
    }
  }
}

extension Drawing {
  private mutating func draw(_ router: Router, _ diagram: Diagram, _ bounds: CellRectangle) {
    func place(_ cell: Int) -> (x: Int, y: Int) {
      (cell % router.grid.width - bounds.x, cell / router.grid.width - bounds.y)
    }
    for (wire, route) in router.routes.enumerated() {
      guard let route else { continue }
      let isDashed = diagram.wires[wire].style == .async
      for cell in route.states.map(\.cell) + (route.branch.map { [$0] } ?? []) {
        let at = place(cell)
        let known = router.grid.cells[cell]
        guard known.overNet < 0 else {
          let down = known.mask == 5 ? known.net : known.overNet
          let runsDown = down == router.tasks[wire].net
          // The wire that runs down says how the crossing looks, whichever is drawn last.
          if alphabet == .unicode || runsDown {
            set(alphabet.crossing(isDashed: isDashed), x: at.x, y: at.y, .wire(wire))
          }
          continue
        }
        set(alphabet.wire(known.mask, isDashed: isDashed), x: at.x, y: at.y, .wire(wire))
      }
    }
    for (wire, route) in router.routes.enumerated() {
      guard let route else { continue }
      drawEnds(of: route, wire, diagram, router, place(route.first.cell), place(route.last.cell))
    }
  }

  private mutating func drawEnds(
    of route: Route, _ wire: Int, _ diagram: Diagram, _ router: Router, _ first: (x: Int, y: Int),
    _ last: (x: Int, y: Int)
  ) {
    let style = diagram.wires[wire].style
    let heading = route.last.heading
    if style == .plain {
      tee(beyond: last, heading, diagram)
    } else {
      set(alphabet.heads[heading], x: last.x, y: last.y, .head(wire: wire))
    }
    guard route.branch == nil else { return }
    let back = Grid.opposite(route.first.heading)
    if style == .both {
      set(alphabet.heads[back], x: first.x, y: first.y, .head(wire: wire))
    } else {
      tee(beyond: first, back, diagram)
    }
  }

  /// A wire meets a border in a tee that points to it.
  private mutating func tee(beyond place: (x: Int, y: Int), _ heading: Int, _ diagram: Diagram) {
    let direction = Direction.allCases[heading]
    let x = place.x + direction.dx
    let y = place.y + direction.dy
    guard case .border(let box) = self[x, y].role else { return }
    let border = Border.of(diagram.boxes[box].kind, alphabet)
    set(border.tees[Grid.opposite(heading)], x: x, y: y, .border(box: box))
  }
}
