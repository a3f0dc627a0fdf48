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
  ///
  /// Twice, not generic: what is generic is not specialised for other modules.
  @discardableResult
  package mutating func put(_ text: String, in area: Area, style: Style = .plain) -> Int {
    put(text[...], in: area, style: style)
  }

  @discardableResult
  package mutating func put(_ text: Substring, in area: Area, style: Style = .plain) -> Int {
    var rest = text
    var column = 0
    while true {
      let plain = putPlain(rest, at: column, of: area, style: style)
      column += plain
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: plain)...]
      guard let character = rest.first else { return column }
      let (glyph, columns) = Glyph.shown(character)
      guard column + columns <= area.columns else { return column }
      put(glyph, columns: columns, at: column, of: area, style: style)
      column += columns
      rest.removeFirst()
    }
  }

  /// Writes the letters at the head of a text that are ASCII and stand alone, as most do, and
  /// returns how many they were.
  private mutating func putPlain(
    _ text: Substring, at column: Int, of area: Area, style: Style
  ) -> Int {
    let place = Point(column: area.column + column, row: area.row)
    let room = min(area.columns - column, size.columns - place.column)
    guard area.rows > 0, bounds.contains(place), room > 0 else { return 0 }
    let start = place.row * size.columns + place.column
    let count = text.utf8.plainPrefix(upTo: room)
    guard count > 0 else { return 0 }
    mendHalves(around: start, columns: count)
    for (offset, byte) in text.utf8.prefix(count).enumerated() {
      cells[start + offset] = Cell(glyph: Glyph(Unicode.Scalar(byte)), style: style)
    }
    return count
  }

  /// Writes the letters at the head of a text that are ASCII, and returns how many they were; the
  /// last one is left, since what follows may combine with it.
  mutating func put(
    _ scalars: ArraySlice<Unicode.Scalar>, at column: Int, of area: Area, style: Style
  ) -> Int {
    let place = Point(column: area.column + column, row: area.row)
    let room = min(area.columns - column, size.columns - place.column)
    let count = min(room, scalars.prefix { (0x20..<0x7F).contains($0.value) }.count - 1)
    guard area.rows > 0, bounds.contains(place), count > 0 else { return 0 }
    let start = place.row * size.columns + place.column
    mendHalves(around: start, columns: count)
    for (offset, scalar) in scalars.prefix(count).enumerated() {
      cells[start + offset] = Cell(glyph: Glyph(scalar), style: style)
    }
    return count
  }

  /// Writes one line of text, with an ellipsis for what does not fit.
  package mutating func putShortened(_ text: String, in area: Area, style: Style = .plain) {
    putShortened(text[...], in: area, style: style)
  }

  package mutating func putShortened(_ text: Substring, in area: Area, style: Style = .plain) {
    guard text.columns > area.columns else {
      put(text, in: area, style: style)
      return
    }
    let used = put(text, in: area.inset(right: 1), style: style)
    put("…", in: area.inset(left: used), style: style)
  }

  /// Writes text so that it ends at the area's right edge.
  package mutating func putRight(_ text: String, in area: Area, style: Style = .plain) {
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
    let columns =
      max(0, area.column)..<max(0, area.column, min(size.columns, area.column + area.columns))
    guard !columns.isEmpty else { return }
    for row in max(0, area.row)..<max(0, area.row, min(size.rows, area.row + area.rows)) {
      let start = row * size.columns
      mendHalves(around: start + columns.lowerBound, columns: columns.count)
      for column in columns { cells[start + column] = Cell(glyph: glyph, style: style) }
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

  /// Takes over a picture of the same size that was drawn before, its links with it.
  package mutating func lay(_ backdrop: Frame) {
    guard backdrop.size == size else { return }
    cells = backdrop.cells
    links = backdrop.links
  }

  package mutating func rule(in area: Area, style: Style = .border) {
    fill(area, with: Glyph("─"), style: style)
  }
}

// It is here since only here cells are compared fast.
extension Frame {
  /// The cells that another picture of the same size shows otherwise, in order; all when there is
  /// none.
  ///
  /// - Parameter row: the only one to be looked at; nil looks at all.
  package func changes(from known: Frame?, row: Int? = nil) -> [Int] {
    guard let known, known.size == size else { return Array(cells.indices) }
    let looked = row.map { $0 * size.columns..<($0 + 1) * size.columns } ?? cells.indices
    var changes: [Int] = []
    cells.withUnsafeBufferPointer { cells in
      known.cells.withUnsafeBufferPointer { known in
        for index in looked.clamped(to: cells.indices) where cells[index] != known[index] {
          changes.append(index)
        }
      }
    }
    return changes
  }

  /// Becomes like a picture of the same size that differs in these cells.
  package mutating func follow(_ changes: [Int], of frame: Frame) {
    for index in changes { cells[index] = frame.cells[index] }
    cursor = frame.cursor
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

extension String {
  /// The columns that the text takes when it is put into a frame.
  package var columns: Int { Glyph.columns(of: self[...]) }
}

extension Substring {
  /// The columns that the text takes when it is put into a frame.
  package var columns: Int { Glyph.columns(of: self) }
}

extension Glyph {
  fileprivate static func columns(of text: Substring) -> Int {
    var rest = text
    var columns = 0
    while true {
      let plain = rest.utf8.plainPrefix(upTo: .max)
      columns += plain
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: plain)...]
      guard let character = rest.first else { return columns }
      columns += shown(character).columns
      rest.removeFirst()
    }
  }
}

extension Substring.UTF8View {
  /// How many bytes at the head are printable ASCII with nothing behind them to combine with.
  fileprivate func plainPrefix(upTo limit: Int) -> Int {
    withContiguousStorageIfAvailable { bytes in
      var count = 0
      while count < bytes.count, count < limit, (0x20..<0x7F).contains(bytes[count]) { count += 1 }
      let isFollowed = count > 0 && count < bytes.count && bytes[count] >= 0x80
      return isFollowed ? count - 1 : count
    } ?? 0
  }
}
