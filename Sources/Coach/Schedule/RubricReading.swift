import Content

/// A question's points at a level, ready to weigh the marks of many attempts.
struct RubricReading {
  private struct Point {
    let id: String
    let weight: Int
    let isExpected: Bool
    /// Its place among the dimensions.
    let dimension: Int
  }

  /// What the points of an attempt came to.
  struct Weighing: Equatable {
    /// As `Scoring.share`, from 0 to 1; nil when nothing has weight.
    let share: Double?
    /// For each dimension, the weight of what was expected and raised unasked.
    let raised: [Int]
    /// The same of all that was expected.
    let expected: [Int]
  }

  private let points: [Point]
  private let promptedShare: Int
  /// Those that are expected at the level, in the order of the points.
  let dimensions: [String]
  /// For each dimension, the weight of all that is expected; never nothing.
  private let expected: [Int]

  init(_ question: Question, at level: Level) {
    var dimensions: [String] = []
    var expected: [Int] = []
    points = question.points.map { point in
      let weight = max(0, point.weight)
      let isExpected = point.level <= level && weight > 0
      var index = dimensions.firstIndex(of: point.dimension) ?? dimensions.count
      if isExpected, index == dimensions.count {
        dimensions.append(point.dimension)
        expected.append(0)
      }
      if isExpected { expected[index] += weight } else { index = -1 }
      return Point(id: point.id, weight: weight, isExpected: isExpected, dimension: index)
    }
    promptedShare = Scoring.promptedShare(at: level)
    self.dimensions = dimensions
    self.expected = expected
  }

  func weigh(_ marks: [PointMark]) -> Weighing {
    let isAbove = self.expected.isEmpty
    var raised = Array(repeating: 0, count: dimensions.count)
    var expected = raised
    var weight = 0
    var earned = 0
    each(marks) { point, state in
      guard point.isExpected || isAbove else { return }
      weight += point.weight
      earned += point.weight * credit(of: state)
      guard point.isExpected else { return }
      expected[point.dimension] += point.weight
      if state == .raised { raised[point.dimension] += point.weight }
    }
    let share = weight > 0 ? Double(earned / weight) / 100 : nil
    return Weighing(share: share, raised: raised, expected: expected)
  }

  /// The ids of those that were expected and did not come up unasked.
  func unraised(in marks: [PointMark], of dimension: String? = nil) -> [String] {
    var ids: [String] = []
    each(marks) { point, state in
      guard state != .raised, point.isExpected,
        dimension == nil || dimensions[point.dimension] == dimension
      else { return }
      ids.append(point.id)
    }
    return ids
  }

  private func credit(of state: PointState) -> Int {
    switch state {
    case .raised: 100
    case .prompted: promptedShare
    case .missed, .open: 0
    }
  }

  /// Each point with its state; one without a mark has come into the question since, and is no
  /// evidence.
  private func each(_ marks: [PointMark], _ visit: (Point, PointState) -> Void) {
    // Answer files list the marks in the order of the points.
    let isInOrder =
      marks.count == points.count
      && points.indices.allSatisfy { marks[$0].id == points[$0].id }
    if isInOrder {
      for index in points.indices { visit(points[index], marks[index].state) }
    } else {
      let states = Dictionary(marks.map { ($0.id, $0.state) }) { _, last in last }
      for point in points {
        if let state = states[point.id] { visit(point, state) }
      }
    }
  }
}
