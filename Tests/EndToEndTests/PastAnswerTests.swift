import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  @Suite struct PastAnswerTests {
    private static let id = "2026-11-20T10-00-00Z-rate-limiter-7f3a"
    private static let answer = """
      ---
      greenroom: 1
      question: rate-limiter
      prompt: Build a limiter.
      kind: system-design
      topics: [rate-limiting]
      mode: coach
      started: 2026-11-20T10:00:00Z
      seconds: {allowed: 2700, used: 1800, paused: 0}
      points:
        - {id: algorithms, state: raised, at: 60, evidence: "- token bucket"}
      ---
      # Answer
      - token bucket

      """

    private let den = Den()

    private func place() {
      den.write(Self.answer, to: "data/answers/2026/\(Self.id).md")
      den.write("{}\n", to: "data/replays/2026/\(Self.id).jsonl")
    }

    private func reading(editor script: String = "") throws -> Program {
      place()
      den.write("#!/bin/sh\n\(script)\n", to: "editor")
      chmod(den.path + "/editor", 0o700)
      let program = try Program.greenroom(
        in: den, ["review"], environment: ["EDITOR": den.path + "/editor"])
      try program.wait(for: "Past answers")
      program.press(.enter)
      try program.wait(for: "Result")
      return program
    }

    private func leave(_ program: Program) throws {
      program.press(.character("q"), .character("q"), .character("q"))
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.disorder == [])
    }

    @Test func `the editor has the terminal, and what it wrote is in the answer`() throws {
      let program = try reading(editor: "printf 'Type: '; read x; echo \"- $x\" >> \"$1\"")
      program.type("e")
      try program.wait("the editor") { !$0.isAlternate && $0.text.contains("Type:") }
      program.type("sliding window\r")
      try program.wait(for: "Kept")
      #expect(program.screen.isAlternate)
      try program.wait(for: "- sliding window")
      #expect(
        den.text(of: "data/answers/2026/\(Self.id).md").hasSuffix("bucket\n- sliding window\n"))
      #expect(den.text(of: "data/revisions/2026/\(Self.id).1.md") == Self.answer)
      try leave(program)
    }

    @Test func `an editor that fails or is interrupted changes nothing`() throws {
      let program = try reading(editor: "echo Type:; read x; exit 3")
      program.type("e")
      try program.wait("the editor") { !$0.isAlternate && $0.text.contains("Type:") }
      program.type("\r")
      try program.wait(for: "nothing was changed")
      program.type("e")
      // The first one's words stand on the shell's screen still.
      try program.wait("the editor") {
        !$0.isAlternate && $0.text.matches(of: /Type:/).count == 2
      }
      program.press(.control("c"))
      try program.wait("the page") { $0.isAlternate && $0.text.contains("Result") }
      #expect(den.text(of: "data/answers/2026/\(Self.id).md") == Self.answer)
      #expect(den.all(in: "data/revisions").isEmpty)
      try leave(program)
    }

    @Test func `^Z in the editor gives the shell its terminal, and fg the editor`() throws {
      let program = try reading(
        editor: "echo Type:; kill -TSTP 0; read x; echo \"- $x\" >> \"$1\"")
      program.type("e")
      try program.waitUntilStopped()
      #expect(program.disorder == [])
      program.goOn()
      program.type("after a break\r")
      try program.wait(for: "- after a break")
      try leave(program)
    }

    @Test func `what was thrown away comes back in another run`() throws {
      let program = try reading()
      program.type("x")
      try program.wait(for: "go to the trash?")
      program.type("y")
      try program.wait(for: "It is in the trash")
      #expect(den.answers.isEmpty && den.replays.isEmpty)
      program.press(.character("q"), .character("q"))
      #expect(try program.waitForEnd() == .exit(0))
      let next = try Program.greenroom(in: den, ["review"])
      try next.wait(for: "None yet")
      next.type("u")
      try next.wait(for: "“Rate limiter” is back.")
      #expect(den.text(of: "data/answers/2026/\(Self.id).md") == Self.answer)
      #expect(den.replays.count == 1)
      next.type("u")
      try next.wait(for: "The trash is empty.")
    }
  }
}
