import Cells
import Harness
import Testing

extension EndToEnd {
  @Suite struct ResizeTests {
    /// Seeded steps (Lehmer's generator), so that every run goes through the same sizes.
    private struct Sizes: Sequence, IteratorProtocol {
      var state: UInt64 = 48_271

      mutating func next() -> Size? {
        state = state * 48_271 % 2_147_483_647
        let columns = 1 + Int(state % 300)
        return Size(columns: columns, rows: 1 + Int(state / 300 % 100))
      }
    }

    @Test func `two hundred sizes end in the right picture`() throws {
      let program = try Program.probe(size: Size(columns: 80, rows: 24))
      program.type("kept")
      try program.wait(for: "kept")
      let before = program.screen.lines.dropFirst(3)
      for (index, size) in Sizes().prefix(200).enumerated() {
        program.resize(to: size)
        if index % 10 == 0 { program.settle(quiet: .milliseconds(5)) }
      }
      program.resize(to: Size(columns: 1, rows: 1))
      program.resize(to: Size(columns: 80, rows: 24))
      try program.wait("the picture again") {
        $0.line(0) == "probe 80x24" && $0.line(1) == "last: resize"
          && $0.lines.dropFirst(3) == before
      }
      program.settle()
      #expect(program.screen.lines.dropFirst(3) == before)
      #expect(program.screen.cursor == Point(column: 4, row: 4))
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 50), (300, 1), (300, 100), (61, 17)])
    func `each size is filled to its corner`(columns: Int, rows: Int) throws {
      let size = Size(columns: columns, rows: rows)
      let program = try Program.probe(size: Size(columns: 80, rows: 24))
      program.resize(to: size)
      try program.wait("the corner") {
        $0[Point(column: columns - 1, row: rows - 1)].text == "#"
          && (columns < 20 || $0.line(0).hasPrefix("probe \(columns)x\(rows)") || rows == 1)
      }
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `a terminal without a size gets the usual one`() throws {
      let path = try Program.path(ofBuilt: "TerminalProbe")
      let program = try Program("sh", ["-c", "stty rows 0 cols 0; exec '\(path)'"])
      try program.wait(for: "probe 80x24")
    }

    @Test func `stale LINES and COLUMNS are not believed`() throws {
      let program = try Program(
        built: "TerminalProbe", environment: ["LINES": "5", "COLUMNS": "20"])
      try program.wait(for: "probe 80x24")
    }
  }
}
