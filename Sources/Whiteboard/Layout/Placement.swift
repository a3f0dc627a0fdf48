/// Where boxes stand when nobody says so.
package enum Placement {
  /// The slot for a new box: to the right of its parent, below, above, then onward by distance.
  /// Boxes that stand never move for it.
  package static func freeSlot(beside parent: Slot?, in diagram: Diagram) -> Slot {
    let taken = Set(diagram.boxes.compactMap(\.slot))
    let home = parent ?? Slot(column: 0, row: 0)
    if parent == nil, !taken.contains(home) { return home }
    for direction in [Direction.right, .down, .up] {
      let slot = home.moved(direction)
      if !taken.contains(slot) { return slot }
    }
    // Among as many slots as there are boxes and one, one is free.
    let reach = taken.count + 2
    var best: (cost: Int, slot: Slot)?
    for column in -1...reach {
      for row in -reach...reach {
        let slot = Slot(column: home.column + column, row: home.row + row)
        let cost = (abs(column) + abs(row)) * 4 + (column < 0 ? 3 : 0) + (row < 0 ? 1 : 0)
        if cost < best?.cost ?? .max, !taken.contains(slot) { best = (cost, slot) }
      }
    }
    return best?.slot ?? home
  }

  /// The diagram with a slot for each box: those that have one stay. A few boxes go beside what
  /// they are wired to; a diagram without any slot is tidied.
  package static func settled(_ diagram: Diagram) -> Diagram {
    guard diagram.boxes.contains(where: { $0.slot == nil }) else { return diagram }
    if diagram.boxes.allSatisfy({ $0.slot == nil }) {
      return SlotSearch.settled(diagram, columns: 4, flow: .right)
    }
    var settled = diagram
    for (index, box) in diagram.boxes.enumerated() where box.slot == nil {
      let neighbours = diagram.wires.filter { $0.touches(box.id) }
        .map { $0.from == box.id ? $0.to : $0.from }
      let parent = neighbours.compactMap { settled.box($0)?.slot }.first
      let last = settled.boxes.compactMap(\.slot).max { ($0.row, $0.column) < ($1.row, $1.column) }
      settled.boxes[index].slot = freeSlot(beside: parent ?? last, in: settled)
    }
    return settled
  }
}
