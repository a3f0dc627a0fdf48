/// Lays the wires of a diagram one after the other, takes some up again where that pays, and can
/// begin with the ways of an earlier picture.
struct Router: Sendable {
  let geometry: Geometry
  private(set) var grid: Grid
  /// The plane before any wire.
  private let bare: Grid
  private(set) var routes: [Route?]
  /// The wires as they were laid: one that leaves a trunk comes after those that make it.
  private(set) var order: [Int] = []
  private(set) var tasks: [RouteTask]
  private var search: RouteSearch
  /// The wires of each net, in the order of the list.
  private let nets: [Int16: [Int]]
  private static let pushes = 2
  private static let patienceOfPush = 4_000

  var steps: Int { search.steps }
  var unrouted: [Int] { routes.indices.filter { routes[$0] == nil } }

  init(_ diagram: Diagram, _ geometry: Geometry, alone: Set<Int>) {
    self.geometry = geometry
    bare = Grid(geometry)
    grid = bare
    search = RouteSearch(grid, wires: diagram.wires.count)
    let index = Dictionary(
      diagram.boxes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = diagram.wires.map { (from: index[$0.from] ?? 0, to: index[$0.to] ?? 0) }
    tasks = diagram.wires.enumerated().map { number, wire in
      let end = ends[number]
      // Only plain calls share a trunk: other wires would not show which of them is which.
      let net = wire.style == .sync ? end.from : diagram.boxes.count + number
      return RouteTask(
        source: geometry.boxes[end.from], target: geometry.boxes[end.to],
        sourcePorts: geometry.upperPorts(of: end.from, hasHead: wire.style == .both),
        targetPorts: geometry.upperPorts(of: end.to, hasHead: wire.style != .plain),
        net: Int16(truncatingIfNeeded: net), style: wire.style, hasLabel: !wire.caption.isEmpty,
        sharesTrunk: wire.style == .sync && !alone.contains(number))
    }
    routes = Array(repeating: nil, count: tasks.count)
    nets = Dictionary(grouping: tasks.indices) { [tasks] in tasks[$0].net }
  }

  /// Lays the wires that have no way yet; each may take so many steps of the search, and three
  /// times as many in haste when that is not enough and `haste` allows it. What shuts one in is
  /// pushed aside where `pushing` allows it.
  mutating func routeMissing(
    in order: [Int], limit: Int = .max, haste: Bool = false, pushing: Bool = false
  ) {
    for wire in order where routes[wire] == nil {
      if !lay(wire, limit: limit), haste, limit < .max {
        lay(wire, limit: 3 * limit, inHaste: true)
      }
      if pushing, routes[wire] == nil { makeWay(for: wire) }
    }
  }

  @discardableResult
  private mutating func lay(_ wire: Int, limit: Int = .max, inHaste: Bool = false) -> Bool {
    let task = tasks[wire]
    let trunk = task.sharesTrunk ? cells(of: task.net) : []
    guard
      let route = search.route(task, in: grid, trunk: trunk, limit: limit, inHaste: inHaste)
    else { return false }
    commit(route, wire)
    return true
  }

  /// Pushes aside the wires that shut one in, then those that shut these in; everything stays as
  /// it was when one of them finds no other way.
  private mutating func makeWay(for wire: Int) {
    let before = (routes: routes, order: order)
    var moved: Set<Int16> = [tasks[wire].net]
    var waiting = [wire]
    for _ in 0..<Self.pushes {
      let loose = loosened(sparing: moved)
      guard let next = waiting.first,
        let way = search.route(
          tasks[next], in: loose, trunk: [], limit: Self.patienceOfPush, inHaste: true)
      else { break }
      let blocking = nets(inTheWayOf: way)
      waiting += order.filter { blocking.contains(tasks[$0].net) }
      for net in blocking { rip(net) }
      moved.formUnion(blocking)
      waiting.removeAll { lay($0, limit: Self.patienceOfPush, inHaste: true) }
      if waiting.isEmpty { return }
    }
    for net in moved { rip(net) }
    for wire in before.order where moved.contains(tasks[wire].net) {
      if let route = before.routes[wire] { commit(route, wire) }
    }
  }

  /// The plane as it would be if wires could be pushed aside, those to spare for most.
  private func loosened(sparing: Set<Int16>) -> Grid {
    var loose = bare
    for wire in order {
      guard let route = routes[wire] else { continue }
      let net = tasks[wire].net
      let push = sparing.contains(net) ? RouteCost.pushAgain : RouteCost.push
      loose.loosen(route, of: net, in: grid, push: push)
    }
    return loose
  }

  private func cells(of net: Int16) -> [Int] {
    (nets[net] ?? []).flatMap { routes[$0]?.states.map(\.cell) ?? [] }
  }

  private mutating func commit(_ route: Route, _ wire: Int) {
    let task = tasks[wire]
    let start = route.branch.map { grid.cells[$0].distance + 1 } ?? 0
    for (index, state) in route.states.enumerated() {
      let isLast = index + 1 == route.states.count
      let next = isLast ? state.heading : route.states[index + 1].heading
      let mask = Grid.bit(Grid.opposite(state.heading)) | Grid.bit(next)
      let cell = state.cell
      if grid.cells[cell].net >= 0 {
        grid.cells[cell].overNet = task.net
        grid.cells[cell].overMask = mask
      } else {
        grid.cells[cell].net = task.net
        grid.cells[cell].mask = mask
        grid.cells[cell].distance = UInt8(min(12, Int(start) + index))
      }
    }
    if let branch = route.branch { grid.cells[branch].mask |= Grid.bit(route.first.heading) }
    grid.cells[route.last.cell].flags |= Grid.Flag.head
    if task.style == .both { grid.cells[route.first.cell].flags |= Grid.Flag.head }
    grid.refreshLanes(along: route)
    routes[wire] = route
    order.append(wire)
  }

  /// Takes up all wires of a net.
  private mutating func rip(_ net: Int16) {
    for wire in nets[net] ?? [] {
      guard let route = routes[wire] else { continue }
      routes[wire] = nil
      for state in route.states { clear(state.cell, of: net) }
      grid.cells[route.last.cell].flags &= ~Grid.Flag.head
      grid.cells[route.first.cell].flags &= ~Grid.Flag.head
      grid.refreshLanes(along: route)
    }
    order.removeAll { tasks[$0].net == net }
  }

  private mutating func clear(_ index: Int, of net: Int16) {
    var cell = grid.cells[index]
    if cell.overNet == net {
      cell.overNet = -1
      cell.overMask = 0
    } else if cell.net == net {
      (cell.net, cell.mask) = (cell.overNet, cell.overMask)
      cell.overNet = -1
      cell.overMask = 0
    }
    grid.cells[index] = cell
  }
}

extension Router {
  /// Lays nets anew, one by one, and keeps what became cheaper, until nothing does or the steps
  /// are used up. `only` names the wires whose nets are tried, all when nil.
  mutating func improve(_ order: [Int], only: Set<Int>? = nil, passes: Int, steps limit: Int) {
    let last = steps + limit
    var chosen: [Int16] = []
    for wire in order where only?.contains(wire) ?? true {
      if !chosen.contains(tasks[wire].net) { chosen.append(tasks[wire].net) }
    }
    for _ in 0..<passes {
      var isBetter = false
      for net in chosen where steps < last {
        if relay(net, order, limit: last - steps) { isBetter = true }
      }
      if !isBetter { return }
    }
  }

  private mutating func relay(_ net: Int16, _ wireOrder: [Int], limit: Int) -> Bool {
    let wires = nets[net] ?? []
    let old = order.filter { tasks[$0].net == net }.compactMap { wire in
      routes[wire].map { (wire: wire, route: $0) }
    }
    let isWhole = old.count == wires.count
    let before = old.reduce(0) { $0 + $1.route.cost }
    if isWhole, !old.contains(where: { isCostly($0.route) }) { return false }
    rip(net)
    let isLaid = wireOrder.filter { tasks[$0].net == net }.allSatisfy {
      lay($0, limit: limit)
    }
    let after = wires.reduce(0) { $0 + (routes[$1]?.cost ?? 0) }
    if isLaid, !isWhole || after < before { return true }
    rip(net)
    for (wire, route) in old { commit(route, wire) }
    return false
  }

  /// Whether a way could be better in the best of worlds.
  private func isCostly(_ route: Route) -> Bool {
    let length = route.states.count
    let isStraight = route.first.heading == route.last.heading && route.branch == nil
    let across = RouteCost.step[route.first.heading] * (length - 1)
    let crossings = route.states.count { grid.cells[$0.cell].overNet >= 0 }
    guard isStraight, crossings == 0 else { return true }
    let heading = RouteCost.heading[route.first.heading] * 2
    return route.cost > across + heading + 16
  }

  /// Takes over the ways of an earlier picture as far as they still fit. `wires` gives for a wire
  /// here the one that it was there.
  mutating func adopt(_ earlier: Router, wires: [Int: Int]) {
    let xs = earlier.geometry.columns.places(in: geometry.columns)
    let ys = earlier.geometry.rows.places(in: geometry.rows)
    var here: [Int: Int] = [:]
    for (now, then) in wires { here[then] = now }
    for then in earlier.order {
      guard let now = here[then], let route = earlier.routes[then],
        let moved = moved(route, width: earlier.grid.width, xs, ys), fits(moved, now)
      else { continue }
      commit(moved, now)
    }
  }

  private func moved(_ route: Route, width: Int, _ xs: [Int], _ ys: [Int]) -> Route? {
    func place(_ cell: Int) -> Int? {
      let x = xs[cell % width]
      let y = ys[cell / width]
      return x < 0 || y < 0 ? nil : y * grid.width + x
    }
    var branch: Int?
    if let old = route.branch {
      guard let new = place(old) else { return nil }
      branch = new
    }
    var states: [Int32] = []
    states.reserveCapacity(route.states.count + 8)
    var last = branch
    for state in route.states {
      guard let cell = place(state.cell) else { return nil }
      let heading = state.heading
      if var at = last {
        // Where a gutter has grown, the way goes straight through the new cells.
        var left = max(grid.width, grid.height)
        while at != cell {
          at += grid.moves[heading]
          left -= 1
          guard left > 0, grid.cells.indices.contains(at) else { return nil }
          states.append(Int32(cell: at, heading: heading))
        }
      } else {
        states.append(Int32(cell: cell, heading: heading))
      }
      last = cell
    }
    guard !states.isEmpty else { return nil }
    return Route(states: states, branch: branch, cost: route.cost)
  }
}
