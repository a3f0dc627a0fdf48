/// One change of a diagram. It says everything that the change needs, so that a log of operations
/// gives the same diagram again however placing and naming improve.
package enum Operation: Equatable, Sendable {
  case add(Box)
  case connect(Wire)
  /// The wire's caption, which may begin with a number, as in “3. publish”.
  case label(wire: Int, String)
  /// The id follows the name as long as it is the one that the name gave.
  case rename(box: String, String)
  case kind(box: String, BoxKind)
  case replicas(box: String, Int)
  /// Whatever stands in the slot takes the place that was left.
  case move(box: String, Slot)
  case arrange([String: Slot])
  case deleteBox(String)
  case deleteWire(Int)
  case reverse(wire: Int)
  case style(wire: Int, Wire.Style)
  /// Gives a wire the next number of the walk-through; takes it away from one that has it.
  case number(wire: Int)
  /// A frame with a name of a group takes its place.
  case frame(Group)
  case unframe(String)
  case dismiss(Dismissal)
  /// A line that nobody understood, so that a paste loses nothing.
  case keep(String)
}

extension Diagram {
  /// False when the operation changes nothing or does not fit the diagram, which then stays.
  @discardableResult
  package mutating func apply(_ operation: Operation) -> Bool {
    let before = self
    perform(operation)
    return self != before
  }

  package func applying(_ operations: [Operation]) -> Diagram {
    var diagram = self
    for operation in operations { diagram.perform(operation) }
    return diagram
  }

  private mutating func perform(_ operation: Operation) {
    switch operation {
    case .add(let box): add(box)
    case .connect(let wire): connect(wire)
    case .label(let wire, let text): change(wire) { $0.caption = text }
    case .rename(let box, let text): rename(box, to: text)
    case .kind(let box, let kind):
      change(box) {
        $0.kind = kind
        $0.spelling = nil
      }
    case .replicas(let box, let count):
      change(box) { $0.replicas = min(max(count, 1), Box.mostReplicas) }
    case .move(let box, let slot): move(box, to: slot)
    case .arrange(let slots): arrange(slots)
    case .deleteBox(let box): delete(box)
    case .deleteWire(let wire): if wires.indices.contains(wire) { removeWire(at: wire) }
    case .reverse(let wire): change(wire) { $0 = $0.reversed }
    case .style(let wire, let style): change(wire) { $0.style = style }
    case .number(let wire): number(wire)
    case .frame(let group): frame(group)
    case .unframe(let id):
      if let index = groups.firstIndex(where: { $0.id == id }) { removeGroup(at: index) }
    case .dismiss(let dismissal): if !dismissals.contains(dismissal) { append(dismissal) }
    case .keep(let text): keep(text.asOneLine)
    }
  }

  private mutating func change(_ wire: Int, _ body: (inout Wire) -> Void) {
    if wires.indices.contains(wire) { body(&wires[wire]) }
  }

  private mutating func change(_ box: String, _ body: (inout Box) -> Void) {
    if let index = boxes.firstIndex(where: { $0.id == box }) { body(&boxes[index]) }
  }

  private mutating func add(_ box: Box) {
    guard self.box(box.id) == nil, box.id.isWord,
      box.slot.flatMap({ self.box(at: $0) }) == nil
    else { return }
    append(box)
  }

  private mutating func connect(_ wire: Wire) {
    guard wire.from != wire.to, box(wire.from) != nil, box(wire.to) != nil else { return }
    append(wire)
  }

  private mutating func rename(_ id: String, to text: String) {
    guard let index = boxes.firstIndex(where: { $0.id == id }), !text.asOneLine.isEmpty else {
      return
    }
    let new = idAfterRenaming(boxes[index], to: text)
    boxes[index] = boxes[index].renamed(id: new, label: text)
    guard new != id else { return }
    for wire in wires.indices {
      if wires[wire].from == id { wires[wire].from = new }
      if wires[wire].to == id { wires[wire].to = new }
    }
    for group in groups.indices {
      groups[group].members = groups[group].members.map { $0 == id ? new : $0 }
    }
    dismissals = dismissals.map { $0.renaming(id, to: new) }
  }

  private mutating func move(_ id: String, to slot: Slot) {
    guard let mover = box(id) else { return }
    if let other = box(at: slot) { change(other.id) { $0.slot = mover.slot } }
    change(id) { $0.slot = slot }
  }

  /// Boxes that it does not name stay; a plan that would put two on one slot is refused.
  private mutating func arrange(_ slots: [String: Slot]) {
    let planned = boxes.compactMap { slots[$0.id] ?? $0.slot }
    guard Set(planned).count == planned.count else { return }
    for index in boxes.indices {
      boxes[index].slot = slots[boxes[index].id] ?? boxes[index].slot
    }
  }

  private mutating func delete(_ id: String) {
    guard let index = boxes.firstIndex(where: { $0.id == id }) else { return }
    removeBox(at: index)
    for wire in wires(of: id).reversed() { removeWire(at: wire) }
    for group in groups.indices.reversed() where groups[group].members.contains(id) {
      groups[group].members.removeAll { $0 == id }
      if groups[group].members.isEmpty { removeGroup(at: group) }
    }
    for place in dismissals.indices.reversed() where dismissals[place].mentions(id) {
      removeDismissal(at: place)
    }
  }

  private mutating func number(_ wire: Int) {
    guard wires.indices.contains(wire) else { return }
    if let step = wires[wire].step {
      wires[wire].step = nil
      for index in wires.indices {
        if let later = wires[index].step, later > step { wires[index].step = later - 1 }
      }
    } else {
      wires[wire].step = min((wires.compactMap(\.step).max() ?? 0) + 1, 999)
    }
  }

  private mutating func frame(_ group: Group) {
    guard group.id.isWord, !group.members.isEmpty else { return }
    if let index = groups.firstIndex(where: { $0.id == group.id }) {
      groups[index] = group
    } else {
      append(group)
    }
  }
}

extension Dismissal {
  func mentions(_ id: String) -> Bool {
    guard let subject else { return false }
    return subject == id || subject.hasPrefix(id + "->") || subject.hasSuffix("->" + id)
  }

  func renaming(_ old: String, to new: String) -> Dismissal {
    guard mentions(old), let subject else { return self }
    let ends = subject.split(separator: "->").map { $0 == old ? new : String($0) }
    return Dismissal(code: code, subject: ends.joined(separator: "->"))
  }
}
