/// Writes a diagram as the text of a board: one line for each fact, in an order that stays.
package enum DiagramText {
  package static func text(of diagram: Diagram) -> String {
    let columns = Columns(diagram.boxes)
    var boxes = diagram.boxes.makeIterator()
    var wires = diagram.wires.makeIterator()
    var groups = diagram.groups.makeIterator()
    var dismissals = diagram.dismissals.makeIterator()
    let lines = diagram.lines.map { line in
      switch line {
      case .box: boxes.next().map { Self.line(of: $0, columns) } ?? ""
      case .wire: wires.next().map(Self.line) ?? ""
      case .group: groups.next().map(Self.line) ?? ""
      case .dismissal: dismissals.next().map(Self.line) ?? ""
      case .kept(let text): text
      }
    }
    // Joined by scalars, since a kept line may end with a carriage return.
    var text = String.UnicodeScalarView()
    for line in lines {
      text.append(contentsOf: line.unicodeScalars)
      text.append("\n")
    }
    return String(text)
  }

  /// How wide the parts of a box's line are, so that all of them stand in columns.
  private struct Columns {
    let id: Int
    let kind: Int
    let facts: Int

    init(_ boxes: [Box]) {
      id = boxes.map { TextWidth.columns(of: $0.id) }.max() ?? 1
      kind = boxes.map { $0.kindWord.count }.max() ?? 1
      facts = max(9, boxes.map { DiagramText.facts(of: $0).count }.max() ?? 0)
    }
  }

  private static func line(of box: Box, _ columns: Columns) -> String {
    let id = box.id + blanks(columns.id - TextWidth.columns(of: box.id))
    let kind = box.kindWord + blanks(columns.kind - box.kindWord.count)
    let facts = facts(of: box)
    return "\(id) \(kind)\(facts)\(blanks(columns.facts - facts.count)) : \(box.label)"
  }

  /// Each with a blank before it.
  static func facts(of box: Box) -> String {
    let replicas = box.replicas > 1 ? " x\(box.replicas)" : ""
    return replicas + (box.slot.map { " @\($0.column),\($0.row)" } ?? "")
  }

  static func line(of wire: Wire) -> String {
    let ends = "\(wire.from) \(wire.style.rawValue) \(wire.to)"
    return wire.caption.isEmpty ? ends : "\(ends) : \(wire.caption)"
  }

  static func line(of group: Group) -> String {
    let members = group.members.joined(separator: " ")
    return "group \(group.id) [\(members)] :" + (group.label.isEmpty ? "" : " \(group.label)")
  }

  static func line(of dismissal: Dismissal) -> String {
    "# ok \(dismissal.code)" + (dismissal.subject.map { " \($0)" } ?? "")
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension Box {
  var kindWord: String { spelling ?? kind.rawValue }
}
