/// What a sketch line would do to a diagram.
package struct SketchPlan: Equatable, Sendable {
  package private(set) var operations: [Operation] = []
  /// The box that a leading arrow of the next line goes on from.
  package private(set) var last: String?
  /// The wire drawn last, by its place in the diagram that the operations give.
  package private(set) var lastWire: Int?
  /// The line as it is understood: a box that there is by its name, a new one with a plus and its
  /// kind.
  package private(set) var preview = ""

  private var diagram: Diagram
  private let columns: Int

  /// `selected` is the box that a leading arrow goes on from; `columns` as for `Placement`.
  package init(
    _ sketch: Sketch, in diagram: Diagram, from selected: String?, columns: Int = .max
  ) {
    self.diagram = diagram
    self.columns = columns
    last = selected
    guard !sketch.isEmpty else { return }
    var before = sketch.terms[0] == nil ? selected.flatMap { diagram.box($0) } : nil
    if let before { preview = before.label }
    for (index, term) in sketch.terms.enumerated() {
      guard let term else { continue }
      let arrow = index > 0 ? sketch.arrows[index - 1] : nil
      if let arrow { preview += before == nil ? "" : arrow.isBackward ? " <- " : arrow.shown }
      let box = box(for: term, beside: before?.id ?? selected)
      if let before, let arrow { connect(before.id, arrow, box.id, sketch.caption) }
      before = box
    }
    last = before?.id
    if !sketch.arrows.isEmpty, !sketch.caption.isEmpty { preview += " : " + sketch.caption }
  }

  private mutating func perform(_ operation: Operation) {
    if diagram.apply(operation) { operations.append(operation) }
  }

  private mutating func box(for term: Sketch.Term, beside parent: String?) -> Box {
    let meant = term.isNew ? [] : diagram.boxes(meantBy: term.name)
    if meant.count == 1 {
      preview += meant[0].label
      return meant[0]
    }
    let box = diagram.newBox(term.name, beside: parent, columns: columns)
    perform(.add(box))
    preview += "+ \(box.label) (\(box.kind.title))"
    if meant.count > 1 { preview += ", since \(meant.count) begin so" }
    return box
  }

  private mutating func connect(
    _ left: String, _ arrow: Sketch.Arrow, _ right: String, _ caption: String
  ) {
    let (from, to) = arrow.isBackward ? (right, left) : (left, right)
    perform(.connect(Wire(from: from, to: to, style: arrow.style, caption: caption)))
    lastWire = diagram.wires.indices.last
  }
}

extension Sketch.Arrow {
  fileprivate var shown: String { " \(style.rawValue) " }
}

extension Diagram {
  /// A box of its own for a name, placed, its kind told by the name.
  package func newBox(
    _ name: String, kind: BoxKind? = nil, beside parent: String?, columns: Int = .max
  ) -> Box {
    let home = parent.flatMap { box($0)?.slot }
    return Box(
      id: freshID(for: name), kind: kind ?? BoxKind(guessedFrom: name), label: name,
      slot: Placement.freeSlot(beside: home, in: self, columns: columns))
  }

  /// The boxes that a typed name may mean: the one of that very name, else those in whose names it
  /// begins a word.
  package func boxes(meantBy name: String) -> [Box] {
    let name = name.lowercased()
    let same = boxes.first { $0.label.lowercased() == name } ?? boxes.first { $0.id == name }
    if let same { return [same] }
    return boxes.filter { $0.label.lowercased().hasWord(beginningWith: name) }
  }
}

extension String {
  private func isWordStart(_ place: Index) -> Bool {
    place == startIndex
      || !(self[index(before: place)].isLetter || self[index(before: place)].isNumber)
  }

  fileprivate func hasWord(beginningWith prefix: String) -> Bool {
    indices.contains { isWordStart($0) && self[$0...].hasPrefix(prefix) }
  }
}
