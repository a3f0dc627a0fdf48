/// A diagram read from the text of a board, and what there is to say about its lines.
package struct DiagramReading: Sendable {
  package let diagram: Diagram
  /// In the order of the lines.
  package let problems: [DiagramProblem]

  /// No text fails: what is not understood is kept and written back in its place.
  package init(_ text: String) {
    var builder = DiagramBuilder()
    let lines = Self.lines(of: text)
    for (index, line) in lines.enumerated() { builder.declare(line, number: index + 1) }
    for (index, line) in lines.enumerated() { builder.read(line, number: index + 1) }
    diagram = builder.finished()
    problems = builder.problems.sorted { $0.line < $1.line }
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// A line of a board that does not count as it stands.
package struct DiagramProblem: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case notUnderstood(String)
    case undeclared(String)
    case selfWire(String)
    case declaredTwice(String)
    case unknownKind(String)
    case slotTaken(Slot, by: String)
    case unknownMember(String, group: String)
  }

  /// From 1.
  package let line: Int
  package let reason: Reason
}

extension DiagramProblem: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .notUnderstood(let text):
      "line \(line): “\(text)” is neither a box, a wire nor a group; it is kept as it is."
    case .undeclared(let id):
      "line \(line): there is no box “\(id)”; a plain one is drawn."
    case .selfWire(let id):
      "line \(line): a wire from “\(id)” to itself is not drawn."
    case .declaredTwice(let id):
      "line \(line): “\(id)” is declared before; the first one counts."
    case .unknownKind(let word):
      "line \(line): there is no kind “\(word)”; a plain box is drawn."
    case .slotTaken(let slot, let id):
      "line \(line): “\(id)” stands at @\(slot.column),\(slot.row); another place is found."
    case .unknownMember(let id, let group):
      "line \(line): the group “\(group)” names “\(id)”, and there is no such box."
    }
  }
}

/// Fits the lines of a board together.
private struct DiagramBuilder {
  private var diagram = Diagram()
  private var groups: Set<String> = []
  private var slots: [Slot: String] = [:]
  private var undeclared: [Box] = []
  /// The numbers of the lines that declare each box first.
  private var declarations: [String: Int] = [:]
  private(set) var problems: [DiagramProblem] = []

  mutating func declare(_ line: String, number: Int) {
    guard case .box(let box) = BoardLine(line), declarations[box.id] == nil else { return }
    declarations[box.id] = number
  }

  mutating func read(_ line: String, number: Int) {
    switch BoardLine(line) {
    case .box(let box): read(box, line, number)
    case .wire(let wire): read(wire, line, number)
    case .group(let group): read(group, line, number)
    case .dismissal(let dismissal):
      diagram.dismissals.append(dismissal)
      diagram.lines.append(.dismissal)
    case .comment: diagram.keep(line)
    case .unreadable:
      diagram.keep(line)
      note(.notUnderstood(line.asOneLine), number)
    }
  }

  func finished() -> Diagram {
    var diagram = diagram
    for box in undeclared { diagram.append(box) }
    return diagram
  }

  private mutating func read(_ box: Box, _ line: String, _ number: Int) {
    guard declarations[box.id] == number else {
      diagram.keep(line)
      return note(.declaredTwice(box.id), number)
    }
    var box = box
    if let word = box.spelling { note(.unknownKind(word), number) }
    if let slot = box.slot {
      if let owner = slots[slot] {
        note(.slotTaken(slot, by: owner), number)
        box.slot = nil
      } else {
        slots[slot] = box.id
      }
    }
    diagram.boxes.append(box)
    diagram.lines.append(.box)
  }

  private mutating func read(_ wire: Wire, _ line: String, _ number: Int) {
    guard wire.from != wire.to else {
      diagram.keep(line)
      return note(.selfWire(wire.from), number)
    }
    for end in [wire.from, wire.to] where declarations[end] == nil {
      declarations[end] = 0
      undeclared.append(Box(id: end, kind: BoxKind(guessedFrom: end), label: end))
      note(.undeclared(end), number)
    }
    diagram.wires.append(wire)
    diagram.lines.append(.wire)
  }

  private mutating func read(_ group: Group, _ line: String, _ number: Int) {
    guard groups.insert(group.id).inserted else {
      diagram.keep(line)
      return note(.declaredTwice(group.id), number)
    }
    for member in group.members where declarations[member] == nil {
      note(.unknownMember(member, group: group.id), number)
    }
    diagram.groups.append(group)
    diagram.lines.append(.group)
  }

  private mutating func note(_ reason: DiagramProblem.Reason, _ number: Int) {
    problems.append(DiagramProblem(line: number, reason: reason))
  }
}
