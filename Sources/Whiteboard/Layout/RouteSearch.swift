/// The memory of A* over cells and headings, kept from one wire to the next.
struct RouteSearch: Sendable {
  private var states: [RouteState]
  /// Counted down, as `RouteState` wants it.
  private var number = RouteState.searches
  /// How many states were looked at in all searches.
  private(set) var steps = 0

  private let haste: Int
  private static let greed = 10

  /// Pictures of many wires are laid in haste, since no eye follows every bend of them.
  init(_ grid: Grid, wires: Int) {
    haste = wires <= 30 ? 4 : wires <= 60 ? 5 : 6
    states = Array(repeating: RouteState(), count: grid.width * grid.height * 4)
  }

  /// The cheapest way, nil when there is none within so many steps. `trunk` holds the cells of the
  /// wires of the same source.
  mutating func route(
    _ task: RouteTask, in grid: Grid, trunk: [Int], limit: Int, inHaste: Bool = false
  ) -> Route? {
    if number == 0 {
      for index in states.indices { states[index] = RouteState() }
      number = RouteState.searches
    }
    number -= 1
    // Every step reads a dozen cells and states: with checked indices a picture takes twice as
    // long. The rim of the grid is closed, so that no step leaves it.
    let (route, steps) = grid.cells.withUnsafeBufferPointer { cells in
      grid.lanes.withUnsafeBufferPointer { lanes in
        states.withUnsafeMutableBufferPointer { states in
          var walk = RouteWalk(
            task, width: grid.width, cells: cells, lanes: lanes, states: states, number: number,
            haste: inHaste ? Self.greed : haste, limit: limit)
          return (walk.route(trunk: trunk), walk.steps)
        }
      }
    }
    self.steps += steps
    return route
  }
}

/// What searches know of a cell with a heading. It is one word, since a search jumps about in all
/// of them, and it only falls: later searches have lower numbers, a lower cost comes after a
/// higher one, and a state that is done has the lowest.
struct RouteState: Sendable {
  /// Origins beside headings.
  static let source = 4
  static let trunk = 5

  /// The number of the search in 13 bits, the cost and 1 in 16, the origin in 3.
  private var word = UInt32.max

  static let searches = 8191
  static let highestCost = 65_534

  init() {}

  @inline(__always)
  init(search: Int, cost: Int, origin: Int) {
    word = UInt32(truncatingIfNeeded: search << 19 | (cost &+ 1) << 3 | origin)
  }

  /// Where a way came from, which is always the cell behind: in which heading it was entered, or
  /// that it is the source's border or a trunk.
  var origin: Int { Int(word & 7) }
  /// -1 when the state is done.
  var cost: Int { Int(word >> 3 & 0xFFFF) &- 1 }

  @inline(__always)
  func yields(to next: RouteState) -> Bool { word >> 3 > next.word >> 3 }

  mutating func close() { word &= ~(0xFFFF << 3) }
}
