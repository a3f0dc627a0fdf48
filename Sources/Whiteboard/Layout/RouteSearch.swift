/// The memory of A* over cells and headings, kept from one wire to the next.
struct RouteSearch: Sendable {
  /// What is known of a cell with a heading; valid when its epoch is that of the search. Small,
  /// since a search jumps about in all of them.
  struct State: Sendable {
    var epoch: UInt16 = 0
    var cost: UInt16 = 0
    var origin = Origin.source
    var isDone = false
  }

  /// Where a way came from, which is always the cell behind: in which heading it was entered, or
  /// that it is the source's border or a trunk.
  enum Origin: UInt8 {
    case up, right, down, left, source, trunk
  }

  /// An open state in a bucket, and the item below it.
  struct Item: Sendable {
    let state: Int32
    let next: Int32
  }

  /// More than the estimates of open states can differ by.
  static let bucketCount = 4096

  private var states: [State]
  private var epoch: UInt16 = 0
  private var buckets = [Int32](repeating: -1, count: bucketCount)
  private var items: [Item] = []
  /// How many states were looked at in all searches.
  private(set) var steps = 0

  private let haste: Int32

  /// Pictures of many wires are laid in haste, since no eye follows every bend of them.
  init(_ grid: Grid, wires: Int) {
    haste = wires <= 30 ? 4 : wires <= 60 ? 5 : 6
    states = Array(repeating: State(), count: grid.width * grid.height * 4)
  }

  /// The cheapest way, nil when there is none within so many steps. `trunk` holds the cells of the
  /// wires of the same source.
  mutating func route(
    _ task: RouteTask, in grid: Grid, trunk: [Int], limit: Int
  ) -> Route? {
    if epoch == .max {
      for index in states.indices { states[index].epoch = 0 }
      epoch = 0
    }
    epoch += 1
    items.removeAll(keepingCapacity: true)
    for index in buckets.indices { buckets[index] = -1 }
    let epoch = epoch
    // Handed over, so that nobody copies them.
    var items: [Item] = []
    swap(&items, &self.items)
    // Every step reads a dozen cells and states: with checked indices a picture takes twice as
    // long. The rim of the grid is closed, so that no step leaves it.
    let result = grid.cells.withUnsafeBufferPointer { cells in
      grid.lanes.withUnsafeBufferPointer { lanes in
        states.withUnsafeMutableBufferPointer { states in
          buckets.withUnsafeMutableBufferPointer { buckets in
            var walk = RouteWalk(
              task, width: grid.width, cells: cells, lanes: lanes, states: states,
              buckets: buckets, epoch: epoch, haste: haste)
            swap(&walk.items, &items)
            let route = walk.route(trunk: trunk, limit: limit)
            swap(&walk.items, &items)
            return (route: route, steps: walk.steps)
          }
        }
      }
    }
    self.items = items
    steps += result.steps
    return result.route
  }
}
