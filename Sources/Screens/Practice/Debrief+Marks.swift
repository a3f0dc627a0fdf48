import Coach
import Content

// Mistakes, scores, and what is still open.
extension Debrief {
  mutating func toggleMistake(at now: Moment) {
    guard case .mistake(let mistake) = rows[list.chosen] else { return }
    session.own(mistake: mistake, !session.verdict.mistakes.contains(mistake), at: now)
  }

  mutating func set(_ score: Int, at now: Moment) {
    switch rows[list.chosen] {
    case .dimension(let dimension):
      session.score(DimensionScore(dimension: dimension, score: score), at: now)
      list.move(.next)
    case .overall: session.score(overall: score, at: now)
    case .point, .page, .question, .mistake, .told: break
    }
  }

  mutating func goToNextOpen() {
    let order = Array(rows.indices[(list.chosen + 1)...]) + Array(rows.indices[...list.chosen])
    if let next = order.first(where: { isOpen(rows[$0]) }) { list.choose(next) }
  }

  func isOpen(_ row: Row) -> Bool {
    switch row {
    case .point(let point): session.verdict.marks[point.id] == nil
    case .page, .question, .mistake, .told: false
    case .dimension(let dimension): session.verdict.scores[dimension] == nil
    case .overall: session.verdict.overall == nil
    }
  }
}
