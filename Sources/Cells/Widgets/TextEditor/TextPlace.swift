/// A place in a text: its line from 0, and the scalars before it in that line.
struct TextPlace: Comparable, Sendable {
  var line: Int
  var offset: Int

  static let start = TextPlace(line: 0, offset: 0)

  static func < (left: TextPlace, right: TextPlace) -> Bool {
    left.line == right.line ? left.offset < right.offset : left.line < right.line
  }
}

/// A row of a line, counted from 0 within that line.
struct RowPlace: Comparable, Sendable {
  var line: Int
  var row: Int

  static func < (left: RowPlace, right: RowPlace) -> Bool {
    left.line == right.line ? left.row < right.row : left.line < right.line
  }
}

/// The cursor, and the other end of what is selected.
struct Selection: Equatable, Sendable {
  var cursor: TextPlace
  /// nil when nothing is being selected; equal to the cursor when that is empty.
  var anchor: TextPlace?

  var range: Range<TextPlace>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }
}
