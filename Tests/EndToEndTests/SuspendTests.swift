import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  @Suite struct SuspendTests {
    private func expectPicture(of program: Program) throws {
      program.goOn()
      try program.wait("the picture") {
        $0.isAlternate && $0.line(1) == "last: resumed" && $0.line(4) == "typed"
      }
      #expect(program.screen.modes.isSuperset(of: [1000, 1006, 2004]))
      program.type("+")
      try program.wait(for: "typed+")
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `^Z gives the shell its terminal, and fg brings the picture back`() throws {
      let program = try Program.probe()
      program.type("typed")
      program.press(.control("z"))
      try program.waitUntilStopped()
      #expect(program.disorder == [])
      try expectPicture(of: program)
    }

    @Test func `a stop from outside is like ^Z`() throws {
      let program = try Program.probe()
      program.type("typed")
      try program.wait(for: "typed")
      program.signal(SIGTSTP)
      try program.waitUntilStopped()
      #expect(program.disorder == [])
      try expectPicture(of: program)
    }

    @Test func `after a stop that nothing told of, the screen is taken again`() throws {
      let program = try Program.probe()
      program.type("typed")
      try program.wait(for: "typed")
      program.signal(SIGSTOP)
      try program.waitUntilStopped()
      program.restoreSettings()
      program.screen.feed("\u{1B}[2Ja shell's prompt")
      try expectPicture(of: program)
    }

    @Test func `it can be stopped again and again`() throws {
      let program = try Program.probe()
      program.type("typed")
      for _ in 0..<5 {
        program.press(.control("z"))
        try program.waitUntilStopped()
        #expect(program.disorder == [])
        program.goOn()
        try program.wait("the picture") { $0.isAlternate && $0.line(4) == "typed" }
      }
      program.press(.control("z"))
      try program.waitUntilStopped()
      try expectPicture(of: program)
    }

    @Test func `a window that changed meanwhile is filled`() throws {
      let program = try Program.probe()
      program.type("typed")
      program.press(.control("z"))
      try program.waitUntilStopped()
      program.resize(to: Size(columns: 90, rows: 20))
      program.goOn()
      try program.wait("the new size") {
        $0.line(0) == "probe 90x20" && $0.line(4) == "typed" && $0.line(19).hasSuffix("#")
      }
    }

    @Test func `another program can have the screen for a while`() throws {
      let program = try Program.probe()
      program.press(.control("v"))
      try program.wait("the shell's screen") { $0.text.contains("a shell") && !$0.isAlternate }
      #expect(program.disorder == [])
      program.type("words\r")
      try program.wait("the picture") { $0.isAlternate && $0.line(1) == "last: back with 0" }
      program.type("typed")
      try program.wait(for: "typed")
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `an interrupt meant for the other program does not end this one`() throws {
      let program = try Program.probe()
      program.press(.control("v"))
      try program.wait(for: "a shell")
      program.signal(SIGINT)
      program.signal(SIGQUIT)
      program.type("words\r")
      try program.wait("the picture") { $0.isAlternate && $0.line(1) == "last: back with 0" }
      program.type("typed")
      try program.wait(for: "typed")
    }
  }
}
