import Cells
import Harness
import Testing

extension EndToEnd {
  /// Terminals that show little still show everything.
  @Suite struct LookTests {
    @Test func `a terminal that cannot place text is refused with a cure`() throws {
      let program = try Program.greenroom(
        in: Den(), size: Size(columns: 200, rows: 10), environment: ["TERM": "dumb"])
      #expect(try program.waitForEnd() == .exit(1))
      #expect(program.screen.text.contains("cannot place text"))
      #expect(program.screen.text.contains("`greenroom questions`"))
      #expect(program.disorder == [])
    }

    @Test func `with --ascii no page shows anything else`() throws {
      let program = try Program.greenroom(in: Den(), ["--ascii"])
      try program.waitForHome()
      try walk(through: program) { screen in
        #expect(screen.text.allSatisfy { $0.isASCII }, "\(screen.text)")
      }
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], [:]])
    func `without colours no page shows any`(environment: [String: String]) throws {
      let program = try Program.greenroom(
        in: Den(), environment.isEmpty ? ["--no-color"] : [], environment: environment)
      try program.waitForHome()
      try walk(through: program) { screen in
        for row in 0..<screen.size.rows {
          for column in 0..<screen.size.columns {
            let cell = screen[Point(column: column, row: row)]
            #expect(cell.foreground == .standard && cell.background == .standard)
          }
        }
      }
    }

    /// Home, picker, settings, help, lobby, round and debrief.
    private func walk(through program: Program, _ look: (Emulator) -> Void) throws {
      for key in [Key.character("p"), .character(","), .function(1)] {
        try program.waitForHome()
        look(program.screen)
        program.press(key)
        try program.wait("another page") { !$0.line(0).hasPrefix(" greenroom") }
        program.settle()
        look(program.screen)
        program.press(.escape)
      }
      try program.waitForHome()
      program.press(.enter)
      try program.wait(for: "Predict")
      look(program.screen)
      try program.beginRound()
      try program.note("word")
      look(program.screen)
      try program.finishRound()
      program.settle()
      look(program.screen)
    }
  }
}
