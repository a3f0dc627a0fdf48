/// One search for the way of a wire.
struct RouteWalk {
  private let task: RouteTask
  private let width: Int
  private let cells: UnsafeBufferPointer<Grid.Cell>
  private let lanes: UnsafeBufferPointer<Grid.Lanes>
  let states: UnsafeMutableBufferPointer<RouteSearch.State>
  private let buckets: UnsafeMutableBufferPointer<Int32>
  private let epoch: UInt16
  /// Quarters by which the estimate of what is left counts: 4 finds the best way, more a good one
  /// sooner.
  private let haste: Int32
  private let moves: (Int, Int, Int, Int)
  /// The states beside the target from which a wire may meet it, with what that costs.
  private var goals: [(state: Int32, cost: Int32)] = []
  var items: [RouteSearch.Item] = []
  private(set) var steps = 0
  /// The lowest estimate that an open state can have.
  private var lowest = Int32.max
  private var open = 0
  private var best: (cost: Int32, state: Int32)?

  init(
    _ task: RouteTask, width: Int, cells: UnsafeBufferPointer<Grid.Cell>,
    lanes: UnsafeBufferPointer<Grid.Lanes>,
    states: UnsafeMutableBufferPointer<RouteSearch.State>,
    buckets: UnsafeMutableBufferPointer<Int32>, epoch: UInt16, haste: Int32
  ) {
    self.task = task
    self.width = width
    self.cells = cells
    self.lanes = lanes
    self.states = states
    self.buckets = buckets
    self.epoch = epoch
    self.haste = haste
    moves = (-width, 1, width, -1)
  }

  mutating func route(trunk: [Int], limit: Int) -> Route? {
    markGoals()
    guard !goals.isEmpty else { return nil }
    leaveSource()
    if task.sharesTrunk { for cell in trunk { leaveTrunk(at: cell) } }
    run(limit)
    return best.flatMap { way(to: $0.state, cost: $0.cost) }
  }

  @inline(__always)
  func move(_ heading: Int) -> Int {
    switch heading {
    case 0: moves.0
    case 1: moves.1
    case 2: moves.2
    default: moves.3
    }
  }

  private mutating func leaveSource() {
    for port in Geometry.ports(
      of: task.source, task.sourceFace, hasHead: task.hasHeadAtSource, width: width)
    {
      let lane = (port.heading & 1) == 0 ? Grid.Flag.frameDown : Grid.Flag.frameAcross
      let cell = cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | lane) == 0 else { continue }
      let cost = port.off + crowding(at: port.cell, port.heading)
      push(
        port.cell, port.heading, cost + RouteCost.heading[port.heading], from: .source,
        at: place(of: port.cell))
    }
  }

  private mutating func markGoals() {
    for port in Geometry.ports(
      of: task.target, task.targetFace, hasHead: task.hasHeadAtTarget, width: width)
    {
      let cell = cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | Grid.Flag.frame) == 0 else { continue }
      let heading = Grid.opposite(port.heading)
      let cost = port.off + crowding(at: port.cell, heading) + RouteCost.heading[heading]
      goals.append((Int32(cell: port.cell, heading: heading), cost))
    }
  }

  /// Wires that leave or arrive side by side are hard to tell apart.
  private func crowding(at cell: Int, _ heading: Int) -> Int32 {
    var cost: Int32 = 0
    for side in [(heading + 1) & 3, (heading + 3) & 3] {
      let neighbour = cells[cell + move(side)]
      if neighbour.net >= 0 || neighbour.flags & Grid.Flag.head != 0 {
        cost += RouteCost.besidePort
      }
    }
    return cost
  }

  private mutating func leaveTrunk(at cell: Int) {
    let trunk = cells[cell]
    guard trunk.net == task.net, trunk.overNet < 0,
      trunk.flags & (Grid.Flag.head | Grid.Flag.frame) == 0,
      allowsJoint(at: cell, joined: trunk.mask)
    else { return }
    for heading in 0..<4 {
      let neighbour = cells[cell + move(heading)]
      // Beside an arrowhead or a crossing a tee would mislead.
      if neighbour.flags & Grid.Flag.head != 0 { return }
      if neighbour.overNet >= 0, neighbour.net == task.net || neighbour.overNet == task.net {
        return
      }
    }
    for heading in 0..<4
    where trunk.mask & Grid.bit(heading) == 0 && trunk.mask | Grid.bit(heading) != 15 {
      let next = cell + move(heading)
      guard let entry = entryCost(of: next, heading, isTurn: true) else { continue }
      let label = task.hasLabel ? RouteCost.branchWithLabel : 0
      let cost = RouteCost.branch + RouteCost.step[heading] + entry + label
      push(
        next, heading, cost + 2 * Int32(trunk.distance), from: .trunk, at: place(of: next))
    }
  }

  /// What it costs to enter a cell beyond the step; nil when a wire must not. One that has just
  /// turned must not cross.
  @inline(__always)
  private func entryCost(of index: Int, _ heading: Int, isTurn: Bool) -> Int32? {
    let isAcross = heading & 1 == 1
    let lane = isAcross ? lanes[index].across : lanes[index].down
    if lane < Grid.Lanes.hasWires { return Int32(lane) }
    if lane & Grid.Lanes.closed != 0 { return nil }
    return costAmongWires(Int32(lane & 63), index, isAcross: isAcross, isTurn: isTurn)
  }

  /// Beside wires of the same source is no worse than elsewhere.
  private func costAmongWires(
    _ lane: Int32, _ index: Int, isAcross: Bool, isTurn: Bool
  ) -> Int32? {
    let net = cells[index].net
    if net >= 0, isTurn || net == task.net { return nil }
    var cost = lane
    let side = isAcross ? width : 1
    let mask: UInt8 = isAcross ? 10 : 5
    let (one, other) = (cells[index - side], cells[index + side])
    if one.mask & mask != 0, one.net == task.net { cost -= RouteCost.besideWire }
    if other.mask & mask != 0, other.net == task.net { cost -= RouteCost.besideWire }
    return cost
  }

  private mutating func run(_ limit: Int) {
    var idle = 0
    while open > 0, idle < RouteSearch.bucketCount, steps < limit {
      if let best, best.cost <= lowest { return }
      let bucket = Int(lowest) & (RouteSearch.bucketCount - 1)
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
      guard !states[index].isDone else { continue }
      states[index].isDone = true
      steps += 1
      visit(item.state)
    }
  }

  private typealias Place = (x: Int, y: Int)

  @inline(__always)
  private func place(of cell: Int) -> Place {
    let (y, x) = UInt32(truncatingIfNeeded: cell).quotientAndRemainder(
      dividingBy: UInt32(truncatingIfNeeded: width))
    return (Int(x), Int(y))
  }

  @inline(__always)
  private mutating func visit(_ state: Int32) {
    let known = states[Int(state)]
    let isStart = known.origin == .source
    let isHeadOfBoth = isStart && task.style == .both
    let place = place(of: state.cell)
    let heading = state.heading
    let cost = Int32(known.cost)
    if !isHeadOfBoth, !(isStart && task.style == .async), least(from: heading, at: place) == 0,
      let goal = goals.first(where: { $0.state == state })
    {
      let total = cost + goal.cost + (isStart ? RouteCost.headOnly : 0)
      if total < best?.cost ?? .max { best = (total, state) }
    }
    let cell = state.cell
    advance(from: cell, heading, to: heading, cost: cost, place)
    guard !isHeadOfBoth, lanes[cell].turns & Grid.bit(heading) != 0 else { return }
    let before = cells[cell - move(heading)]
    guard before.net < 0 || before.net == task.net && before.overNet < 0 else { return }
    let bent = cost + RouteCost.bend
    advance(from: cell, heading, to: (heading + 1) & 3, cost: bent, place)
    advance(from: cell, heading, to: (heading + 3) & 3, cost: bent, place)
  }

  /// Whether a step onto a cell may still be worth it.
  @inline(__always)
  private func isOpen(_ cell: Int, _ heading: Int, _ cost: Int32) -> Bool {
    let known = states[cell << 2 | heading]
    let step: Int32 = heading & 1 == 1 ? 2 : 4
    return known.epoch != epoch || !known.isDone && Int32(known.cost) > cost + step
  }

  /// As `Grid.allowsJoint`.
  @inline(__always)
  private func allowsJoint(at cell: Int, joined: UInt8) -> Bool {
    (joined & 1 != 0 || !cells[cell + moves.0].isJoint)
      && (joined & 2 != 0 || !cells[cell + moves.1].isJoint)
      && (joined & 4 != 0 || !cells[cell + moves.2].isJoint)
      && (joined & 8 != 0 || !cells[cell + moves.3].isJoint)
  }

  @inline(__always)
  private mutating func advance(
    from start: Int, _ origin: Int, to heading: Int, cost: Int32, _ place: Place
  ) {
    let next = start + move(heading)
    guard isOpen(next, heading, cost),
      let entry = entryCost(of: next, heading, isTurn: origin != heading)
    else { return }
    let total = cost + (heading & 1 == 1 ? 2 : 4) + entry
    let there: Place =
      switch heading {
      case 0: (place.x, place.y - 1)
      case 1: (place.x + 1, place.y)
      case 2: (place.x, place.y + 1)
      default: (place.x - 1, place.y)
      }
    push(next, heading, total, from: Self.origin(origin), at: there)
  }

  @inline(__always)
  private static func origin(_ heading: Int) -> RouteSearch.Origin {
    switch heading {
    case 0: .up
    case 1: .right
    case 2: .down
    default: .left
    }
  }

  @inline(__always)
  private mutating func push(
    _ cell: Int, _ heading: Int, _ cost: Int32, from origin: RouteSearch.Origin, at place: Place
  ) {
    let index = cell << 2 | heading
    let known = states[index]
    if known.epoch == epoch, known.isDone || Int32(known.cost) <= cost { return }
    guard cost < UInt16.max else { return }
    states[index] = RouteSearch.State(
      epoch: epoch, cost: UInt16(truncatingIfNeeded: cost), origin: origin)
    let estimate = cost + least(from: heading, at: place) * haste / 4
    let bucket = Int(estimate) & (RouteSearch.bucketCount - 1)
    items.append(
      RouteSearch.Item(state: Int32(truncatingIfNeeded: index), next: buckets[bucket]))
    buckets[bucket] = Int32(truncatingIfNeeded: items.count - 1)
    open += 1
    if estimate < lowest { lowest = estimate }
  }

  /// The least that is left to pay: the distance, and the bends that the heading still owes. It is
  /// 0 only beside the target, facing it.
  @inline(__always)
  private func least(from heading: Int, at place: Place) -> Int32 {
    let (x, y) = place
    let target = task.target
    let dx = x < target.x ? target.x - 1 - x : x >= target.right ? x - target.right : -1
    let dy = y < target.y ? target.y - 1 - y : y >= target.bottom ? y - target.bottom : -1
    let ahead: Bool
    let behind: Bool
    switch heading {
    case 0: (ahead, behind) = (y >= target.bottom, y < target.y)
    case 1: (ahead, behind) = (x < target.x, x >= target.right)
    case 2: (ahead, behind) = (y < target.y, y >= target.bottom)
    default: (ahead, behind) = (x >= target.right, x < target.x)
    }
    let bends = ahead ? (dx >= 0 && dy >= 0 ? 1 : 0) : behind ? 2 : 1
    return Int32(truncatingIfNeeded: max(dx, 0) * 2 + max(dy, 0) * 4 + bends * 11)
  }
}
