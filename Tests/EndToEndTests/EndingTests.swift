import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  /// However a round is left, the terminal is the shell's again and what was typed is kept.
  @Suite struct EndingTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [false, true])
    func `a request to end in a round is heeded, at rest and while typing`(
      signal: Int32, whileTyping: Bool
    ) throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("kept")
      if whileTyping { program.type(String(repeating: "some typing\r", count: 60)) }
      program.signal(signal)
      #expect(try program.waitForEnd() == .exit(130))
      #expect(program.disorder == [])
      try expectGoingOn(in: den, with: "kept")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a request to end is heeded at home`(signal: Int32) throws {
      let program = try Program.greenroom(in: Den())
      try program.waitForHome()
      program.signal(signal)
      #expect(try program.waitForEnd() == .exit(130))
      #expect(program.disorder == [])
      #expect(program.screen.text.allSatisfy { $0.isWhitespace }, "the shell's own screen")
    }

    @Test func `a terminal that goes away ends the round, and it can be gone on with`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("kept")
      program.hangUp()
      #expect(try program.waitForEnd() == .exit(130))
      try expectGoingOn(in: den, with: "kept")
    }

    @Test func `after a kill the next start offers to go on, with everything that was seen`() throws
    {
      let den = Den()
      let program = try Program.round(in: den)
      program.type("a first line\ra second, 漢字 and e\u{301}\r")
      try program.note("the last word")
      // A key is shown a moment before it is written down; with the next one shown, it is there.
      try program.note(" but one")
      program.signal(SIGKILL)
      #expect(try program.waitForEnd() == .signal(SIGKILL))
      let next = try Program.greenroom(in: den)
      try next.wait(for: "Go on")
      next.press(.enter)
      try next.wait(for: "the last word")
      try next.note(" and more")
      try next.finishRound()
      #expect(
        den.notes(of: den.answers[0]).replacing(" but one", with: "").hasPrefix(
          "# Clarify\na first line\na second, 漢字 and e\u{301}\nthe last word and more\n"))
    }

    @Test func `killed in the debrief, the marks are there at the next start`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("something")
      try program.finishRound()
      program.press(.character("m"))
      try program.wait(for: "11 points and 6 scores open")
      program.signal(SIGKILL)
      _ = try program.waitForEnd()
      let next = try Program.greenroom(in: den)
      try next.wait(for: "Go on")
      next.press(.enter)
      try next.wait(for: "11 points and 6 scores open")
      try next.closeDebrief()
      #expect(den.text(of: den.answers[0]).contains("state: missed"))
      #expect(den.journals == [])
    }

    @Test func `a second program does not offer the round that the first is in`() throws {
      let den = Den()
      let first = try Program.round(in: den)
      try first.note("in the first")
      let second = try Program.greenroom(in: den)
      try second.waitForHome()
      #expect(!second.screen.text.contains("Go on"))
      second.press(.enter)
      try second.beginRound()
      try second.note("in the second")
      #expect(den.journals.count == 2)
      try first.finishRound()
      try first.closeDebrief()
      #expect(!first.screen.text.contains("Go on"))
      try second.finishRound()
      try second.closeDebrief()
      #expect(den.answers.count == 2 && den.replays.count == 2 && den.journals == [])
      let notes = den.answers.map(den.notes)
      #expect(notes.count { $0.contains("in the first\n") } == 1)
      #expect(notes.count { $0.contains("in the second\n") } == 1)
    }

    private func expectGoingOn(in den: Den, with text: String) throws {
      let next = try Program.greenroom(in: den)
      try next.wait(for: "Go on")
      next.press(.enter)
      next.press(Key(.home, .control))
      try next.wait(for: text)
    }
  }
}
