/// The part of a text that is on the screen.
struct Viewport: Equatable, Sendable {
  var size = Size(columns: 80, rows: 24)
  /// The place whose row is the first one shown.
  var top = TextPlace.start
  /// Whether the view moves so that the cursor stays in it: scrolling looks elsewhere.
  var followsCursor = true
  /// The first row shown and the one with the cursor, when it was last laid out.
  var topRow = RowPlace(line: 0, row: 0)
  var cursorRow = RowPlace(line: 0, row: 0)

  /// The last column is kept free for the cursor after a full row.
  static func columns(in size: Size) -> Int { max(1, size.columns - 1) }

  var columns: Int { Self.columns(in: size) }
  var rows: Int { max(1, size.rows) }
}

extension TextEditor {
  /// Wraps what will be shown in an area of this size, and keeps the cursor in view.
  package mutating func layout(for size: Size) {
    view.size = size
    let columns = view.columns
    var top = buffer.row(of: buffer.clamped(view.top), columns: columns)
    if view.followsCursor { top = topRow(from: top) }
    let last = buffer.row(of: buffer.end, columns: columns)
    let lastTop = buffer.row(1 - view.rows, from: last, columns: columns)
    top = min(top, lastTop)
    show(top)
    view.topRow = top
    view.cursorRow = buffer.row(of: selection.cursor, columns: columns)
    var line = top.line
    var shown = 0
    while line < buffer.lines.count, shown < view.rows + top.row {
      buffer.layOut(line: line, columns: columns)
      shown += buffer.lines[line].rowCount
      line += 1
    }
  }

  /// Looks further down, or up when `rows` is negative, without moving the cursor.
  package mutating func scroll(rows: Int) {
    let top = buffer.row(of: buffer.clamped(view.top), columns: view.columns)
    show(buffer.row(rows, from: top, columns: view.columns))
    view.followsCursor = false
    layout(for: view.size)
  }

  private mutating func show(_ top: RowPlace) {
    let line = buffer.lines[top.line]
    view.top = TextPlace(line: top.line, offset: line.row(top.row).lowerBound)
  }

  /// The first row to show for the cursor to be seen: as near to `top` as can be, or with the
  /// cursor in the middle when it is more than a page away.
  private mutating func topRow(from top: RowPlace) -> RowPlace {
    let columns = view.columns
    let cursor = buffer.row(of: selection.cursor, columns: columns)
    if cursor < top {
      let page = buffer.row(-view.rows, from: top, columns: columns)
      return cursor >= page ? cursor : middle(cursor)
    }
    let page = buffer.row(2 * view.rows - 1, from: top, columns: columns)
    guard cursor <= page else { return middle(cursor) }
    return max(top, buffer.row(1 - view.rows, from: cursor, columns: columns))
  }

  private mutating func middle(_ cursor: RowPlace) -> RowPlace {
    buffer.row(-view.rows / 2, from: cursor, columns: view.columns)
  }
}
