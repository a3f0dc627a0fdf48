import Cells
import Harness
import Testing

extension EndToEnd {
  @Suite struct HarnessTests {
    @Test func `a program has a terminal of its own, with a size`() throws {
      let program = try Program(
        "sh", ["-c", "stty size </dev/tty; echo $GREETING"], size: Size(columns: 77, rows: 33),
        environment: ["GREETING": "hello"])
      #expect(try program.waitForEnd() == .exit(0))
      #expect(program.screen.lines.prefix(2) == ["33 77", "hello"])
    }

    @Test func `what cannot be started is an error`() {
      #expect(throws: ProgramError.self) { _ = try Program("/no/such/program") }
    }

    @Test func `a wait ends at its deadline and shows the screen`() throws {
      let program = try Program("sh", ["-c", "echo here; exec sleep 1000"])
      try program.wait(for: "here")
      let error = try #require(throws: ProgramError.self) {
        try program.wait(for: "never", within: .milliseconds(100))
      }
      #expect(error.description.contains("here"))
    }

    @Test func `a megabyte goes in without blocking`() throws {
      let program = try Program("sh", ["-c", "stty raw -echo; printf go; head -c 1000000 | wc -c"])
      try program.wait(for: "go")
      program.send([UInt8](repeating: 97, count: 1_000_000))
      try program.wait(for: "1000000")
      #expect(try program.waitForEnd() == .exit(0))
    }

    @Test func `a program can be stopped and go on`() throws {
      let program = try Program("sh", ["-c", "echo up; read line; echo got $line"])
      try program.wait(for: "up")
      program.press(.control("z"))
      try program.waitUntilStopped()
      program.goOn()
      program.type("this\r")
      try program.wait(for: "got this")
    }

    @Test func `disorder is seen`() throws {
      let program = try Program(
        "sh", ["-c", "stty -echo; printf '\\033[?1049h\\033[?25l\\033[?2004hdone'"])
      _ = try program.waitForEnd()
      #expect(
        program.disorder == [
          "local modes", "alternate screen", "hidden cursor", "mode 1049", "mode 2004",
        ])
    }
  }
}
