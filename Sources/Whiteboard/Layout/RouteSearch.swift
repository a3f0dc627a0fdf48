/// The memory of A* over cells and headings, kept from one wire to the next.
struct RouteSearch: Sendable {
  /// What is known of a cell with a heading; valid when its epoch is that of the search.
  struct State: Sendable {
    var epoch: Int32 = 0
    var doneEpoch: Int32 = 0
    var goalEpoch: Int32 = 0
    var cost: Int32 = 0
    var goal: Int32 = 0
    /// The state before; -1 at the source's border, -2 - cell where it leaves a trunk.
    var previous: Int32 = -1
  }

  /// An open state in a bucket, and the item below it.
  struct Item: Sendable {
    let state: Int32
    let next: Int32
  }

  /// More than the estimates of open states can differ by.
  static let bucketCount = 4096

  private var states: [State]
  private var epoch: Int32 = 0
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
    epoch += 1
    items.removeAll(keepingCapacity: true)
    for index in buckets.indices { buckets[index] = -1 }
    let (epoch, items) = (epoch, items)
    self.items = []
    // Every step reads a dozen cells and states: with checked indices a picture takes twice as
    // long. The rim of the grid is closed, so that no step leaves it.
    let result = grid.cells.withUnsafeBufferPointer { cells in
      states.withUnsafeMutableBufferPointer { states in
        buckets.withUnsafeMutableBufferPointer { buckets in
          var walk = RouteWalk(
            task, width: grid.width, cells: cells, states: states, buckets: buckets,
            items: items, epoch: epoch, haste: haste)
          let route = walk.route(trunk: trunk, limit: limit)
          return (route: route, items: walk.items, steps: walk.steps)
        }
      }
    }
    self.items = result.items
    steps += result.steps
    return result.route
  }
}
