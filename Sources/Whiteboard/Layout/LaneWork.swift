/// Works out what wires meet on the cells of a plane. It reads without looking whether a cell is
/// in the plane, since it is asked for five cells for each one of a wire that comes or goes: wires
/// keep off the closed rim, so that no neighbour of theirs lies outside.
struct LaneWork {
  let cells: UnsafeBufferPointer<Grid.Cell>
  let lanes: UnsafeMutableBufferPointer<Grid.Lanes>
  let width: Int

  /// Beside a wire that has come or gone, and round its joints.
  func refresh(along route: Route) {
    let states = route.states
    for (index, state) in states.enumerated() {
      let next = index + 1 < states.count ? states[index + 1].heading : nil
      let isStraight = index > 0 && next == state.heading
      refresh(state.cell)
      if !isStraight || state.heading & 1 == 1 { refresh(beside: state.cell, width) }
      if !isStraight || state.heading & 1 == 0 { refresh(beside: state.cell, 1) }
    }
    guard let branch = route.branch else { return }
    refresh(branch)
    refresh(beside: branch, width)
    refresh(beside: branch, 1)
  }

  private func refresh(beside cell: Int, _ step: Int) {
    refresh(cell &- step)
    refresh(cell &+ step)
  }

  func refresh(_ index: Int) {
    let cell = cells[index]
    guard cell.flags & Grid.Flag.closed == 0 else {
      lanes[index] = .shut
      return
    }
    let (above, below) = (cells[index &- width], cells[index &+ width])
    let (before, after) = (cells[index &- 1], cells[index &+ 1])
    guard cell.net < 0 else {
      lanes[index] = Grid.Lanes(
        down: crossing(of: cell, isAcross: false, between: before, after),
        across: crossing(of: cell, isAcross: true, between: above, below), turns: 0)
      return
    }
    // Turns side by side look joined in ASCII; only the way in may come from one.
    var turns: UInt8 = cell.flags & Grid.Flag.frame == 0 ? 15 : 0
    if above.isJoint { turns &= 4 }
    if after.isJoint { turns &= 8 }
    if below.isJoint { turns &= 1 }
    if before.isJoint { turns &= 2 }
    lanes[index] = Grid.Lanes(
      down: lane(in: cell, isAcross: false, between: before, after),
      across: lane(in: cell, isAcross: true, between: above, below), turns: turns)
  }

  /// Beside a turn the crossing would not show which way the turn goes.
  @inline(__always)
  private func crossing(
    of wire: Grid.Cell, isAcross: Bool, between one: Grid.Cell, _ other: Grid.Cell
  ) -> UInt8 {
    guard wire.overNet < 0, wire.mask == (isAcross ? 5 : 10), !one.isJoint, !other.isJoint
    else { return Grid.Lanes.closed }
    let lane = lane(in: wire, isAcross: isAcross, between: one, other)
    guard lane & Grid.Lanes.closed == 0 else { return Grid.Lanes.closed }
    return (lane & ~Grid.Lanes.hasWires) &+ UInt8(RouteCost.crossing) | Grid.Lanes.hasWires
  }

  @inline(__always)
  private func lane(
    in cell: Grid.Cell, isAcross: Bool, between one: Grid.Cell, _ other: Grid.Cell
  ) -> UInt8 {
    var lane = 0
    let frame = cell.flags & Grid.Flag.frame
    if frame != 0 {
      guard frame == (isAcross ? Grid.Flag.frameDown : Grid.Flag.frameAcross) else {
        return Grid.Lanes.closed
      }
      lane = RouteCost.frame
    }
    if cell.flags & (isAcross ? Grid.Flag.besideAcross : Grid.Flag.besideDown) != 0 {
      lane &+= RouteCost.besideBox
    }
    let same: UInt8 = isAcross ? 10 : 5
    if one.mask & same != 0 { lane &+= RouteCost.besideWire }
    if other.mask & same != 0 { lane &+= RouteCost.besideWire }
    let wires = (one.mask | other.mask) & same == 0 ? 0 : Grid.Lanes.hasWires
    return UInt8(truncatingIfNeeded: lane) | wires
  }
}
