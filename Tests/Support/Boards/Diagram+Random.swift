import Whiteboard

extension Diagram {
  /// A board such as nobody would draw: names in several scripts, wires of all kinds.
  package static func random(_ seed: Int, boxes: ClosedRange<Int> = 2...30, wires most: Int = 50)
    -> Diagram
  {
    var dice = Dice(seed)
    let names = [
      "Feed", "Chat", "API", "Redis", "Orders", "配達", "DB", "Queue", "Search", "Ranker", "x",
      "注文サービス", "naïve", "v2", "a|b", "-->", "fan-out",
    ]
    let captions = [
      "", "", "read", "write rows", "GET /x", "書込", "publish event", "v", "a -> b", "3. send",
      "::", "+1",
    ]
    let count = dice.number(boxes)
    var diagram = Diagram()
    for index in 0..<count {
      let label = (0..<dice.number(1...3)).map { _ in dice.pick(names) }.joined(separator: " ")
      diagram.apply(
        .add(
          Box(
            id: "n\(index)", kind: dice.pick(BoxKind.allCases), label: label,
            replicas: dice.pick([1, 1, 2, 12]))))
    }
    for _ in 0..<dice.number(0...min(most, count * 5 / 3)) {
      let ends = (dice.number(0...count - 1), dice.number(0...count - 1))
      let style = dice.pick([Wire.Style.sync, .sync, .sync, .both, .async, .plain])
      diagram.apply(
        .connect(
          Wire(
            from: "n\(ends.0)", to: "n\(ends.1)", style: style, caption: dice.pick(captions))))
    }
    if dice.chance(20) {
      let members = (0..<count).filter { _ in dice.chance(25) }.map { "n\($0)" }
      diagram.apply(.frame(Group(id: "g", members: members, label: dice.pick(names))))
    }
    return diagram
  }

  /// A board as a person lays one out: boxes on a square of slots, wires to what is near, or to
  /// anywhere in the worst case. Six wires in ten have a caption.
  package static func laidOut(_ seed: Int, boxes: Int, wires: Int, side: Int, isNear: Bool = true)
    -> Diagram
  {
    var dice = Dice(seed &* 7919 &+ 17)
    let slots = (0..<side * side).map { Slot(column: $0 % side, row: $0 / side) }
      .shuffled(using: &dice).prefix(boxes)
    let names = ["Feed API", "Chat service", "Orders", "Ranker", "Fan-out worker", "Posts DB"]
    let captions = ["", "", "read", "write", "publish"]
    var diagram = Diagram()
    for (index, slot) in slots.enumerated() {
      diagram.apply(
        .add(
          Box(
            id: "n\(index)", kind: dice.pick(BoxKind.allCases), label: dice.pick(names),
            replicas: dice.pick([1, 3]), slot: slot)))
    }
    var joined: Set<[Int]> = []
    for _ in 0..<100_000 where diagram.wires.count < wires {
      let pair = [dice.number(0...boxes - 1), dice.number(0...boxes - 1)]
      let (from, to) = (slots[pair[0]], slots[pair[1]])
      let span = abs(from.column - to.column) + abs(from.row - to.row)
      guard pair[0] != pair[1], !isNear || span <= 3, joined.insert(pair.sorted()).inserted else {
        continue
      }
      diagram.apply(
        .connect(
          Wire(
            from: "n\(pair[0])", to: "n\(pair[1])",
            style: dice.pick([.sync, .sync, .sync, .async]),
            caption: dice.pick(captions))))
    }
    return diagram
  }
}
