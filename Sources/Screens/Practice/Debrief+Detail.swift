import Cells
import Coach
import Content

// What is known of the chosen row.
extension Debrief {
  /// A line of text in its styles, one after the other.
  struct DetailLine {
    let runs: [(text: String, style: Style)]
  }

  func drawDetail(into frame: inout Frame, area: Area) {
    if case .page = rows[list.chosen] { return drawPicture(into: &frame, area: area) }
    let lines = detailLines(in: area)
    var rest = area
    for line in lines.dropFirst(detailTop).prefix(area.rows) {
      var row = rest.takeTop(1)
      for run in line.runs { row = row.inset(left: frame.put(run.text, in: row, style: run.style)) }
    }
    var edge = area.inset(left: area.columns - 1)
    if detailTop > 0 { frame.put("↑", in: edge, style: .faint) }
    if detailTop + area.rows < lines.count {
      frame.put("↓", in: edge.takeBottom(1), style: .faint)
    }
  }

  /// A column is kept free for the signs that there is more, where there is.
  func detailLines(in area: Area) -> [DetailLine] {
    let lines = detailLines(columns: area.columns)
    return lines.count > area.rows ? detailLines(columns: area.columns - 2) : lines
  }

  private func detailLines(columns: Int) -> [DetailLine] {
    var page = Page(columns: max(1, columns))
    switch rows[list.chosen] {
    case .point(let point): write(point, on: &page)
    case .page: break
    case .question(let question): write(question, on: &page)
    case .mistake(let mistake):
      page.put(mistake, .strong)
      page.put("x or Space owns up to it, or takes it back.", .faint)
    case .dimension(let dimension): write(dimension: dimension, on: &page)
    case .overall: writeOverall(on: &page)
    case .told: for fact in facts { page.put(fact, .plain) }
    }
    return page.lines
  }

  /// Lines as they are written.
  struct Page {
    let columns: Int
    fileprivate(set) var lines: [DetailLine] = []

    init(columns: Int) { self.columns = columns }

    mutating func put(_ text: String, _ style: Style) {
      for line in Wrap.lines(text, columns: columns) {
        lines.append(DetailLine(runs: [(String(line), style)]))
      }
    }

    mutating func leaveBlank() { lines.append(DetailLine(runs: [])) }
  }

  private func write(_ point: RubricPoint, on page: inout Page) {
    page.put(point.text, .strong)
    page.put(
      "\(Dimension.title(of: point.dimension)) · expected from \(point.level.rawValue)", .faint)
    page.leaveBlank()
    if let evidence = session.verdict.marks[point.id]?.evidence {
      page.put("Your line: " + evidence, .match)
    } else if let found = coverage[point.id], let hit = found.hits.first {
      let words = found.state == .covered ? "In your notes:" : "Touched, no more:"
      page.put("\(words) line \(hit.line + 1)\(Self.time(outcome(of: point.id)))", .plain)
      writeUnderlined(hit, on: &page)
    } else {
      page.put("Not seen in your notes.", .plain)
    }
    for rejection in coverage[point.id]?.rejections.prefix(2) ?? [] {
      page.put("Line \(rejection.hit.line + 1) does not count: \(rejection.reason)", .faint)
    }
    page.leaveBlank()
    page.put("The interviewer would ask: " + point.probe, .quote)
  }

  /// When the notes first held the point, and when it was asked for.
  private static func time(_ outcome: PointOutcome?) -> String {
    let came = outcome?.at.map { ", at \(Duration.seconds($0).clock)" } ?? ""
    let asked = outcome?.probedAt.map { ", asked for at \(Duration.seconds($0).clock)" } ?? ""
    return came + asked
  }

  /// The line with the words that made the hit set off; a long line is shown from its first hit on.
  private func writeUnderlined(_ hit: Hit, on page: inout Page) {
    let characters = Array(hit.text)
    let first = hit.ranges.map(\.lowerBound).min() ?? 0
    let start = characters.count <= page.columns ? 0 : max(0, min(first - 8, characters.count - 1))
    var runs: [(text: String, style: Style)] = start > 0 ? [("…", .plain)] : []
    var room = page.columns - runs.count
    for (index, character) in characters.enumerated().dropFirst(start) {
      room -= String(character).columns
      guard room >= 0 else { break }
      let isHit = hit.ranges.contains { $0.contains(index) }
      runs.append((String(character), isHit ? .match : .plain))
    }
    page.lines.append(DetailLine(runs: runs))
  }

  private func write(dimension: String, on page: inout Page) {
    page.put(Dimension.title(of: dimension), .strong)
    if let doubt { page.put(doubt, .faint) }
    if let suggestion = suggestion(of: dimension) {
      page.put(suggestion.rule.capitalised + ".", .faint)
    }
    writeBars(on: &page)
  }

  private func writeOverall(on page: inout Page) {
    let predicted = session.start.predicted.map { "You predicted \($0) \(Band.title(of: $0))." }
    page.put("Overall: would this round pass?", .strong)
    page.put(predicted ?? "You made no prediction.", .plain)
    if let doubt { page.put(doubt, .faint) }
    if let suggestion = suggestedOverall { page.put(suggestion.rule.capitalised + ".", .faint) }
    writeBars(on: &page)
  }

  private func writeBars(on page: inout Page) {
    guard let bar = session.question.bar else { return }
    page.leaveBlank()
    for (level, text) in [("Mid", bar.mid), ("Senior", bar.senior), ("Staff", bar.staff)] {
      page.put(level, .accent)
      page.put(text, .plain)
    }
  }
}
