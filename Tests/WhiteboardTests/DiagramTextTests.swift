import Boards
import Testing
import Whiteboard

@Suite struct `The text of a board` {
  @Test(arguments: 0..<300)
  func `reads back as the diagram it was written from`(seed: Int) {
    let diagram = Diagram.random(seed)
    let text = DiagramText.text(of: diagram)
    let reading = DiagramReading(text)
    #expect(reading.problems.isEmpty, "\(reading.problems) in\n\(text)")
    #expect(reading.diagram == diagram, "seed \(seed) reads back differently:\n\(text)")
    #expect(DiagramText.text(of: reading.diagram) == text, "seed \(seed) is written differently")
  }

  @Test(arguments: 0..<600)
  func `loses no line, whatever the bytes`(seed: Int) {
    let text = Self.garbage(seed)
    let reading = DiagramReading(text)
    let written = DiagramText.text(of: reading.diagram)
    #expect(
      DiagramText.text(of: DiagramReading(written).diagram) == written,
      "seed \(seed): the second writing differs from the first")
    for problem in reading.problems {
      guard case .notUnderstood = problem.reason else { continue }
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let line = String(lines[problem.line - 1])
      #expect(reading.diagram.keptLines.contains(line), "“\(line)” is lost")
    }
  }

  private static func garbage(_ seed: Int) -> String {
    var dice = Dice(seed)
    let pieces = [
      "a", "b", "group", "->", "~>", "--", "<->", " : ", "x3", "@1,2", "@-1,", "[", "]", "#",
      "# ok spof a", "db", "client", "\n", "\n", "\r\n", " ", "\t", "é", "配", "\u{301}", "\0",
      "x99999999999999999999", "\u{2028}", "```", "\u{FEFF}", "👩‍🚀",
    ]
    if dice.chance(30) {
      let bytes = (0..<dice.number(0...80)).map { _ in UInt8(dice.number(0...255)) }
      return String(decoding: bytes, as: UTF8.self)
    }
    return (0..<dice.number(0...60)).map { _ in dice.pick(pieces) }.joined()
  }

  @Test func `unreadable lines stay in their places`() {
    let text = """
      # the plan
      web client    : Web client
      this is no line of a board

      gw  gateway   : Gateway
      # wires
      web -> gw : https
      web -> web : itself
      web -> gw -> db
      # ok spof gw

      """
    let reading = DiagramReading(text)
    var log = DiagramLog(reading.diagram)
    log.perform([.add(Box(id: "db", kind: .database, label: "DB"))])
    log.perform([.connect(Wire(from: "gw", to: "db"))])
    let lines = DiagramText.text(of: log.diagram).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "# the plan", "web client : Web client", "this is no line of a board", "",
        "gw gateway : Gateway", "db db : DB", "# wires", "web -> gw : https", "gw -> db",
        "web -> web : itself", "web -> gw -> db", "# ok spof gw", "",
      ])
    #expect(reading.problems.map(\.line) == [3, 8, 9])
    #expect(reading.diagram.dismissals == [Dismissal(code: "spof", subject: "gw")])
  }

  @Test func `says of each line why it does not count`() {
    let reading = DiagramReading(
      """
      a service @0,0 : A
      b wombat @0,0 : B
      a db : again
      a -> c
      group g [a z] : G
      """)
    #expect(
      reading.problems.map(\.reason) == [
        .unknownKind("wombat"), .slotTaken(Slot(column: 0, row: 0), by: "a"),
        .declaredTwice("a"), .undeclared("c"), .unknownMember("z", group: "g"),
      ])
    #expect(reading.problems.allSatisfy { $0.description.hasPrefix("line ") })
    #expect(DiagramText.text(of: reading.diagram).contains("b wombat"))
  }

  @Test func `a box may be declared after its wires`() {
    let diagram = Samples.diagram("a -> b\nb db : Store\na service : A")
    #expect(diagram.boxes.map(\.kind) == [.database, .service])
    #expect(DiagramReading("a -> b\nb db : Store\na service : A").problems.isEmpty)
  }

  @Test func `a number before a wire's label is its place in the walk-through`() {
    let diagram = Samples.diagram("a -> b : 3. publish\nb -> a : 2.5 ms")
    #expect(diagram.wires.map(\.step) == [3, nil])
    #expect(diagram.wires.map(\.label) == ["publish", "2.5 ms"])
    #expect(DiagramText.text(of: diagram).contains("a -> b : 3. publish"))
  }

  @Test func `boards are found in a Markdown file with their headings`() {
    let blocks = BoardBlocks.blocks(
      in: "# Chat v1\nnotes\n```board\na -> b\n```\n```text\n┌┐\n```\n## v2\n```board\nb -> c\n")
    #expect(blocks.map(\.title) == ["Chat v1", "v2"])
    #expect(blocks.map(\.text) == ["a -> b\n", "b -> c\n\n"])
    #expect(blocks.map(\.line) == [4, 11])
    #expect(BoardBlocks.blocks(in: "a -> b").map(\.text) == ["a -> b"])
    #expect(BoardBlocks.blocks(in: "```text\nx\n```\n").isEmpty)
  }
}
