import Cells
import Coach
import Content

// The line that proves a point.
extension Debrief {
  /// A tick needs a line: the one found in the notes, else one that the person points at.
  mutating func mark(
    _ state: PointState, asksForLine: Bool = false, at now: Moment
  ) -> [Effect] {
    guard let point = chosenPoint else { return [] }
    let found = session.verdict.marks[point.id]?.evidence ?? evidence(of: point.id)
    if state == .missed || found != nil, !asksForLine {
      session.mark(mark(point.id, state, evidence: state == .missed ? nil : found), at: now)
      list.move(.next)
      return []
    }
    guard let first = lines.indices.first(where: isOwn) else {
      return [.tell("You wrote no line that could show it.")]
    }
    var choice = ListView(count: lines.count)
    choice.choose(lines.firstIndex { found != nil && $0.trimmed == found } ?? first)
    proof = Proof(point: point.id, state: state, lines: choice)
    return []
  }

  /// Whether a line can prove something: not a heading, nor the fence of a diagram.
  private func isOwn(_ index: Int) -> Bool {
    let line = lines[index].trimmed
    let isHeading = line.hasPrefix("#") && line.drop { $0 == "#" }.first?.isWhitespace != false
    return !line.isEmpty && !isHeading && !line.hasPrefix("```")
  }

  mutating func choosePlace(with key: Key, at now: Moment) {
    guard let proof else { return }
    switch key {
    case .escape: self.proof = nil
    case .enter:
      let line = lines[proof.lines.chosen].trimmed
      session.mark(mark(proof.point, proof.state, evidence: line), at: now)
      self.proof = nil
      list.move(.next)
    default:
      if let motion = ListMotion.bindings({ $0 }).action(for: key) { moveProof(motion) }
    }
  }

  /// Over what cannot be chosen.
  private mutating func moveProof(_ motion: ListMotion) {
    guard var choice = proof?.lines else { return }
    choice.move(motion)
    let reached = choice.chosen
    let own = lines.indices.filter(isOwn)
    let before = own.last { $0 <= reached } ?? own.first
    let after = own.first { $0 >= reached } ?? own.last
    switch motion {
    case .next, .pageDown, .first: choice.choose(after ?? reached)
    case .previous, .pageUp, .last: choice.choose(before ?? reached)
    }
    proof?.lines = choice
  }

  mutating func chooseProof(_ index: Int) {
    if lines.indices.contains(index), isOwn(index) { proof?.lines.choose(index) }
  }

  func drawProof(into frame: inout Frame, area: Area) {
    guard let proof else { return }
    var rest = area
    frame.put("Which line of yours shows it?", in: rest.takeTop(1), style: .heading)
    _ = rest.takeTop(1)
    proof.lines.draw(into: &frame, area: rest) { frame, index, row in
      let isChosen = index == proof.lines.chosen
      frame.put(
        lines[index], in: row.inset(right: 2),
        style: isChosen ? .selected : isOwn(index) ? .plain : .faint)
    }
  }
}
