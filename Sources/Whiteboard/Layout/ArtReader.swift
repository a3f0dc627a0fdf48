/// Reads the graph back from a picture by its characters alone: where boxes are, which wires leave
/// and enter them. It knows letters from lines, as a person does, and nothing else of how the
/// picture was made.
package struct ArtReader {
  package struct ReadBox: Equatable, Sendable {
    package let area: CellRectangle
    /// The lines of the name joined by blanks.
    package let name: String
    package let replicas: Int
  }

  package struct ReadWire: Hashable, Sendable {
    /// Places in the list of boxes; for a wire without direction the smaller comes first.
    package let from: Int
    package let to: Int
    package let style: Wire.Style
  }

  package private(set) var boxes: [ReadBox] = []
  package private(set) var wires: [ReadWire] = []
  /// Captions, in reading order.
  package private(set) var captions: [String] = []
  /// Wires that lead nowhere or from nowhere, as places “x,y”.
  package private(set) var loose: [String] = []

  private let drawing: Drawing
  private let glyphs: GlyphMeanings
  /// The box on each cell, -1 for none.
  private var owners: [Int]
  private var visited: Set<Int> = []

  package init(_ drawing: Drawing) {
    self.drawing = drawing
    glyphs = GlyphMeanings(drawing.alphabet)
    owners = Array(repeating: -1, count: drawing.width * drawing.height)
    readBoxes()
    readCaptions()
    readWires()
  }
}

extension ArtReader {
  fileprivate func isText(_ x: Int, _ y: Int) -> Bool {
    switch drawing[x, y].role {
    case .name, .tag, .caption, .frameName: true
    case .blank, .border, .wire, .head, .frame: false
    }
  }

  fileprivate func isInside(_ x: Int, _ y: Int) -> Bool {
    (0..<drawing.width).contains(x) && (0..<drawing.height).contains(y)
  }

  /// nil outside of the picture and for text.
  fileprivate func line(_ x: Int, _ y: Int) -> Character? {
    guard isInside(x, y), !isText(x, y) else { return nil }
    return drawing[x, y].glyph
  }

  private mutating func readBoxes() {
    for y in 0..<drawing.height {
      for x in 0..<drawing.width where owners[y * drawing.width + x] < 0 {
        guard let glyph = line(x, y), let area = box(at: x, y, glyph) else { continue }
        boxes.append(
          ReadBox(area: area, name: name(in: area), replicas: replicas(on: area)))
        for row in area.y..<area.bottom {
          for column in area.x..<area.right {
            owners[row * drawing.width + column] = boxes.count - 1
          }
        }
      }
    }
  }

  /// The rectangle that begins here, when every piece of its border fits one style.
  private func box(at x: Int, _ y: Int, _ glyph: Character) -> CellRectangle? {
    for border in glyphs.borders where border.topLeft == glyph {
      var right = x + 1
      while isTop(right, y, border, tee: 0) || line(right, y) == border.topRight {
        if line(right, y) == border.topRight, right - x > 2,
          let bottom = bottom(x, right, y, border)
        {
          return CellRectangle(x: x, y: y, width: right - x + 1, height: bottom - y + 1)
        }
        right += 1
      }
    }
    return nil
  }

  private func isTop(_ x: Int, _ y: Int, _ border: Border, tee: Int) -> Bool {
    guard isInside(x, y) else { return false }
    if isText(x, y) { return tee == 0 }
    let glyph = line(x, y)
    return glyph == border.across || glyph == border.tees[tee]
  }

  private func bottom(_ left: Int, _ right: Int, _ top: Int, _ border: Border) -> Int? {
    var y = top + 1
    while isInside(left, y) {
      let (start, end) = (line(left, y), line(right, y))
      if start == border.bottomLeft, end == border.bottomRight, y - top > 1,
        (left + 1..<right).allSatisfy({ isTop($0, y, border, tee: 2) })
      {
        return y
      }
      guard start == border.down || start == border.tees[3],
        end == border.down || end == border.tees[1],
        (left + 1..<right).contains(where: { isText($0, y) }),
        (left + 1..<right).allSatisfy({ isText($0, y) || line($0, y) == " " })
      else { return nil }
      y += 1
    }
    return nil
  }

  private func text(_ y: Int, _ xs: Range<Int>) -> String {
    String(xs.compactMap { drawing[$0, y].glyph }).asOneLine
  }

  private func name(in area: CellRectangle) -> String {
    (area.y + 1..<area.bottom - 1).map { text($0, area.x + 1..<area.right - 1) }
      .joined(separator: " ")
  }

  private func replicas(on area: CellRectangle) -> Int {
    let words = (area.x + 1..<area.right - 1).filter { isText($0, area.y) }
      .compactMap { drawing[$0, area.y].glyph }
    let last = String(words).split(separator: " ").last ?? ""
    return last.hasPrefix("x") ? Int(last.dropFirst()) ?? 1 : 1
  }

  private mutating func readCaptions() {
    for y in 0..<drawing.height {
      var word = ""
      for x in 0...drawing.width {
        var isCaption = false
        if x < drawing.width, case .caption = drawing[x, y].role { isCaption = true }
        if isCaption {
          if let glyph = drawing[x, y].glyph { word.append(glyph) }
        } else if !word.isEmpty {
          captions.append(word.asOneLine)
          word = ""
        }
      }
    }
  }
}

extension ArtReader {
  /// What hangs together, as it is found by walking along the lines.
  private struct Net {
    var tails: [Int] = []
    var heads: [Int] = []
    var dashes = 0
    var solids = 0
  }

  private mutating func readWires() {
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

/// What characters say in a picture.
private struct GlyphMeanings {
  let borders: [Border]
  let heads: [Character]
  let straight: [Character: (isAcross: Bool, isDashed: Bool)]
  let joints: [Character: UInt8]
  /// By the direction in which the wire leaves the box.
  let tees: [Set<Character>]

  init(_ alphabet: Alphabet) {
    borders = Border.Style.allCases.map { Border.of($0, alphabet) }
    heads = alphabet.heads
    straight = [
      alphabet.wire(10, isDashed: false): (true, false),
      alphabet.wire(10, isDashed: true): (true, true),
      alphabet.wire(5, isDashed: false): (false, false),
      alphabet.wire(5, isDashed: true): (false, true),
    ]
    let masks: [UInt8] = [3, 6, 7, 9, 11, 12, 13, 14, 15]
    joints = Dictionary(
      masks.map { (alphabet.wire($0, isDashed: false), $0) },
      uniquingKeysWith: { first, _ in first })
    tees = (0..<4).map { side in
      Set(Border.Style.allCases.map { Border.of($0, alphabet).tees[side] })
    }
  }
}
