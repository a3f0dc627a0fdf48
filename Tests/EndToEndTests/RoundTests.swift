import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  /// A person sits a round in the real program.
  @Suite struct RoundTests {
    @Test func `two keys from the start one is in a round, and its answer is on the disk after`()
      throws
    {
      let den = Den()
      let program = try Program.greenroom(in: den)
      try program.waitForHome()
      program.press(.enter)
      try program.beginRound()
      try program.note("a resolver asks the root, then the zone")
      try program.finishRound()
      #expect(den.answers.count == 1, "it is kept before anything is marked")
      program.press(.character("r"), .enter)
      try program.wait(for: "raised 1")
      program.press(.enter)
      try program.closeDebrief()
      try program.wait(for: "Past answers")

      let answer = try #require(den.answers.first)
      let text = den.text(of: answer)
      #expect(text.hasPrefix("---\ngreenroom: 1\nquestion: "))
      #expect(text.contains("\npredicted: 3\n"))
      #expect(text.contains("state: raised, evidence: \"a resolver asks the root, then the zone\""))
      #expect(den.notes(of: answer).contains("\na resolver asks the root, then the zone\n"))
      #expect(den.journals == [])
      let replay = try #require(den.replays.first)
      #expect(den.text(of: replay).hasSuffix("\"close\":true}\n"))
      #expect(try program.quit() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `what is written is the owner's alone, whatever the umask`() throws {
      let den = Den()
      let path = try Program.path(ofBuilt: "greenroom")
      let program = try Program(
        "sh", ["-c", "umask 0; exec '\(path)' --data '\(den.data)' practice rate-limiter"])
      try program.beginRound()
      try program.note("mine")
      expectPrivate(den)
      try program.finishRound()
      try program.closeDebrief()
      expectPrivate(den)
      #expect(den.answers.count == 1 && den.replays.count == 1)
    }

    private func expectPrivate(_ den: Den) {
      for name in den.all() {
        let expected: mode_t = den.isFolder(name) ? 0o700 : 0o600
        #expect(den.mode(of: name) == expected, "\(name)")
      }
    }

    @Test func `a round goes on through all sizes`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("first")
      for size in [Size(columns: 40, rows: 10), Size(columns: 200, rows: 60)] {
        program.resize(to: size)
        try program.wait("the notes at \(size.columns)x\(size.rows)") {
          $0.text.contains("# Clarify") && $0.line($0.size.rows - 1).contains("finish")
        }
        try program.note(" at\(size.columns)")
      }
      program.resize(to: Size(columns: 80, rows: 24))
      try program.finishRound()
      #expect(den.notes(of: den.answers[0]).contains("first at40 at200\n"))
    }

    @Test func `too small a window says so, and what is typed meanwhile is kept`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("before")
      program.resize(to: Size(columns: 20, rows: 5))
      try program.wait(for: "Too small")
      program.type(" during")
      program.resize(to: Size(columns: 2, rows: 1))
      program.settle()
      program.resize(to: Size(columns: 80, rows: 24))
      try program.wait(for: "before during")
      try program.note(" after")
      try program.finishRound()
      #expect(den.notes(of: den.answers[0]).contains("before during after\n"))
    }

    @Test func `time away with ^Z is a pause`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("typed")
      program.press(.control("z"))
      try program.waitUntilStopped()
      #expect(program.disorder == [])
      program.settle(quiet: .milliseconds(5500))
      program.goOn()
      try program.wait("the picture") { $0.isAlternate && $0.text.contains("typed") }
      try program.note(" more")
      try program.finishRound()
      let journal = den.text(of: try #require(den.journals.first))
      #expect(journal.contains("\"pause\":\"away\""))
      let answer = den.text(of: den.answers[0])
      #expect(answer.contains("paused: 5}") || answer.contains("paused: 6}"), "\(answer)")
      #expect(den.notes(of: den.answers[0]).contains("typed more\n"))
    }

    @Test func `a paste comes with its lines, and its control characters steer nothing`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      program.paste("- one\r\r  two\r\n\u{1B}[31m\u{3}\u{1A}\u{9B}6n\u{7}\u{18}\r- three")
      try program.wait(for: "- three")
      #expect(program.screen.text.contains("␛[31m␃␚"))
      #expect(program.screen.bells == 0)
      try program.finishRound()
      #expect(
        den.notes(of: den.answers[0]).hasPrefix(
          "# Clarify\n- one\n\n  two\n\u{1B}[31m\u{3}\u{1A}\u{9B}6n\u{7}\u{18}\n- three\n"))
    }

    @Test func `a megabyte is pasted and kept`() throws {
      let den = Den()
      let program = try Program.round(in: den)
      let line = "the candidate said “hello” 漢字 and went on"
      program.paste(String(repeating: line + "\r", count: 20_000) + "end of it")
      try program.wait(for: "end of it")
      try program.finishRound()
      let notes = den.notes(of: den.answers[0])
      #expect(notes.hasPrefix("# Clarify\n" + line + "\n" + line + "\n"))
      #expect(notes.split(separator: "\n").count { $0 == line } == 20_000)
    }
  }
}
