extension ArtReader {
  /// What hangs together, as it is found by walking along the lines.
  private struct Net {
    var tails: [Int] = []
    var heads: [Int] = []
    var dashes = 0
    var solids = 0
  }

  mutating func readWires() {
    for y in 0..<drawing.height {
      for x in 0..<drawing.width {
        for direction in Direction.allCases {
          let (nx, ny) = (x + direction.dx, y + direction.dy)
          guard isInside(nx, ny), owner(x, y) < 0, owner(nx, ny) >= 0,
            isEnd(x, y, toward: direction)
          else { continue }
          guard !visited.contains(key(x, y, direction)) else { continue }
          read(from: x, y, direction)
        }
      }
    }
  }

  private func owner(_ x: Int, _ y: Int) -> Int {
    isInside(x, y) ? owners[y * drawing.width + x] : -1
  }

  /// Whether the cell is an arrowhead at the box ahead, or the box's border has a tee here.
  private func isEnd(_ x: Int, _ y: Int, toward direction: Direction) -> Bool {
    isHead(x, y, toward: direction) || isTee(x + direction.dx, y + direction.dy, from: direction)
  }

  private func isHead(_ x: Int, _ y: Int, toward direction: Direction) -> Bool {
    line(x, y) == glyphs.heads[direction.rawValue]
  }

  /// A tee of a box's border that a wire going in this direction would meet.
  private func isTee(_ x: Int, _ y: Int, from direction: Direction) -> Bool {
    let box = owner(x, y)
    guard box >= 0, let glyph = line(x, y) else { return false }
    let area = boxes[box].area
    let isOnSide =
      direction == .right || direction == .left
      ? area.y + 1..<area.bottom - 1 ~= y : area.x + 1..<area.right - 1 ~= x
    return isOnSide && glyphs.tees[Grid.opposite(direction.rawValue)].contains(glyph)
  }

  private func key(_ x: Int, _ y: Int, _ direction: Direction) -> Int {
    (y * drawing.width + x) * 4 + direction.rawValue
  }

  /// Follows the net that ends at this cell, with the box in the direction.
  private mutating func read(from x: Int, _ y: Int, _ direction: Direction) {
    var net = Net()
    var stack: [(x: Int, y: Int, direction: Direction)] = []
    func back(_ direction: Direction) -> Direction {
      Direction.allCases[Grid.opposite(direction.rawValue)]
    }
    end(x, y, direction, &net)
    if isHead(x, y, toward: direction) {
      visited.insert(key(x, y, back(direction)))
      follow(x, y, back(direction), &net, &stack)
    } else {
      stack.append((x, y, back(direction)))
    }
    while let (x, y, direction) = stack.popLast() {
      guard isInside(x, y), visited.insert(key(x, y, direction)).inserted else { continue }
      for exit in exits(x, y, entering: direction, &net) {
        follow(x, y, exit, &net, &stack)
      }
    }
    note(net, x, y)
  }

  /// Goes on to the next cell, or notes that the net ends there.
  private mutating func follow(
    _ x: Int, _ y: Int, _ exit: Direction, _ net: inout Net,
    _ stack: inout [(x: Int, y: Int, direction: Direction)]
  ) {
    let (nx, ny) = (x + exit.dx, y + exit.dy)
    if owner(nx, ny) >= 0 {
      end(x, y, exit, &net)
    } else if isHead(nx, ny, toward: exit), owner(nx + exit.dx, ny + exit.dy) >= 0 {
      end(nx, ny, exit, &net)
    } else {
      stack.append((nx, ny, exit))
    }
  }

  /// Notes that the net ends at a box ahead of this cell.
  private mutating func end(_ x: Int, _ y: Int, _ direction: Direction, _ net: inout Net) {
    guard visited.insert(key(x, y, direction) + 4 * owners.count).inserted else { return }
    visited.insert(key(x, y, direction))
    let (nx, ny) = (x + direction.dx, y + direction.dy)
    if isHead(x, y, toward: direction) {
      net.heads.append(owner(nx, ny))
    } else if isTee(nx, ny, from: direction) {
      net.tails.append(owner(nx, ny))
    }
  }

  /// Where a line goes on from a cell that was entered in this direction.
  private func exits(
    _ x: Int, _ y: Int, entering direction: Direction, _ net: inout Net
  ) -> [Direction] {
    let isAcross = direction == .left || direction == .right
    if isText(x, y) { return isAcross ? [direction] : [] }
    guard let glyph = line(x, y) else { return [] }
    if let straight = glyphs.straight[glyph] {
      if straight.isAcross == isAcross {
        if straight.isDashed { net.dashes += 1 } else { net.solids += 1 }
        return [direction]
      }
      // In ASCII the line that runs down goes over the one that runs across.
      return drawing.alphabet == .ascii && isAcross ? [direction] : []
    }
    if drawing.alphabet == .ascii {
      guard glyph == "+" else { return [] }
      return Direction.allCases.filter { exit in
        exit.rawValue != Grid.opposite(direction.rawValue) && joins(x, y, toward: exit)
      }
    }
    let mask = glyphs.joints[glyph] ?? 0
    let back = Grid.opposite(direction.rawValue)
    guard mask & Grid.bit(back) != 0 else { return [] }
    if mask == 15 { return [direction] }
    return Direction.allCases.filter { $0.rawValue != back && mask & Grid.bit($0.rawValue) != 0 }
  }

  /// Whether a “+” goes on to its neighbour.
  private func joins(_ x: Int, _ y: Int, toward exit: Direction) -> Bool {
    let (nx, ny) = (x + exit.dx, y + exit.dy)
    guard isInside(nx, ny) else { return false }
    if owner(nx, ny) >= 0 { return isTee(nx, ny, from: exit) }
    let isAcross = exit == .left || exit == .right
    if isText(nx, ny) { return isAcross }
    guard let glyph = line(nx, ny) else { return false }
    if let straight = glyphs.straight[glyph] { return straight.isAcross == isAcross }
    return glyph == "+" || isHead(nx, ny, toward: exit)
  }

  private mutating func note(_ net: Net, _ x: Int, _ y: Int) {
    let isDashed = net.dashes > 0
    switch (net.tails.count, net.heads.count) {
    case (1, 1...):
      for head in net.heads {
        wires.append(
          ReadWire(from: net.tails[0], to: head, style: isDashed ? .async : .sync))
      }
    case (0, 2): append(net.heads[0], net.heads[1], .both)
    case (2, 0): append(net.tails[0], net.tails[1], .plain)
    default: loose.append("\(x),\(y)")
    }
    if net.dashes > 0, net.solids > 0 { loose.append("\(x),\(y)") }
  }

  private mutating func append(_ one: Int, _ other: Int, _ style: Wire.Style) {
    wires.append(ReadWire(from: min(one, other), to: max(one, other), style: style))
  }
}
