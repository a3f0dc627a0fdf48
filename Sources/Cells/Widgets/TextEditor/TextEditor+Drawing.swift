extension TextEditor {
  /// Shows the rows that fit, and the cursor where it is in view and has the focus.
  package func draw(into frame: inout Frame, area: Area, isFocused: Bool) {
    let columns = Viewport.columns(in: area.size)
    let top = buffer.clamped(view.top)
    var rest = area
    for index in top.line..<lineCount {
      guard !rest.isEmpty else { return }
      var line = buffer.lines[index]
      line.layOut(columns: columns)
      let marks = marks(ofLine: index)
      let first = index == top.line ? line.row(of: top.offset) : 0
      for row in first..<line.rowCount where !rest.isEmpty {
        let strip = rest.takeTop(1)
        draw(row, of: line, marks: marks, into: &frame, strip: strip)
        if row + 1 == line.rowCount { drawLineEnd(index, of: line, into: &frame, strip: strip) }
        if isFocused, selection.cursor.line == index, line.row(of: selection.cursor.offset) == row {
          placeCursor(in: line, into: &frame, strip: strip)
        }
      }
    }
  }

  /// Draws only the row with the cursor, over the picture before the last key: what was typed can
  /// be seen before all that follows from it. Returns its row in the frame; nil when the cursor is
  /// in another row than it was.
  package func redrawCursorRow(into frame: inout Frame, area: Area) -> Int? {
    let index = selection.cursor.line
    let line = buffer.lines[index]
    let row = line.row(of: selection.cursor.offset)
    guard let shown = frame.cursor, area.contains(shown), line.isLaidOut(in: view.columns),
      view.cursorRow == RowPlace(line: index, row: row), isTopWhereItWas
    else { return nil }
    let strip = Area(column: area.column, row: shown.row, columns: area.columns, rows: 1)
    frame.fill(strip)
    draw(row, of: line, marks: marks(ofLine: index), into: &frame, strip: strip)
    if row + 1 == line.rowCount { drawLineEnd(index, of: line, into: &frame, strip: strip) }
    placeCursor(in: line, into: &frame, strip: strip)
    return shown.row
  }

  /// False when the line at the top wraps otherwise than it did.
  private var isTopWhereItWas: Bool {
    guard view.top.line < buffer.lines.count else { return false }
    let line = buffer.lines[view.top.line]
    let row = line.row(of: view.top.offset)
    return line.row(row).lowerBound == view.top.offset
      && view.topRow == RowPlace(line: view.top.line, row: row)
  }

  private func placeCursor(in line: TextLine, into frame: inout Frame, strip: Area) {
    let column = min(line.column(of: selection.cursor.offset), strip.columns - 1)
    frame.cursor = Point(column: strip.column + column, row: strip.row)
  }

  private func draw(
    _ index: Int, of line: TextLine, marks: [Mark], into frame: inout Frame, strip: Area
  ) {
    let row = line.row(index)
    // Matches that reach over the row's ends are few, and found from a little further out.
    let margin = 4 * needle.count
    let near = max(0, row.lowerBound - margin)..<min(line.count, row.upperBound + margin)
    let found = matches(in: line, near).map { Mark(range: $0, style: .match) }
    var marks = marks
    marks.insert(contentsOf: found, at: marks.first?.style == .selection ? 1 : 0)
    let plain: Style = line.isHeading ? .heading : .plain
    var place = row.lowerBound
    var column = line.indent(ofRow: index)
    while place < row.upperBound, column < strip.columns {
      if marks.isEmpty {
        let plainly = frame.put(
          line.scalars[place..<row.upperBound], at: column, of: strip, style: plain)
        place += plainly
        column += plainly
        guard place < row.upperBound, column < strip.columns else { return }
      }
      let style = marks.first { $0.range.contains(place) }?.style ?? plain
      column += put(place, of: line, at: column, style: style, into: &frame, strip: strip)
      place = line.clusters.boundary(after: place)
    }
  }

  /// Puts the character at a place and returns the columns that it takes.
  private func put(
    _ place: Int, of line: TextLine, at column: Int, style: Style, into frame: inout Frame,
    strip: Area
  ) -> Int {
    if line.scalars[place] == "\t" {
      let columns = Wrap.columns(of: "\t", at: column)
      for step in 0..<columns { frame.put(.space, at: column + step, of: strip, style: style) }
      return columns
    }
    let (glyph, columns) = line.shown(at: place)
    frame.put(glyph, columns: columns, at: column, of: strip, style: style)
    return columns
  }

  /// A selected line end shows as one cell.
  private func drawLineEnd(
    _ index: Int, of line: TextLine, into frame: inout Frame, strip: Area
  ) {
    let place = TextPlace(line: index, offset: line.count)
    guard let range = selection.range, range.contains(place) else { return }
    frame.put(.space, at: line.column(of: line.count), of: strip, style: .selection)
  }
}

extension TextEditor {
  /// Scalars of a line that are drawn in a style of their own; the first mark wins.
  private struct Mark {
    let range: Range<Int>
    let style: Style
  }

  private func marks(ofLine index: Int) -> [Mark] {
    let line = buffer.lines[index]
    var marks: [Mark] = []
    if let range = selection.range, (range.lowerBound.line...range.upperBound.line).contains(index)
    {
      let start = index == range.lowerBound.line ? range.lowerBound.offset : 0
      let end = index == range.upperBound.line ? range.upperBound.offset : line.count
      marks.append(Mark(range: start..<end, style: .selection))
    }
    for range in highlights[index] ?? [] where range.lowerBound >= 0 {
      let start = line.clusters.boundary(afterCharacters: range.lowerBound)
      let end = line.clusters.boundary(afterCharacters: range.upperBound)
      marks.append(Mark(range: start..<end, style: .match))
    }
    return marks
  }
}
