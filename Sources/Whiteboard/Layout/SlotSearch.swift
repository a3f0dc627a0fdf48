/// Looks for slots that make short wires: begins with layers that are folded to a number of
/// columns, then moves and swaps boxes as long as that pays.
struct SlotSearch {
  /// The way that requests run.
  enum Flow: CaseIterable {
    case right, down
  }

  typealias Place = (x: Int, y: Int)

  let diagram: Diagram
  let columns: Int
  let rows: Int
  let flow: Flow
  let ends: [(from: Int, to: Int)]
  /// Longer wires cost more when they carry a label.
  let weights: [Double]
  let wiresOf: [[Int]]
  let groups: [[Int]]
  private(set) var places: [Place]
  /// The box on each place of the grid, -1 for none.
  private(set) var occupants: [Int]
  /// About how often two wires were compared.
  private(set) var steps = 0

  static func settled(_ diagram: Diagram, columns: Int, flow: Flow) -> Diagram {
    var search = SlotSearch(diagram, columns: columns, flow: flow)
    search.improve(steps: 2_000_000)
    return search.settled
  }

  init(_ diagram: Diagram, columns: Int, flow: Flow) {
    self.diagram = diagram
    self.columns = columns
    self.flow = flow
    let index = Dictionary(
      diagram.boxes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ends = diagram.wires.map { (index[$0.from] ?? 0, index[$0.to] ?? 0) }
    weights = diagram.wires.map { $0.caption.isEmpty ? 1 : 1.4 }
    var wiresOf = [[Int]](repeating: [], count: diagram.boxes.count)
    for (wire, end) in ends.enumerated() {
      wiresOf[end.from].append(wire)
      wiresOf[end.to].append(wire)
    }
    self.wiresOf = wiresOf
    groups = diagram.groups.map { $0.members.compactMap { index[$0] } }.filter { $0.count > 1 }
    let layers = Layers.layers(of: diagram, ends)
    let depth = (layers.max() ?? 0) + 1
    let count = diagram.boxes.count
    let fold = (count + columns - 1) / columns
    rows = flow == .right ? max(6, fold + 3) : max(depth + 2, 6, fold + 1)
    places = []
    occupants = Array(repeating: -1, count: columns * rows)
    seed(layers)
  }

  /// The layers snake through the columns; within one, boxes stand near what they are wired to.
  private mutating func seed(_ layers: [Int]) {
    places = Array(repeating: (0, 0), count: layers.count)
    var isPlaced = [Bool](repeating: false, count: layers.count)
    for layer in Set(layers).sorted() {
      let members = layers.indices.filter { layers[$0] == layer }
      let keys = members.map { middle(of: $0, isPlaced) }
      let sorted = members.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { members[$0] }
      for (rank, box) in sorted.enumerated() {
        put(box, near: wanted(layer, rank))
        isPlaced[box] = true
      }
    }
  }

  private func middle(of box: Int, _ isPlaced: [Bool]) -> Double {
    let neighbours = wiresOf[box].map { ends[$0].from == box ? ends[$0].to : ends[$0].from }
      .filter { isPlaced[$0] }
    guard !neighbours.isEmpty else { return 0 }
    let sum = neighbours.reduce(0) { $0 + (flow == .right ? places[$1].y : places[$1].x) }
    return Double(sum) / Double(neighbours.count)
  }

  private func wanted(_ layer: Int, _ rank: Int) -> Place {
    guard flow == .right else { return (rank % columns, layer + rank / columns) }
    let (band, column) = layer.quotientAndRemainder(dividingBy: columns)
    return (band % 2 == 0 ? column : columns - 1 - column, rank + band * 2)
  }

  private mutating func put(_ box: Int, near place: Place) {
    let below = (place.y..<max(place.y, rows)).map { (x: place.x, y: $0) }
    let anywhere = (0..<columns * rows).map { (x: $0 % columns, y: $0 / columns) }
    for candidate in below + anywhere where occupant(candidate) < 0 {
      places[box] = candidate
      occupants[candidate.y * columns + candidate.x] = box
      return
    }
  }

  func occupant(_ place: Place) -> Int { occupants[place.y * columns + place.x] }

  /// The diagram with the slots found, without empty columns and rows.
  var settled: Diagram {
    let xs = Set(places.map(\.x)).sorted()
    let ys = Set(places.map(\.y)).sorted()
    var settled = diagram
    for (index, place) in places.enumerated() {
      settled.boxes[index].slot = Slot(
        column: xs.firstIndex(of: place.x) ?? 0, row: ys.firstIndex(of: place.y) ?? 0)
    }
    return settled
  }

  /// Takes for each box in turn the best move or swap, until none helps or the steps are used up.
  mutating func improve(steps limit: Int) {
    for _ in 0..<12 {
      var hasMoved = false
      for box in places.indices {
        guard steps < limit else { return }
        if improve(box) { hasMoved = true }
      }
      if !hasMoved { return }
    }
  }

  private mutating func improve(_ box: Int) -> Bool {
    let home = places[box]
    let base = cost(of: [box])
    var best: (gain: Double, place: Place)?
    for index in occupants.indices {
      let place = (x: index % columns, y: index / columns)
      let other = occupants[index]
      guard other != box else { continue }
      let before = other < 0 ? base : cost(of: [box, other])
      let wires = wiresOf[box].count + (other < 0 ? 0 : 2 * wiresOf[other].count + 1)
      steps += (wires + 1) * (ends.count + 4)
      exchange(box, place)
      let after = other < 0 ? cost(of: [box]) : cost(of: [box, other])
      exchange(box, home)
      if before - after > max(best?.gain ?? 0, 1e-6) { best = (before - after, place) }
    }
    guard let best else { return false }
    exchange(box, best.place)
    return true
  }

  /// Puts a box on a place, and what stands there on the box's.
  private mutating func exchange(_ box: Int, _ place: Place) {
    let home = places[box]
    let other = occupant(place)
    occupants[home.y * columns + home.x] = other
    occupants[place.y * columns + place.x] = box
    places[box] = place
    if other >= 0 { places[other] = home }
  }
}
