/// One picture of the screen, as cells.
package struct Frame: Equatable, Sendable {
  /// A nil glyph is the right half of the wide glyph before it.
  package struct Cell: Equatable, Sendable {
    package var glyph: Glyph?
    package var style: Style
  }

  private struct Link: Equatable {
    let area: Area
    let target: Target
  }

  private enum Target: Equatable {
    case event(Event)
    case surface(Int)
  }

  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?
  private var links: [Link] = []

  package init(size: Size) {
    self.size = size
    cells = Array(
      repeating: Cell(glyph: .space, style: .plain), count: max(0, size.columns * size.rows))
  }

  package var bounds: Area { Area(columns: size.columns, rows: size.rows) }

  package subscript(point: Point) -> Cell? {
    bounds.contains(point) ? cells[point.row * size.columns + point.column] : nil
  }

  /// Writes one line of text from the area's top left, cut at its right edge, and returns the
  /// columns it took. A wide glyph that would be halved is left out.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, in area: Area, style: Style = .plain
  ) -> Int {
    var column = 0
    for character in text {
      let (glyph, columns) = Glyph.shown(character)
      guard column + columns <= area.columns else { break }
      put(glyph, columns: columns, at: column, of: area, style: style)
      column += columns
    }
    return column
  }

  /// Writes one line of text, with an ellipsis for what does not fit.
  package mutating func putShortened(
    _ text: some StringProtocol, in area: Area, style: Style = .plain
  ) {
    guard text.columns > area.columns else {
      put(text, in: area, style: style)
      return
    }
    let used = put(text, in: area.inset(right: 1), style: style)
    put("…", in: area.inset(left: used), style: style)
  }

  /// Writes text so that it ends at the area's right edge.
  package mutating func putRight(
    _ text: some StringProtocol, in area: Area, style: Style = .plain
  ) {
    let width = min(area.columns, text.columns)
    put(text, in: area.inset(left: area.columns - width), style: style)
  }

  package mutating func put(
    _ glyph: Glyph, columns: Int = 1, at column: Int, of area: Area, style: Style
  ) {
    let place = Point(column: area.column + column, row: area.row)
    guard area.rows > 0, column >= 0, column + columns <= area.columns, bounds.contains(place),
      place.column + columns <= size.columns
    else { return }
    let index = place.row * size.columns + place.column
    mendHalves(around: index, columns: columns)
    cells[index] = Cell(glyph: glyph, style: style)
    if columns == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }

  /// A wide glyph loses its other half when one half is written over.
  private mutating func mendHalves(around index: Int, columns: Int) {
    if cells[index].glyph == nil, index > 0 { cells[index - 1].glyph = .space }
    let next = index + columns
    if next % size.columns != 0, next < cells.count, cells[next].glyph == nil {
      cells[next].glyph = .space
    }
  }

  package mutating func fill(_ area: Area, with glyph: Glyph = .space, style: Style = .plain) {
    var rest = area
    while rest.rows > 0 {
      let row = rest.takeTop(1)
      for column in 0..<row.columns { put(glyph, at: column, of: row, style: style) }
    }
  }

  /// Gives every cell of an area a style and leaves its glyph.
  package mutating func paint(_ area: Area, style: Style) {
    for row in max(0, area.row)..<max(0, min(size.rows, area.row + area.rows)) {
      let start = max(0, area.column)
      for column in start..<max(start, min(size.columns, area.column + area.columns)) {
        cells[row * size.columns + column].style = style
      }
    }
  }

  /// Puts another glyph of the same width into a cell.
  mutating func replace(at index: Int, with glyph: Glyph) { cells[index].glyph = glyph }

  package mutating func rule(in area: Area, style: Style = .border) {
    fill(area, with: Glyph("─"), style: style)
  }
}

extension Frame {
  /// A click in the area means `event`.
  package mutating func link(_ area: Area, to event: Event) {
    links.append(Link(area: area, target: .event(event)))
  }

  /// Clicks, drags and turns of the wheel in the area come with places relative to it.
  package mutating func lay(surface: Int, in area: Area) {
    links.append(Link(area: area, target: .surface(surface)))
  }

  /// What an event means on this picture: a click on a link is the link's event, and the topmost
  /// link wins.
  package func resolve(_ event: Event) -> Event {
    guard case .pointer(var pointer) = event,
      let link = links.last(where: { $0.area.contains(pointer.point) })
    else { return event }
    switch link.target {
    case .event(let meant):
      return pointer.action == .press ? meant : event
    case .surface(let surface):
      pointer.surface = surface
      pointer.point.column -= link.area.column
      pointer.point.row -= link.area.row
      return .pointer(pointer)
    }
  }
}

extension Frame {
  /// The picture as lines of text, without trailing spaces.
  package var text: String {
    (0..<size.rows).map(line).joined(separator: "\n")
  }

  /// A letter for each cell's style, `.` for plain; a key to the letters stands below.
  package var styleText: String {
    let letters = Dictionary(
      uniqueKeysWithValues: zip(Style.allCases, ".fsHaB>kgwbcmqSF"))
    let rows = (0..<size.rows).map { row in
      String(cells[row * size.columns..<(row + 1) * size.columns].map { letters[$0.style] ?? "?" })
    }
    let used = Style.allCases.filter { style in cells.contains { $0.style == style } }
    return (rows + used.map { "\(letters[$0] ?? "?") \($0)" }).joined(separator: "\n")
  }

  private func line(_ row: Int) -> String {
    var line = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] {
      if let glyph = cell.glyph { line.append(glyph.character) }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension StringProtocol {
  /// The columns that the text takes when it is put into a frame.
  package var columns: Int { reduce(0) { $0 + Glyph.shown($1).columns } }
}
