/// A wire's caption in the picture.
struct PlacedLabel: Equatable, Sendable {
  let x: Int
  let y: Int
  /// In the wire itself with a blank at either side, else beside it.
  let isInline: Bool
}

/// Finds a place for every caption where it belongs to one wire only.
struct LabelPlacer {
  private struct Candidate {
    let cost: Double
    let label: PlacedLabel
  }

  private let router: Router
  private var taken: [Bool]
  /// For each wire the first of its cells that no other wire shares.
  private var firstOwn: [Int]

  init(_ router: Router, _ diagram: Diagram) {
    self.router = router
    taken = Array(repeating: false, count: router.grid.cells.count)
    firstOwn = diagram.wires.map { $0.style == .both ? 1 : 0 }
    for branching in router.routes.compactMap({ $0 }) {
      guard let branch = branching.branch else { continue }
      let net = router.grid.cells[branch].net
      for wire in diagram.wires.indices where router.tasks[wire].net == net {
        guard let route = router.routes[wire],
          let index = route.states.firstIndex(where: { $0.cell == branch })
        else { continue }
        firstOwn[wire] = max(firstOwn[wire], index + 1)
      }
    }
  }

  /// For each wire its label's place; nil for no caption and for one that found no room.
  mutating func place(_ diagram: Diagram) -> [PlacedLabel?] {
    let widths = diagram.wires.map { TextWidth.columns(of: $0.caption) }
    var labels = [PlacedLabel?](repeating: nil, count: widths.count)
    for wire in widths.indices.sorted(by: { (-widths[$0], $0) < (-widths[$1], $1) })
    where widths[wire] > 0 {
      guard let route = router.routes[wire],
        let best = best(route, wire, widths[wire], diagram.wires[wire].style)
      else { continue }
      labels[wire] = best
      let start = best.y * router.grid.width + best.x
      for cell in start - 1...start + widths[wire] { taken[cell] = true }
    }
    return labels
  }

  private func best(
    _ route: Route, _ wire: Int, _ width: Int, _ style: Wire.Style
  ) -> PlacedLabel? {
    var best: Candidate?
    let end = route.states.count - 1
    var index = firstOwn[wire]
    while index < end {
      let heading = route.states[index].heading
      var next = index
      while next < end, isOwn(route.states[next]), route.states[next].heading == heading,
        route.states[next + 1].heading == heading
      {
        next += 1
      }
      if next > index {
        let run = route.states[index..<next].map(\.cell)
        let away = abs(Double(index + next) / 2 / Double(max(1, end)) - 0.5) * 4
        if heading & 1 == 1 {
          across(run, away, width, heading, style, &best)
        } else {
          down(run, away, width, &best)
        }
      }
      index = max(next, index + 1)
    }
    return best?.label
  }

  private func isOwn(_ state: Int32) -> Bool {
    let cell = router.grid.cells[state.cell]
    return (cell.mask == 5 || cell.mask == 10) && cell.overNet < 0
      && cell.flags & Grid.Flag.frame == 0
  }

  private func across(
    _ run: [Int], _ away: Double, _ width: Int, _ heading: Int, _ style: Wire.Style,
    _ best: inout Candidate?
  ) {
    let left = min(run[0], run[run.count - 1])
    let y = left / router.grid.width
    let room = run.count
    var x = left % router.grid.width + Self.half(room - width)
    // An asynchronous wire must show a dash beside its label.
    if room >= width + (style == .async ? 4 : 2) {
      if room == width + 2, heading == 1 { x = left % router.grid.width + 1 }
      let cost = away + (room >= width + 4 ? 0 : 0.5)
      take(&best, cost, PlacedLabel(x: x, y: y, isInline: true))
    }
    guard room >= width - 2 else { return }
    for (row, penalty) in [(y - 1, 3.0), (y + 1, 4.5)] {
      take(
        &best, away + penalty, PlacedLabel(x: x, y: row, isInline: false),
        where: isFree(row, x - 1, through: x + width))
    }
  }

  private func down(_ run: [Int], _ away: Double, _ width: Int, _ best: inout Candidate?) {
    let middle = run[run.count / 2] / router.grid.width
    for cell in run {
      let x = cell % router.grid.width
      let y = cell / router.grid.width
      let off = away + Double(abs(y - middle)) * 0.3
      take(
        &best, off + 1, PlacedLabel(x: x + 2, y: y, isInline: false),
        where: isFree(y, x + 1, through: x + width + 2))
      take(
        &best, off + 1.2, PlacedLabel(x: x - width - 1, y: y, isInline: false),
        where: isFree(y, x - width - 2, through: x - 1))
    }
  }

  /// Takes a place if it is better than the best so far, and only then looks whether it is free.
  private func take(
    _ best: inout Candidate?, _ cost: Double, _ label: PlacedLabel,
    where isFree: @autoclosure () -> Bool = true
  ) {
    guard cost < best?.cost ?? .infinity, isFree() else { return }
    best = Candidate(cost: cost, label: label)
  }

  private func isFree(_ y: Int, _ left: Int, through right: Int) -> Bool {
    let grid = router.grid
    guard (0..<grid.height).contains(y), left >= 0, right < grid.width else { return false }
    return (y * grid.width + left...y * grid.width + right).allSatisfy { index in
      let cell = grid.cells[index]
      return cell.net < 0 && grid.owners[index] < 0 && !taken[index]
        && cell.flags & (Grid.Flag.frame | Grid.Flag.text) == 0
    }
  }

  /// Half, rounded down also below zero.
  private static func half(_ number: Int) -> Int { number >> 1 }
}
