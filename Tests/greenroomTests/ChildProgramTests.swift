import Testing
import greenroom

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real programs, as badly behaved as a reviewer can be. The clock is a value: nobody waits for it.
@Suite struct `A child program` {
  private static let deadline = Duration.seconds(60)

  private func child(
    _ script: String, input: String = "", limit: Int = 10_000
  ) throws -> ChildProgram {
    try ChildProgram(
      ["sh", "-c", script], input: Array(input.utf8), limit: limit, deadline: Self.deadline)
  }

  /// Waits as the program's loop does, until the child has ended.
  private func run(_ child: inout ChildProgram) {
    while child.end == nil {
      var polled = child.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let isOnlyExiting = child.patience(at: .zero) != Self.deadline
      poll(&polled, nfds_t(polled.count), isOnlyExiting ? 20 : 20_000)
      child.look(at: .zero)
    }
  }

  @Test func `it is given all of its input and gives back all of its output`() throws {
    let input = String(repeating: "a line that is longer than nothing\n", count: 20_000)
    var child = try child("cat", input: input, limit: 1_000_000)
    run(&child)
    #expect(child.end == .done)
    #expect(child.output == Array(input.utf8))
  }

  @Test func `words reach it as they are, no shell in between`() throws {
    let words = ["printf", "%s|", "a b", "$HOME", "*", "", "'\"\\"]
    var child = try ChildProgram(words, input: [], limit: 1000, deadline: Self.deadline)
    run(&child)
    #expect(String(decoding: child.output, as: UTF8.self) == "a b|$HOME|*||'\"\\|")
  }

  @Test func `a slow one is ended when its time is over, with all that it started`() throws {
    var child = try child("echo early; sleep 600 & sleep 600")
    while child.output.isEmpty {
      var polled = child.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      poll(&polled, nfds_t(polled.count), 20_000)
      child.look(at: .zero)
    }
    #expect(child.end == nil)
    #expect(child.patience(at: .seconds(50)) == .seconds(10))
    child.look(at: Self.deadline)
    #expect(child.end == .timedOut)
    #expect(child.output == Array("early\n".utf8))
    #expect(child.descriptors.isEmpty)
    #expect(child.patience(at: .zero) == nil)
  }

  @Test func `it can be stopped at any time`() throws {
    var child = try child("trap '' TERM INT; sleep 600")
    child.stop()
    #expect(child.end == .stopped)
    child.look(at: .zero)
    child.stop()
    #expect(child.end == .stopped)
  }

  @Test func `a silent one that closes its output is waited for without reading`() throws {
    var child = try child("exec >&- 2>&-; exit 0")
    run(&child)
    #expect(child.end == .done)
    #expect(child.output.isEmpty)
  }

  @Test func `one that leaves something behind does not keep us waiting`() throws {
    var child = try child("sleep 600 & echo done")
    while child.end == nil {
      child.look(at: .zero)
      poll(nil, 0, 2)
    }
    #expect(child.end == .done)
    #expect(child.output == Array("done\n".utf8))
  }

  @Test func `an enormous one is cut off`() throws {
    var child = try child("yes", limit: 5000)
    run(&child)
    #expect(child.end == .tooMuch)
    #expect(child.output.count == 5000)
    var noisy = try self.child("yes >&2 & sleep 600; kill 0")
    for _ in 0..<50 { noisy.look(at: .zero) }
    #expect(noisy.complaint.count <= 4096)
    noisy.stop()
  }

  @Test func `a failing one says how`() throws {
    var child = try child("cat >/dev/null; echo 'no such model' >&2; exit 7", input: "x")
    run(&child)
    #expect(child.end == .failed(status: 7))
    #expect(child.complaint == Array("no such model\n".utf8))
    var killed = try self.child("kill -9 $$")
    run(&killed)
    #expect(killed.end == .killed(signal: 9))
  }

  @Test func `one that is not there cannot be started`() {
    do throws(ChildError) {
      _ = try ChildProgram(
        ["no-such-program-here"], input: [], limit: 1, deadline: Self.deadline)
      Issue.record("it was started")
    } catch {
      #expect(error == .cannotStart("no-such-program-here", ENOENT))
      #expect("\(error)".contains("no-such-program-here"))
    }
  }

  @Test(arguments: [[], [""], ["a\u{0}b"]])
  func `no words are no program`(words: [String]) {
    #expect(throws: ChildError.self) {
      _ = try ChildProgram(words, input: [], limit: 1, deadline: Self.deadline)
    }
  }

  @Test func `no descriptors are left open`() throws {
    func open() -> Int { (3..<200).count { fcntl(Int32($0), F_GETFD) >= 0 } }
    for script in ["true", "exit 3", "sleep 600"] {
      let before = open()
      do {
        var child = try child(script)
        child.look(at: script == "sleep 600" ? Self.deadline : .zero)
      }
      #expect(abs(open() - before) <= 6, "others run beside this test, but nothing piles up")
    }
  }
}
