import Cells
import Coach
import Content

extension Round {
  func draw(into frame: inout Frame, at now: Moment) {
    let places = places(for: frame.size)
    frame.lay(backdrop)
    drawClock(into: &frame, area: places.header, at: now)
    drawUsedTime(into: &frame, area: places.timeline, at: now)
    if !places.notes.isEmpty {
      editor.draw(into: &frame, area: places.notes, isFocused: focus == .notes)
    }
    frame.lay(surface: 0, in: places.notes)
    frame.lay(surface: Self.diagramSurface, in: places.diagram)
    drawMessage(into: &frame, area: places.message, at: now)
  }

  func redrawTypedRow(into frame: inout Frame) -> Int? {
    focus == .notes ? editor.redrawCursorRow(into: &frame, area: notesArea) : nil
  }

  /// What stays as it is from key to key: drawn when it changes, and laid under each picture.
  func drawBackdrop(into frame: inout Frame) {
    let places = places(for: frame.size)
    frame.put(heading, in: places.header.inset(right: 10), style: .heading)
    frame.put(phaseTitle, in: phaseArea(in: places.header), style: .accent)
    drawTimeline(into: &frame, area: places.timeline)
    frame.fill(places.gap, with: Glyph("│"), style: .border)
    if !places.diagram.isEmpty {
      pane?.draw(into: &frame, area: places.diagram, isFocused: home == .diagram)
    }
    frame.fill(
      places.divider, with: Glyph(places.divider.columns == 1 ? "│" : "─"), style: .border)
    drawSide(into: &frame, area: places.side)
    frame.rule(in: places.rule)
    HintBar.draw(hints, into: &frame, area: places.keys)
  }

  /// Where the phase stands: the clock's place is kept free.
  private func phaseArea(in header: Area) -> Area {
    header.inset(left: heading.columns + 2, right: 10)
  }

  /// Empty in an exam, and where parts have no budgets.
  private var phaseTitle: String {
    guard session.start.mode == .coach, let phase = session.phase else { return "" }
    return "\(session.phaseIndex + 1)/\(session.scaffold.parts.count) \(phase.title)"
  }

  private func drawClock(into frame: inout Frame, area: Area, at now: Moment) {
    let isLate = session.left(at: now) <= .zero
    frame.putRight(clockText(at: now), in: area, style: isLate ? .bad : .clock)
    guard session.start.mode == .coach, session.phase != nil, let drift = drift(at: now) else {
      return
    }
    let place = phaseArea(in: area).inset(left: phaseTitle.columns + 2)
    frame.put(drift, in: place, style: .warning)
  }

  private func clockText(at now: Moment) -> String {
    if session.pauseCause != nil { return "paused" }
    guard !isClockHidden else { return "" }
    let left = session.left(at: now)
    // Rounded up, so that the clock shows 45:00 for a second and 0:00 only when time is over.
    let shown = left > .zero ? left + .milliseconds(999) : left
    return left > .zero ? shown.clock : "+" + (Duration.zero - shown).clock
  }

  /// How late the section is in which the cursor stands; nil when it is in time.
  private func drift(at now: Moment) -> String? {
    guard let title = section,
      let index = session.scaffold.parts.firstIndex(where: { $0.title == title }),
      index < session.phaseIndex
    else { return nil }
    let late = session.drift(ofPart: index, at: now)
    return late >= Duration.seconds(1) ? "\(title) +\(late.clock)" : nil
  }

  /// The rule below the header, with a mark where phases end.
  private func drawTimeline(into frame: inout Frame, area: Area) {
    frame.rule(in: area)
    guard !isClockHidden, session.allowed > .zero, session.scaffold.isPhased,
      session.start.mode == .coach
    else { return }
    for index in session.scaffold.parts.indices.dropLast() {
      let end = session.plannedEnd(ofPart: index) / session.allowed
      frame.put(Glyph("┼"), at: Int(Double(area.columns) * end), of: area, style: .border)
    }
  }

  /// How much of the time is used: the rule is drawn over, but for its marks.
  private func drawUsedTime(into frame: inout Frame, area: Area, at now: Moment) {
    guard !isClockHidden, session.allowed > .zero else { return }
    let share = min(1, session.used(at: now) / session.allowed)
    for column in 0..<Int(Double(area.columns) * share) {
      let place = Point(column: area.column + column, row: area.row)
      let glyph = frame[place]?.glyph == Glyph("┼") ? Glyph("┼") : Glyph("━")
      frame.put(glyph, at: column, of: area, style: .accent)
    }
  }

  private func drawMessage(into frame: inout Frame, area: Area, at now: Moment) {
    let area = area.inset(left: 1, right: 1)
    let names = offeredNames
    guard names.isEmpty else {
      return put("Tab: " + names.joined(separator: " · "), into: &frame, area, .faint)
    }
    switch focus {
    case .find:
      needle.draw("Find:", into: &frame, area: firstRow(of: area))
      frame.putRight("\(matches) found", in: firstRow(of: area), style: .faint)
    case .asking:
      needle.draw("Ask:", into: &frame, area: firstRow(of: area))
      let topics = session.interviewer?.topics ?? []
      if !topics.isEmpty {
        put("Tab: " + topics.joined(separator: " · "), into: &frame, secondRow(of: area), .faint)
      }
    case .finishing:
      put("Finish and mark the round? Enter finishes · any other key goes on", into: &frame, area)
    case .leaving:
      put("Leave? Enter: the clock stops, go on later · Esc: stay", into: &frame, area)
      put("x: give the round up", into: &frame, secondRow(of: area))
    case .checklist:
      put("Checklist: j k move · Space ticks · Esc back to the notes", into: &frame, area)
    case .diagram where pane?.speaks == true: pane?.drawPrompt(into: &frame, area: area)
    case .notes where session.pauseCause != nil, .diagram where session.pauseCause != nil:
      put("Paused. ^P or typing goes on.", into: &frame, area)
    case .notes where isOver(at: now), .diagram where isOver(at: now):
      put("Time is up. ^X finishes; keep typing and it counts as overtime.", into: &frame, area)
    case .notes, .diagram: drawInterviewer(into: &frame, area: area)
    }
  }

  /// Whether the time is up and nobody goes on yet.
  private func isOver(at now: Moment) -> Bool {
    session.left(at: now) <= .zero && !session.isInOvertime
  }

  /// The last thing that was said, until something else is.
  private func drawInterviewer(into frame: inout Frame, area: Area) {
    guard let line = session.interviewer?.said.last?.line else { return }
    var rest = area
    let label = "Interviewer: "
    let used = area.columns > 60 ? frame.put(label, in: rest, style: .faint) : 0
    let rows = Wrap.lines(line.text, columns: max(1, rest.columns - used))
    for (index, text) in rows.prefix(area.rows).enumerated() {
      let row = rest.takeTop(1).inset(left: used)
      let isCut = index == area.rows - 1 && rows.count > area.rows
      frame.putShortened(isCut ? text + " …" : text, in: row, style: .quote)
    }
  }

  private func firstRow(of area: Area) -> Area {
    var area = area
    return area.takeTop(1)
  }

  private func secondRow(of area: Area) -> Area {
    var area = area
    _ = area.takeTop(1)
    return area
  }

  private func put(
    _ message: String, into frame: inout Frame, _ area: Area, _ style: Style = .warning
  ) {
    frame.putShortened(message, in: area, style: style)
  }
}
