import Cells

extension Size {
  /// The columns or rows that a screen may have.
  package static let range = 1...500

  /// Reads "80x24"; nil when it is not of that form or outside of `range`.
  package init?(columnsByRows text: String) {
    let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      Size.range.contains(columns), Size.range.contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
