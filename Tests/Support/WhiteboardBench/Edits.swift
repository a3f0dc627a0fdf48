import Boards
import Whiteboard

/// Every kind of change that a person makes, each to a board of its own picture.
enum Edits {
  static let names = [
    "move", "swap", "new box", "label", "rename", "delete", "reverse", "style", "replicas",
  ]

  static func edited(_ diagram: Diagram, _ kind: String, _ dice: inout Dice) -> Diagram {
    var diagram = diagram
    let box = dice.pick(diagram.boxes)
    let wire = dice.number(0...diagram.wires.count - 1)
    switch kind {
    case "move":
      diagram.apply(.move(box: box.id, Placement.freeSlot(beside: box.slot, in: diagram)))
    case "swap":
      if let slot = dice.pick(diagram.boxes).slot { diagram.apply(.move(box: box.id, slot)) }
    case "new box":
      let slot = Placement.freeSlot(beside: box.slot, in: diagram)
      diagram.apply(.add(Box(id: "new", kind: .queue, label: "New queue", slot: slot)))
      diagram.apply(.connect(Wire(from: box.id, to: "new", caption: "event")))
    case "label": diagram.apply(.label(wire: wire, "each minute"))
    case "rename": diagram.apply(.rename(box: box.id, "A longer name"))
    case "delete": diagram.apply(.deleteBox(box.id))
    case "reverse": diagram.apply(.reverse(wire: wire))
    case "style": diagram.apply(.style(wire: wire, .async))
    default: diagram.apply(.replicas(box: box.id, 12))
    }
    return diagram
  }
}
