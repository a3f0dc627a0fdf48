import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `greenroom feedback --review` on a terminal, with a reviewer that a test can write.
@Suite(.serialized) struct ReviewTests {
  /// A directory with one answer and a reviewer.
  private final class Folder {
    // A class for its end: the directory goes with it.
    let path: String

    init(reviewer script: String) throws {
      var template = Array("/tmp/greenroom-review-XXXXXX".utf8CString)
      let made = try #require(mkdtemp(&template))
      path = String(cString: made)
      for folder in ["answers", "answers/2026"] { mkdir("\(path)/\(folder)", 0o700) }
      write("#!/bin/sh\n\(script)\n", to: "reviewer")
      chmod("\(path)/reviewer", 0o700)
      write("reviewer_command: [\(path)/reviewer, two words]\n", to: "settings.yaml")
      write(Self.answer, to: "answers/2026/2026-11-20T10-00-00Z-rate-limiter-7f3a.md")
    }

    deinit {
      if let pipe = popen("rm -r '\(path)'", "r") { pclose(pipe) }
    }

    func write(_ text: String, to name: String) {
      guard let file = fopen("\(path)/\(name)", "w") else { return }
      fputs(text, file)
      fclose(file)
    }

    func text(of name: String) -> String {
      guard let pipe = popen("cat '\(path)'/\(name)", "r") else { return "" }
      defer { pclose(pipe) }
      var bytes: [UInt8] = []
      while case let byte = fgetc(pipe), byte != EOF {
        bytes.append(UInt8(truncatingIfNeeded: byte))
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    func review() throws -> Program {
      try Program(
        built: "greenroom", ["--data", path, "feedback", "--review"],
        size: Size(columns: 200, rows: 30))
    }

    private static let answer = """
      ---
      greenroom: 1
      question: rate-limiter
      prompt: Build a limiter.
      kind: technical
      mode: coach
      started: 2026-11-20T10:00:00Z
      ---
      # Answer
      - token bucket

      """
  }

  @Test func `the first time it says who is given what and asks, then never again`() throws {
    let folder = try Folder(reviewer: "cat >/dev/null; printf '\\033[2Jquite \\033[31mright'")
    let first = try folder.review()
    try first.wait(for: "will be given the question, its rubric, the signals and your answer")
    first.type("y\r")
    #expect(try first.waitForEnd() == .exit(0))
    #expect(first.screen.text.contains("quite right"))
    let settings = folder.text(of: "settings.yaml")
    #expect(settings.contains("reviewer_consent: "))
    let second = try folder.review()
    #expect(try second.waitForEnd() == .exit(0))
    #expect(!second.screen.text.contains("Go on?"))
    let answer = folder.text(of: "answers/2026/*.md")
    #expect(answer.contains("- token bucket\n\n# Review by \(folder.path)/reviewer 'two words'\n"))
    #expect(answer.hasSuffix("\n\n> quite right\n"))
  }

  @Test func `without a yes nothing is given away`() throws {
    let folder = try Folder(reviewer: "touch \"$0.ran\"")
    let program = try folder.review()
    try program.wait(for: "Go on?")
    program.type("\r")
    #expect(try program.waitForEnd() == .exit(1))
    #expect(!folder.text(of: "settings.yaml").contains("reviewer_consent"))
    #expect(access("\(folder.path)/reviewer.ran", F_OK) != 0)
  }

  @Test func `an interruption ends the reviewer and leaves the answer`() throws {
    let folder = try Folder(reviewer: "echo $$ > \"$0.pid\"; exec sleep 600")
    let program = try folder.review()
    try program.wait(for: "Go on?")
    program.type("y\r")
    let pid = try waitForPid(folder)
    program.press(.control("c"))
    #expect(try program.waitForEnd() == .exit(130))
    #expect(kill(pid, 0) != 0, "the reviewer is gone")
    #expect(!folder.text(of: "answers/2026/*.md").contains("# Review"))
  }

  @Test func `from the page of an answer it is asked while the screen stays alive`() throws {
    let folder = try Folder(reviewer: "cat >/dev/null; printf '\\033[2Jquite \\033[31mright'")
    let program = try Program(
      built: "greenroom", ["--data", folder.path, "review"], size: Size(columns: 100, rows: 30))
    try program.wait(for: "Past answers")
    program.type("\rv")
    try program.wait(for: "will be given the question")
    program.type("\r")
    try program.wait(for: "> quite right")
    program.type("qq")
    #expect(folder.text(of: "answers/2026/*.md").hasSuffix("\n\n> quite right\n"))
  }

  @Test func `a slow one is stopped with Esc, and the round of keys goes on`() throws {
    let folder = try Folder(reviewer: "echo $$ > \"$0.pid\"; exec sleep 600")
    let program = try Program(
      built: "greenroom", ["--data", folder.path, "review"], size: Size(columns: 100, rows: 30))
    try program.wait(for: "Past answers")
    program.type("\rv\r")
    let pid = try waitForPid(folder)
    try program.wait(for: "Esc stop it")
    program.press(.escape)
    try program.wait(for: "was stopped")
    #expect(kill(pid, 0) != 0, "the reviewer is gone")
    #expect(!folder.text(of: "answers/2026/*.md").contains("# Review"))
  }

  private func waitForPid(_ folder: Folder) throws -> pid_t {
    var pid: pid_t?
    for _ in 0..<2000 where pid == nil {
      poll(nil, 0, 5)
      pid = pid_t(folder.text(of: "reviewer.pid 2>/dev/null").split(separator: "\n").first ?? "")
    }
    return try #require(pid, "the reviewer did not start")
  }
}
