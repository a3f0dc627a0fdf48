/// The way of a wire: cells with the heading in which it enters each.
struct Route: Equatable, Sendable {
  /// Cell × 4 + heading, from the first cell outside of the source to the one before the target.
  let states: [Int32]
  /// The cell of a wire of the same source that this one leaves; nil when it starts at the box.
  let branch: Int?
  let cost: Int

  var first: Int32 { states[0] }
  var last: Int32 { states[states.count - 1] }
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
  let sourceFace: Face
  let targetFace: Face
  let net: Int16
  let style: Wire.Style
  let hasLabel: Bool
  /// May leave another wire of the same source.
  var sharesTrunk: Bool
}

extension Face {
  /// The columns of the upper border where a wire may meet it.
  func upperPorts(of box: CellRectangle, hasHead: Bool) -> Range<Int> {
    hasHead
      ? box.x + 1..<box.right - 1
      : box.x + 1 + tagWidth..<max(box.x + 1 + tagWidth, box.right - 1 - replicasWidth)
  }
}

extension RouteTask {
  var hasHeadAtSource: Bool { style == .both }
  var hasHeadAtTarget: Bool { style != .plain }
}

extension Geometry {
  /// A cell beside a box where a wire may leave it, the heading, and how far off the middle it is.
  struct Port {
    let cell: Int
    let heading: Int
    let off: Int
  }

  /// An arrowhead may point at a tag on the upper border; a tee needs the border itself.
  static func ports(
    of box: CellRectangle, _ face: Face, hasHead: Bool, width: Int
  ) -> [Port] {
    var ports: [Port] = []
    for y in box.y + 1..<box.bottom - 1 {
      let off = abs(2 * y - (2 * box.y + box.height - 1))
      ports.append(Port(cell: y * width + box.right, heading: 1, off: off))
      ports.append(Port(cell: y * width + box.x - 1, heading: 3, off: off))
    }
    let free = face.upperPorts(of: box, hasHead: hasHead)
    for x in box.x + 1..<box.right - 1 {
      let off = abs(2 * x - (2 * box.x + box.width - 1)) / 2
      if free.contains(x) {
        ports.append(Port(cell: (box.y - 1) * width + x, heading: 0, off: off))
      }
      ports.append(Port(cell: box.bottom * width + x, heading: 2, off: off))
    }
    return ports
  }
}
