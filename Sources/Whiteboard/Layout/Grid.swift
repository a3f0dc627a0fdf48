/// The cells of a picture while wires are laid: what is in the way and which wires run where.
struct Grid: Sendable {
  /// Bits of `Cell.flags`.
  enum Flag {
    static let box: UInt8 = 1
    static let head: UInt8 = 2
    /// The label of a frame.
    static let text: UInt8 = 4
    static let frameAcross: UInt8 = 8
    static let frameDown: UInt8 = 16
    static let besideAcross: UInt8 = 32
    static let besideDown: UInt8 = 64
    static let closed = box | head | text
    static let frame = frameAcross | frameDown
  }

  /// Wires leave a cell upwards 1, right 2, down 4, left 8; 5 and 10 run straight.
  struct Cell: Sendable {
    var flags: UInt8 = 0
    var mask: UInt8 = 0
    /// The wire that crosses over, which runs straight as the first one does.
    var overMask: UInt8 = 0
    /// Cells from the source, at most 12.
    var distance: UInt8 = 0
    /// -1 when no wire is here.
    var net: Int16 = -1
    var overNet: Int16 = -1

    private static let joints: UInt16 = 0b1111_1011_1101_1110

    /// Whether it is drawn as a turn or a tee: all masks but none, down and across. Only straight
    /// wires are crossed.
    var isJoint: Bool { Self.joints &>> UInt16(mask) & 1 == 1 }
  }

  /// What a wire meets that enters a cell, worked out ahead for the search.
  struct Lanes: Sendable {
    /// Bits of `down` and `across` beside the cost, which is below them.
    static let closed: UInt8 = 128
    /// The cost depends on whose the wires are that lie here or beside.
    static let hasWires: UInt8 = 64

    var down: UInt8 = 0
    var across: UInt8 = 0
    /// The headings in which a wire may come in that turns here.
    var turns: UInt8 = 15

    static let shut = Lanes(down: closed, across: closed, turns: 0)
  }

  let width: Int
  let height: Int
  var cells: [Cell]
  private(set) var lanes: [Lanes]
  /// The box on a cell by its place in the list, -1 for none.
  private(set) var owners: [Int16]
  /// What is added to a cell's number to go up, right, down, left.
  let moves: [Int]

  init(_ geometry: Geometry) {
    width = geometry.width
    height = geometry.height
    cells = Array(repeating: Cell(), count: width * height)
    lanes = Array(repeating: Lanes(), count: width * height)
    owners = Array(repeating: -1, count: width * height)
    moves = [-width, 1, width, -1]
    closeRim()
    for (index, box) in geometry.boxes.enumerated() { stand(Int16(index), on: box) }
    for frame in geometry.frames { draw(frame) }
    // Elsewhere the lanes are free, as they began.
    work { work in
      for index in work.cells.indices where work.cells[index].flags != 0 { work.refresh(index) }
    }
  }

  /// Wires that never reach the rim need not look whether a neighbour is still in the plane.
  private mutating func closeRim() {
    for x in 0..<width {
      cells[x].flags |= Flag.box
      cells[(height - 1) * width + x].flags |= Flag.box
    }
    for y in 0..<height {
      cells[y * width].flags |= Flag.box
      cells[y * width + width - 1].flags |= Flag.box
    }
  }

  private mutating func stand(_ index: Int16, on box: CellRectangle) {
    for y in box.y..<box.bottom {
      for x in box.x..<box.right {
        cells[y * width + x].flags |= Flag.box
        owners[y * width + x] = index
      }
    }
    for x in box.x - 1...box.right {
      cells[(box.y - 1) * width + x].flags |= Flag.besideAcross
      cells[box.bottom * width + x].flags |= Flag.besideAcross
    }
    for y in box.y - 1...box.bottom {
      cells[y * width + box.x - 1].flags |= Flag.besideDown
      cells[y * width + box.right].flags |= Flag.besideDown
    }
  }

  private mutating func draw(_ frame: Geometry.FrameLine) {
    let area = frame.rectangle
    for x in area.x..<area.right {
      cells[area.y * width + x].flags |= Flag.frameAcross
      cells[(area.bottom - 1) * width + x].flags |= Flag.frameAcross
    }
    for y in area.y..<area.bottom {
      cells[y * width + area.x].flags |= Flag.frameDown
      cells[y * width + area.right - 1].flags |= Flag.frameDown
    }
    for x in frame.labelCells { cells[area.y * width + x].flags |= Flag.text }
  }

  /// Works the lanes out anew where a wire has come or gone.
  mutating func refreshLanes(along route: Route) {
    work { $0.refresh(along: route) }
  }

  private mutating func work(_ body: (LaneWork) -> Void) {
    let (cells, width) = (cells, width)
    cells.withUnsafeBufferPointer { cells in
      lanes.withUnsafeMutableBufferPointer { lanes in
        body(LaneWork(cells: cells, lanes: lanes, width: width))
      }
    }
  }

  /// Lets others push a wire of another plane aside: what may be crossed there costs what it
  /// costs, what must go costs so much. `self` has no wires.
  mutating func loosen(_ route: Route, of net: Int16, in full: Grid, push: UInt8) {
    for state in route.states where full.cells[state.cell].net == net {
      let (now, free) = (full.lanes[state.cell], lanes[state.cell])
      func lane(_ lane: UInt8, _ free: UInt8) -> UInt8 {
        if free & Lanes.closed != 0 { return free }
        return lane & Lanes.closed != 0 ? push : lane & ~Lanes.hasWires
      }
      let mayTurn = now.down & now.across & Lanes.closed != 0
      lanes[state.cell] = Lanes(
        down: lane(now.down, free.down), across: lane(now.across, free.across),
        turns: mayTurn ? free.turns : 0)
    }
  }

  static func bit(_ heading: Int) -> UInt8 { 1 << UInt8(heading) }
  static func opposite(_ heading: Int) -> Int { (heading + 2) & 3 }

  /// Whether a turn or tee may stand here beside what is there: in ASCII two of them side by side
  /// look joined, which they must be then: in one of the directions of `joined`.
  func allowsJoint(at cell: Int, joined: UInt8) -> Bool {
    for (heading, move) in moves.enumerated() where joined & Grid.bit(heading) == 0 {
      if cells[cell + move].isJoint { return false }
    }
    return true
  }

  /// Whether the straight wire on a cell may be crossed there: beside a turn the crossing would
  /// not show which way the turn goes.
  func allowsCrossing(at cell: Int) -> Bool {
    let step = cells[cell].mask == 10 ? 1 : width
    return !cells[cell - step].isJoint && !cells[cell + step].isJoint
  }
}

extension Geometry.FrameLine {
  /// The cells of the upper line that the label takes, blanks around it.
  var labelCells: Range<Int> {
    guard !label.isEmpty else { return rectangle.x + 1..<rectangle.x + 1 }
    let room = max(0, rectangle.width - 2)
    return rectangle.x + 1..<rectangle.x + 1 + min(TextWidth.columns(of: label) + 2, room)
  }
}
