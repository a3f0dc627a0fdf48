/// A diagram with a place for everything in it. A change of the diagram keeps what it can of the
/// picture, so that a person finds everything where it was.
package struct Layout: Sendable {
  /// Every box has a slot.
  package private(set) var diagram: Diagram
  private(set) var geometry: Geometry
  private(set) var router: Router
  private(set) var labels: [PlacedLabel?]
  private var growth: Growth
  /// Wires that share no trunk, since their labels found no room on one.
  private var alone: Set<Int>
  /// Where a name goes on to a second line.
  package let wrapping: Int
  private var earlierSteps = 0

  package static let widestName = 16
  /// As many times gutters may widen.
  private static let rounds = 8
  private static let roundsOfEdit = 2
  /// After so many all wires are laid anew, those first that found no way.
  private static let roundsOfPushing = 5
  /// States that the search for one wire looks at before it takes the wire for shut in.
  private static let patience = 10_000
  private static let patienceWithMany = 2_500
  private static let patienceOfEdit = 1_200
  /// What may be spent on laying wires better once all are laid, in states of the search.
  /// Pictures of more wires are laid in less time a wire.
  private static let fewWires = 30
  private static let polish = 8_000
  private static let polishOfEdit = 3_000

  /// Boxes without a slot are placed first.
  package init(_ diagram: Diagram, wrapping: Int = Layout.widestName) {
    self.init(settled: Placement.settled(diagram), wrapping: wrapping)
  }

  init(settled diagram: Diagram, wrapping: Int) {
    self.diagram = diagram
    self.wrapping = wrapping
    growth = Growth()
    alone = []
    geometry = Geometry(diagram, wrappedAt: wrapping, growth: growth)
    router = Router(diagram, geometry, alone: alone)
    let order = Self.order(of: diagram)
    let patience = diagram.wires.count <= Self.fewWires ? Self.patience : Self.patienceWithMany
    router.routeMissing(in: order, limit: patience)
    router.improve(order, passes: 2, steps: Self.polish)
    labels = []
    placeLabels()
    makeRoom(order, rounds: Self.rounds, patience: patience)
  }

  /// Shows another diagram: wires whose ends stayed keep their ways, unless something is in them.
  package mutating func show(_ next: Diagram) {
    let settled = Placement.settled(next)
    let kept = Self.matches(from: diagram, to: settled)
    let wasAlone = alone
    let accepted = faults
    alone = Set(kept.filter { wasAlone.contains($0.value) }.keys)
    diagram = settled
    let earlier = router
    geometry = Geometry(diagram, wrappedAt: wrapping, growth: growth)
    // Gutters stay as wide as they are, so that what has not changed does not move.
    if growth.keep(earlier.geometry, against: geometry) {
      geometry = geometry.grown(growth, diagram)
    }
    router = Router(diagram, geometry, alone: alone)
    router.adopt(earlier, wires: kept)
    let order = Self.order(of: diagram)
    let changed = Set(router.unrouted)
    router.routeMissing(in: order, limit: Self.patienceOfEdit, haste: true)
    router.improve(order, only: changed, passes: 1, steps: Self.polishOfEdit)
    placeLabels()
    makeRoom(order, rounds: Self.roundsOfEdit, patience: Self.patienceOfEdit, accepting: accepted)
  }

  /// The wires that found no way at all, which the legend tells; a last resort.
  package var unrouted: [Int] { router.unrouted }
  /// The wires whose captions found no room, which the legend tells.
  package var unlabelled: [Int] {
    labels.indices.filter {
      labels[$0] == nil && !diagram.wires[$0].caption.isEmpty && router.routes[$0] != nil
    }
  }

  package var bends: Int { router.routes.reduce(0) { $0 + ($1?.bends ?? 0) } }
  package var crossings: Int { router.grid.cells.count { $0.overNet >= 0 } }
  var wireCells: Int { router.routes.reduce(0) { $0 + ($1?.states.count ?? 0) } }
  /// States that the search has looked at for this picture and those that led to it.
  package var steps: Int { earlierSteps + router.steps }
}

extension Layout {
  private mutating func placeLabels() {
    var placer = LabelPlacer(router, diagram)
    labels = placer.place(diagram)
  }

  private var lacksWires: Bool { router.routes.contains { $0 == nil } }
  private var faults: Int { 50 * unrouted.count + 12 * unlabelled.count }

  /// Widens the gutters where a wire or a caption found no room, and tries again, unless there are
  /// no more faults than are accepted. Captions get so many rounds, wires more.
  private mutating func makeRoom(
    _ order: [Int], rounds: Int, patience: Int, accepting accepted: Int = 0
  ) {
    guard faults > accepted else { return }
    var best = self
    var vain = 0
    let hope = diagram.wires.count <= Self.fewWires ? 3 : 1
    for round in 0..<Self.rounds where faults > accepted && (vain < hope || best.lacksWires) {
      if vain >= 3 && !best.lacksWires || round >= rounds && unrouted.isEmpty { break }
      widen(round)
      let earlier = router
      earlierSteps += earlier.steps
      geometry = geometry.grown(growth, diagram)
      router = Router(diagram, geometry, alone: alone)
      let isLast = round >= Self.roundsOfPushing
      let limit = isLast ? Int.max : min(patience, Self.patienceWithMany)
      if isLast, !earlier.unrouted.isEmpty {
        // What stands in its way may go elsewhere.
        router.routeMissing(in: earlier.unrouted)
      } else {
        let all = diagram.wires.indices
        router.adopt(earlier, wires: Dictionary(uniqueKeysWithValues: zip(all, all)))
      }
      router.routeMissing(
        in: order, limit: limit, haste: rounds == Self.roundsOfEdit,
        pushing: true)
      placeLabels()
      vain += 1
      if faults < best.faults {
        best = self
        vain = 0
      }
    }
    let all = steps
    self = best
    earlierSteps = all - router.steps
  }

  private mutating func widen(_ round: Int) {
    var wanted: [Growth.Gutter: Int] = [:]
    for wire in unrouted {
      for end in [diagram.wires[wire].from, diagram.wires[wire].to] {
        guard let slot = diagram.box(end)?.slot else { continue }
        for key in geometry.columns.keysAround(slot.column) {
          wanted[Growth.Gutter(isColumn: true, key: key)] = 2
        }
        for key in geometry.rows.keysAround(slot.row) {
          wanted[Growth.Gutter(isColumn: false, key: key)] = 1
        }
      }
    }
    for wire in unlabelled {
      if router.routes[wire]?.branch != nil, alone.insert(wire).inserted { continue }
      guard let (gutter, cells) = widening(for: wire, round) else { continue }
      wanted[gutter] = max(wanted[gutter] ?? 0, cells)
    }
    for (gutter, cells) in wanted { growth.widen(gutter, by: cells) }
  }

  /// The gutter that the wire runs in for longest, by turns one between rows and between columns.
  private func widening(for wire: Int, _ round: Int) -> (Growth.Gutter, Int)? {
    var hits: [Growth.Gutter: Int] = [:]
    for state in router.routes[wire]?.states ?? [] {
      if let gutter = gutter(at: state.cell) { hits[gutter, default: 0] += 1 }
    }
    func longest(isColumn: Bool) -> Growth.Gutter? {
      hits.filter { $0.key.isColumn == isColumn }
        .max { ($0.value, -$0.key.key) < ($1.value, -$1.key.key) }?.key
    }
    let row = longest(isColumn: false)
    let column = longest(isColumn: true)
    let need = TextWidth.columns(of: diagram.wires[wire].caption)
    if let column, row == nil || round % 2 == 1 {
      return (column, max(1, min(need, 4 + 2 * round)))
    }
    return row.map { ($0, 1) }
  }

  private func gutter(at cell: Int) -> Growth.Gutter? {
    if let index = geometry.columns.gutter(at: cell % geometry.width) {
      return Growth.Gutter(isColumn: true, key: geometry.columns.gutterKey(index))
    }
    guard let index = geometry.rows.gutter(at: cell / geometry.width) else { return nil }
    return Growth.Gutter(isColumn: false, key: geometry.rows.gutterKey(index))
  }

  /// Short straight wires first: they have the fewest ways to go.
  private static func order(of diagram: Diagram) -> [Int] {
    let slots = Dictionary(
      diagram.boxes.map { ($0.id, $0.slot ?? Slot(column: 0, row: 0)) },
      uniquingKeysWith: { first, _ in first })
    let keys = diagram.wires.map { wire -> Int in
      guard let from = slots[wire.from], let to = slots[wire.to] else { return 0 }
      let dx = abs(from.column - to.column)
      let dy = abs(from.row - to.row)
      return dx + dy == 1 ? 0 : 2 * (dx + dy) + (dx == 0 || dy == 0 ? 0 : 1)
    }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// For each wire of the next diagram the one that it was before.
  private static func matches(from old: Diagram, to new: Diagram) -> [Int: Int] {
    var waiting: [String: [Int]] = [:]
    func key(_ wire: Wire) -> String { "\(wire.from) \(wire.style.rawValue) \(wire.to)" }
    for (index, wire) in old.wires.enumerated().reversed() {
      waiting[key(wire), default: []].append(index)
    }
    var matches: [Int: Int] = [:]
    for (index, wire) in new.wires.enumerated() {
      if let before = waiting[key(wire)]?.popLast() { matches[index] = before }
    }
    return matches
  }
}

extension Axis {
  /// The keys of the gutters before and after a slot.
  func keysAround(_ slot: Int) -> [Int] {
    guard let index = keys.firstIndex(of: slot) else { return [] }
    return [gutterKey(index), gutterKey(index + 1)]
  }
}
