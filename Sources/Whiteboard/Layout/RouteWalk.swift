/// One search for the way of a wire.
struct RouteWalk: ~Copyable {
  private let task: RouteTask
  private let width: Int
  private let cells: UnsafeBufferPointer<Grid.Cell>
  private let lanes: UnsafeBufferPointer<Grid.Lanes>
  let states: UnsafeMutableBufferPointer<RouteState>
  private let number: Int
  /// Quarters by which the estimate of what is left counts: 4 finds the best way, more a good one
  /// sooner.
  private let haste: Int
  private let limit: Int
  private let aim: RouteAim
  /// The states beside the target from which a wire may meet it, with what that costs.
  private var goals: [(state: Int, cost: Int)] = []
  private var open = OpenStates()
  private(set) var steps = 0
  private var best: (cost: Int, state: Int)?

  init(
    _ task: RouteTask, width: Int, cells: UnsafeBufferPointer<Grid.Cell>,
    lanes: UnsafeBufferPointer<Grid.Lanes>, states: UnsafeMutableBufferPointer<RouteState>,
    number: Int, haste: Int, limit: Int
  ) {
    self.task = task
    self.width = width
    self.cells = cells
    self.lanes = lanes
    self.states = states
    self.number = number
    self.haste = haste
    self.limit = limit
    aim = RouteAim(task.target, width: width, height: cells.count / width)
  }

  mutating func route(trunk: [Int]) -> Route? {
    markGoals()
    guard !goals.isEmpty else { return nil }
    leaveSource()
    if task.sharesTrunk { for cell in trunk { leaveTrunk(at: cell) } }
    run()
    return best.flatMap { way(to: $0.state, cost: $0.cost) }
  }

  @inline(__always)
  func move(_ heading: Int) -> Int {
    heading & 1 == 1 ? 2 &- heading : (heading &- 1) &* width
  }

  private mutating func leaveSource() {
    for port in Geometry.ports(of: task.source, upper: task.sourcePorts, width: width) {
      let lane = (port.heading & 1) == 0 ? Grid.Flag.frameDown : Grid.Flag.frameAcross
      let cell = cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | lane) == 0 else { continue }
      let cost = port.off + crowding(at: port.cell, port.heading)
      push(
        port.cell, port.heading, cost + RouteCost.heading[port.heading],
        from: RouteState.source, at: place(of: port.cell))
    }
  }

  private mutating func markGoals() {
    for port in Geometry.ports(of: task.target, upper: task.targetPorts, width: width) {
      let cell = cells[port.cell]
      guard cell.net < 0, cell.flags & (Grid.Flag.closed | Grid.Flag.frame) == 0 else { continue }
      let heading = Grid.opposite(port.heading)
      let cost = port.off + crowding(at: port.cell, heading) + RouteCost.heading[heading]
      goals.append((port.cell << 2 | heading, cost))
    }
  }

  private mutating func run() {
    while steps < limit, let state = open.pop(below: best?.cost ?? .max) {
      let known = states[state]
      guard known.cost >= 0 else { continue }
      states[state].close()
      steps &+= 1
      visit(state, known)
    }
  }

  /// Goes on to the cell ahead and to those at the sides. `forth` is the step that the heading
  /// takes in its own direction, `side` the one that a turn to the right takes in the other.
  @inline(__always)
  private mutating func visit(_ state: Int, _ known: RouteState) {
    let (cell, heading, cost) = (state >> 2, state & 3, known.cost)
    let isAcross = heading & 1 == 1
    let (column, row) = place(of: cell)
    let (along, other) = isAcross ? (column, row) : (row, column)
    let isStart = known.origin == RouteState.source
    let isHeadOfBoth = isStart && task.style == .both
    if aim.least(from: heading, at: (along, other)) == 0, !isHeadOfBoth,
      !(isStart && task.style == .async)
    {
      arrive(state, cost: cost &+ (isStart ? RouteCost.headOnly : 0))
    }
    let forth = isAcross ? 2 &- heading : heading &- 1
    let ahead = isAcross ? forth : forth &* width
    advance(
      to: cell &+ ahead, heading, cost, from: heading, at: (along &+ forth, other))
    guard lanes[cell].turns & Grid.bit(heading) != 0, !isHeadOfBoth else { return }
    let before = cells[cell &- ahead]
    guard before.net < 0 || before.net == task.net && before.overNet < 0 else { return }
    let bent = cost &+ RouteCost.bend
    let side = isAcross ? forth : -forth
    let aside = isAcross ? side &* width : side
    let (right, left) = ((heading &+ 1) & 3, (heading &+ 3) & 3)
    advance(
      to: cell &+ aside, right, bent, from: heading, at: (along, other &+ side))
    advance(
      to: cell &- aside, left, bent, from: heading, at: (along, other &- side))
  }

  private mutating func arrive(_ state: Int, cost: Int) {
    guard let goal = goals.first(where: { $0.state == state }) else { return }
    let total = cost + goal.cost
    if total < best?.cost ?? .max { best = (total, state) }
  }

  @inline(__always)
  private mutating func advance(
    to next: Int, _ heading: Int, _ cost: Int, from origin: Int, at place: RouteAim.Place
  ) {
    guard let entry = entryCost(of: next, heading, isTurn: origin != heading) else { return }
    let step = heading & 1 == 1 ? 2 : 4
    push(next, heading, cost &+ step &+ entry, from: origin, at: place)
  }

  @inline(__always)
  private mutating func push(
    _ cell: Int, _ heading: Int, _ cost: Int, from origin: Int, at place: RouteAim.Place
  ) {
    let index = cell << 2 | heading
    let state = RouteState(search: number, cost: cost, origin: origin)
    guard states[index].yields(to: state), cost <= RouteState.highestCost else { return }
    states[index] = state
    let rest = (aim.least(from: heading, at: place) &* haste) >> 2
    open.push(index, estimate: cost &+ rest)
  }

  @inline(__always)
  private func place(of cell: Int) -> RouteAim.Place {
    let (row, column) = UInt32(truncatingIfNeeded: cell).quotientAndRemainder(
      dividingBy: UInt32(truncatingIfNeeded: width))
    return aim.place(column: Int(column), row: Int(row))
  }
}

extension RouteWalk {
  /// Wires that leave or arrive side by side are hard to tell apart.
  private func crowding(at cell: Int, _ heading: Int) -> Int {
    var cost = 0
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
        next, heading, cost + 2 * Int(trunk.distance), from: RouteState.trunk,
        at: place(of: next))
    }
  }

  /// What it costs to enter a cell beyond the step; nil when a wire must not. One that has just
  /// turned must not cross.
  @inline(__always)
  private func entryCost(of index: Int, _ heading: Int, isTurn: Bool) -> Int? {
    let isAcross = heading & 1 == 1
    let lane = isAcross ? lanes[index].across : lanes[index].down
    if lane < Grid.Lanes.hasWires { return Int(lane) }
    if lane & Grid.Lanes.closed != 0 { return nil }
    return costAmongWires(Int(lane & 63), index, isAcross: isAcross, isTurn: isTurn)
  }

  /// Beside wires of the same source is no worse than elsewhere.
  private func costAmongWires(
    _ lane: Int, _ index: Int, isAcross: Bool, isTurn: Bool
  ) -> Int? {
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

  /// As `Grid.allowsJoint`.
  private func allowsJoint(at cell: Int, joined: UInt8) -> Bool {
    (0..<4).allSatisfy { heading in
      joined & Grid.bit(heading) != 0 || !cells[cell + move(heading)].isJoint
    }
  }
}
