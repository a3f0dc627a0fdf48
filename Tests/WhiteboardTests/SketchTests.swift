import Boards
import Testing
import Whiteboard

@Suite struct `A sketch line` {
  private static func drawn(_ lines: [String]) -> Diagram {
    var diagram = Diagram()
    var last: String?
    for line in lines {
      let plan = SketchPlan(Sketch(line), in: diagram, from: last)
      for operation in plan.operations { diagram.apply(operation) }
      last = plan.last
    }
    return diagram
  }

  @Test func `lines draw what they say`() {
    let diagram = Self.drawn([
      "web client<>load balancer:wss", "<>ws gateway", ">chat service:send", "~>kafka:publish",
      "chat>ws:push", "archive<chat", "kafka--archive",
    ])
    #expect(
      diagram.wires.map { "\($0.from) \($0.style.rawValue) \($0.to) : \($0.caption)" } == [
        "web <-> load : wss", "load <-> ws : ", "ws -> chat : send", "chat ~> kafka : publish",
        "chat -> ws : push", "chat -> archive : ", "kafka -- archive : ",
      ])
    #expect(
      diagram.boxes.map(\.kind) == [.client, .balancer, .gateway, .service, .queue, .service])
  }

  @Test func `a chain draws every wire, and the caption stands on each`() {
    let diagram = Self.drawn(["a > b > c: sync"])
    #expect(diagram.wires.map(\.caption) == ["sync", "sync"])
    #expect(
      diagram.boxes.map(\.slot) == [
        Slot(column: 0, row: 0), Slot(column: 1, row: 0), Slot(column: 2, row: 0),
      ])
  }

  @Test(arguments: [
    ("chat>kafka", "Chat service -> + kafka (queue)"),
    ("serv>+chat: go", "Chat service -> + chat (service) : go"),
    ("gate", "+ gate (service), since 2 begin so"), ("WS Gateway", "WS gateway"),
    ("~>cache", "WS gateway ~> + cache (cache)"), (">", ""), ("", ""),
  ])
  func `the preview tells what each name means`(line: String, preview: String) {
    let diagram = DiagramReading(
      "chat service : Chat service\nws gateway : WS gateway\napi gateway : API gateway"
    ).diagram
    let plan = SketchPlan(Sketch(line), in: diagram, from: "ws")
    #expect(plan.preview == preview)
  }

  @Test(arguments: 0..<200)
  func `any line draws without moving what stands`(seed: Int) {
    var dice = Dice(seed)
    let before = Diagram.random(seed, boxes: 2...8).settled
    let pieces = [
      "web", " ", "<>", "->", "~>", "--", "<", ":", "+", "Feed", "配達", "\u{0}", "\n", "n1", ">",
    ]
    let line = (0..<dice.number(0...12)).map { _ in dice.pick(pieces) }.joined()
    let plan = SketchPlan(
      Sketch(line), in: before, from: dice.pick(["n0", "nobody"]), columns: dice.number(1...5))
    var after = before
    for operation in plan.operations {
      let isDone = after.apply(operation)
      #expect(isDone, "“\(line)”: \(operation)")
    }
    for box in before.boxes { #expect(after.box(box.id) == box, "“\(line)”") }
    #expect(Set(after.boxes.map(\.slot)).count == after.boxes.count)
    #expect(plan.lastWire.map { after.wires.indices.contains($0) } ?? true)
  }
}

extension Diagram {
  fileprivate var settled: Diagram { Placement.settled(self) }
}
