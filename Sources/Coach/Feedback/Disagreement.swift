import Content

/// A point on which the person and the cues differ: what authors make cues better with.
package struct Disagreement: Equatable, Sendable {
  package let answer: String
  package let question: String
  package let point: String
  package let cues: CoverageState
  package let person: PointState
  /// The cues that were found, and the line: the first evidence of either side.
  package let found: [String]
  package let line: String?

  /// Those of an answer, computed anew from its notes. Touched is no verdict that one could differ
  /// from, and none has been given of an open point. Nil when the answer was to another wording of the question, whose cues are not known.
  package static func all(
    in attempt: Attempt, to question: Question, lexicon: [String: [String]] = [:]
  ) -> [Disagreement]? {
    guard attempt.content == question.digest else { return nil }
    var engine = CoverageEngine(points: question.points, lexicon: lexicon)
    let coverage = engine.score(ReviewedNotes(attempt.notes).own)
    return attempt.points.filter { $0.state != .open }.compactMap { mark in
      guard let found = coverage[mark.id], differs(found.state, mark.state) else { return nil }
      return Disagreement(
        answer: attempt.id, question: question.id, point: mark.id, cues: found.state,
        person: mark.state, found: found.hits.map(\.cue),
        line: mark.evidence ?? found.hits.first?.text.trimmedOfSpace)
    }
  }

  private static func differs(_ cues: CoverageState, _ person: PointState) -> Bool {
    switch cues {
    case .covered: person == .missed
    case .touched: false
    case .notSeen: person != .missed
    }
  }
}
