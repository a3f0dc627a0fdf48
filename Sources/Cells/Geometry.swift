/// A width and a height, in cells.
package struct Size: Equatable, Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place, counted from 0 at the top left.
package struct Point: Equatable, Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells, possibly empty, never negative.
package struct Area: Equatable, Hashable, Sendable {
  package private(set) var column: Int
  package private(set) var row: Int
  package private(set) var columns: Int
  package private(set) var rows: Int

  package init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }
  package var size: Size { Size(columns: columns, rows: rows) }
  package var origin: Point { Point(column: column, row: row) }

  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < column + columns
      && point.row >= row && point.row < row + rows
  }

  /// Cuts up to `count` rows off the top and returns them.
  package mutating func takeTop(_ count: Int) -> Area {
    let taken = min(max(0, count), rows)
    defer {
      row += taken
      rows -= taken
    }
    return Area(column: column, row: row, columns: columns, rows: taken)
  }

  /// Cuts up to `count` rows off the bottom and returns them.
  package mutating func takeBottom(_ count: Int) -> Area {
    let taken = min(max(0, count), rows)
    rows -= taken
    return Area(column: column, row: row + rows, columns: columns, rows: taken)
  }

  /// Cuts up to `count` columns off the left and returns them.
  package mutating func takeLeft(_ count: Int) -> Area {
    let taken = min(max(0, count), columns)
    defer {
      column += taken
      columns -= taken
    }
    return Area(column: column, row: row, columns: taken, rows: rows)
  }

  /// Cuts up to `count` columns off the right and returns them.
  package mutating func takeRight(_ count: Int) -> Area {
    let taken = min(max(0, count), columns)
    columns -= taken
    return Area(column: column + columns, row: row, columns: taken, rows: rows)
  }

  /// The area without `left` and `right` columns at its sides.
  package func inset(left: Int = 0, right: Int = 0) -> Area {
    let start = min(max(0, left), columns)
    return Area(
      column: column + start, row: row, columns: columns - start - max(0, right), rows: rows)
  }

  /// An area of at most `size` in the middle of this one.
  package func centred(_ size: Size) -> Area {
    let columns = min(size.columns, self.columns)
    let rows = min(size.rows, self.rows)
    return Area(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
