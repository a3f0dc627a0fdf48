import Cells
import Coach
import Content

/// Where the parts of a past answer stand.
struct AnswerPlaces {
  let list: Area
  let divider: Area
  let detail: Area

  private static let wide = 96
  private static let widestNotes = 100

  init(size: Size, isReading: Bool) {
    var area = Area(columns: size.columns, rows: size.rows)
    _ = area.takeTop(2)
    _ = area.takeBottom(2)
    if isReading {
      list = area.takeTop(0)
      divider = area.takeTop(0)
    } else if size.columns >= Self.wide {
      list = area.takeLeft(size.columns * 42 / 100).inset(left: 1, right: 1)
      divider = area.takeLeft(1)
    } else {
      list = area.takeTop(area.rows * 2 / 5).inset(left: 1, right: 1)
      divider = area.takeTop(1)
    }
    let column = area.inset(left: 1, right: 1)
    detail = column.inset(right: max(0, column.columns - Self.widestNotes))
  }
}

extension AnswerPage {
  func draw(into frame: inout Frame, at now: Moment) {
    let day = attempt.started.day.words(seenFrom: now.wall.day)
    Chrome.draw(
      attempt.question.titled, detail: "\(attempt.kind.title) · \(day)", hints: hints,
      into: &frame)
    let places = AnswerPlaces(size: frame.size, isReading: isReading)
    frame.fill(
      places.divider, with: Glyph(places.divider.columns == 1 ? "│" : "─"), style: .border)
    drawList(into: &frame, area: places.list)
    drawDetail(into: &frame, area: places.detail)
    if isAsking {
      Chrome.draw(
        notice: "This answer, its replay and its edits go to the trash?", into: &frame)
    }
  }

  static func group(of row: Row) -> String {
    switch row {
    case .overall: "Result"
    case .point: "Points"
    case .score: "Scores"
    case .mistake: "Mistakes owned up to"
    case .followUp: "It could have gone on"
    case .told, .edits: "The notes"
    }
  }

  private func heading(of row: Row) -> String {
    guard case .point = row else { return Self.group(of: row) }
    let share = attempt.raisedShare ?? attempt.markedShare
    return [Self.group(of: row), share].compactMap(\.self).joined(separator: " · ")
  }

  private func drawList(into frame: inout Frame, area: Area) {
    list.draw(into: &frame, area: area, heading: { heading(of: rows[$0]) }) { frame, index, row in
      draw(rows[index], isChosen: index == list.chosen, into: &frame, area: row)
    }
  }

  private func draw(_ row: Row, isChosen: Bool, into frame: inout Frame, area: Area) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let text: Style = isChosen ? .strong : .plain
    switch row {
    case .overall: drawResult(into: &frame, area: rest, style: text)
    case .point(let mark):
      frame.put(mark.state.sign, in: rest.takeLeft(2), style: mark.state.style)
      frame.putRight(mark.state.rawValue, in: rest.takeRight(9), style: mark.state.style)
      frame.putShortened(self.text(of: mark), in: rest, style: text)
    case .score(let score):
      let title = Dimension.title(of: score.dimension)
      frame.putShortened(title, in: rest.takeLeft(24), style: text)
      frame.put(
        "\(score.score) \(Band.title(of: score.score))", in: rest,
        style: score.score >= 3 ? .good : .warning)
    case .mistake(let mistake): frame.putShortened(mistake, in: rest, style: text)
    case .followUp(let followUp): frame.putShortened(followUp.ask, in: rest, style: text)
    case .told: frame.put("How it was told", in: rest, style: text)
    case .edits(let count):
      frame.put(count == 1 ? "Edited once" : "Edited \(count) times", in: rest, style: text)
    }
  }

  private func drawResult(into frame: inout Frame, area: Area, style: Style) {
    let predicted = attempt.predicted.map { "predicted \($0)" } ?? "not predicted"
    var rest = area
    if let overall = attempt.overall {
      let score = "\(overall) \(Band.title(of: overall))"
      let used = frame.put(score, in: rest, style: overall >= 3 ? .good : .warning)
      rest = rest.inset(left: used)
    } else {
      rest = rest.inset(left: frame.put("not scored", in: rest, style: style))
    }
    let time =
      "\(Duration.seconds(attempt.used).clock) of \(Duration.seconds(attempt.allowed).clock)"
    frame.putShortened(" · \(predicted) · \(time)", in: rest, style: .faint)
  }
}

// What is told of the chosen row, and the notes below it.
extension AnswerPage {
  /// At most: the notes are what one came for.
  private static let mostHeadRows = 6

  private var head: [(text: String, style: Style)] {
    switch chosen {
    case .overall: [(attempt.prompt, .strong), (circumstances, .faint)]
    case .point(let mark): [(text(of: mark), .strong)] + words(of: mark)
    case .score(let score):
      [("\(Dimension.title(of: score.dimension)): \(Band.title(of: score.score))", .strong)]
    case .mistake(let mistake): [(mistake, .strong)]
    case .followUp(let followUp):
      [(followUp.ask, .quote)] + followUp.then.map { ("– " + $0.ask, .faint) }
    case .told: facts.map { ($0, .plain) }
    case .edits:
      [("The notes were edited after the round. Enter shows what was changed.", .plain)]
    }
  }

  private var circumstances: String {
    var parts = ["\(attempt.mode.rawValue) mode"]
    if let company = attempt.company {
      parts.append([company.titled, attempt.level].compactMap(\.self).joined(separator: " "))
    } else if let level = attempt.level {
      parts.append(level)
    }
    parts += [attempt.markedShare].compactMap(\.self)
    if attempt.paused > 0 { parts.append("paused \(Duration.seconds(attempt.paused).clock)") }
    return parts.joined(separator: " · ")
  }

  private func words(of mark: PointMark) -> [(String, Style)] {
    let point = question?.points.first { $0.id == mark.id }
    let time = mark.at.map { " at \(Duration.seconds($0).clock)" } ?? ""
    let dimension = point.map { " · " + Dimension.title(of: $0.dimension) } ?? ""
    let line = pointedLine.map { " · line \($0 + 1)" } ?? ""
    let state = (mark.state.rawValue + time + line + dimension, mark.state.style)
    if mark.state == .missed || mark.state == .open {
      return [state] + (point.map { [("The interviewer would ask: " + $0.probe, .quote)] } ?? [])
    }
    guard pointedLine == nil, let evidence = mark.evidence else { return [state] }
    return [state, ("The notes do not hold its line any more: “\(evidence)”", .faint)]
  }

  private func headLines(columns: Int) -> [(Substring, Style)] {
    let limit = chosen == .told ? Int.max : Self.mostHeadRows
    let lines = head.flatMap { text, style in
      Wrap.lines(text, columns: max(1, columns)).map { ($0, style) }
    }
    return Array(lines.prefix(limit))
  }

  /// The head's rows and the rule below it.
  func headRows(in area: Area) -> Int {
    min(headLines(columns: area.columns).count + 1, area.rows * 2 / 3)
  }

  fileprivate func drawDetail(into frame: inout Frame, area: Area) {
    var rest = area
    if !isReading {
      var top = rest.takeTop(headRows(in: area))
      let rule = top.takeBottom(1)
      for (line, style) in headLines(columns: area.columns) {
        frame.put(line, in: top.takeTop(1), style: style)
      }
      frame.rule(in: rule)
    }
    notes.draw(into: &frame, area: rest, pointedAt: pointedLine)
  }
}

extension PointState {
  /// Filled, half filled, empty: told apart without colour.
  var sign: String {
    switch self {
    case .raised: "●"
    case .prompted: "◐"
    case .missed: "○"
    case .open: "·"
    }
  }

  var style: Style {
    switch self {
    case .raised: .good
    case .prompted: .warning
    case .missed: .bad
    case .open: .faint
    }
  }
}
