extension SlotSearch {
  var cost: Double { cost(of: Array(places.indices)) }

  /// What the wires of these boxes cost, and where the boxes themselves stand.
  func cost(of boxes: [Int]) -> Double {
    var sum = 0.0
    for (index, box) in boxes.enumerated() {
      for wire in wiresOf[box] where !isCounted(wire, by: boxes[..<index]) {
        sum += cost(ofWire: wire) + 1.6 * Double(crossings(of: wire, boxes, before: index))
      }
      let place = places[box]
      let lead = flow == .right ? place.x : place.y
      if diagram.boxes[box].kind == .client { sum += 2 * Double(lead) }
      sum += 0.12 * Double(place.x + place.y) + 0.02 * Double(place.y * place.y)
    }
    for group in groups { sum += cost(of: group, boxes) }
    return sum
  }

  private func isCounted(_ wire: Int, by boxes: ArraySlice<Int>) -> Bool {
    boxes.contains { ends[wire].from == $0 || ends[wire].to == $0 }
  }

  /// Crossings with wires that are not counted as a wire of these boxes themselves.
  private func crossings(of wire: Int, _ boxes: [Int], before index: Int) -> Int {
    let (a, b) = (places[ends[wire].from], places[ends[wire].to])
    var count = 0
    for other in ends.indices where other != wire {
      guard
        Self.cross(a, b, places[ends[other].from], places[ends[other].to])
      else { continue }
      // Two wires of the same boxes would be counted twice.
      let isOwn = other < wire && isCounted(other, by: boxes[...])
      if !isOwn { count += 1 }
    }
    return count
  }

  @inline(__always)
  private static func cross(_ a: Place, _ b: Place, _ c: Place, _ d: Place) -> Bool {
    if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
    if max(a.y, b.y) < min(c.y, d.y) || max(c.y, d.y) < min(a.y, b.y) { return false }
    if a == c || a == d || b == c || b == d { return false }
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0)
      && (turn(c, d, a) > 0) != (turn(c, d, b) > 0)
  }

  private static func turn(_ a: Place, _ b: Place, _ c: Place) -> Int {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// Length, more when it runs backwards, has to bend or must go round a box.
  private func cost(ofWire wire: Int) -> Double {
    let (a, b) = (places[ends[wire].from], places[ends[wire].to])
    let dx = b.x - a.x
    let dy = b.y - a.y
    var cost = Double(abs(dx)) * 1.1 + Double(abs(dy))
    let forward = flow == .right ? dx : dy
    if forward < 0 { cost += 1.3 * Double(-forward) }
    if forward == 0 { cost += 0.5 }
    if dx == 0 || dy == 0 {
      cost += 2.5 * Double(boxes(strictlyBetween: a, b))
    } else {
      cost += 1.2
      let corners = [(x: b.x, y: a.y), (x: a.x, y: b.y)]
      let isFree = corners.contains { corner in
        occupant(corner) < 0 && boxes(strictlyBetween: a, corner) == 0
          && boxes(strictlyBetween: corner, b) == 0
      }
      if !isFree { cost += 1 }
    }
    return cost * weights[wire]
  }

  /// Two places in one column or row.
  private func boxes(strictlyBetween a: Place, _ b: Place) -> Int {
    let step = (x: (b.x - a.x).signum(), y: (b.y - a.y).signum())
    var place = (x: a.x + step.x, y: a.y + step.y)
    var count = 0
    while place != b, a != b {
      if occupant(place) >= 0 { count += 1 }
      place = (place.x + step.x, place.y + step.y)
    }
    return count
  }

  /// A frame should be small and hold nothing else.
  private func cost(of group: [Int], _ boxes: [Int]) -> Double {
    let xs = group.map { places[$0].x }
    let ys = group.map { places[$0].y }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return 0 }
    let area = (right - left + 1) * (bottom - top + 1)
    let strangers = occupants.indices.count { index in
      (left...right).contains(index % columns) && (top...bottom).contains(index / columns)
        && occupants[index] >= 0 && !group.contains(occupants[index])
    }
    return 0.8 * Double(area - group.count) + 6 * Double(strangers)
  }
}
