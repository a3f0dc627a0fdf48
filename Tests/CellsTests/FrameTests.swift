import Seeds
import Cells
import Testing

@Suite struct FrameTests {
  @Test func `a line put at once is as its characters put one by one`() {
    var random = Dice(seed: 31)
    for _ in 0..<2000 {
      let words = ["plain words", String.random(upTo: 6, using: &random), " e\u{301}nd", "漢字"]
      let text = words.shuffled(using: &random).joined()
      let area = Area(
        column: Int.random(in: 0...6, using: &random), row: 0,
        columns: Int.random(in: 0...24, using: &random), rows: 1)
      var frame = Frame(size: Size(columns: 20, rows: 2))
      frame.put("漢漢漢漢漢漢漢漢漢漢", in: frame.bounds)
      var expected = frame
      frame.put(text, in: area, style: .strong)
      var column = 0
      for character in text {
        let (glyph, columns) = Glyph.shown(character)
        guard column + columns <= area.columns else { break }
        expected.put(glyph, columns: columns, at: column, of: area, style: .strong)
        column += columns
      }
      #expect(frame == expected, "\(text.debugDescription) in \(area)")
    }
  }

  @Test func `nothing that is put halves a wide glyph or leaves its area`() {
    var random = Dice(seed: 10)
    var frame = Frame(size: Size(columns: 16, rows: 6))
    for _ in 0..<3000 {
      let area = Area.random(using: &random)
      let before = frame
      switch Int.random(in: 0..<4, using: &random) {
      case 0: frame.putRight(String.random(upTo: 12, using: &random), in: area)
      case 1: frame.fill(area, with: Glyph("x"))
      case 2: frame.rule(in: area)
      default: frame.put(String.random(upTo: 12, using: &random), in: area)
      }
      #expect(frame.isWhole)
      #expect(frame.differs(from: before, onlyIn: area))
    }
  }

  @Test func `a wide glyph that would be halved is left out`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    #expect(frame.put("a日本", in: frame.bounds) == 3)
    #expect(frame.text == "a日")
  }

  @Test func `writing over one half of a wide glyph clears the other`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("日本", in: frame.bounds)
    frame.put("x", in: Area(column: 1, columns: 2, rows: 1))
    #expect(frame.text == " x本")
    frame.put("y", in: Area(column: 2, columns: 2, rows: 1))
    #expect(frame.text == " xy")
  }

  @Test func `a mark shows with its base`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    #expect(frame.put("e\u{301}", in: frame.bounds) == 1)
    #expect(frame[Point(column: 0, row: 0)]?.glyph?.marks == ["\u{301}"])
  }

  @Test func `painting changes styles and no glyph`() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    frame.put("日x", in: frame.bounds)
    frame.paint(Area(column: -1, row: -1, columns: 9, rows: 2), style: .selected)
    #expect(frame.text == "日x\n")
    #expect(frame.cells.map(\.style) == [.selected, .selected, .selected, .plain, .plain, .plain])
  }

  @Test func `the topmost link takes the click`() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.link(frame.bounds, to: .choose(index: 1))
    frame.link(Area(columns: 1, rows: 1), to: .choose(index: 2))
    let press = { point in Event.pointer(Pointer(.press, at: point)) }
    #expect(frame.resolve(press(Point(column: 0, row: 0))) == .choose(index: 2))
    #expect(frame.resolve(press(Point(column: 1, row: 0))) == .choose(index: 1))
    #expect(frame.resolve(.tick) == .tick)
  }

  @Test func `a surface hears of places relative to it`() {
    var frame = Frame(size: Size(columns: 9, rows: 9))
    frame.lay(surface: 3, in: Area(column: 2, row: 4, columns: 5, rows: 2))
    let drag = Event.pointer(Pointer(.drag, at: Point(column: 3, row: 5)))
    #expect(
      frame.resolve(drag) == .pointer(Pointer(.drag, at: Point(column: 1, row: 1), surface: 3)))
  }

  @Test func `ASCII takes as many columns, and leaves letters alone`() {
    var random = Dice(seed: 11)
    for _ in 0..<300 {
      var frame = Frame(size: Size(columns: 20, rows: 1))
      frame.put("┌─▸•…é日 \(String.random(upTo: 9, using: &random))", in: frame.bounds)
      var plain = frame
      plain.reduceToASCII()
      #expect(plain.isWhole)
      #expect(plain.cells.map { $0.glyph == nil } == frame.cells.map { $0.glyph == nil })
      #expect(plain.text.hasPrefix("+->*~é日"))
    }
  }
}

@Suite struct GeometryTests {
  @Test func `an area that is cut falls into two that cover it`() {
    var random = Dice(seed: 12)
    for _ in 0..<300 {
      let whole = Area.random(using: &random)
      let count = Int.random(in: -2...12, using: &random)
      for side in 0..<4 {
        var rest = whole
        let taken = rest.take(count, from: side)
        for column in -3..<20 {
          for row in -3..<12 {
            let point = Point(column: column, row: row)
            let parts = [taken, rest].filter { $0.contains(point) }.count
            if parts != (whole.contains(point) ? 1 : 0) {
              Issue.record("\(point) of \(whole) is in \(parts) parts of a cut by \(count)")
            }
          }
        }
      }
    }
  }

  @Test func `insets and centred areas stay inside`() {
    var random = Dice(seed: 13)
    for _ in 0..<2000 {
      let whole = Area.random(using: &random)
      let inset = whole.inset(
        left: Int.random(in: -2...20, using: &random),
        right: Int.random(in: -2...20, using: &random))
      #expect(inset.column >= whole.column)
      #expect(inset.column + inset.columns <= whole.column + whole.columns)
      let size = Size(columns: Int.random(in: 0...20, using: &random), rows: 3)
      let centred = whole.centred(size)
      #expect(centred.isEmpty || whole.contains(centred.origin))
      #expect(centred.columns <= whole.columns && centred.rows <= whole.rows)
    }
  }
}

extension Area {
  fileprivate mutating func take(_ count: Int, from side: Int) -> Area {
    switch side {
    case 0: takeTop(count)
    case 1: takeBottom(count)
    case 2: takeLeft(count)
    default: takeRight(count)
    }
  }

  static func random(using random: inout Dice) -> Area {
    Area(
      column: Int.random(in: -3...17, using: &random), row: Int.random(in: -3...7, using: &random),
      columns: Int.random(in: -1...18, using: &random), rows: Int.random(in: -1...4, using: &random)
    )
  }
}

extension Frame {
  /// Whether every wide glyph has its right half and every right half its glyph.
  var isWhole: Bool {
    var expectsHalf = false
    for (index, cell) in cells.enumerated() {
      if (cell.glyph == nil) != expectsHalf { return false }
      expectsHalf = cell.glyph.map { Glyph.shown($0.character).columns == 2 } ?? false
      if expectsHalf, (index + 1) % size.columns == 0 { return false }
    }
    return !expectsHalf
  }

  /// Whether cells outside of an area are as before; the half of a wide glyph whose other half
  /// was written over may have gone.
  func differs(from before: Frame, onlyIn area: Area) -> Bool {
    cells.indices.allSatisfy { index in
      let point = Point(column: index % size.columns, row: index / size.columns)
      if area.contains(point) || cells[index] == before.cells[index] { return true }
      let wasWide = before.isHalf(at: index) || before.isHalf(at: index + 1)
      return cells[index].glyph == .space && wasWide
    }
  }

  private func isHalf(at index: Int) -> Bool { index < cells.count && cells[index].glyph == nil }

  func isUntouched(outside area: Area) -> Bool {
    cells.indices.allSatisfy { index in
      area.contains(Point(column: index % size.columns, row: index / size.columns))
        || cells[index].glyph == Glyph(".")
    }
  }
}
