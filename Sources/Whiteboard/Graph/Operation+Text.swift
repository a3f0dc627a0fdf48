extension DiagramLog.Change {
  /// A line for each operation, as a journal keeps it.
  package var text: String {
    switch self {
    case .undo: "undo"
    case .redo: "redo"
    case .perform(let operations): operations.map(\.text).joined(separator: "\n")
    }
  }

  /// nil when a line is none that an operation gives.
  package init?(text: String) {
    if text == "undo" {
      self = .undo
    } else if text == "redo" {
      self = .redo
    } else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let operations = lines.compactMap { Operation(text: String($0)) }
      guard operations.count == lines.count else { return nil }
      self = .perform(operations)
    }
  }
}

extension Operation {
  /// One line: a verb and what it needs; boxes, wires and groups are written as in a board.
  package var text: String {
    switch self {
    case .add(let box):
      "add \(box.id) \(box.kindWord)\(DiagramText.facts(of: box)) : \(box.label)"
    case .connect(let wire): "connect \(DiagramText.line(of: wire))"
    case .label(let wire, let text): "label \(wire) \(text.asOneLine)"
    case .rename(let box, let text): "rename \(box) \(text.asOneLine)"
    case .kind(let box, let kind): "kind \(box) \(kind.rawValue)"
    case .replicas(let box, let count): "replicas \(box) \(count)"
    case .move(let box, let slot): "move \(box) \(slot.column) \(slot.row)"
    case .arrange(let slots):
      "arrange"
        + slots.sorted { $0.key < $1.key }
        .map { " \($0.key) \($0.value.column) \($0.value.row)" }.joined()
    case .deleteBox(let box): "delete \(box)"
    case .deleteWire(let wire): "cut \(wire)"
    case .reverse(let wire): "reverse \(wire)"
    case .style(let wire, let style): "style \(wire) \(style.rawValue)"
    case .number(let wire): "number \(wire)"
    case .frame(let group): "frame \(DiagramText.line(of: group))"
    case .unframe(let id): "unframe \(id)"
    case .dismiss(let dismissal): "dismiss \(DiagramText.line(of: dismissal))"
    case .keep(let line): "keep \(line.asOneLine)"
    }
  }

  package init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? String(parts[1]) : ""
    guard let operation = Self.record(parts[0], rest) ?? Self.command(parts[0], rest) else {
      return nil
    }
    self = operation
  }

  private static func record(_ verb: Substring, _ rest: String) -> Operation? {
    switch (verb, BoardLine(rest)) {
    case ("add", .box(let box)): .add(box)
    case ("connect", .wire(let wire)): .connect(wire)
    case ("frame", .group(let group)): .frame(group)
    case ("dismiss", .dismissal(let dismissal)): .dismiss(dismissal)
    case ("keep", _): .keep(rest)
    case ("arrange", _): slots(in: rest).map(Operation.arrange)
    default: nil
    }
  }

  /// A verb, what it is done to, and with what.
  private static func command(_ verb: Substring, _ rest: String) -> Operation? {
    let words = rest.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    let subject = String(first)
    let value = words.count == 2 ? String(words[1]) : ""
    if let wire = Int(subject), let operation = command(verb, wire: wire, value) {
      return operation
    }
    switch verb {
    case "rename": return .rename(box: subject, value)
    case "kind": return BoxKind(rawValue: value).map { .kind(box: subject, $0) }
    case "replicas": return Int(value).map { .replicas(box: subject, $0) }
    case "move": return slots(in: rest)?[subject].map { .move(box: subject, $0) }
    case "delete": return .deleteBox(subject)
    case "unframe": return .unframe(subject)
    default: return nil
    }
  }

  private static func command(_ verb: Substring, wire: Int, _ value: String) -> Operation? {
    switch verb {
    case "label": .label(wire: wire, value)
    case "cut": .deleteWire(wire)
    case "reverse": .reverse(wire: wire)
    case "style": Wire.Style(rawValue: value).map { .style(wire: wire, $0) }
    case "number": .number(wire: wire)
    default: nil
    }
  }

  private static func slots(in text: String) -> [String: Slot]? {
    let words = text.split(separator: " ")
    guard words.count % 3 == 0 else { return nil }
    var slots: [String: Slot] = [:]
    for start in stride(from: 0, to: words.count, by: 3) {
      guard let column = Int(words[start + 1]), let row = Int(words[start + 2]) else {
        return nil
      }
      slots[String(words[start])] = Slot(column: column, row: row)
    }
    return slots
  }
}
