extension RouteWalk {
  /// nil when the way meets itself, which it may where it was not allowed to turn.
  func way(to last: Int, cost: Int) -> Route? {
    var state = Int32(truncatingIfNeeded: last)
    var way = [state]
    while true {
      let origin = states[Int(state)].origin
      guard origin < RouteState.source else { break }
      state = Int32(cell: state.cell - move(state.heading), heading: origin)
      way.append(state)
    }
    way.reverse()
    let branch =
      states[Int(state)].origin == RouteState.trunk ? state.cell - move(state.heading) : nil
    let route = Route(states: way, branch: branch, cost: cost)
    return route.meetsItself ? nil : route
  }
}
