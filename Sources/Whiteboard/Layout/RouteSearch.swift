/// A* over cells and headings. It keeps its memory from one wire to the next.
struct RouteSearch: Sendable {
  /// What is known of a cell with a heading; valid when its epoch is that of the search.
  private struct State {
    var epoch: Int32 = 0
    var doneEpoch: Int32 = 0
    var goalEpoch: Int32 = 0
    var cost: Int32 = 0
    var goal: Int32 = 0
    /// The state before; -1 at the source's border, -2 - cell where it leaves a trunk.
    var previous: Int32 = -1
  }

  /// More than the estimates of open states can differ by.
  private static let bucketCount = 4096

  private var states: [State]
  private var epoch: Int32 = 0
  private var buckets = [Int32](repeating: -1, count: bucketCount)
  private var items: [(state: Int32, next: Int32)] = []
  private var place: [(x: Int32, y: Int32)]
  private var lowest: Int32 = 0
  private var open = 0
  private var best: (cost: Int32, state: Int32)?
  /// How many states were looked at in all searches.
  private(set) var steps = 0

  init(_ grid: Grid) {
    states = Array(repeating: State(), count: grid.width * grid.height * 4)
    place = []
    place.reserveCapacity(grid.width * grid.height)
    for y in 0..<grid.height {
      for x in 0..<grid.width { place.append((Int32(x), Int32(y))) }
    }
  }

  /// The cheapest way, nil when there is none. `trunk` holds the cells of the wires of the same
  /// source.
  mutating func route(_ task: RouteTask, in grid: Grid, trunk: [Int]) -> Route? {
    begin()
    leaveSource(task, grid)
    if task.sharesTrunk { for cell in trunk { leaveTrunk(at: cell, task, grid) } }
    guard open > 0 else { return nil }
    markGoals(task, grid)
    run(task, grid)
    return best.map { route(to: $0.state, cost: $0.cost) }
  }

  private mutating func begin() {
    epoch += 1
    for index in buckets.indices { buckets[index] = -1 }
    items.removeAll(keepingCapacity: true)
    lowest = .max
    open = 0
    best = nil
  }

  private mutating func leaveSource(_ task: RouteTask, _ grid: Grid) {
    for port in Geometry.ports(of: task.source, task.sourceFace, width: grid.width) {
      let lane = (port.heading & 1) == 0 ? Grid.Flag.frameDown : Grid.Flag.frameAcross
      let cell = grid.cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | lane) == 0 else { continue }
      let cost =
        port.off + crowding(at: port.cell, port.heading, grid) + RouteCost.heading[port.heading]
      push(Int32(cell: port.cell, heading: port.heading), cost, from: -1, task)
    }
  }

  private mutating func markGoals(_ task: RouteTask, _ grid: Grid) {
    for port in Geometry.ports(of: task.target, task.targetFace, width: grid.width) {
      let cell = grid.cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | Grid.Flag.frame) == 0 else { continue }
      let heading = Grid.opposite(port.heading)
      let state = port.cell << 2 | heading
      states[state].goalEpoch = epoch
      states[state].goal =
        port.off + crowding(at: port.cell, heading, grid) + RouteCost.heading[heading]
    }
  }

  /// Wires that leave or arrive side by side are hard to tell apart.
  private func crowding(at cell: Int, _ heading: Int, _ grid: Grid) -> Int32 {
    var cost: Int32 = 0
    for side in [(heading + 1) & 3, (heading + 3) & 3] {
      let neighbour = grid.cells[cell + grid.moves[side]]
      if neighbour.net >= 0 || neighbour.flags & Grid.Flag.head != 0 {
        cost += RouteCost.besidePort
      }
    }
    return cost
  }

  private mutating func leaveTrunk(at cell: Int, _ task: RouteTask, _ grid: Grid) {
    let trunk = grid.cells[cell]
    guard trunk.net == task.net, trunk.overNet < 0, trunk.flags & Grid.Flag.head == 0,
      trunk.flags & Grid.Flag.frame == 0, grid.allowsJoint(at: cell, joined: trunk.mask)
    else { return }
    for move in grid.moves {
      let neighbour = grid.cells[cell + move]
      // Beside an arrowhead or a crossing a tee would mislead.
      if neighbour.flags & Grid.Flag.head != 0 { return }
      if neighbour.overNet >= 0, neighbour.net == task.net || neighbour.overNet == task.net {
        return
      }
    }
    for heading in 0..<4 where trunk.mask | Grid.bit(heading) != 15 {
      let next = cell + grid.moves[heading]
      guard trunk.mask & Grid.bit(heading) == 0, grid.cells[next].net < 0,
        let entry = entryCost(of: grid.cells[next], next, heading, task.net, grid)
      else { continue }
      let label = task.hasLabel ? RouteCost.branchWithLabel : 0
      let cost = RouteCost.branch + RouteCost.step[heading] + entry + label
      push(
        Int32(cell: next, heading: heading), cost + 2 * Int32(trunk.distance),
        from: Int32(-2 - cell), task)
    }
  }

  /// What it costs to enter a cell beyond the step; nil when a wire must not.
  @inline(__always)
  private func entryCost(
    of cell: Grid.Cell, _ index: Int, _ heading: Int, _ net: Int16, _ grid: Grid
  ) -> Int32? {
    if cell.flags & Grid.Flag.closed != 0 { return nil }
    var cost: Int32 = 0
    let isAcross = heading & 1 == 1
    let frame = cell.flags & Grid.Flag.frame
    if frame != 0 {
      guard frame == (isAcross ? Grid.Flag.frameDown : Grid.Flag.frameAcross) else { return nil }
      cost = RouteCost.frame
    }
    if cell.net < 0 { return cost }
    guard cell.net != net, cell.overNet < 0, cell.mask == (isAcross ? 5 : 10),
      grid.allowsCrossing(at: index)
    else { return nil }
    return cost + RouteCost.crossing
  }

  private mutating func run(_ task: RouteTask, _ grid: Grid) {
    var idle = 0
    while open > 0, idle < Self.bucketCount {
      if let best, best.cost <= lowest { return }
      let bucket = Int(lowest) & (Self.bucketCount - 1)
      let top = buckets[bucket]
      guard top >= 0 else {
        lowest += 1
        idle += 1
        continue
      }
      idle = 0
      let item = items[Int(top)]
      buckets[bucket] = item.next
      open -= 1
      let index = Int(item.state)
      guard states[index].doneEpoch != epoch else { continue }
      states[index].doneEpoch = epoch
      steps += 1
      visit(item.state, task, grid)
    }
  }

  private mutating func visit(_ state: Int32, _ task: RouteTask, _ grid: Grid) {
    let known = states[Int(state)]
    let isStart = known.previous == -1
    let isHeadOfBoth = isStart && task.style == .both
    if known.goalEpoch == epoch, !isHeadOfBoth, !(isStart && task.style == .async) {
      let total = known.cost + known.goal + (isStart ? RouteCost.headOnly : 0)
      if total < best?.cost ?? .max { best = (total, state) }
    }
    let heading = state.heading
    advance(from: state, to: heading, cost: known.cost, task, grid)
    guard !isHeadOfBoth, allowsTurn(at: state, task, grid) else { return }
    for turned in [(heading + 1) & 3, (heading + 3) & 3]
    where grid.cells[state.cell + grid.moves[turned]].net < 0 {
      advance(from: state, to: turned, cost: known.cost + RouteCost.bend, task, grid)
    }
  }

  private func allowsTurn(at state: Int32, _ task: RouteTask, _ grid: Grid) -> Bool {
    let cell = grid.cells[state.cell]
    guard cell.net < 0, cell.flags & Grid.Flag.frame == 0 else { return false }
    let before = grid.cells[state.cell - grid.moves[state.heading]]
    guard before.net < 0 || before.net == task.net && before.overNet < 0 else { return false }
    return grid.allowsJoint(
      at: state.cell, joined: Grid.bit(Grid.opposite(state.heading)))
  }

  @inline(__always)
  private mutating func advance(
    from state: Int32, to heading: Int, cost: Int32, _ task: RouteTask, _ grid: Grid
  ) {
    let next = state.cell + grid.moves[heading]
    let cell = grid.cells[next]
    guard let entry = entryCost(of: cell, next, heading, task.net, grid) else { return }
    var total = cost + RouteCost.step[heading] + entry
    let isAcross = heading & 1 == 1
    let beside = isAcross ? Grid.Flag.besideAcross : Grid.Flag.besideDown
    if cell.flags & beside != 0 { total += RouteCost.besideBox }
    let side = isAcross ? grid.width : 1
    let lane: UInt8 = isAcross ? 10 : 5
    let one = grid.cells[next - side]
    if one.mask & lane != 0, one.net != task.net { total += RouteCost.besideWire }
    let other = grid.cells[next + side]
    if other.mask & lane != 0, other.net != task.net { total += RouteCost.besideWire }
    push(Int32(cell: next, heading: heading), total, from: state, task)
  }

  @inline(__always)
  private mutating func push(_ state: Int32, _ cost: Int32, from previous: Int32, _ task: RouteTask)
  {
    let index = Int(state)
    if states[index].epoch == epoch, states[index].cost <= cost { return }
    states[index].epoch = epoch
    states[index].cost = cost
    states[index].previous = previous
    let estimate = cost + least(from: state, task.target)
    let bucket = Int(estimate) & (Self.bucketCount - 1)
    items.append((state, buckets[bucket]))
    buckets[bucket] = Int32(truncatingIfNeeded: items.count - 1)
    open += 1
    if estimate < lowest { lowest = estimate }
  }

  /// The least that is left to pay: the distance, and the bends that the heading still owes.
  @inline(__always)
  private func least(from state: Int32, _ target: CellRectangle) -> Int32 {
    let (x, y) = place[state.cell]
    let left = Int32(target.x)
    let right = Int32(target.x + target.width)
    let top = Int32(target.y)
    let bottom = Int32(target.y + target.height)
    let dx = x < left ? left - 1 - x : x >= right ? x - right : -1
    let dy = y < top ? top - 1 - y : y >= bottom ? y - bottom : -1
    let ahead: Bool
    let behind: Bool
    switch state.heading {
    case 0: (ahead, behind) = (y >= bottom, y < top)
    case 1: (ahead, behind) = (x < left, x >= right)
    case 2: (ahead, behind) = (y < top, y >= bottom)
    default: (ahead, behind) = (x >= right, x < left)
    }
    let bends: Int32 = ahead ? (dx >= 0 && dy >= 0 ? 1 : 0) : behind ? 2 : 1
    return max(dx, 0) * 2 + max(dy, 0) * 4 + bends * RouteCost.bend
  }

  private func route(to last: Int32, cost: Int32) -> Route {
    var way = [last]
    while let state = way.last {
      let previous = states[Int(state)].previous
      if previous < 0 {
        way.reverse()
        return Route(
          states: way, branch: previous == -1 ? nil : Int(-2 - previous), cost: Int(cost))
      }
      way.append(previous)
    }
    return Route(states: way, branch: nil, cost: Int(cost))
  }
}
