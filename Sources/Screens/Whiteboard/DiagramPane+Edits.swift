import Cells
import Whiteboard

// What single keys do to boxes and wires.
extension DiagramPane {
  mutating func needsBox() -> Bool {
    if diagram.boxes.isEmpty { tell("There is no box yet: i sketches, a adds one.") }
    return !diagram.boxes.isEmpty
  }

  /// The current wire, or the only one of the selected box.
  mutating func needsWire() -> Bool {
    if wire != nil { return true }
    let own = selected.map { diagram.wires(of: $0) } ?? []
    if own.count == 1 { choose(wire: own[0]) }
    if own.count > 1 { tell("Which wire? . goes through those of this box.") }
    if own.isEmpty { tell("There is no wire here: c and a letter draws one.") }
    return wire != nil
  }

  mutating func select(_ direction: Direction) {
    guard let selected, let next = diagram.nearest(to: selected, direction) else {
      return tell(selected == nil ? nil : "No box on that side.")
    }
    select(next.id)
  }

  mutating func shift(_ direction: Direction) {
    guard let box = selectedBox, let slot = box.slot else { return }
    change([.move(box: box.id, slot.moved(direction))])
  }

  mutating func chooseNextWire() {
    guard let selected else { return }
    let own = diagram.wires(of: selected)
    guard !own.isEmpty else { return tell("This box has no wire.") }
    let place = wire.flatMap { own.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    choose(wire: own[place % own.count])
  }

  mutating func change(wireBy action: Action) {
    guard let wire else { return }
    let style = diagram.wires[wire].style
    switch action {
    case .bothWays: change([.style(wire: wire, style == .both ? .sync : .both)])
    case .dashed: change([.style(wire: wire, style == .async ? .sync : .async)])
    case .reverse: change([.reverse(wire: wire)])
    case .number: change([.number(wire: wire)])
    default: break
    }
  }

  mutating func changeReplicas(by step: Int) {
    guard let box = selectedBox else { return }
    change([.replicas(box: box.id, box.replicas + step)])
  }

  /// The wire where one is current, else the box; the nearest box is selected then.
  mutating func delete() {
    if let wire {
      choose(wire: nil)
      change([.deleteWire(wire)])
    } else if let selected {
      let next = Direction.allCases.compactMap { diagram.nearest(to: selected, $0) }.first
      if change([.deleteBox(selected)]) { select(next?.id) }
    }
  }

  mutating func tidy() {
    let tidied = Tidy.layout(diagram, width: canvas.columns, height: canvas.rows)
    if !arrange(as: tidied) { tell("It is tidy.") }
  }

  mutating func turn(by steps: Int) {
    let next = page + steps
    guard book.pages.indices.contains(next) else {
      return tell(steps < 0 ? "This is the first page." : "No page after this; P copies it.")
    }
    turn(to: next)
  }

  /// The group of the marked boxes; without any, that of the selected box is named anew.
  mutating func frame() {
    guard needsBox() else { return }
    let known = marked.isEmpty ? groupOfSelected : nil
    field = LineField(known?.label ?? "")
    enter(.text(.frame))
  }

  var groupOfSelected: Group? {
    diagram.groups.first { group in selected.map { group.members.contains($0) } ?? false }
  }

  mutating func nameFrame(_ label: String) {
    let members = marked.isEmpty ? selected.map { [$0] } ?? [] : marked
    if marked.isEmpty, let known = groupOfSelected {
      change([
        label.isEmpty
          ? .unframe(known.id) : .frame(Group(id: known.id, members: known.members, label: label))
      ])
    } else if !label.isEmpty {
      change([.frame(Group(id: diagram.freshGroupID(for: label), members: members, label: label))])
    }
    unmarkAll()
  }

  /// A wire by the names of its ends.
  func words(of wire: Wire) -> String {
    let from = diagram.box(wire.from)?.label ?? wire.from
    let to = diagram.box(wire.to)?.label ?? wire.to
    return "\(from) \(wire.style.rawValue) \(to)"
  }

  /// The beginning of a line about what is selected.
  var tradeOff: String? {
    if let wire {
      let ends = words(of: diagram.wires[wire])
      let caption = diagram.wires[wire].label
      return "- \(ends)\(caption.isEmpty ? "" : " (\(caption))"): "
    }
    return selectedBox.map { "- \($0.label): " }
  }
}
