import Boards
import Testing
import Whiteboard

@Suite struct `Operations on a diagram` {
  private let chat = Samples.diagram(Samples.chat)

  /// Anything that a key may do, in any state.
  private static func operation(on diagram: Diagram, _ dice: inout Dice) -> Operation {
    let box = dice.pick(diagram.boxes.map(\.id) + ["nobody"])
    let other = dice.pick(diagram.boxes.map(\.id) + ["nobody"])
    let wire = dice.number(-1...diagram.wires.count)
    let slot = Slot(column: dice.number(-2...3), row: dice.number(-2...3))
    let text = dice.pick(["Feed", "2. 配達", " ", "Chat service", "a\nb", "#", "gw"])
    return switch dice.number(0...15) {
    case 0...2:
      .add(
        Box(
          id: diagram.freshID(for: text), kind: dice.pick(BoxKind.allCases), label: text,
          slot: slot))
    case 3...4: .connect(Wire(from: box, to: other, caption: text))
    case 5: .label(wire: wire, text)
    case 6: .rename(box: box, text)
    case 7: .kind(box: box, dice.pick(BoxKind.allCases))
    case 8: .replicas(box: box, dice.number(-1...9))
    case 9: .move(box: box, slot)
    case 10: .deleteBox(box)
    case 11: .deleteWire(wire)
    case 12: .reverse(wire: wire)
    case 13: .number(wire: wire)
    case 14: .frame(Group(id: "g", members: [box, other], label: text))
    default: .dismiss(Dismissal(code: "spof", subject: box))
    }
  }

  @Test(arguments: 0..<100)
  func `undo gives back every earlier diagram and redo every later one`(seed: Int) {
    var dice = Dice(seed)
    var log = DiagramLog(chat)
    var states = [chat]
    for _ in 0..<40 {
      if log.perform([Self.operation(on: log.diagram, &dice)]) { states.append(log.diagram) }
    }
    for state in states.dropLast().reversed() {
      log.undo()
      #expect(log.diagram == state, "seed \(seed)")
    }
    let more = log.undo()
    #expect(!more)
    for state in states.dropFirst() {
      log.redo()
      #expect(log.diagram == state, "seed \(seed)")
    }
    let later = log.redo()
    #expect(!later)
  }

  @Test(arguments: 0..<100)
  func `the journal's lines replay to the same diagram`(seed: Int) throws {
    var dice = Dice(seed)
    var log = DiagramLog(chat)
    var replay = DiagramLog(chat)
    for _ in 0..<60 {
      let change =
        dice.chance(20)
        ? dice.pick([DiagramLog.Change.undo, .redo])
        : .perform([Self.operation(on: log.diagram, &dice)])
      guard log.make(change) else { continue }
      let read = try #require(DiagramLog.Change(text: change.text), "\(change.text)")
      replay.make(read)
      #expect(replay.diagram == log.diagram, "seed \(seed): \(change.text)")
    }
    #expect(replay == log)
  }

  @Test(arguments: 0..<100)
  func `no operation breaks the graph`(seed: Int) {
    var dice = Dice(seed)
    var diagram = chat
    for _ in 0..<80 {
      let operation = Self.operation(on: diagram, &dice)
      diagram.apply(operation)
      let ids = diagram.boxes.map(\.id)
      #expect(Set(ids).count == ids.count, "\(operation)")
      let slots = diagram.boxes.compactMap(\.slot)
      #expect(Set(slots).count == slots.count, "\(operation)")
      for wire in diagram.wires {
        #expect(ids.contains(wire.from) && ids.contains(wire.to), "\(operation)")
        #expect(wire.from != wire.to, "\(operation)")
      }
      let text = DiagramText.text(of: diagram)
      #expect(DiagramReading(text).diagram == diagram, "\(operation)\n\(text)")
    }
  }

  @Test func `undo in a label leaves the box before it`() {
    var log = DiagramLog()
    log.perform([.add(Box(id: "a", kind: .service, label: "Servce"))])
    log.perform([.rename(box: "a", "Service")])
    log.undo()
    #expect(log.diagram.box("a")?.label == "Servce")
  }

  @Test func `several operations can be one step`() {
    var log = DiagramLog()
    log.perform([
      .add(Box(id: "a", kind: .service, label: "A")),
      .add(Box(id: "b", kind: .database, label: "B")), .connect(Wire(from: "a", to: "b")),
    ])
    log.undo()
    #expect(log.diagram == Diagram())
  }

  @Test func `an id that a name gave follows the name`() {
    var diagram = Samples.diagram("service service : Service\nq queue : Kafka\nservice -> q")
    diagram.apply(.dismiss(Dismissal(code: "spof", subject: "service")))
    diagram.apply(.rename(box: "service", "Chat service"))
    #expect(diagram.boxes.map(\.id) == ["chat", "q"])
    #expect(diagram.wires.map(\.from) == ["chat"])
    #expect(diagram.dismissals.map(\.subject) == ["chat"])
    diagram.apply(.rename(box: "q", "Event bus"))
    #expect(diagram.boxes.map(\.id) == ["chat", "q"], "a chosen id stays")
  }

  @Test func `a box that moves onto another changes places with it`() {
    var diagram = Samples.diagram("a service @0,0 : A\nb service @1,0 : B")
    diagram.apply(.move(box: "a", Slot(column: 1, row: 0)))
    #expect(diagram.box("a")?.slot == Slot(column: 1, row: 0))
    #expect(diagram.box("b")?.slot == Slot(column: 0, row: 0))
  }

  @Test func `deleting a box takes its wires, its place in frames and its dismissals`() {
    var diagram = Samples.diagram(
      "a service : A\nb db : B\na -> b\ngroup g [a] : G\n# ok spof a\n# ok no-protocol a->b")
    diagram.apply(.deleteBox("a"))
    #expect(DiagramText.text(of: diagram).split(separator: "\n").count == 1)
  }

  @Test func `walk-through numbers count up and close their gaps`() {
    var diagram = chat
    for wire in [2, 3, 4] { diagram.apply(.number(wire: wire)) }
    #expect(diagram.wires.map(\.step) == [nil, nil, 1, 2, 3, nil, nil, nil, nil])
    diagram.apply(.number(wire: 3))
    #expect(diagram.wires.map(\.step) == [nil, nil, 1, nil, 2, nil, nil, nil, nil])
  }

  @Test func `the nearest box is the one straight ahead`() {
    let diagram = Samples.diagram(
      "a service @0,0 : A\nb service @2,0 : B\nc service @1,1 : C\nd service @0,2 : D")
    #expect(diagram.nearest(to: "a", .right)?.id == "b")
    #expect(diagram.nearest(to: "a", .down)?.id == "d")
    #expect(diagram.nearest(to: "c", .up)?.id == "a")
    #expect(diagram.nearest(to: "a", .left) == nil)
  }

  @Test func `each hint leads to one box`() {
    #expect(chat.box(hint: "d")?.id == "chat")
    let many = Diagram.random(7, boxes: 30...30)
    #expect(Set(many.hints).count == 30)
    #expect(many.hints.allSatisfy { $0.count == 2 })
    #expect(many.box(hint: "bc")?.id == "n28")
  }

  @Test func `every stencil key draws one kind`() {
    let keys = BoxKind.allCases.compactMap(\.stencil)
    #expect(String(keys.sorted()) == "cdegklnoqstwx")
    #expect(BoxKind(stencil: "k") == .cache)
  }

  @Test(arguments: [
    ("Web client", BoxKind.client), ("Kafka", .queue), ("Fan-out worker", .worker),
    ("Presence cache", .cache), ("Messages DB", .database), ("WS gateway", .gateway),
    ("Chat service", .service), ("S3 bucket", .store), ("Load balancer", .balancer),
    ("APNs / FCM", .external), ("Users", .client),
  ])
  func `a name tells the kind`(name: String, kind: BoxKind) {
    #expect(BoxKind(guessedFrom: name) == kind)
  }
}
