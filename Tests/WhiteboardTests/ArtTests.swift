import Boards
import Testing
import Whiteboard

@Suite struct `The picture of a diagram` {
  /// A thousand of the same generator are run in a release build: `WhiteboardBench boards`.
  @Test(arguments: 0..<60)
  func `tells the graph that it was drawn from`(seed: Int) {
    let most = seed % 6 == 0 ? 30 : 12
    let layout = Layout(Diagram.random(seed, boxes: 2...most))
    #expect(layout.unrouted.isEmpty, "seed \(seed): \(layout.unrouted.count) wires found no way")
    for alphabet in Alphabet.allCases {
      let differences = ArtCheck.differences(layout, alphabet)
      #expect(
        differences.isEmpty,
        "seed \(seed) \(alphabet): \(differences)\n\(layout.drawing(alphabet).text)")
    }
  }

  @Test(arguments: 0..<12)
  func `still tells the graph after any edits`(seed: Int) {
    var dice = Dice(seed)
    var layout = Layout(Diagram.random(seed, boxes: 2...14, wires: 20))
    for step in 0..<12 {
      var diagram = layout.diagram
      let box = dice.pick(diagram.boxes)
      let wire = dice.number(0...max(0, diagram.wires.count - 1))
      let slot = Slot(column: dice.number(-1...4), row: dice.number(-1...4))
      switch dice.number(0...7) {
      case 0:
        let id = "m\(step)"
        let free = Placement.freeSlot(beside: box.slot, in: diagram)
        diagram.apply(.add(Box(id: id, kind: .queue, label: "New queue", slot: free)))
        diagram.apply(.connect(Wire(from: box.id, to: id, style: .async, caption: "event")))
      case 1: diagram.apply(.move(box: box.id, slot))
      case 2: diagram.apply(.rename(box: box.id, dice.pick(["x", "A far longer name", "配達"])))
      case 3: diagram.apply(.label(wire: wire, dice.pick(["", "a longer caption", "x"])))
      case 4: diagram.apply(.reverse(wire: wire))
      case 5: diagram.apply(.style(wire: wire, dice.pick(Wire.Style.allCases)))
      case 6: diagram.apply(.deleteWire(wire))
      default: if diagram.boxes.count > 2 { diagram.apply(.deleteBox(box.id)) }
      }
      layout.show(diagram)
      #expect(layout.diagram == diagram)
      for alphabet in Alphabet.allCases {
        let differences = ArtCheck.differences(layout, alphabet)
        #expect(
          differences.isEmpty,
          "seed \(seed), step \(step): \(differences)\n\(layout.drawing(alphabet).text)")
      }
    }
  }

  @Test(arguments: [
    ("chat at 100 columns", Samples.chat, 100, 3, 0),
    ("chat at 62 columns", Samples.chat, 62, 2, 0),
    ("URL shortener", Samples.shortener, 100, 0, 0),
    ("feed", Samples.feed, 110, 15, 0),
  ])
  func `fits the pane with no more bends and crossings than the reference`(
    name: String, text: String, width: Int, bends: Int, crossings: Int
  ) {
    let layout = Tidy.layout(Samples.diagram(text), width: width)
    let drawing = layout.drawing()
    #expect(drawing.width <= width, "\(name) is \(drawing.width) columns wide")
    #expect(layout.bends <= bends, "\(name) has \(layout.bends) bends\n\(drawing.text)")
    #expect(
      layout.crossings <= crossings, "\(name) has \(layout.crossings) crossings\n\(drawing.text)")
    #expect(drawing.legend.isEmpty, "\(name): \(drawing.legend)")
    for alphabet in Alphabet.allCases { #expect(ArtCheck.differences(layout, alphabet).isEmpty) }
  }

  @Test func `is the same every time`() {
    let diagram = Diagram.random(3)
    #expect(Layout(diagram).drawing() == Layout(diagram).drawing())
  }

  @Test func `an edit leaves boxes elsewhere where they are`() {
    var layout = Tidy.layout(Samples.diagram(Samples.chat), width: 100)
    let before = layout.drawing()
    var diagram = layout.diagram
    diagram.apply(.label(wire: 1, "tls"))
    layout.show(diagram)
    let after = layout.drawing()
    #expect(after.boxes.map(\.y) == before.boxes.map(\.y))
    #expect(after.text.contains("tls"))
  }

  @Test func `of a small diagram is this`() {
    let layout = Layout(
      Samples.diagram(
        """
        web client @0,0 : Web
        api service x3 @1,0 : API
        db db @2,0 : 注文
        bus queue @1,1 : Events
        web <-> api : wss
        api -> db : write
        api ~> bus
        """))
    #expect(
      layout.drawing().text == """
        ╭─────╮         ┌──── x3 ┐          ╒ db ══╕
        │ Web │◀─ wss ─▶│  API   ├─ write ─▶│ 注文 │
        ╰─────╯         └────┬───┘          ╘══════╛
                             ╎
                             ▼
                        ┎ queue ─┒
                        ┃ Events ┃
                        ┖────────┚

        """)
    #expect(
      layout.drawing(.ascii).text == """
        .-----.         +---- x3 +          + db ==+
        | Web |<- wss ->|  API   +- write ->| 注文 |
        '-----'         +----+---+          +======+
                             :
                             v
                        # queue -#
                        # Events #
                        #--------#

        """)
  }

  @Test func `of nothing is nothing`() {
    let drawing = Layout(Diagram()).drawing()
    #expect(drawing.text.isEmpty)
  }

  @Test func `shows control characters instead of sending them`() {
    let layout = Layout(Samples.diagram("a service : one\u{1B}[31mtwo\na -> b : \u{7}"))
    #expect(!layout.drawing().text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

@Suite struct `Placing a box` {
  @Test func `goes right, then below, then above`() {
    var diagram = Samples.diagram("a service @0,0 : A")
    var slots: [Slot] = []
    for _ in 0..<5 {
      let slot = Placement.freeSlot(beside: diagram.boxes[0].slot, in: diagram)
      diagram.apply(
        .add(Box(id: diagram.freshID(for: "B"), kind: .service, label: "B", slot: slot)))
      slots.append(slot)
    }
    #expect(slots[0] == Slot(column: 1, row: 0))
    #expect(slots[1] == Slot(column: 0, row: 1))
    #expect(slots[2] == Slot(column: 0, row: -1))
    #expect(Set(slots).count == 5)
  }

  @Test(arguments: 0..<50)
  func `gives every box a slot of its own and moves none that has one`(seed: Int) {
    var dice = Dice(seed)
    var diagram = Diagram.random(seed)
    for box in diagram.boxes where dice.chance(50) {
      diagram.apply(
        .move(box: box.id, Slot(column: dice.number(0...5), row: dice.number(0...5))))
    }
    let settled = Placement.settled(diagram)
    #expect(Set(settled.boxes.compactMap(\.slot)).count == diagram.boxes.count)
    for (before, after) in zip(diagram.boxes, settled.boxes) where before.slot != nil {
      #expect(before.slot == after.slot)
    }
  }

  @Test func `tidying stops when its steps are used up and still gives a picture`() {
    let diagram = Diagram.random(5, boxes: 30...30)
    let layout = Tidy.layout(diagram, width: 100, steps: 1)
    #expect(layout.drawing().boxes.count == 30)
  }
}
