import Content

/// A score of one dimension that the marks suggest, beside which the person sets their own.
package struct SuggestedScore: Equatable, Sendable {
  package let dimension: String
  /// 1 strong no, 2 lean no, 3 lean hire, 4 strong hire; nil when no point of the dimension is
  /// expected at the level, so that nothing can be said.
  package let score: Int?
  /// The weighted share of what is expected, in hundredths.
  package let share: Int
  /// The rule, in words.
  package let rule: String
}

/// The overall score that the dimensions suggest.
package struct SuggestedOverall: Equatable, Sendable {
  /// From 1 to 4; nil when no dimension has a score.
  package let score: Int?
  package let rule: String
}

/// How marks become scores.
///
/// A raised point earns all of its weight, a touched one half, a missed one nothing. A point that
/// had to be asked for earns less the higher the level: raising things unasked is what tells the
/// levels apart. A point above the level is not expected; it cannot lower a score, but where a
/// dimension has such points the top score asks for one of them.
package enum Scoring {
  /// What a prompted point earns, in hundredths of its weight.
  package static func promptedShare(at level: Level) -> Int {
    switch level {
    case .junior: 70
    case .mid: 55
    case .senior: 50
    case .staff: 40
    }
  }

  /// The least shares for 2, 3 and 4, in hundredths: those that FSRS ratings are made by, too.
  static let thresholds = [40, 60, 85]

  /// What a point earns, in hundredths of its weight.
  ///
  /// - Parameter isTouched: whether only a part of it was said; this halves it.
  package static func credit(of state: PointState, isTouched: Bool, at level: Level) -> Int {
    let full =
      switch state {
      case .raised: 100
      case .prompted: promptedShare(at: level)
      case .missed, .open: 0
      }
    return isTouched ? full / 2 : full
  }

  /// One suggestion for each dimension of the kind, in its order, then for others that points name.
  ///
  /// - Parameter touched: the ids of the points that were raised or prompted, but only in part.
  package static func suggestions(
    for question: Question, marks: [PointMark], touched: Set<String> = [], level: Level
  ) -> [SuggestedScore] {
    var dimensions = Dimension.ids(for: question.kind)
    for point in question.points where !dimensions.contains(point.dimension) {
      dimensions.append(point.dimension)
    }
    let tally = MarkTally(points: question.points, marks: marks, touched: touched, level: level)
    return dimensions.map { suggestion(for: $0, tally) }
  }

  /// Fewer words than this show too little for a score, however many points they name.
  package static func leastWords(inMinutes minutes: Int) -> Int { min(100, max(25, 2 * minutes)) }

  private static func suggestion(for dimension: String, _ tally: MarkTally) -> SuggestedScore {
    let points = tally.points.filter { $0.dimension == dimension }
    let expected = points.filter { $0.level <= tally.level }
    guard let share = tally.share(of: expected) else {
      let rule = "no point of this question asks for it at \(tally.level.rawValue) level"
      return SuggestedScore(dimension: dimension, score: nil, share: 0, rule: rule)
    }
    let earned = 1 + thresholds.count { share >= $0 }
    let beyond = points.filter { $0.level > tally.level }
    let misses = !beyond.isEmpty && beyond.allSatisfy { tally.credit(of: $0) == 0 }
    let isHeldBack = misses && earned == 4
    let held = isHeldBack ? ", and one point above the level is asked for 4" : ""
    return SuggestedScore(
      dimension: dimension, score: isHeldBack ? 3 : earned, share: share,
      rule: "\(tally.words(on: expected)), \(share) % of what is expected at "
        + "\(tally.level.rawValue) level\(held)")
  }

  /// The mean of the scores, halves rounded down; a dimension at 1 fails the round, which is then
  /// at most a lean no.
  package static func overall(of scores: [DimensionScore]) -> SuggestedOverall {
    guard !scores.isEmpty else {
      return SuggestedOverall(score: nil, rule: "no dimension has a score yet")
    }
    let sum = scores.reduce(0) { $0 + $1.score }
    // The mean, halves rounded down: (2 sum + n - 1) / 2n.
    let mean = (2 * sum + scores.count - 1) / (2 * scores.count)
    let failed = scores.filter { $0.score <= 1 }.map { Dimension.title(of: $0.dimension) }
    guard failed.isEmpty else {
      return SuggestedOverall(
        score: min(mean, 2),
        rule: "a dimension at 1 fails the round: \(failed.joined(separator: ", "))")
    }
    let count = scores.count == 1 ? "1 dimension" : "\(scores.count) dimensions"
    return SuggestedOverall(
      score: mean, rule: "the mean of \(count), halves rounded down, none at 1")
  }

  /// The share of all points that were expected at the level, in hundredths; nil when none was.
  package static func share(
    of question: Question, marks: [PointMark], touched: Set<String> = [], level: Level
  ) -> Int? {
    let tally = MarkTally(points: question.points, marks: marks, touched: touched, level: level)
    return tally.share(of: question.points.filter { $0.level <= level })
      ?? tally.share(of: question.points)
  }
}

extension Rating {
  /// How well a question was remembered, from the share of its rubric in hundredths.
  ///
  /// Who saw the solution has to do it again; a substantial hint makes it hard at best.
  package init(share: Int, sawSolution: Bool = false, hadHint: Bool = false) {
    switch share {
    case _ where sawSolution: self = .again
    case ..<40: self = .again
    case ..<60: self = .hard
    case _ where hadHint: self = .hard
    case ..<85: self = .good
    default: self = .easy
    }
  }
}
