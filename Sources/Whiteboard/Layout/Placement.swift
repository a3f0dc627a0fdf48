/// Where boxes stand when nobody says so.
package enum Placement {
  /// The slot for a new box: to the right of its parent, below, above, then onward by distance.
  /// Boxes that stand never move for it. `columns` is how many there may be side by side: a pane
  /// is sooner too narrow than too short.
  package static func freeSlot(
    beside parent: Slot?, in diagram: Diagram, columns: Int = .max
  ) -> Slot {
    let taken = Set(diagram.boxes.compactMap(\.slot))
    let keys = taken.map(\.column)
    let (left, right) = (keys.min() ?? 0, keys.max() ?? 0)
    func fits(_ slot: Slot) -> Bool {
      guard !taken.contains(slot) else { return false }
      return (left...right).contains(slot.column)
        || max(right, slot.column) - min(left, slot.column) < columns
    }
    let home = parent ?? Slot(column: 0, row: 0)
    if parent == nil, !taken.contains(home) { return home }
    for direction in [Direction.right, .down, .up] {
      let slot = home.moved(direction)
      if fits(slot) { return slot }
    }
    // Among as many slots as there are boxes and one, one is free; below there always is one.
    let reach = taken.count + 2
    var best: (cost: Int, slot: Slot)?
    for column in -1...reach {
      for row in -reach...reach {
        let slot = Slot(column: home.column + column, row: home.row + row)
        let cost = (abs(column) + abs(row)) * 4 + (column < 0 ? 3 : 0) + (row < 0 ? 1 : 0)
        if cost < best?.cost ?? .max, fits(slot) { best = (cost, slot) }
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
