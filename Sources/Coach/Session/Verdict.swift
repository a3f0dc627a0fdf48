/// What the person decided in the debrief.
package struct Verdict: Equatable, Sendable {
  package private(set) var marks: [String: PointMark] = [:]
  package private(set) var scores: [String: Int] = [:]
  package private(set) var overall: Int?
  package private(set) var mistakes: Set<String> = []

  package init() {}

  mutating func apply(_ event: JournalEvent) {
    switch event {
    case .mark(let mark): marks[mark.id] = mark
    case .score(let score): scores[score.dimension] = score.score
    case .overall(let score): overall = score
    case .mistake(let mistake, owned: true): mistakes.insert(mistake)
    case .mistake(let mistake, owned: false): mistakes.remove(mistake)
    case .start, .edit, .draw, .phase, .pause, .goOn, .overtime, .beat, .ask, .stuck, .say, .tick,
      .finish,
      .abandon, .close:
      break
    }
  }
}
