import Seeds
import Testing
import Yaml

struct PlainYamlTests {
  private static let answer = """
    greenroom: 1
    prompt: Design it for years. It's late (very)!
    topics: [storage, key-generation]
    started: 2026-09-16T03:13:25Z
    zone: America/New_York
    offset: "-05:00"
    seconds: {allowed: 300, used: 171}
    device: "a \\"quoted\\" \\\\ café, [x]: #"
    points:
    - {id: estimates, state: raised, at: 229, evidence: and 410 % → über}
    - {id: keyspace, state: missed}
    mistakes: []
    scores: {}
    later:
    - one
    - "two"

    """

  private func plain(_ text: [UInt8]) -> YamlNode? { text.withUnsafeBytes(PlainYaml.node) }

  @Test func `the form that we write is read as libyaml reads it`() throws {
    let node = try #require(plain(Array(Self.answer.utf8)))
    let wanted = try YamlReader.node(Self.answer, file: "")
    #expect(node.bare == wanted.bare)
  }

  @Test(arguments: [
    "", "a\n", "a:\n", "a: b", "a: b\n  c\n", "a: 'b'\n", "a: |\n  b\n", "a: b # c\n",
    "a: &b c\n", "a: b\na: c\n", "a: {b: 1, b: 2}\n", "a: [b, ]\n", "a: [b: c]\n", "a: \"\\n\"\n",
    "a: b: c\n", "a: b \n", "a: \u{85}\n", "a: b\r\n", "a: b\n---\nc: d\n", "a: \"b\" c\n",
    "a:\n- b\n-\n", "a: [b\n", "a: - b\n", "? a\n", "a:\tb\n",
  ])
  func `any other form is left to libyaml`(text: String) {
    #expect(plain(Array(text.utf8)) == nil)
  }

  @Test func `whatever it reads, libyaml reads the same`() throws {
    var dice = Dice(seed: 11)
    var count = 0
    for _ in 0..<6000 {
      var bytes = Array(Self.answer.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &dice) { dice.spoil(&bytes) }
      guard let read = plain(bytes) else { continue }
      count += 1
      let node = try YamlReader.node(bytes, file: "")
      #expect(read.bare == node.bare, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(count > 500)
  }
}

extension Dice {
  /// Puts a piece of a text in, in the place of some bytes or of none.
  fileprivate mutating func spoil(_ bytes: inout [UInt8]) {
    let start = Int.random(in: 0...bytes.count, using: &self)
    let end = min(bytes.count, start + Int.random(in: 0...3, using: &self))
    bytes.replaceSubrange(start..<end, with: text().utf8.prefix(4))
  }
}

extension YamlNode {
  /// All of it but the places.
  fileprivate var bare: YamlNode {
    switch value {
    case .scalar: YamlNode(value)
    case .sequence(let nodes): YamlNode(.sequence(nodes.map(\.bare)), isFlow: isFlow)
    case .mapping(let entries):
      YamlNode(
        .mapping(entries.map { Entry(key: $0.key, value: $0.value.bare) }), isFlow: isFlow)
    }
  }
}
