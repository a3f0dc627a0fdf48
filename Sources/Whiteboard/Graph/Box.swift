/// A place on the grid that boxes stand on: columns grow to the right, rows downwards, and both
/// may be negative.
package struct Slot: Hashable, Sendable {
  package let column: Int
  package let row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  package func moved(_ direction: Direction, by steps: Int = 1) -> Slot {
    Slot(column: column + direction.dx * steps, row: row + direction.dy * steps)
  }
}

/// The raw values are the headings that the router counts with.
package enum Direction: Int, CaseIterable, Sendable {
  case up, right, down, left

  var dx: Int { [0, 1, 0, -1][rawValue] }
  var dy: Int { [-1, 0, 1, 0][rawValue] }
}

/// A part of the system that is drawn.
package struct Box: Equatable, Sendable {
  static let mostReplicas = 999_999

  /// A word of letters, digits and “_”, unique in the diagram.
  package let id: String
  package internal(set) var kind: BoxKind
  /// One line of text.
  package internal(set) var label: String
  package internal(set) var replicas: Int
  /// nil until it is placed.
  package internal(set) var slot: Slot?
  /// How the file names a kind that we do not know.
  var spelling: String?

  package init(id: String, kind: BoxKind, label: String, replicas: Int = 1, slot: Slot? = nil) {
    self.id = id
    self.kind = kind
    self.label = label.asOneLine.isEmpty ? id : label.asOneLine
    self.replicas = max(1, replicas)
    self.slot = slot
  }

  /// The same box under another id.
  func renamed(id: String, label: String) -> Box {
    var box = Box(id: id, kind: kind, label: label, replicas: replicas, slot: slot)
    box.spelling = spelling
    return box
  }
}

extension String {
  /// Line ends become blanks; blanks at either end go, and byte order marks with them.
  var asOneLine: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    guard scalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return String(scalars) }
    var line = String.UnicodeScalarView()
    for scalar in scalars { line.append(scalar == "\n" || scalar == "\r" ? " " : scalar) }
    return String(line)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" }
}
