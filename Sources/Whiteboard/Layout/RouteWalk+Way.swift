extension RouteWalk {
  /// nil when the way meets itself, which it may where it was not allowed to turn.
  func way(to last: Int32, cost: Int32) -> Route? {
    var way = [last]
    var state = last
    while true {
      let origin = states[Int(state)].origin
      guard origin != .source, origin != .trunk else { break }
      state = Int32(cell: state.cell - move(state.heading), heading: Int(origin.rawValue))
      way.append(state)
    }
    way.reverse()
    guard Set(way.map(\.cell)).count == way.count else { return nil }
    let branch =
      states[Int(state)].origin == .trunk ? state.cell - move(state.heading) : nil
    return Route(states: way, branch: branch, cost: Int(cost))
  }
}
