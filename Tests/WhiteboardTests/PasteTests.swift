import Boards
import Testing
import Whiteboard

@Suite struct `Pasted lines` {
  private static func pasted(_ text: String, into diagram: Diagram = Diagram()) -> Diagram {
    diagram.applying(PastedBoard(text, into: diagram).operations)
  }

  /// Boxes by their names and wires by the names of their ends.
  private static func graph(_ diagram: Diagram) -> [String] {
    diagram.boxes.map { "\($0.label) \($0.kind.rawValue)" }
      + diagram.wires.map { wire in
        let ends = [wire.from, wire.to].map { diagram.box($0)?.label ?? "?" }
        return "\(ends[0]) \(wire.style.rawValue) \(ends[1]) : \(wire.caption)"
      } + diagram.groups.map { "[\($0.members.joined(separator: " "))] \($0.label)" }
  }

  @Test(arguments: 0..<100)
  func `a board comes out as it went in`(seed: Int) {
    let board = Diagram.random(seed, boxes: 2...12)
    #expect(Self.graph(Self.pasted(DiagramText.text(of: board))) == Self.graph(board))
  }

  @Test func `Mermaid is read`() {
    let diagram = Self.pasted(
      """
      ```mermaid
      flowchart LR
        %% a comment
        A[Web client] <-->|wss| B(Load balancer)
        B --> C & D
        C -- send message --> D[("Messages DB")]
        D -.->|poison| E
        subgraph async [Async part]
          E[Fan-out worker]
        end
        style A fill:#fff
      ```
      """)
    #expect(
      Self.graph(diagram) == [
        "Web client client", "Load balancer lb", "C service", "Messages DB db",
        "Fan-out worker worker", "Web client <-> Load balancer : wss", "Load balancer -> C : ",
        "Load balancer -> Messages DB : ",
        "C -> Messages DB : send message", "Messages DB ~> Fan-out worker : poison",
        "[E] Async part",
      ])
    #expect(diagram.keptLines == [])
  }

  @Test func `D2 is read`() {
    let diagram = Self.pasted(
      """
      direction: right
      web: Web client
      "chat service" -> kafka: publish
      web <-> chat service
      msgs: Messages DB {shape: cylinder}
      kafka.shape: queue
      vpc: Private net {
        kafka -> msgs -> archive: rows
      }
      """)
    #expect(
      Self.graph(diagram) == [
        "Web client client", "chat service service", "kafka queue", "Messages DB db",
        "archive service", "chat service -> kafka : publish", "Web client <-> chat service : ",
        "kafka -> Messages DB : rows", "Messages DB -> archive : rows",
        "[kafka msgs archive] Private net",
      ])
  }

  @Test(arguments: 0..<200)
  func `no bytes crash it, and boxes that stand stay`(seed: Int) {
    var dice = Dice(seed)
    let pieces = [
      "a", " -> ", "[", "]", "(", "\n", "subgraph ", "end", ": ", "{", "}", "-- x -->", "|", "<--",
      "\"", "```", "@1,2", "service", "\u{1B}", "é", ".shape: ", "group", "-", "=",
    ]
    let text = (0..<dice.number(0...40)).map { _ in dice.pick(pieces) }.joined()
    let before = Placement.settled(Diagram.random(seed, boxes: 2...5))
    let after = Self.pasted(text, into: before)
    for box in before.boxes { #expect(after.boxes.contains { $0.slot == box.slot }, "\(text)") }
    #expect(after.boxes.allSatisfy { $0.slot != nil })
    #expect(Set(after.boxes.map(\.slot)).count == after.boxes.count)
  }

  @Test func `prose is not meant for a diagram`() {
    let paste = PastedBoard("We fan out on write.\nAnd read from a cache.", into: Diagram())
    #expect(paste.operations == [])
  }
}

@Suite struct `A book of boards` {
  @Test(arguments: 0..<50)
  func `a journal's text gives every step again`(seed: Int) {
    var dice = Dice(seed)
    let board = Diagram.random(seed)
    let steps: [BoardBook.Step] = [
      .change(page: 0, .perform(board.boxes.map(Operation.add))),
      .change(page: 0, .perform(board.wires.map(Operation.connect))),
      .copy(page: 0, title: "Diagram v2"), .blank(after: 1, title: "title x"),
      .title(page: dice.number(0...2), "copy\nof it"), .change(page: 1, .undo),
      .change(page: 0, .undo),
    ]
    var book = BoardBook()
    var again = BoardBook()
    for step in steps {
      book.make(step)
      let read = BoardBook.Step(page: step.page, text: step.text)
      read.map { _ = again.make($0) }
    }
    #expect(book == again)
    #expect(book.pages.count == 3)
  }

  @Test func `a copy is the next version`() {
    var book = BoardBook()
    for _ in 0..<2 { book.make(.copy(page: 0, title: book.titleOfCopy(of: 0))) }
    #expect(book.titleOfCopy(of: 1) == "Diagram v4")
    #expect(book.pages.map(\.title) == ["Diagram", "Diagram v3", "Diagram v2"])
  }

  @Test func `the answer file holds what is drawn, whatever stands in notes and names`() {
    var book = BoardBook()
    book.make(
      .change(
        page: 0, .perform([.keep("```` odd"), .add(Box(id: "a", kind: .service, label: "A"))])))
    let text = BoardMarkdown.text("# Notes\n```swift\nlet a = 1", book)
    let blocks = BoardBlocks.blocks(in: text)
    #expect(blocks.map(\.title) == ["Diagram"])
    #expect(DiagramReading(blocks[0].text).diagram == book.pages[0].diagram)
    #expect(BoardMarkdown.text("notes", BoardBook()) == "notes")
  }
}
