import Cells
import Coach
import Content

// The pane with the question.
extension Round {
  func drawSide(into frame: inout Frame, area: Area) {
    if focus == .checklist, isCrowded(area, in: frame) {
      return drawChecklist(into: &frame, area: area)
    }
    if isStrip(area, in: frame.size) { return drawStrip(into: &frame, area: area) }
    var rest = area
    drawQuestion(into: &frame, area: &rest)
    drawChecklist(into: &frame, area: rest)
  }

  /// Whether less than half of the checklist would be seen below the question.
  private func isCrowded(_ area: Area, in frame: Frame) -> Bool {
    guard !places(for: frame.size).isStacked else { return true }
    var scratch = frame
    var rest = area
    drawQuestion(into: &scratch, area: &rest)
    return (rest.rows - 1) * 2 < items.count
  }

  private func drawQuestion(into frame: inout Frame, area: inout Area) {
    let isStacked = places(for: frame.size).isStacked
    let isCoached = session.start.mode == .coach
    var marks = isStacked && isCoached && area.rows > 2 ? area.takeBottom(1) : area.takeBottom(0)
    drawPrompt(into: &frame, area: &area)
    if isStacked { return drawMarks(into: &frame, area: &marks) }
    guard isCoached, area.rows > 3 else { return }
    _ = area.takeTop(1)
    drawHint(into: &frame, area: &area)
    drawMarks(into: &frame, area: &area)
  }

  private func drawPrompt(into frame: inout Frame, area: inout Area) {
    let pane = area
    for line in promptLines(in: frame.size).dropFirst(promptTop).prefix(area.rows) {
      frame.put(line, in: area.takeTop(1), style: .strong)
    }
    frame.lay(surface: Self.promptSurface, in: pane)
    var edge = pane.inset(left: pane.columns - 1)
    if promptTop > 0 { frame.put("↑", in: edge, style: .faint) }
    if promptTop < promptEnd { frame.put("↓", in: edge.takeBottom(1), style: .faint) }
  }

  /// What to do now and what to ask oneself: of the phase, or of the section with the cursor.
  private func drawHint(into frame: inout Frame, area: inout Area) {
    guard let part = currentPart else { return }
    let below = min(area.rows / 2, (checklist?.items.count ?? 0) + 2)
    // Below the blank row, the points and their blank row: three items are no checklist.
    let room = below - 3 > 3 ? area.rows - below : area.rows - 2
    var rest = area.takeTop(room)
    frame.put(part.title, in: rest.takeTop(1), style: .accent)
    put(part.hint, into: &frame, area: &rest, style: .plain)
    for question in part.ask where rest.rows > 0 {
      put("· " + question, into: &frame, area: &rest, style: .faint)
    }
    area = Area(
      column: area.column, row: area.row - rest.rows, columns: area.columns,
      rows: area.rows + rest.rows)
    _ = area.takeTop(1)
  }

  private var currentPart: Scaffold.Part? {
    if let phase = session.phase { return phase }
    return session.scaffold.parts.first { $0.title == section }
      ?? session.scaffold.parts.first
  }

  private func put(
    _ text: String, into frame: inout Frame, area: inout Area, style: Style
  ) {
    let room = area.rows
    let lines = Wrap.lines(text, columns: max(1, area.columns))
    for (index, line) in lines.prefix(room).enumerated() {
      let isCut = index == room - 1 && lines.count > room
      let shown = isCut ? Self.cut(line, columns: area.columns) : String(line)
      frame.put(shown, in: area.takeTop(1), style: style)
    }
  }

  /// As many words as leave room for the sign that there are more.
  private static func cut(_ line: some StringProtocol, columns: Int) -> String {
    var words = line.split(separator: " ")
    while words.count > 1, words.joined(separator: " ").columns + 2 > columns { words.removeLast() }
    return words.joined(separator: " ") + " …"
  }

  /// One quiet mark for each point of the rubric, filled when the notes hold it.
  func drawMarks(into frame: inout Frame, area: inout Area) {
    guard area.rows > 0, let coverage = session.interviewer?.timeline.feedback.coverage else {
      return
    }
    var row = area.takeTop(1)
    frame.put("Points ", in: row.takeLeft(7), style: .heading)
    for point in coverage.points {
      let (sign, style): (String, Style) =
        switch point.state {
        case .covered: ("●", .good)
        case .touched: ("◐", .warning)
        case .notSeen: ("○", .faint)
        }
      frame.put(sign, in: row.takeLeft(1), style: style)
    }
    let covered = coverage.points.count { $0.state == .covered }
    frame.putRight("\(covered) of \(coverage.points.count)", in: row.inset(left: 1), style: .faint)
    _ = area.takeTop(1)
  }

  private func drawChecklist(into frame: inout Frame, area: Area) {
    guard let checklist, area.rows > 2 else { return }
    var area = area
    let done = checklist.items.count { session.tickedItems.contains($0.id) }
    let head = area.takeTop(1)
    let isFocused = focus == .checklist
    frame.put(checklist.title, in: head, style: isFocused ? .accent : .heading)
    frame.putRight("\(done) of \(checklist.items.count)", in: head, style: .faint)
    var items = items
    items.fit(rows: area.rows)
    items.draw(into: &frame, area: area) { frame, index, row in
      let item = checklist.items[index]
      let isDone = session.tickedItems.contains(item.id)
      let isChosen = isFocused && index == items.chosen
      frame.putShortened(
        (isDone ? "● " : "○ ") + item.text, in: row,
        style: isChosen ? .selected : isDone ? .good : .faint)
    }
  }
}

/// All that the backdrop of a round shows: it is drawn again when one of these is another.
struct BackdropState: Equatable {
  let size: Size
  let focus: Round.Focus
  let isClockHidden: Bool
  let phase: Int
  let section: String?
  let marks: [CoverageState]
  let ticked: Set<String>
  let items: ListView
  let promptTop: Int
  let isDrawing: Bool
  /// Grows with every change of the diagram's picture.
  let diagram: Int
}

extension Round {
  /// The section matters only where parts have no clock of their own.
  func backdropState(_ size: Size) -> BackdropState {
    BackdropState(
      size: size, focus: focus, isClockHidden: isClockHidden, phase: session.phaseIndex,
      section: session.scaffold.isPhased ? nil : section,
      marks: session.interviewer?.timeline.feedback.coverage.points.map(\.state) ?? [],
      ticked: session.tickedItems, items: items, promptTop: promptTop, isDrawing: home == .diagram,
      diagram: pane?.revision ?? 0)
  }
}
