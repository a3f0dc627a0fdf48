/// The way of a wire: cells with the heading in which it enters each.
struct Route: Equatable, Sendable {
  /// Cell × 4 + heading, from the first cell outside of the source to the one before the target.
  let states: [Int32]
  /// The cell of a wire of the same source that this one leaves; nil when it starts at the box.
  let branch: Int?
  let cost: Int

  var first: Int32 { states[0] }
  var last: Int32 { states[states.count - 1] }

  var bends: Int {
    states.indices.dropFirst().count { states[$0].heading != states[$0 - 1].heading }
  }

  var meetsItself: Bool { coilsUp && Set(states.map(\.cell)).count < states.count }

  /// Whether it turns one way three times more than the other; no other way comes back to where
  /// it has been.
  private var coilsUp: Bool {
    var (turned, least, most) = (0, 0, 0)
    for index in states.indices.dropFirst() {
      switch (states[index].heading - states[index - 1].heading) & 3 {
      case 1: turned += 1
      case 3: turned -= 1
      default: continue
      }
      least = min(least, turned)
      most = max(most, turned)
    }
    return most - least > 2
  }
}

extension Int32 {
  var cell: Int { Int(self >> 2) }
  var heading: Int { Int(self & 3) }

  init(cell: Int, heading: Int) { self = Int32(truncatingIfNeeded: cell << 2 | heading) }
}

/// What a wire costs; the penalties decide how a picture looks.
enum RouteCost {
  static let step = [4, 2, 4, 2]
  static let bend = 11
  static let crossing = 22
  /// Through a wire that must make way; below 64, as all that a lane costs.
  static let push: UInt8 = 34
  /// The same when it had to before.
  static let pushAgain: UInt8 = 60
  static let frame = 4
  static let besideBox = 3
  static let besideWire = 3
  static let besidePort = 6
  static let branch = 14
  static let branchWithLabel = 16
  /// A wire of one cell is its arrowhead and nothing else.
  static let headOnly = 12
  /// Leaving and entering to the right reads best, to the left worst.
  static let heading = [3, 0, 3, 8]
}

/// A wire to be laid.
struct RouteTask: Sendable {
  let source: CellRectangle
  let target: CellRectangle
  /// The columns of the upper border where it may leave, and where it may arrive.
  let sourcePorts: Range<Int>
  let targetPorts: Range<Int>
  let net: Int16
  let style: Wire.Style
  let hasLabel: Bool
  /// May leave another wire of the same source.
  var sharesTrunk: Bool
}

extension Geometry {
  /// A cell beside a box where a wire may leave it, the heading, and how far off the middle it is.
  struct Port {
    let cell: Int
    let heading: Int
    let off: Int
  }

  /// An arrowhead may point at a tag on the upper border; a tee needs the border itself.
  func upperPorts(of box: Int, hasHead: Bool) -> Range<Int> {
    let (area, face) = (boxes[box], faces[box])
    guard !hasHead else { return area.x + 1..<area.right - 1 }
    let first = area.x + 1 + face.tagWidth
    return first..<max(first, area.right - 1 - face.replicasWidth)
  }

  static func ports(of box: CellRectangle, upper: Range<Int>, width: Int) -> [Port] {
    var ports: [Port] = []
    ports.reserveCapacity(2 * (box.width + box.height))
    for y in box.y + 1..<box.bottom - 1 {
      let off = abs(2 * y - (2 * box.y + box.height - 1))
      ports.append(Port(cell: y * width + box.right, heading: 1, off: off))
      ports.append(Port(cell: y * width + box.x - 1, heading: 3, off: off))
    }
    for x in box.x + 1..<box.right - 1 {
      let off = abs(2 * x - (2 * box.x + box.width - 1)) / 2
      if upper.contains(x) {
        ports.append(Port(cell: (box.y - 1) * width + x, heading: 0, off: off))
      }
      ports.append(Port(cell: box.bottom * width + x, heading: 2, off: off))
    }
    return ports
  }
}
