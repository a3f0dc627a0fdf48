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
  package internal(set) var wires: [ReadWire] = []
  /// Captions, in reading order.
  package private(set) var captions: [String] = []
  /// Wires that lead nowhere or from nowhere, as places “x,y”.
  package internal(set) var loose: [String] = []

  let drawing: Drawing
  let glyphs: GlyphMeanings
  /// The box on each cell, -1 for none.
  private(set) var owners: [Int]
  var visited: Set<Int> = []

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
  func isText(_ x: Int, _ y: Int) -> Bool {
    switch drawing[x, y].role {
    case .name, .tag, .caption, .frameName: true
    case .blank, .border, .wire, .head, .frame: false
    }
  }

  func isInside(_ x: Int, _ y: Int) -> Bool {
    (0..<drawing.width).contains(x) && (0..<drawing.height).contains(y)
  }

  /// nil outside of the picture and for text.
  func line(_ x: Int, _ y: Int) -> Character? {
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
