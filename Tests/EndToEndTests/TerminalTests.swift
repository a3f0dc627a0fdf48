import Cells
import Harness
import Testing

extension EndToEnd {
  /// What `Curses` does on a real terminal, shown by a program that shows what it receives.
  @Suite struct TerminalTests {
    @Test func `the first picture fills the screen`() throws {
      let program = try Program.probe()
      #expect(program.screen.line(0) == "probe 60x16")
      #expect(program.screen.line(3) == String(repeating: "─", count: 60))
      #expect(program.screen.line(15).hasSuffix("#"))
      #expect(program.screen.isAlternate)
      #expect(program.screen.modes.isSuperset(of: [1000, 1002, 1006, 2004]))
      #expect(program.screen.cursor == Point(column: 0, row: 4))
    }

    @Test func `keys arrive with their modifiers`() throws {
      let program = try Program.probe()
      let keys: [Key] = [
        .up, .home, .delete, .pageDown, .function(1), .function(12), .enter, .tab, .backTab,
        .backspace, .escape, .character("é"), .character("漢"), .control("a"), .control(" "),
        .alt("b"), Key(.left, .control), Key(.up, [.shift, .alt]), Key(.delete, .shift),
        Key(.enter, .alt), Key(.end, [.shift, .control]),
      ]
      for (index, key) in keys.enumerated() {
        program.press(key)
        try program.wait("\(key)") {
          $0.line(1) == "last: key \(key)" && $0.line(2) == "count: \(index + 1)"
        }
      }
    }

    @Test func `what is typed is echoed where the cursor stands`() throws {
      let program = try Program.probe()
      program.type("héllo 漢字 e\u{301}")
      program.press(.enter)
      program.type("2nd")
      try program.wait("both lines") { $0.line(4) == "héllo 漢字 e\u{301}" && $0.line(5) == "2nd" }
      program.settle()
      #expect(program.screen.cursor == Point(column: 3, row: 5))
    }

    @Test func `a paste is one event, with its lines and its control bytes`() throws {
      let program = try Program.probe()
      program.paste("one\rtwo\r\n\u{1B}[31m\u{3}\u{1A}\u{0}three")
      try program.wait("the paste") {
        $0.line(1) == "last: paste 21 bytes, 2 line ends" && $0.line(2) == "count: 1"
      }
    }

    @Test func `a megabyte can be pasted`() throws {
      let program = try Program.probe()
      program.paste([UInt8](repeating: 97, count: 1_000_000))
      try program.wait("the paste") {
        $0.line(1) == "last: paste 1000000 bytes, 0 line ends" && $0.line(2) == "count: 1"
      }
    }

    @Test func `the mouse arrives with its place`() throws {
      let program = try Program.probe()
      program.click(Point(column: 7, row: 3))
      try program.wait(for: "last: release at 7,3")
      program.turnWheel(rows: -1, at: Point(column: 1, row: 2))
      try program.wait(for: "last: wheel(rows: -3) at 1,2")
    }

    @Test func `every style has its look, and no glyph shears the screen`() throws {
      let program = try Program.probe(size: Size(columns: 60, rows: 30))
      program.press(.control("g"))
      try program.wait(for: "field")
      program.settle()
      let screen = program.screen
      #expect(screen.line(4) == "漢字 e\u{301} → ─ ☃ 👩 ␛[31m|")
      #expect(screen.cells(of: "selected")?.allSatisfy { $0.isReverse } == true)
      #expect(screen.cells(of: "heading")?.allSatisfy { $0.isBold } == true)
      #expect(screen.cells(of: "match")?.allSatisfy { $0.isUnderlined } == true)
      #expect(screen.cells(of: "good")?.first?.foreground == .numbered(114))
      #expect(screen.cells(of: "plain")?.first?.foreground == .standard)
      #expect(screen.cursor == nil)
    }

    @Test func `without colours the screen has none`() throws {
      let program = try Program.probe(["--theme", "none"], size: Size(columns: 60, rows: 30))
      program.press(.control("g"))
      try program.wait(for: "field")
      program.settle()
      let size = program.screen.size
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let cell = program.screen[Point(column: column, row: row)]
          #expect(cell.foreground == .standard && cell.background == .standard)
        }
      }
    }

    @Test(arguments: ["C", "POSIX"])
    func `without UTF-8 the picture is ASCII, and typing still works`(locale: String) throws {
      let program = try Program.probe(environment: ["LC_ALL": locale])
      #expect(program.screen.line(3) == String(repeating: "-", count: 60))
      program.type("x漢é")
      try program.wait("question marks") { $0.line(4) == "x???" }
    }

    @Test func `a locale that is not installed still says UTF-8`() throws {
      let program = try Program.probe(environment: ["LC_ALL": "xx_XX.UTF-8"])
      #expect(program.screen.line(3) == String(repeating: "─", count: 60))
    }

    @Test func `a bell rings`() throws {
      let program = try Program.probe()
      program.press(.control("b"))
      try program.wait("a bell") { $0.bells == 1 }
    }

    @Test func `a dirty screen is repainted`() throws {
      let program = try Program.probe()
      program.press(.control("w"))
      try program.wait(for: "dirt")
      program.settle()
      program.press(.control("l"))
      try program.wait("the picture") { !$0.text.contains("dirt") && $0.line(2) == "count: 2" }
      #expect(program.screen.line(0) == "probe 60x16")
    }

    @Test(arguments: [
      "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt",
    ])
    func `terminals of all ages are served and left in order`(type: String) throws {
      let program = try Program.probe(environment: ["TERM": type])
      program.type("typed")
      try program.wait(for: "typed")
      program.press(.up)
      try program.wait(for: "last: key ↑")
      program.press(.escape)
      try program.wait(for: "last: key Esc")
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test(arguments: [
      ("dumb", "cannot place text"), ("no-such-type", "does not know"), ("", "is not set"),
    ])
    func `what cannot show a screen is refused with a cure`(type: String, words: String) throws {
      let program = try Program(
        built: "TerminalProbe", size: Size(columns: 200, rows: 10), environment: ["TERM": type])
      #expect(try program.waitForEnd() == .exit(1))
      #expect(program.screen.line(0).contains(words))
      #expect(program.screen.line(0).contains("`greenroom questions`"))
      #expect(program.disorder == [])
    }

    @Test func `without a terminal it says so`() throws {
      let path = try Program.path(ofBuilt: "TerminalProbe")
      let program = try Program(
        "sh", ["-c", "'\(path)' </dev/null; echo status $?"], size: Size(columns: 200, rows: 10))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.screen.line(0).contains("needs a terminal"))
      #expect(program.screen.line(1) == "status 1")
    }
  }
}
