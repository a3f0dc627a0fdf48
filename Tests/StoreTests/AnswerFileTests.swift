import Coach
import Store
import Testing
import Yaml

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct AnswerFileTests {
  private let scratch = Scratch()
  private var samples = Samples(20)

  private static let example = """
    ---
    greenroom: 1
    question: rate-limiter
    # what I was told to look at
    kind: system-design
    mode: exam   # no help
    started: 2026-11-21T19:30:05Z
    zone: America/New_York
    seconds: {allowed: 2700, used: 2512, paused: 60}
    topics: [rate-limiting, distributed-state]
    scores: {navigation: 3, solution: 2}
    points:
      - {id: algorithms, state: raised, at: 312, evidence: "token bucket per key"}
      - {id: retry-after, state: missed}
    my-own: {mood: fine, coffee: [two, three]}
    ---
    # Requirements
    ---
    ```board
    [a] -> [b]
    ```
    no newline at the end
    """

  @discardableResult
  private func answer(_ text: String, _ name: String = "x") -> AnswerFile {
    AnswerFile(at: scratch.write(text, to: "answers/2026/\(name).md"))
  }

  private func bytes(_ file: AnswerFile) throws -> [UInt8] {
    try DurableFile(file.path).read() ?? []
  }

  @Test mutating func `any attempt comes back from its file as it was`() throws {
    let places = try scratch.places()
    for _ in 0..<150 {
      let attempt = samples.attempt()
      let file = AnswerFile(attempt.id, in: places)
      try file.write(attempt)
      let read = try #require(try file.read()).attempt
      #expect(read == attempt)
      #expect(read.notes.utf8.elementsEqual(attempt.notes.utf8))
      #expect(read.prompt.utf8.elementsEqual(attempt.prompt.utf8))
      for (point, original) in zip(read.points, attempt.points) {
        #expect(point.evidence.map { Array($0.utf8) } == original.evidence.map { Array($0.utf8) })
      }
      #expect(Scratch.mode(of: file.path) == 0o600)
    }
  }

  @Test mutating func `an attempt written over another is that attempt`() throws {
    let file = AnswerFile("x", in: try scratch.places())
    for _ in 0..<100 {
      var attempt = samples.attempt()
      attempt.id = "x"
      try file.write(attempt)
      let read = try #require(try file.read()).attempt
      #expect(read == attempt)
      #expect(read.notes.utf8.elementsEqual(attempt.notes.utf8))
    }
  }

  @Test func `a file written by hand is read`() throws {
    let attempt = try #require(try answer(Self.example).read()).attempt
    #expect(attempt.id == "x")
    #expect(attempt.question == "rate-limiter")
    #expect(attempt.started.seconds == 1_795_289_405)
    #expect(attempt.started.zone == "America/New_York")
    #expect(attempt.used == 2512)
    #expect(
      attempt.scores == [
        DimensionScore(dimension: "navigation", score: 3),
        DimensionScore(dimension: "solution", score: 2),
      ])
    #expect(
      attempt.points == [
        PointMark(id: "algorithms", state: .raised, at: 312, evidence: "token bucket per key"),
        PointMark(id: "retry-after", state: .missed),
      ])
    #expect(attempt.notes.hasPrefix("# Requirements\n---\n"))
    #expect(attempt.notes.hasSuffix("no newline at the end"))
  }

  @Test func `only the lines of what changed are rewritten`() throws {
    let file = answer(Self.example)
    let read = try #require(try file.read())
    var attempt = read.attempt
    attempt.overall = 3
    attempt.points[1].state = .prompted
    attempt.mistakes = ["Stops at the algorithm: and no further"]
    try file.write(attempt, over: read)
    let expected = Self.example
      .replacing("state: missed}", with: "state: prompted}")
      .replacing("  - {", with: "- {")
      .replacing("\"token bucket per key\"", with: "token bucket per key")
      .replacing(
        "---\n# Req",
        with: "prompt: \"\"\ncontent: \"\"\noverall: 3\nmistakes:\n"
          + "- \"Stops at the algorithm: and no further\"\n---\n# Req")
    #expect(String(decoding: try bytes(file), as: UTF8.self) == expected)
  }

  @Test func `a new answer is laid out for reading`() throws {
    var attempt = try #require(try answer(Self.example).read()).attempt
    attempt.prompt = "Design a rate limiter: for a public API."
    attempt.content = "3f9a"
    attempt.overall = 3
    attempt.notes = "# Notes\n"
    attempt.started = Timestamp(
      seconds: attempt.started.seconds, offset: -18_000, zone: attempt.started.zone)
    let file = AnswerFile("new", in: try scratch.places())
    try file.write(attempt)
    #expect(
      String(decoding: try bytes(file), as: UTF8.self) == """
        ---
        greenroom: 1
        question: rate-limiter
        prompt: "Design a rate limiter: for a public API."
        content: 3f9a
        kind: system-design
        topics: [rate-limiting, distributed-state]
        mode: exam
        started: 2026-11-21T19:30:05Z
        zone: America/New_York
        offset: "-05:00"
        seconds: {allowed: 2700, used: 2512, paused: 60}
        overall: 3
        scores: {navigation: 3, solution: 2}
        points:
        - {id: algorithms, state: raised, at: 312, evidence: token bucket per key}
        - {id: retry-after, state: missed}
        mistakes: []
        ---
        # Notes

        """)
  }

  @Test mutating func `fields we do not know and a body we cannot decode survive`() throws {
    for _ in 0..<100 {
      let extra = samples.text()
      let node = YamlNode.mapping(["mine": .sequence([.text(extra), .null])])
      let body = samples.bytes(samples.number(0...80))
      let head = Self.example.components(to: "my-own") + (try YamlWriter.text(node)) + "---\n"
      let file = AnswerFile(at: scratch.write(Array(head.utf8) + body, to: "answers/2026/x.md"))
      let read = try #require(try file.read())
      var attempt = read.attempt
      attempt.overall = samples.number(1...4)
      attempt.mistakes = samples.list { $0.text() }
      try file.write(attempt, over: read)
      let now = try bytes(file)
      #expect(now.suffix(body.count) == body[...])
      let text = String(decoding: now.dropLast(body.count).dropLast(4), as: UTF8.self)
      let kept = try YamlReader.node(text, file: "")["mine"]?.elements
      #expect(kept?.first?.text.map { Array($0.utf8) } == Array(extra.utf8))
      #expect(kept?.last?.isNull == true)
    }
  }

  @Test func `line ends of another system are tolerated and a mark before UTF-8 too`() throws {
    let text = "\u{FEFF}" + Self.example.replacing("\n", with: "\r\n")
    let file = answer(text)
    let read = try #require(try file.read())
    #expect(read.attempt.question == "rate-limiter")
    #expect(read.attempt.notes.hasPrefix("# Requirements\r\n---\r\n"))
    var attempt = read.attempt
    attempt.overall = 2
    try file.write(attempt, over: read)
    let again = try #require(try file.read()).attempt
    #expect(again == attempt)
  }

  @Test func `a newer format is refused with a sentence and left as it is`() throws {
    let file = answer(Self.example.replacing("greenroom: 1", with: "greenroom: 2"))
    let before = try bytes(file)
    let attempt = try #require(try answer(Self.example, "y").read()).attempt
    #expect(throws: StoreError.newer(file.path, format: 2)) { try file.read() }
    #expect(throws: StoreError.newer(file.path, format: 2)) { try file.write(attempt) }
    #expect(try bytes(file) == before)
  }

  @Test(arguments: [
    ("kind: system-design", "kind: sysdesign", ":5:7: “kind” must be one of behavioural, "),
    ("used: 2512", "used: long", ":9:32: “used” must be a whole number from 0 to "),
    ("navigation: 3", "navigation: 9", ":11:22: a score must be a number from 1 to 4"),
    ("state: missed", "state: lost", ":14:30: “state” must be one of raised, prompted, missed"),
    ("question: rate-limiter\n", "", ":2:1: the field “question” is missing; add it."),
    ("2026-11-21T19:30:05Z", "yesterday", ":7:10: “started” must be a time such as "),
    ("[rate-limiting, distributed-state]", "caching", ":10:9: “topics” must be a list"),
    ("kind: system", "\tkind: system", ":5:1: "),
    ("---\ngreenroom", "greenroom", ":1:1: this is no answer: a line “---” must be the first"),
  ])
  func `what is wrong is told with its place`(old: String, new: String, told: String) throws {
    let file = answer(Self.example.replacing(old, with: new))
    let error = #expect(throws: StoreError.self) { try file.read() }
    let sentence = error?.description ?? "nothing"
    #expect(sentence.hasPrefix("\(file.path)\(told)"), "\(sentence)")
  }

  @Test func `an answer changed by another program is kept beside`() throws {
    let file = answer(Self.example)
    let read = try #require(try file.read())
    scratch.write(Self.example + "\nmore", to: "answers/2026/x.md")
    let kept = file.path.parent.appending("x.conflict-1.md")
    #expect(throws: StoreError.changed(file.path, keptAs: kept)) {
      var attempt = read.attempt
      attempt.overall = 1
      try file.write(attempt, over: read)
    }
    #expect(try AnswerFile(at: kept).read()?.attempt.overall == 1)
  }

  @Test mutating func `any bytes as an answer are told or read, and left as they are`() throws {
    let good = Array(Self.example.utf8)
    for round in 0..<300 {
      var bytes = good
      switch round % 3 {
      case 0: bytes = samples.bytes(samples.number(0...100))
      case 1: bytes = Array(good[..<samples.number(0...good.count)])
      default:
        for _ in 0..<3 { bytes[samples.number(0...(good.count - 1))] = samples.bytes(1)[0] }
      }
      let file = AnswerFile(at: scratch.write(bytes, to: "answers/2026/x.md"))
      _ = try? file.read()
      #expect(try self.bytes(file) == bytes)
    }
  }

  @Test func `the shelf gives the newest first and tells what it cannot read`() throws {
    for name in ["2025-01-02T00-00-00Z-a-0001", "2026-01-02T00-00-00Z-b-0001"] {
      answer(Self.example, "../\(name.prefix(4))/\(name)")
    }
    answer(Self.example, "2026-03-02T00-00-00Z-d-0001")
    let broken = answer("---\nx", "2026-02-02T00-00-00Z-c-0001")
    answer("no answer", ".2026-04-02.md.1-0.new")
    let shelf = AnswerShelf(in: try scratch.places())
    #expect(shelf.all().attempts.map(\.id.first4) == ["2026", "2026", "2025"])
    #expect(shelf.all().problems.count == 1)
    #expect(shelf.all().problems.first?.description.hasPrefix("\(broken.path):1:1: ") == true)
    #expect(shelf.newest(1).attempts.map(\.id) == ["2026-03-02T00-00-00Z-d-0001"])
    #expect(shelf.newest(1).problems == [])
    #expect(shelf.paths().paths.count == 4)
  }

  @Test func `another version of an answer does not count as one`() throws {
    answer(Self.example)
    let ours = answer(Self.example, "x.conflict-1")
    let theirs = answer(Self.example, "x.sync-conflict-20261121-193005-ABCDEFG")
    let shelf = AnswerShelf(in: try scratch.places())
    #expect(shelf.all().attempts.map(\.id) == ["x"])
    #expect(shelf.conflicts() == [theirs.path, ours.path])
  }

  @Test func `an empty shelf is no problem`() throws {
    let reading = AnswerShelf(in: try scratch.places()).all()
    #expect(reading.attempts == [])
    #expect(reading.problems == [])
  }
}

extension String {
  fileprivate var first4: String { String(prefix(4)) }

  /// All before the part.
  fileprivate func components(to part: String) -> String {
    firstRange(of: part).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
