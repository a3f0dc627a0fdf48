/// Lines pasted into a diagram, read as a board, as D2 or as Mermaid; data whatever they say.
package struct PastedBoard: Equatable, Sendable {
  /// One step for undo.
  package let operations: [Operation]
  package let boxes: Int
  package let wires: Int
  /// Lines that say nothing in any of the three, kept in the diagram as they are.
  package let kept: Int

  /// Nothing is kept of a text in which nothing is understood: it was not meant for a diagram.
  package init(_ text: String, into diagram: Diagram) {
    var drafter = Drafter(diagram)
    for line in Self.lines(of: text) { drafter.read(line) }
    boxes = drafter.boxes
    wires = drafter.wires
    kept = boxes + wires > 0 ? drafter.kept.count : 0
    operations = boxes + wires > 0 ? drafter.finished(from: diagram) : []
  }

  /// Without fences, and without the pictures that repeat a board.
  private static func lines(of text: String) -> [String] {
    var isArt = false
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let trimmed = String(line).asOneLine
      if trimmed.hasPrefix("```") {
        isArt = trimmed.hasSuffix("`text")
        return nil
      }
      return isArt || trimmed.isEmpty ? nil : trimmed
    }
  }
}

/// Builds the diagram that pasted lines describe.
private struct Drafter {
  private(set) var diagram: Diagram
  private(set) var boxes = 0
  private(set) var wires = 0
  private(set) var kept: [String] = []
  private var operations: [Operation] = []
  /// The ids of the diagram for those of the paste.
  private var ids: [String: String] = [:]
  /// Frames that are open, with the boxes that were named in them.
  private var frames: [(label: String, members: [String])] = []

  init(_ diagram: Diagram) { self.diagram = diagram }

  mutating func read(_ line: String) { read(PastedLine(line), line) }

  private mutating func read(_ statement: PastedLine, _ line: String) {
    switch statement {
    case .box(let box): declare(box)
    case .names(let names): for name in names { declare(name) }
    case .wires(let ends, let arrows): connect(ends, arrows)
    case .frameBegins(let label): frames.append((label, []))
    case .frameEnds: closeFrame()
    case .group(let group): frame(group.label, group.members.compactMap { ids[$0] })
    case .several(let statements): for statement in statements { read(statement, line) }
    case .nothing: break
    case .strange: kept.append(line)
    }
  }

  /// Boxes without a slot are placed; those that stood before stay.
  func finished(from before: Diagram) -> [Operation] {
    let settled = Placement.settled(diagram)
    var slots: [String: Slot] = [:]
    for box in settled.boxes where diagram.box(box.id)?.slot == nil { slots[box.id] = box.slot }
    return operations + (slots.isEmpty ? [] : [.arrange(slots)]) + kept.map(Operation.keep)
  }

  private mutating func perform(_ operation: Operation) -> Bool {
    guard diagram.apply(operation) else { return false }
    operations.append(operation)
    return true
  }

  private mutating func declare(_ box: Box) {
    guard ids[box.id] == nil else { return kept.append(DiagramText.declaration(of: box)) }
    let isFree = box.slot.map { diagram.box(at: $0) == nil } ?? false
    let id = diagram.box(box.id) == nil ? box.id : diagram.freshID(for: box.label)
    add(
      Box(
        id: id, kind: box.kind, label: box.label, replicas: box.replicas,
        slot: isFree ? box.slot : nil), as: box.id)
  }

  /// The box that a name of the paste stands for; one that nobody declared is made.
  @discardableResult
  private mutating func declare(_ name: PastedLine.Name) -> String {
    if let id = ids[name.id] {
      if let label = name.label { rename(name.id, id, to: label) }
      if let kind = name.kind, let id = ids[name.id] { _ = perform(.kind(box: id, kind)) }
    } else if let known = name.label == nil ? diagram.boxes(meantBy: name.id).first : nil,
      known.id == name.id || known.label.lowercased() == name.id.lowercased()
    {
      ids[name.id] = known.id
    } else {
      let label = name.label ?? name.id
      let id =
        name.id.isWord && diagram.box(name.id) == nil && name.id != "group"
        ? name.id : diagram.freshID(for: label)
      add(Box(id: id, kind: name.kind ?? BoxKind(guessedFrom: label), label: label), as: name.id)
    }
    let id = ids[name.id] ?? name.id
    if !frames.isEmpty, !frames[frames.count - 1].members.contains(id) {
      frames[frames.count - 1].members.append(id)
    }
    return id
  }

  private mutating func add(_ box: Box, as id: String) {
    guard perform(.add(box)) else { return }
    ids[id] = box.id
    boxes += 1
  }

  private mutating func rename(_ name: String, _ id: String, to label: String) {
    guard let index = diagram.boxes.firstIndex(where: { $0.id == id }) else { return }
    let before = diagram.boxes[index]
    guard perform(.rename(box: id, label)) else { return }
    let new = diagram.boxes[index].id
    // Nobody but the name said what kind it is.
    if before.kind == BoxKind(guessedFrom: before.label) {
      _ = perform(.kind(box: new, BoxKind(guessedFrom: label)))
    }
    for (key, value) in ids where value == id { ids[key] = new }
    for frame in frames.indices {
      frames[frame].members = frames[frame].members.map { $0 == id ? new : $0 }
    }
  }

  private mutating func connect(_ ends: [PastedLine.Name], _ arrows: [PastedLine.Arrow]) {
    let boxes = ends.map { declare($0) }
    for (index, arrow) in arrows.enumerated() {
      // A later end may have renamed an earlier one.
      let (left, right) = (ids[ends[index].id] ?? boxes[index], boxes[index + 1])
      let wire = Wire(
        from: arrow.isBackward ? right : left, to: arrow.isBackward ? left : right,
        style: arrow.style, caption: arrow.caption)
      if perform(.connect(wire)) { wires += 1 }
    }
  }

  private mutating func closeFrame() {
    guard let open = frames.popLast() else { return }
    frame(open.label, open.members)
  }

  private mutating func frame(_ label: String, _ members: [String]) {
    let id = diagram.freshGroupID(for: label)
    _ = perform(.frame(Group(id: id, members: members, label: label)))
  }
}

extension DiagramText {
  /// A box as a line of its own.
  fileprivate static func declaration(of box: Box) -> String {
    "\(box.id) \(box.kindWord)\(facts(of: box)) : \(box.label)"
  }
}
