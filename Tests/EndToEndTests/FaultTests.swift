import Seeds
import Cells
import Harness
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EndToEnd {
  /// A disk that fails and files that are not what they should be: told once, nothing lost.
  @Suite struct FaultTests {
    private let size = Size(columns: 160, rows: 40)

    @Test func `a place that takes no journal is told, and when it does all is there`() throws {
      let den = Den()
      den.write("in the way", to: "data/sessions")
      let program = try Program.round(in: den, size: size)
      try program.wait(for: "! Cannot")
      try program.note("before")
      den.remove("data/sessions")
      try program.note(" after")
      try program.finishRound()
      try program.closeDebrief()
      #expect(den.notes(of: try #require(den.answers.first)).contains("before after\n"))
      let replay = den.text(of: try #require(den.replays.first))
      #expect(replay.hasPrefix("{\"t\":0,\"start\"") && replay.contains(",0,\"b"))
    }

    @Test func `a full disk is told, and what it took before is whole`() throws {
      let den = Den()
      let path = try Program.path(ofBuilt: "greenroom")
      let limited = "trap '' XFSZ; ulimit -f 8; exec '\(path)' --data '\(den.data)'"
      let program = try Program("sh", ["-c", limited + " practice rate-limiter"], size: size)
      try program.beginRound()
      try program.note("early")
      program.type(String(repeating: "and more words, ", count: 400))
      try program.wait(for: "! Cannot")
      try program.note("still typing")
      program.signal(SIGTERM)
      _ = try program.waitForEnd()
      #expect(program.disorder == [])
      let next = try Program.greenroom(in: den)
      try next.wait(for: "Go on")
      next.press(.enter)
      try next.wait(for: "and more words, and more words")
      #expect(den.text(of: try #require(den.journals.first)).contains(",0,\"e"))
    }

    @Test func `an answer that cannot be written leaves its round to be gone on with`() throws {
      let den = Den()
      den.write("in the way", to: "data/answers")
      let program = try Program.round(in: den, size: size)
      try program.note("not lost")
      try program.finishRound()
      try program.wait(for: "answers")
      try program.leaveMarksOpen()
      try program.waitForHome()
      #expect(den.journals.count == 1)
      #expect(den.text(of: "data/answers") == "in the way")
      den.remove("data/answers")
      let next = try Program.greenroom(in: den)
      try next.wait(for: "Go on")
      next.press(.enter)
      try next.wait(for: "Debrief")
      try next.closeDebrief()
      #expect(den.notes(of: try #require(den.answers.first)).contains("not lost\n"))
      #expect(den.journals == [] && den.replays.count == 1)
    }

    /// A finished round and one that waits, to be damaged.
    private func used() throws -> Den {
      let den = Den()
      let program = try Program.round(in: den)
      try program.note("an answer")
      try program.finishRound()
      try program.closeDebrief()
      program.press(.enter)
      try program.beginRound()
      try program.note("a round that waits")
      program.signal(SIGKILL)
      _ = try program.waitForEnd()
      den.write("theme: light\nbell: true\n", to: "data/settings.yaml")
      den.write("id: mine\nkind: technical\n", to: "data/content/questions/own/mine.yaml")
      return den
    }

    @Test func `damaged files are told and left as they are`() throws {
      let den = try used()
      // Replays are not read here, and the cache is made anew at will.
      let names = den.all().filter { name in
        !den.isFolder(name) && !name.contains("replays") && !name.contains("cache")
      }
      #expect(names.count == 4)
      var chance = Dice(seed: 11)
      for round in 0..<8 {
        for name in names {
          den.write(chance.damage(den.bytes(of: name), wholly: round < 2), to: name)
        }
        let before = names.map(den.bytes)
        let program = try Program.greenroom(in: den, size: size)
        try program.waitForHome()
        #expect(program.screen.text.contains("! "), "round \(round):\n\(program.screen.text)")
        program.press(.character("r"))
        try program.wait(for: "All topics")
        program.press(.escape)
        #expect(try program.quit() == .exit(0))
        let doctor = try Program(built: "greenroom", ["--data", den.data, "doctor"], size: size)
        #expect(try doctor.waitForEnd() == .exit(1))
        for (name, bytes) in zip(names, before) {
          #expect(den.bytes(of: name) == bytes, "\(name) in round \(round)")
        }
      }
    }
  }
}

extension Dice {
  /// Other bytes altogether, or a few that have changed.
  fileprivate mutating func damage(_ bytes: [UInt8], wholly: Bool) -> [UInt8] {
    if wholly || bytes.isEmpty { return (0..<200).map { _ in .random(in: 0...255, using: &self) } }
    var bytes = bytes
    for _ in 0..<6 {
      let place = Int.random(in: bytes.indices, using: &self)
      bytes[place] = .random(in: 0...255, using: &self)
    }
    return bytes
  }
}
