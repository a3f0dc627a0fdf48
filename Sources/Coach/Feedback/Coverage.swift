/// How far an answer holds a rubric point.
package enum CoverageState: String, CaseIterable, Comparable, Sendable {
  case notSeen = "not-seen"
  /// One weak cue was found: say more.
  case touched
  case covered

  package static func < (left: CoverageState, right: CoverageState) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .notSeen: 0
    case .touched: 1
    case .covered: 2
    }
  }
}

/// A place in the notes where a cue was found.
package struct Hit: Equatable, Sendable {
  /// As its author wrote it.
  package let cue: String
  package let isStrong: Bool
  /// The line, from 0.
  package let line: Int
  /// The words that filled the cue, as characters of the line.
  package let ranges: [Range<Int>]
  /// The whole line.
  package let text: String
}

/// A hit that does not count, and why.
package struct Rejection: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// The words that deny it, as they were written.
    case negated(String)
    /// The words that take it back afterwards.
    case dismissed(String)
    case unsure(String)
    case hindsight(String)
    case bareList
    /// The cue of the point's `not` that the segment holds.
    case excluded(cue: String)
  }

  package let hit: Hit
  package let reason: Reason
}

extension Rejection.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .negated(let words), .dismissed(let words): "you wrote “\(words)”"
    case .unsure(let words): "you were not sure: “\(words)”"
    case .hindsight(let words): "hindsight, not what was done: “\(words)”"
    case .bareList: "a bare list of words says nothing yet"
    case .excluded(let cue): "this reads as something else (“\(cue)”)"
    }
  }
}

/// What was found of one rubric point.
package struct PointCoverage: Equatable, Sendable {
  package let id: String
  package let state: CoverageState
  /// In the order of the text, at most `CoverageEngine.shownHits`.
  package let hits: [Hit]
  /// Likewise.
  package let rejections: [Rejection]
  /// Whether the point wants a reason and none was found in the segment of a hit or the one after
  /// it. Only ever a hint.
  package let lacksReason: Bool
}

/// What an answer holds of a question's points, in their order.
package struct Coverage: Equatable, Sendable {
  package let points: [PointCoverage]

  package subscript(id: String) -> PointCoverage? { points.first { $0.id == id } }
}
