import Seeds
import Testing
import Yaml

struct YamlWriterTests {
  @Test(arguments: 0..<40)
  func `whatever is written reads back the same`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<100 {
      let node = dice.node()
      let text = try YamlWriter.text(node)
      let copy = try YamlReader.node(text, file: "copy.yaml")
      #expect(copy.content == node.content, "\(text)")
      #expect(try YamlWriter.text(copy) == text, "a second writing changes nothing")
    }
  }

  @Test func `the front matter of an answer reads like one that a person wrote`() throws {
    let point = YamlNode.mapping(
      [
        "id": .text("algorithms"), "state": .text("raised"), "at": .number(312),
        "evidence": .text("token bucket per key, refill on read"),
      ], isFlow: true)
    let node = YamlNode.mapping([
      "greenroom": .number(1),
      "question": .text("rate-limiter"),
      "topics": .sequence([.text("rate-limiting"), .text("distributed-state")], isFlow: true),
      "started": .text("2026-11-21T19:30:05Z"),
      "zone": .text("America/New_York"),
      "seconds": .mapping(["allowed": .number(2700), "used": .number(2512)], isFlow: true),
      "points": .sequence([point]),
      "stories": .sequence([]),
      "note": .text("first\nsecond: line\n"),
    ])
    #expect(
      try YamlWriter.text(node) == """
        greenroom: 1
        question: rate-limiter
        topics: [rate-limiting, distributed-state]
        started: 2026-11-21T19:30:05Z
        zone: America/New_York
        seconds: {allowed: 2700, used: 2512}
        points:
        - {id: algorithms, state: raised, at: 312, evidence: "token bucket per key, refill on read"}
        stories: []
        note: |
          first
          second: line

        """)
  }

  @Test(arguments: [
    "12", "-1.5", "1e3", "0x1F", "0o7", "1_000", "12:30", ".inf", "true", "No", "on", "null", "~",
    "", " led", "trailed ", "a: b", "a #b", "a, b", "- a", "? a", "@a", "%a", "!a", "&a", "*a",
    "\"a",
    "'a", "a:", "{a", "[a", "a\u{1B}[31mb", "tab\tbed",
  ])
  func `a text that could be taken for something else is quoted`(text: String) throws {
    let written = try YamlWriter.text(.mapping(["a": .text(text)]))
    #expect(written.hasPrefix("a: \"") && written.hasSuffix("\"\n"), "\(written)")
  }

  @Test(arguments: [
    "word", "two words", "rate-limiter", "2026-11-21T19:30:05Z", "3f9a-x", "http://a.b/c", "Zürich",
    "日本",
    "it's",
  ])
  func `a plain word stays plain`(text: String) throws {
    #expect(try YamlWriter.text(.mapping(["a": .text(text)])) == "a: \(text)\n")
  }

  @Test func `a long line is never wrapped`() throws {
    let long = String(repeating: "word, ", count: 500) + "end"
    let flow = YamlNode.sequence((0..<300).map { .text("item\($0)") }, isFlow: true)
    let text = try YamlWriter.text(.mapping(["long": .text(long), "flow": flow]))
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
  }

  @Test func `a file that is read and written again keeps its quotes and brackets`() throws {
    let text = """
      mine: "12"
      list: [a, "b c", {d: 1}]
      block:
      - one
      - k: v
        l: |-
          two
          lines

      """
    #expect(try YamlWriter.text(YamlReader.node(text, file: "a.yaml")) == text)
  }

  @Test func `a tree that the reader would refuse is not written`() {
    var node = YamlNode.sequence([])
    for _ in 1..<YamlReader.deepestNesting { node = .sequence([node]) }
    #expect(throws: Never.self) { try YamlReader.node(YamlWriter.text(node), file: "deep.yaml") }
    #expect(throws: YamlError.tooDeep(at: .nowhere)) { try YamlWriter.text(.sequence([node])) }
  }
}
