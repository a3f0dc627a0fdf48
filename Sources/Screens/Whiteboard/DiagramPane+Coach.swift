import Cells
import Whiteboard

// What an interviewer would ask about the diagram, when one asks for it.
extension DiagramPane {
  enum CoachAction: Equatable, Sendable { case next, previous, show, dismiss, close }

  static let coachBindings: [Binding<CoachAction>] = [
    Binding(.character("j"), .down, action: .next, label: "next"),
    Binding(.character("k"), .up, action: .previous, label: "previous"),
    Binding(.enter, action: .show, label: "show it"),
    Binding(.character("x"), action: .dismiss, label: "dismiss"),
    Binding(.escape, .character("?"), .character("q"), action: .close, label: "close"),
  ]

  mutating func hear(_ findings: [Finding]) {
    guard !findings.isEmpty else { return tell("The diagram raises no question.") }
    enter(.coach(findings, chosen: 0))
  }

  mutating func answer(_ findings: [Finding], _ chosen: Int, with key: Key) -> [Request]? {
    guard let action = Self.coachBindings.action(for: key) else { return nil }
    switch action {
    case .next: enter(.coach(findings, chosen: min(chosen + 1, findings.count - 1)))
    case .previous: enter(.coach(findings, chosen: max(chosen - 1, 0)))
    case .show:
      enter(.keys)
      show(findings[chosen].subject)
      tell(findings[chosen].question)
    case .dismiss:
      change([.dismiss(findings[chosen].dismissal)])
      var left = findings
      left.remove(at: chosen)
      enter(left.isEmpty ? .keys : .coach(left, chosen: min(chosen, left.count - 1)))
    case .close: enter(.keys)
    }
    return []
  }

  private mutating func show(_ subject: String?) {
    guard let subject else { return }
    let ends = subject.split(separator: "->").map { String($0) }
    guard let first = ends.first, diagram.box(first) != nil else { return }
    select(first)
    choose(wire: diagram.wires.firstIndex { [$0.from, $0.to] == ends })
  }

  func drawCoach(
    _ findings: [Finding], _ chosen: Int, into frame: inout Frame, area: Area
  ) {
    var rest = area
    frame.put("An interviewer would ask", in: rest.takeTop(1), style: .heading)
    let texts = findings.map { Wrap.lines($0.question, columns: max(1, rest.columns - 2)) }
    // From the chosen one back as far as there is room.
    var first = chosen
    var rows = texts[chosen].count
    while first > 0, rows + texts[first - 1].count <= rest.rows {
      first -= 1
      rows += texts[first].count
    }
    for index in first..<findings.count {
      for (number, line) in texts[index].enumerated() {
        var row = rest.takeTop(1)
        let isChosen = index == chosen
        frame.put(isChosen && number == 0 ? "▸" : " ", in: row.takeLeft(2), style: .accent)
        frame.put(
          line, in: row, style: isChosen ? .strong : findings[index].isMaybe ? .faint : .plain)
      }
    }
  }
}
