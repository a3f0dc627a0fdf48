extension Router {
  /// Whether a way keeps all rules among what is laid already.
  func fits(_ route: Route, _ wire: Int) -> Bool {
    let task = tasks[wire]
    guard
      isPort(route.last.cell, route.last.heading, of: task.target, task.targetPorts),
      grid.cells[route.last.cell].flags & Grid.Flag.frame == 0,
      beginsWell(route, task)
    else { return false }
    let count = route.states.count
    for index in 0..<count {
      let state = route.states[index]
      let isTurn = index + 1 < count && route.states[index + 1].heading != state.heading
      guard isFree(state, isTurn: isTurn, task) else { return false }
      guard isTurn else { continue }
      let next = route.states[index + 1].cell
      let before = state.cell - grid.moves[state.heading]
      guard grid.cells[next].net < 0,
        grid.cells[before].net < 0 || grid.cells[before].net == task.net
      else { return false }
    }
    let isEnd = grid.cells[route.last.cell].net < 0
    let isAlone = count > 1 || task.style != .both && task.style != .async
    return isEnd && isAlone && !route.meetsItself
  }

  /// The nets that a way through wires does not merely cross.
  func nets(inTheWayOf way: Route) -> Set<Int16> {
    var nets: Set<Int16> = []
    for (index, state) in way.states.enumerated() {
      let isLast = index + 1 == way.states.count
      let isTurn = !isLast && way.states[index + 1].heading != state.heading
      let lanes = grid.lanes[state.cell]
      let lane = state.heading & 1 == 1 ? lanes.across : lanes.down
      let isClosed = lane & Grid.Lanes.closed != 0
      if isTurn || isClosed || isLast || index == 0 {
        nets.formUnion([grid.cells[state.cell].net, grid.cells[state.cell].overNet])
      }
      guard isTurn || isClosed else { continue }
      for move in grid.moves where grid.cells[state.cell + move].isJoint {
        nets.insert(grid.cells[state.cell + move].net)
      }
    }
    nets.remove(-1)
    return nets
  }

  private func isFree(_ state: Int32, isTurn: Bool, _ task: RouteTask) -> Bool {
    let cell = grid.cells[state.cell]
    let isAcross = state.heading & 1 == 1
    if cell.flags & Grid.Flag.closed != 0 { return false }
    let frame = cell.flags & Grid.Flag.frame
    if frame != 0 {
      guard !isTurn, frame == (isAcross ? Grid.Flag.frameDown : Grid.Flag.frameAcross) else {
        return false
      }
    }
    if isTurn {
      let joined = Grid.bit(Grid.opposite(state.heading))
      return cell.net < 0 && grid.allowsJoint(at: state.cell, joined: joined)
    }
    if cell.net < 0 { return true }
    return cell.net != task.net && cell.overNet < 0 && cell.mask == (isAcross ? 5 : 10)
      && grid.allowsCrossing(at: state.cell)
  }

  private func beginsWell(_ route: Route, _ task: RouteTask) -> Bool {
    let first = route.first
    guard grid.cells[first.cell].net < 0 else { return false }
    if let branch = route.branch { return leavesWell(branch, first, task) }
    let isTurn = route.states.count > 1 && route.states[1].heading != first.heading
    if isTurn, task.style == .both { return false }
    let heading = Grid.opposite(first.heading)
    return isPort(first.cell, heading, of: task.source, task.sourcePorts)
  }

  private func leavesWell(_ branch: Int, _ first: Int32, _ task: RouteTask) -> Bool {
    let trunk = grid.cells[branch]
    guard task.sharesTrunk, trunk.net == task.net, trunk.overNet < 0,
      trunk.flags & (Grid.Flag.head | Grid.Flag.frame) == 0,
      trunk.mask & Grid.bit(first.heading) == 0,
      trunk.mask | Grid.bit(first.heading) != 15,
      first.cell == branch + grid.moves[first.heading],
      grid.allowsJoint(at: branch, joined: trunk.mask)
    else { return false }
    return grid.moves.allSatisfy { move in
      let neighbour = grid.cells[branch + move]
      return neighbour.flags & Grid.Flag.head == 0 && neighbour.overNet < 0
    }
  }

  /// Whether a wire that runs in this heading may meet the box there; for its source the heading
  /// is turned round.
  private func isPort(_ cell: Int, _ heading: Int, of box: CellRectangle, _ upper: Range<Int>)
    -> Bool
  {
    let x = cell % grid.width
    let y = cell / grid.width
    switch heading {
    case 0: return y == box.bottom && (box.x + 1..<box.right - 1).contains(x)
    case 1: return x == box.x - 1 && (box.y + 1..<box.bottom - 1).contains(y)
    case 2: return y == box.y - 1 && upper.contains(x)
    default: return x == box.right && (box.y + 1..<box.bottom - 1).contains(y)
    }
  }
}
