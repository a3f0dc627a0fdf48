import Content

/// A question's points at a level, ready to weigh the marks of many attempts.
struct RubricReading {
  /// What the points of a dimension came to in one attempt, in their weights.
  struct Tally: Equatable {
    let dimension: String
    var raised = 0
    var expected = 0

    var share: Double { Double(raised) / Double(max(1, expected)) }
  }

  private let points: [RubricPoint]
  private let level: Level

  init(_ question: Question, at level: Level) {
    points = question.points
    self.level = level
  }

  /// The state of each point; one without a mark was missed.
  private func states(_ marks: [PointMark]) -> [PointState] {
    // Answer files list the marks in the order of the points.
    if marks.count == points.count, zip(marks, points).allSatisfy({ $0.id == $1.id }) {
      return marks.map(\.state)
    }
    let states = Dictionary(marks.map { ($0.id, $0.state) }) { _, last in last }
    return points.map { states[$0.id] ?? .missed }
  }

  /// As `Scoring.share`, from 0 to 1.
  func share(of marks: [PointMark]) -> Double? {
    let states = states(marks)
    return share(states) { $0.level <= level } ?? share(states) { _ in true }
  }

  private func share(_ states: [PointState], _ isExpected: (RubricPoint) -> Bool) -> Double? {
    var weight = 0
    var earned = 0
    for (point, state) in zip(points, states) where isExpected(point) {
      weight += max(0, point.weight)
      earned +=
        max(0, point.weight) * Scoring.credit(of: state, isTouched: false, at: level)
    }
    return weight > 0 ? Double(earned / weight) / 100 : nil
  }

  /// One for each dimension that is expected at the level, in the order of the points.
  func tallies(of marks: [PointMark]) -> [Tally] {
    var tallies: [Tally] = []
    for (point, state) in zip(points, states(marks)) where point.level <= level {
      let index = tallies.firstIndex { $0.dimension == point.dimension } ?? tallies.count
      if index == tallies.count { tallies.append(Tally(dimension: point.dimension)) }
      tallies[index].expected += max(0, point.weight)
      if state == .raised { tallies[index].raised += max(0, point.weight) }
    }
    return tallies
  }

  /// The ids of those that were expected and did not come up unasked.
  func unraised(in marks: [PointMark], of dimension: String? = nil) -> [String] {
    zip(points, states(marks)).compactMap { point, state in
      state != .raised && point.level <= level
        && (dimension == nil || point.dimension == dimension) ? point.id : nil
    }
  }
}
