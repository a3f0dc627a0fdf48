import Cells
import Harness
import Testing

@Suite struct EmulatorTests {
  private func emulator(columns: Int = 20, rows: Int = 4) throws -> Emulator {
    try #require(Emulator(size: Size(columns: columns, rows: rows)))
  }

  @Test func `attributes and colours are kept`() throws {
    let screen = try emulator()
    screen.feed("\u{1B}[1;31mB\u{1B}[0;3;4;7mx\u{1B}[0;38;2;1;2;3;48;5;200mT\u{1B}[0m.")
    let cells = try #require(screen.cells(of: "BxT."))
    #expect(cells[0].isBold && cells[0].foreground == .numbered(1))
    #expect(cells[1].isItalic && cells[1].isUnderlined && cells[1].isReverse)
    #expect(cells[2].foreground == .rgb(1, 2, 3) && cells[2].background == .numbered(200))
    #expect(cells[3].text == "." && !cells[3].isBold && cells[3].foreground == .standard)
    #expect(screen.cursor == Point(column: 4, row: 0))
  }

  @Test func `several modes in one sequence all count`() throws {
    let screen = try emulator()
    screen.feed("main\u{1B}[?1049h\u{1B}[Halt\u{1B}[?12;25l\u{1B}[?1006;1000;2004h")
    #expect(screen.isAlternate && screen.cursor == nil && screen.line(0) == "alt")
    #expect(screen.modes.isSuperset(of: [1000, 1006, 1049, 2004]))
    screen.feed("\u{1B}[?1006;1000;2004l\u{1B}[?25h\u{1B}[?1049l")
    #expect(!screen.isAlternate && screen.cursor == Point(column: 4, row: 0))
    #expect(screen.modes.isDisjoint(with: [1000, 1006, 1049, 2004]) && screen.line(0) == "main")
  }

  @Test func `wide characters and marks take their columns`() throws {
    let screen = try emulator(columns: 10)
    screen.feed("漢e\u{301}x\u{1B}[2;10H字y")
    #expect(screen.line(0) == "漢e\u{301}x")
    #expect(screen[Point(column: 0, row: 0)].columns == 2)
    #expect(screen[Point(column: 1, row: 0)].columns == 0)
    #expect(screen.line(2) == "字y", "at the last column it goes to the next line")
  }

  @Test func `a repetition repeats what was printed`() throws {
    let screen = try emulator()
    screen.feed("\u{1B}[3b-\u{1B}[9b|")
    #expect(screen.line(0) == "----------|")
  }

  @Test func `sequences cut anywhere mean the same`() throws {
    let text = "a\u{1B}[2;3H漢\u{1B}[1mb\u{1B}[2b\u{1B}[?1000;1006hc"
    let whole = try emulator()
    whole.feed(text)
    let pieces = try emulator()
    for byte in text.utf8 { pieces.feed([byte]) }
    #expect(pieces.text == whole.text && pieces.modes == whole.modes)
  }

  @Test func `questions are answered`() throws {
    let screen = try emulator()
    screen.feed("\u{1B}[3;5H\u{1B}[6n")
    #expect(screen.takeAnswers() == Array("\u{1B}[3;5R".utf8))
    #expect(screen.takeAnswers() == [])
  }

  @Test func `no size is too small or too large`() throws {
    let screen = try emulator(columns: 80, rows: 24)
    for (columns, rows) in [(1, 1), (300, 100), (300, 1), (1, 100), (2, 2), (80, 24)] {
      screen.resize(to: Size(columns: columns, rows: rows))
      screen.feed("漢\u{1B}[99;99Hx\r\n\u{1B}[2Jabc\u{1B}[5;1H👩\u{200D}🚀")
    }
    #expect(screen.size == Size(columns: 80, rows: 24))
  }
}
