/// Arranges all boxes anew to fit a pane: tries folds of the grid, lays the wires of each and takes
/// the best picture. It stops when its steps are used up, with the best so far.
package enum Tidy {
  /// About 100 ms on a slow core.
  package static let usualSteps = 3_500_000

  package static func layout(
    _ diagram: Diagram, width: Int, height: Int = 44, steps limit: Int = usualSteps
  ) -> Layout {
    // One picture of many boxes takes a good part of the time: less is left to plan it.
    let isLarge = diagram.boxes.count * diagram.wires.count > 2000
    let plans = plans(diagram, width: width, steps: limit / (isLarge ? 6 : 3))
    var used = plans.steps
    // What the last one took, the next will take.
    var lastWork = 0
    var best: (cost: Double, layout: Layout)?
    for wrapping in [Layout.widestName, 10] {
      for plan in plans.diagrams {
        // One picture there must be.
        if best != nil, used + lastWork > limit { break }
        let layout = Layout(settled: plan, wrapping: wrapping)
        lastWork = work(in: layout)
        used += lastWork
        let narrow = wrapping < Layout.widestName ? 4.0 : 0
        let cost = cost(of: layout, width: width, height: height) + narrow
        if cost < best?.cost ?? .infinity { best = (cost, layout) }
      }
    }
    return best?.layout ?? Layout(diagram)
  }

  /// A picture for a pane: boxes that have slots keep them, unless nothing else makes them fit
  /// and `mayRearrange`.
  package static func fitting(
    _ diagram: Diagram, width: Int, mayRearrange: Bool = false
  ) -> Layout {
    guard diagram.boxes.allSatisfy({ $0.slot != nil }) else {
      if diagram.boxes.contains(where: { $0.slot != nil }) {
        return fitting(Placement.settled(diagram), width: width, mayRearrange: mayRearrange)
      }
      return layout(diagram, width: width)
    }
    let wide = Layout(diagram)
    if wide.bounds.width <= width { return wide }
    let narrow = Layout(diagram, wrapping: 10)
    if narrow.bounds.width <= width { return narrow }
    if mayRearrange {
      let tidied = layout(diagram, width: width)
      if tidied.bounds.width < narrow.bounds.width { return tidied }
    }
    return narrow.bounds.width < wide.bounds.width ? narrow : wide
  }

  /// Different arrangements, the most promising first.
  private static func plans(
    _ diagram: Diagram, width: Int, steps limit: Int
  ) -> (diagrams: [Diagram], steps: Int) {
    let most = max(2, min(7, width / 17, max(2, diagram.boxes.count)))
    let folds = SlotSearch.Flow.allCases.flatMap { flow in (2...most).map { (flow, $0) } }
    var steps = 0
    var found: [(cost: Double, diagram: Diagram)] = []
    for (index, fold) in folds.enumerated() {
      var search = SlotSearch(diagram, columns: fold.1, flow: fold.0)
      search.improve(steps: max(0, limit - steps) / (folds.count - index))
      steps += search.steps
      let settled = search.settled
      if !found.contains(where: { $0.diagram == settled }) { found.append((search.cost, settled)) }
    }
    let sorted = found.indices.sorted { (found[$0].cost, $0) < (found[$1].cost, $1) }
    return (sorted.map { found[$0].diagram }, steps)
  }

  /// The work of a layout in steps of the slot search, which are about as long as a comparison.
  private static func work(in layout: Layout) -> Int {
    14 * layout.steps + 4 * layout.geometry.width * layout.geometry.height
  }

  private static func cost(of layout: Layout, width: Int, height: Int) -> Double {
    let size = layout.bounds
    let legend = layout.unrouted.count * 50 + layout.unlabelled.count * 12
    let tooWide = max(0, size.width - width)
    let tooHigh = max(0, size.height - height)
    let back = layout.diagram.wires.count { layout.runsBack($0) }
    return Double(5 * legend + 60 * (tooWide + tooHigh) + 7 * layout.crossings)
      + Double(3 * layout.bends + 2 * back) + 0.3 * Double(layout.wireCells)
      + 0.02 * Double(size.width * size.height)
  }
}

extension Layout {
  fileprivate func runsBack(_ wire: Wire) -> Bool {
    guard let from = diagram.box(wire.from)?.slot, let to = diagram.box(wire.to)?.slot else {
      return false
    }
    return to.column < from.column || to.column == from.column && to.row < from.row
  }

  /// Where each box stands, as `Operation.arrange` takes it.
  package var arrangement: [String: Slot] {
    var slots: [String: Slot] = [:]
    for box in diagram.boxes { slots[box.id] = box.slot }
    return slots
  }

  /// The smallest rectangle that holds all that is drawn.
  var bounds: CellRectangle {
    var xs = geometry.boxes.flatMap { [$0.x, $0.right - 1] }
    var ys = geometry.boxes.flatMap { [$0.y, $0.bottom - 1] }
    for frame in geometry.frames {
      xs += [frame.rectangle.x, frame.rectangle.right - 1]
      ys += [frame.rectangle.y, frame.rectangle.bottom - 1]
    }
    for case let route? in router.routes {
      for state in route.states {
        xs.append(state.cell % geometry.width)
        ys.append(state.cell / geometry.width)
      }
    }
    for (index, label) in labels.enumerated() {
      guard let label else { continue }
      let width = TextWidth.columns(of: diagram.wires[index].caption)
      xs += [label.x, label.x + width - 1]
      ys.append(label.y)
    }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return CellRectangle(x: 0, y: 0, width: 0, height: 0) }
    return CellRectangle(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }
}
