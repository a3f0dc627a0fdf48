/// An estimate of how many wires will run side by side in each gutter, so that most find room at
/// the first try.
struct Traffic {
  typealias Place = (column: Int, row: Int)

  /// By gutter and by the row (or column) that it passes.
  private var down: [[Double]]
  private var across: [[Double]]
  /// For each row how many wires turn above and below the box that has most.
  private let crowds: [Int]

  init(_ wires: [(from: Place, to: Place)], columns: Int, rows: Int) {
    down = Array(repeating: Array(repeating: 0, count: rows), count: columns + 1)
    across = Array(repeating: Array(repeating: 0, count: columns), count: rows + 1)
    var turning = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    for wire in wires {
      let distance = abs(wire.from.column - wire.to.column) + abs(wire.from.row - wire.to.row)
      guard distance > 1 else { continue }
      turning[wire.from.row][wire.from.column] += 1
      turning[wire.to.row][wire.to.column] += 1
    }
    // Two leave a box at its sides; half of the others turn above it, half below.
    crowds = turning.map { row in max(0, ((row.max() ?? 0) - 2) / 2) }
    for wire in wires { count(wire.from, wire.to) }
  }

  /// Lanes that a gutter needs beyond the one that it has room for.
  func surplus(inColumnGutter gutter: Int) -> Int { Self.surplus(down[gutter]) }
  func surplus(inRowGutter gutter: Int) -> Int {
    let above = gutter > 0 ? crowds[gutter - 1] : 0
    let below = gutter < crowds.count ? crowds[gutter] : 0
    return max(Self.surplus(across[gutter]), above, below)
  }

  private static func surplus(_ lanes: [Double]) -> Int {
    max(0, Int(((lanes.max() ?? 0) + 0.25).rounded(.down)) - 1)
  }

  private mutating func count(_ from: Place, _ to: Place) {
    let columns = min(from.column, to.column)...max(from.column, to.column)
    let rows = min(from.row, to.row)...max(from.row, to.row)
    // Neighbours are joined by a straight wire.
    guard columns.count + rows.count > 3 else { return }
    let isStraight = columns.count == 1 || rows.count == 1
    if rows.count > 1 {
      let gutters =
        columns.count == 1
        ? columns.lowerBound...columns.lowerBound + 1
        : columns.lowerBound + 1...columns.upperBound
      for gutter in gutters {
        for row in rows { down[gutter][row] += 1 / Double(gutters.count) }
      }
    }
    if columns.count > 2 || isStraight && columns.count > 1 {
      let gutters =
        rows.count == 1
        ? rows.lowerBound...rows.lowerBound + 1 : rows.lowerBound + 1...rows.upperBound
      for gutter in gutters {
        for column in columns { across[gutter][column] += 1 / Double(gutters.count) }
      }
    }
  }
}
