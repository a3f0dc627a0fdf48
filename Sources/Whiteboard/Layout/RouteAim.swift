/// What a way to a box costs at the least: the distance, and the bends that its heading still
/// owes. It is 0 only beside the box, facing it.
///
/// Every step of a search asks three times, so that the answers are kept by column and by row, in
/// memory of its own: the share of the distance, above six bits that say on which side of the box
/// the column or row lies. The sum of two such words finds the bends.
struct RouteAim: ~Copyable {
  /// Where the words of a column and a row stand, in any order.
  typealias Place = (Int, Int)

  private let words: UnsafeMutablePointer<Int>
  private let bends: UnsafeMutablePointer<Int>
  private let width: Int

  init(_ target: CellRectangle, width: Int, height: Int) {
    self.width = width
    words = .allocate(capacity: width + height)
    bends = .allocate(capacity: 36)
    for x in 0..<width {
      let (gap, side) = Self.gap(of: x, from: target.x..<target.right)
      (words + x).initialize(to: (2 &* gap) << 6 | side &* 4)
    }
    for y in 0..<height {
      let (gap, side) = Self.gap(of: y, from: target.y..<target.bottom)
      (words + width + y).initialize(to: (4 &* gap) << 6 | side &* 12)
    }
    for index in 0..<36 {
      let (column, row) = (index / 4 % 3, index / 12)
      (bends + index).initialize(to: Self.bends(from: index % 4, column, row) * RouteCost.bend)
    }
  }

  deinit {
    words.deallocate()
    bends.deallocate()
  }

  func place(column: Int, row: Int) -> Place { (column, width &+ row) }

  @inline(__always)
  func least(from heading: Int, at place: Place) -> Int {
    let word = words[place.0] &+ words[place.1]
    return (word >> 6) &+ bends[word & 63 | heading]
  }

  /// The cells between a place and those beside the box, and whether the place comes before the
  /// box 0, passes through it 1, or comes after it 2.
  private static func gap(of place: Int, from box: Range<Int>) -> (cells: Int, side: Int) {
    if place < box.lowerBound { return (box.lowerBound &- 1 &- place, 0) }
    return place < box.upperBound ? (0, 1) : (place &- box.upperBound, 2)
  }

  private static func bends(from heading: Int, _ column: Int, _ row: Int) -> Int {
    let (ahead, aside) = heading & 1 == 1 ? (column, row) : (row, column)
    let side = heading == 1 || heading == 2 ? ahead : 2 - ahead
    return side == 0 ? (aside == 1 ? 0 : 1) : side == 1 ? 1 : 2
  }
}
