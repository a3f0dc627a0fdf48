import Cells
import Coach
import Content

// What is known of the chosen row.
extension Debrief {
  func drawDetail(into frame: inout Frame, area: Area) {
    var rest = area
    switch rows[list.chosen] {
    case .point(let point): drawDetail(of: point, into: &frame, area: &rest)
    case .page: drawPicture(into: &frame, area: rest)
    case .question(let question): drawDetail(of: question, into: &frame, area: &rest)
    case .mistake(let mistake):
      put(mistake, into: &frame, &rest, .strong)
      put("x owns up to it, or takes it back.", into: &frame, &rest, .faint)
    case .dimension(let dimension): drawDetail(ofDimension: dimension, into: &frame, area: &rest)
    case .overall: drawOverall(into: &frame, area: &rest)
    case .told: for fact in facts { put(fact, into: &frame, &rest, .plain) }
    }
  }

  private func drawDetail(
    of point: RubricPoint, into frame: inout Frame, area: inout Area
  ) {
    put(point.text, into: &frame, &area, .strong)
    put(
      "\(Dimension.title(of: point.dimension)) · expected from \(point.level.rawValue)",
      into: &frame, &area, .faint)
    _ = area.takeTop(1)
    if let evidence = session.verdict.marks[point.id]?.evidence {
      put("Your line: " + evidence, into: &frame, &area, .match)
    } else if let found = coverage[point.id], let hit = found.hits.first {
      let words = found.state == .covered ? "In your notes:" : "Touched, no more:"
      put(
        "\(words) line \(hit.line + 1)\(Self.time(outcome(of: point.id)))", into: &frame, &area,
        .plain)
      drawUnderlined(hit, into: &frame, area: area.takeTop(2))
    } else {
      put("Not seen in your notes.", into: &frame, &area, .plain)
    }
    for rejection in coverage[point.id]?.rejections.prefix(2) ?? [] {
      put(
        "Line \(rejection.hit.line + 1) does not count: \(rejection.reason)", into: &frame, &area,
        .faint)
    }
    _ = area.takeTop(1)
    put("The interviewer would ask: " + point.probe, into: &frame, &area, .quote)
  }

  /// When the notes first held the point, and when it was asked for.
  private static func time(_ outcome: PointOutcome?) -> String {
    let came = outcome?.at.map { ", at \(Duration.seconds($0).clock)" } ?? ""
    let asked = outcome?.probedAt.map { ", asked for at \(Duration.seconds($0).clock)" } ?? ""
    return came + asked
  }

  /// The line with the words that made the hit set off; a long line is shown from its first hit on.
  private func drawUnderlined(_ hit: Hit, into frame: inout Frame, area: Area) {
    let characters = Array(hit.text)
    let first = hit.ranges.map(\.lowerBound).min() ?? 0
    let start = characters.count <= area.columns ? 0 : max(0, min(first - 8, characters.count - 1))
    var column = start > 0 ? frame.put("…", in: area) : 0
    for (index, character) in characters.enumerated().dropFirst(start) {
      guard column < area.columns else { break }
      let isHit = hit.ranges.contains { $0.contains(index) }
      let width = frame.put(
        String(character), in: area.inset(left: column), style: isHit ? .match : .plain)
      column += width
    }
  }

  private func drawDetail(
    ofDimension dimension: String, into frame: inout Frame, area: inout Area
  ) {
    put(Dimension.title(of: dimension), into: &frame, &area, .strong)
    if let suggestion = suggestion(of: dimension) {
      put(suggestion.rule + ".", into: &frame, &area, .faint)
    }
    _ = area.takeTop(1)
    drawBars(into: &frame, area: &area)
  }

  private func drawOverall(into frame: inout Frame, area: inout Area) {
    let predicted = session.start.predicted.map { "You predicted \($0) \(Band.title(of: $0))." }
    put("Overall: would this round pass?", into: &frame, &area, .strong)
    put(predicted ?? "You made no prediction.", into: &frame, &area, .plain)
    if let suggestion = suggestedOverall { put(suggestion.rule + ".", into: &frame, &area, .faint) }
    _ = area.takeTop(1)
    drawBars(into: &frame, area: &area)
  }

  private func drawBars(into frame: inout Frame, area: inout Area) {
    guard let bar = session.question.bar else { return }
    for (level, text) in [("Mid", bar.mid), ("Senior", bar.senior), ("Staff", bar.staff)] {
      put(level, into: &frame, &area, .accent)
      put(text, into: &frame, &area, .plain)
    }
  }

  func put(
    _ text: String, into frame: inout Frame, _ area: inout Area, _ style: Style
  ) {
    for line in Wrap.lines(text, columns: max(1, area.columns)) {
      frame.put(line, in: area.takeTop(1), style: style)
    }
  }
}
