/// A graph of boxes and wires on a grid of slots, and the order of its lines in a file.
package struct Diagram: Equatable, Sendable {
  /// What a line of the file is; the third `.box` stands for the third of the boxes.
  enum Line: Equatable, Sendable {
    case box, wire, group, dismissal
    /// Blank, a comment, or not understood: written back as it was.
    case kept(String)
  }

  package internal(set) var boxes: [Box] = []
  /// Several may join the same two boxes; an operation names one by its place in this list.
  package internal(set) var wires: [Wire] = []
  package internal(set) var groups: [Group] = []
  package internal(set) var dismissals: [Dismissal] = []
  var lines: [Line] = []

  package init() {}

  package func box(_ id: String) -> Box? { boxes.first { $0.id == id } }

  package func box(at slot: Slot) -> Box? { boxes.first { $0.slot == slot } }

  /// The places in the list of the wires that begin or end at a box.
  package func wires(of box: String) -> [Int] { wires.indices.filter { wires[$0].touches(box) } }

  /// Lines that are blank, comments or not understood, in order.
  package var keptLines: [String] {
    lines.compactMap { if case .kept(let text) = $0 { text } else { nil } }
  }
}

extension Diagram {
  mutating func append(_ box: Box) {
    boxes.append(box)
    insertLine(.box, before: [.wire, .group, .dismissal])
  }

  mutating func append(_ wire: Wire) {
    wires.append(wire)
    insertLine(.wire, before: [.group, .dismissal])
  }

  mutating func append(_ group: Group) {
    groups.append(group)
    insertLine(.group, before: [.dismissal])
  }

  mutating func append(_ dismissal: Dismissal) {
    dismissals.append(dismissal)
    insertLine(.dismissal, before: [])
  }

  mutating func keep(_ text: String) { lines.append(.kept(text)) }

  /// A new line comes after the last of its kind, else before the kinds that it goes before.
  private mutating func insertLine(_ line: Line, before others: [Line]) {
    if let last = lines.lastIndex(of: line) {
      lines.insert(line, at: last + 1)
    } else if let next = lines.firstIndex(where: others.contains) {
      lines.insert(line, at: next)
    } else {
      lines.append(line)
    }
  }

  mutating func removeBox(at index: Int) {
    boxes.remove(at: index)
    removeLine(.box, number: index)
  }

  mutating func removeWire(at index: Int) {
    wires.remove(at: index)
    removeLine(.wire, number: index)
  }

  mutating func removeGroup(at index: Int) {
    groups.remove(at: index)
    removeLine(.group, number: index)
  }

  mutating func removeDismissal(at index: Int) {
    dismissals.remove(at: index)
    removeLine(.dismissal, number: index)
  }

  private mutating func removeLine(_ kind: Line, number: Int) {
    var left = number
    for (index, line) in lines.enumerated() where line == kind {
      if left == 0 {
        lines.remove(at: index)
        return
      }
      left -= 1
    }
  }
}
