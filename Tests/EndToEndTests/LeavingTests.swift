import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  /// However the program leaves the screen, the shell finds its terminal as it was.
  @Suite struct LeavingTests {
    /// Wide and tall enough for a crash's last words.
    private func probe(_ environment: [String: String] = [:]) throws -> Program {
      try Program.probe(size: Size(columns: 120, rows: 60), environment: environment)
    }

    /// Typing that goes on for as long as the program reads it.
    private func keepTyping(at program: Program) {
      program.type(String(repeating: "some typing\r", count: 40))
    }

    @Test func `quitting leaves no trace`() throws {
      let program = try probe()
      #expect(program.disorder != [], "while it runs")
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
      #expect(program.screen.text.allSatisfy { $0.isWhitespace }, "the shell's own screen")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [false, true])
    func `a request to end is heeded, at rest and while typing`(
      signal: Int32, whileTyping: Bool
    ) throws {
      let program = try probe()
      if whileTyping { keepTyping(at: program) }
      program.signal(signal)
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
    func `a stuck program dies of the second request, in order`(signal: Int32) throws {
      let program = try probe()
      program.press(.control("o"))
      try program.wait(for: "last: key ^O")
      for _ in 0..<200 where program.ending == nil {
        program.signal(signal)
        program.settle(quiet: .milliseconds(50))
      }
      #expect(try program.waitForEnd() == .signal(signal))
      #expect(program.disorder == [])
    }

    @Test(arguments: [false, true])
    func `after a crash its message stands on a clean screen`(whileTyping: Bool) throws {
      let program = try probe()
      if whileTyping { keepTyping(at: program) }
      program.press(.control("x"))
      let ending = try program.waitForEnd()
      #expect(ending == .signal(SIGILL) || ending == .signal(SIGTRAP))
      #expect(program.disorder == [])
      #expect(program.screen.text.contains("Fatal error: Index out of range"))
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT])
    func `a crash from anywhere restores the terminal`(signal: Int32) throws {
      let program = try probe()
      keepTyping(at: program)
      program.signal(signal)
      #expect(try program.waitForEnd() != .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `a stack that overflows restores the terminal`() throws {
      let program = try probe()
      program.press(.control("r"))
      #expect(try program.waitForEnd() != .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `Swift's backtrace comes after the screen`() throws {
      let program = try probe([
        "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,symbolicate=off"
      ])
      program.press(.control("x"))
      _ = try program.waitForEnd(within: .seconds(60))
      #expect(program.disorder == [])
      #expect(
        program.screen.text.contains("Fatal error") || program.screen.text.contains("crashed"))
    }

    @Test func `what went to stderr is read after leaving`() throws {
      let program = try probe()
      program.press(.control("e"))
      try program.wait(for: "last: key ^E")
      program.settle()
      #expect(!program.screen.text.contains("something went wrong"))
      program.press(.control("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.screen.text.contains("something went wrong"))
    }

    @Test func `a terminal that goes away ends the program`() throws {
      let program = try probe()
      program.hangUp()
      #expect(try program.waitForEnd() == .exit(0))
    }

    @Test func `with hang-ups ignored it still goes on`() throws {
      let path = try Program.path(ofBuilt: "TerminalProbe")
      let program = try Program("sh", ["-c", "trap '' HUP; exec '\(path)'"])
      try program.wait(for: "count: 0")
      program.signal(SIGHUP)
      program.type("still here")
      try program.wait(for: "still here")
    }
  }
}
