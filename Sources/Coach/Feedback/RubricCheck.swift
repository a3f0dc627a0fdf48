import Content

/// What is wrong with the cues of a question, by its own examples.
package struct RubricProblem: Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case unreadable(CueError)
    /// The sentence should touch or cover the point; nil is a cue that was not found at all.
    case unseen(hit: String, reason: Rejection.Reason?)
    /// The sentence must not cover the point; the cues are those that cover it.
    case covered(miss: String, cues: [String])
  }

  /// The id of the point.
  package let point: String
  package let fault: Fault
}

extension RubricProblem: CustomStringConvertible {
  package var description: String {
    switch fault {
    case .unreadable(let error): "point “\(point)”: \(error)"
    case .unseen(let hit, nil):
      "point “\(point)”: the hit “\(hit)” is not seen; add a cue in its words"
    case .unseen(let hit, let reason?):
      "point “\(point)”: the hit “\(hit)” does not count (\(reason)); say it without that"
    case .covered(let miss, let cues):
      "point “\(point)”: the miss “\(miss)” counts as covered by "
        + (cues.count == 1 ? "cue " : "cues ") + cues.map { "“\($0)”" }.joined(separator: ", ")
        + "; make the cue narrower or add a “not”"
    }
  }
}

/// Runs the examples of a question through the engine: they are the tests of its cues.
package enum RubricCheck {
  /// Every `hit` must come out covered or touched, and no `miss` covered.
  package static func problems(
    of question: Question, lexicon: [String: [String]] = [:]
  ) -> [RubricProblem] {
    question.points.flatMap { problems(of: $0, lexicon: lexicon) }
  }

  private static func problems(
    of point: RubricPoint, lexicon: [String: [String]]
  ) -> [RubricProblem] {
    var engine = CoverageEngine(points: [point], lexicon: lexicon)
    var faults = engine.problems.map { RubricProblem.Fault.unreadable($0.error) }
    for hit in point.hits {
      guard let found = engine.score(hit)[point.id], found.state == .notSeen else { continue }
      faults.append(.unseen(hit: hit, reason: found.rejections.first?.reason))
    }
    for miss in point.misses {
      guard let found = engine.score(miss)[point.id], found.state == .covered else { continue }
      faults.append(.covered(miss: miss, cues: Self.cues(of: found)))
    }
    return faults.map { RubricProblem(point: point.id, fault: $0) }
  }

  /// The strong cues that cover a point, or else all.
  private static func cues(of found: PointCoverage) -> [String] {
    let strong = found.hits.filter(\.isStrong)
    return (strong.isEmpty ? found.hits : strong).map(\.cue)
  }
}
