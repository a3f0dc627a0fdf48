import Cells
import Coach
import Content

/// Where the parts of a debrief stand.
struct DebriefPlaces {
  let list: Area
  let divider: Area
  let detail: Area

  private static let wide = 90

  /// A picture gets the larger part of a narrow screen.
  init(size: Size, isPicture: Bool = false) {
    var area = Area(columns: size.columns, rows: size.rows)
    _ = area.takeTop(2)
    _ = area.takeBottom(2)
    if size.columns >= Self.wide {
      list = area.takeLeft(min(size.columns * 58 / 100, size.columns - 45)).inset(left: 1, right: 1)
      divider = area.takeLeft(1)
      detail = area.inset(left: 1, right: 1)
    } else {
      detail = area.takeBottom(area.rows * (isPicture ? 7 : 4) / 10).inset(left: 1, right: 1)
      divider = area.takeBottom(1)
      list = area.inset(left: 1, right: 1)
    }
  }
}

extension Debrief {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw(
      "Debrief · \(session.question.id.titled)", detail: openWords, hints: hints, into: &frame)
    let places = places(for: frame.size)
    frame.fill(
      places.divider, with: Glyph(places.divider.columns == 1 ? "│" : "─"), style: .border)
    drawList(into: &frame, area: places.list)
    if proof == nil {
      drawDetail(into: &frame, area: places.detail)
    } else {
      drawProof(into: &frame, area: places.detail)
    }
    if isLeavingOpen { Chrome.draw(notice: leavingQuestion, into: &frame) }
  }

  private var leavingQuestion: String {
    let points = openPoints == 1 ? "1 point is open" : "\(openPoints) points are open"
    let them = openPoints == 1 ? "it" : "them"
    return "\(points): Enter leaves \(them) open · Esc goes on marking"
  }

  /// Such as “12 points and 7 scores open”.
  private var openWords: String {
    let scores = rows.count { isOpen($0) } - openPoints
    let parts = [(openPoints, "point"), (scores, "score")].filter { $0.0 > 0 }.map {
      "\($0) \($1)\($0 == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "all marked" : parts.joined(separator: " and ") + " open"
  }

  private func drawList(into frame: inout Frame, area: Area) {
    list.draw(into: &frame, area: area, isLinked: proof == nil, heading: { heading(of: rows[$0]) })
    { frame, index, row in
      draw(rows[index], isChosen: index == list.chosen, into: &frame, area: row)
    }
  }

  private func heading(of row: Row) -> String {
    guard case .point = row else { return Self.group(of: row) }
    let raised = session.verdict.marks.values.count { $0.state == .raised }
    return "\(Self.group(of: row)) · raised \(raised) of \(session.question.points.count)"
  }

  private func draw(_ row: Row, isChosen: Bool, into frame: inout Frame, area: Area) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let text: Style = isChosen ? .strong : .plain
    switch row {
    case .point(let point):
      let (sign, style, word) = sign(of: point)
      frame.put(sign, in: rest.takeLeft(2), style: style)
      frame.putRight(word, in: rest.takeRight(9), style: style)
      frame.putShortened(point.text, in: rest, style: text)
    case .page(let page):
      frame.putShortened(session.book.pages[page].title, in: rest, style: text)
    case .question(let question):
      frame.put("? ", in: rest.takeLeft(2), style: .quote)
      frame.putShortened(
        question.finding.question, in: rest, style: question.finding.isMaybe ? .faint : text)
    case .mistake(let mistake):
      let isOwned = session.verdict.mistakes.contains(mistake)
      frame.put(isOwned ? "[x] " : "[ ] ", in: rest.takeLeft(4), style: isOwned ? .warning : .faint)
      frame.putShortened(mistake, in: rest, style: text)
    case .dimension(let dimension):
      drawScore(
        Dimension.title(of: dimension), session.verdict.scores[dimension],
        suggestedScore(of: dimension), style: text, into: &frame, area: rest)
    case .told: frame.put("How it was told", in: rest, style: text)
    case .overall:
      drawScore(
        "Overall", session.verdict.overall, suggestedOverall?.score, style: text, into: &frame,
        area: rest)
    }
  }

  /// The mark, or with a question mark what Enter would make of an open point.
  private func sign(of point: RubricPoint) -> (String, Style, String) {
    switch session.verdict.marks[point.id]?.state {
    case .raised: ("●", .good, "raised")
    case .prompted: ("◐", .warning, "prompted")
    case .missed: ("○", .bad, "missed")
    case .open, nil: ("·", .faint, suggestion(for: point).rawValue + "?")
    }
  }

  private func drawScore(
    _ title: String, _ score: Int?, _ suggested: Int?, style: Style, into frame: inout Frame,
    area: Area
  ) {
    var rest = area
    frame.put(title, in: rest.takeLeft(24), style: style)
    if let score {
      frame.put("\(score) \(Band.title(of: score))", in: rest, style: score >= 3 ? .good : .warning)
    } else {
      frame.put(suggested.map { "– (suggested \($0))" } ?? "–", in: rest, style: .faint)
    }
  }
}
