import Seeds
import Testing
import Yaml

struct YamlReaderTests {
  private func message(_ text: String) -> String {
    message(Array(text.utf8))
  }

  private func message(_ bytes: [UInt8]) -> String {
    do {
      _ = try YamlReader.node(bytes, file: "a.yaml")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `every part knows its line and column`() throws {
    let node = try YamlReader.node("a: 1\nlist:\n  - é: \"x\"\n", file: "a.yaml")
    let entries = try #require(node.entries)
    #expect(entries.map(\.keyPlace.description) == ["a.yaml:1:1", "a.yaml:2:1"])
    let inner = try #require(node["list"]?.elements?.first)
    #expect(inner.place == Place(file: "a.yaml", line: 3, column: 5))
    #expect(inner["é"]?.place == Place(file: "a.yaml", line: 3, column: 8))
  }

  @Test func `quotes keep a value from being a number, a truth value or null`() throws {
    let node = try YamlReader.node(
      "[12, \"12\", true, \"true\", null, \"null\", ~, 0.5, yes, 1e3, 0x10]", file: "a.yaml")
    let values = try #require(node.elements)
    #expect(values.map(\.integer) == [12] + Array(repeating: nil, count: 10))
    #expect(values.map(\.truth) == [nil, nil, true] + Array(repeating: nil, count: 8))
    #expect(
      values.map(\.isNull)
        == [4, 6].reduce(into: Array(repeating: false, count: 11)) {
          $0[$1] = true
        })
    #expect(values[7].number == 0.5)
    #expect(values[9].number == 1000)
    #expect(values[10].number == nil)
    #expect(values[8].text == "yes")
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "\u{FEFF}"])
  func `a file without content is null`(text: String) throws {
    #expect(try YamlReader.node(text, file: "a.yaml").isNull)
  }

  @Test func `a byte order mark before the text is skipped`() throws {
    #expect(try YamlReader.node("\u{FEFF}a: b", file: "a.yaml")["a"]?.text == "b")
  }

  @Test(arguments: [
    (
      "a: 1\nb: 2\na: 3\n",
      "a.yaml:3:1: the key “a” was given before, at line 1; remove one of them."
    ),
    ("a: &x 1\n", "a.yaml:1:4: anchors and aliases (“x”) are not taken; write the value out."),
    ("a: *x\n", "a.yaml:1:4: anchors and aliases (“x”) are not taken; write the value out."),
    ("a: !!int 1\n", "a.yaml:1:4: tags are not taken; remove “tag:yaml.org,2002:int”."),
    ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document starts here; keep one to a file."),
    ("{[a]: 1}", "a.yaml:1:2: a key must be a word or a text; rewrite this entry."),
    (
      "say: this: that\n",
      "a.yaml:1:10: a “:” cannot stand here; quote the text or correct the indentation."
    ),
    ("a: \"open\nb: 1\n", "a.yaml:1:4: this quote is never closed; add the closing quote."),
    (
      "a: [1, 2\nb: 3\n",
      "a.yaml:2:2: a list in brackets needs “,” or “]” here; close it or quote the text before."
    ),
    (
      "a: @b\n",
      "a.yaml:1:4: no value can start with this character; quote the text, and indent with "
        + "spaces, not tabs."
    ),
    (
      "a: \"\\q\"\n",
      "a.yaml:1:5: this escape is unknown; write “\\\\” for a backslash or use single quotes."
    ),
    (
      "- b\nc: d\n",
      "a.yaml:2:1: a list entry “-” was expected here; correct the indentation."
    ),
    (
      "a:\n  - b\n c: d\n",
      "a.yaml:3:2: a key was expected here; correct the indentation or quote the text before."
    ),
    ("a: b\u{1}\n", "a.yaml:1:5: the invisible character U+0001 cannot stand here; remove it."),
  ])
  func `a mistake is named with its place and cure`(text: String, sentence: String) {
    #expect(message(text) == sentence)
  }

  @Test func `bytes that are no UTF-8 are named with their place`() {
    #expect(
      message(Array("a: b\nc: é".utf8) + [0xFF])
        == "a.yaml:2:5: this is not UTF-8 text; save the file as UTF-8.")
  }

  @Test func `deep nesting is refused at its place, whatever it is made of`() {
    let sentence = "the nesting is deeper than 64; make it flatter."
    #expect(message(String(repeating: "[", count: 100_000)) == "a.yaml:1:65: \(sentence)")
    #expect(message(String(repeating: "- ", count: 100_000)) == "a.yaml:1:129: \(sentence)")
    #expect(message(String(repeating: "{a: ", count: 100_000)).hasSuffix(sentence))
    #expect(message(String(repeating: "? ", count: 100_000)).contains("a.yaml:1:"))
  }

  @Test func `a huge file is refused by its size`() {
    let size = YamlReader.largestSize + 1
    #expect(
      message([UInt8](repeating: UInt8(ascii: "a"), count: size))
        == "a.yaml:1:1: the file has \(size) bytes; keep it under \(YamlReader.largestSize).")
  }
}

struct YamlRobustnessTests {
  private static let sample = """
    # a comment
    id: rate-limiter
    list: [a, "b\\u00e9", {c: 1}]
    points:
      - id: one
        text: |
          first line
          second
        folded: >-
          some
          words
      - {id: two, 'quoted': ~}
    ? long key
    : value

    """

  @Test(arguments: 0..<8)
  func `any bytes are read or refused, never more`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<500 {
      let count = Int.random(in: 0...200, using: &dice)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      _ = try? YamlReader.node(bytes, file: "any")
    }
  }

  @Test(arguments: 0..<8)
  func `a damaged file is read or refused, and what is read can be written`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let marks = Array("[]{}:,-?&*!|>'\"%@`#\n\t \\~0".utf8) + [0, 0xC3, 0xFF, 0xEF]
    for _ in 0..<500 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0: bytes[index] = marks.randomElement(using: &dice) ?? 0
        case 1: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 5))
        }
      }
      guard let node = try? YamlReader.node(bytes, file: "damaged") else { continue }
      let text = try YamlWriter.text(node)
      let copy = try YamlReader.node(text, file: "copy")
      #expect(copy.entries?.map(\.key) == node.entries?.map(\.key), "\(text)")
    }
  }
}

struct QuotationTests {
  @Test func `what a file says stands in a message on one line, cut and harmless`() {
    #expect("word".quoted == "“word”")
    #expect("a\nb\u{1B}[31m\u{202E}".quoted == "“a\u{FFFD}b\u{FFFD}[31m\u{FFFD}”")
    #expect(String(repeating: "x", count: 500).quoted == "“\(String(repeating: "x", count: 80))…”")
  }
}
