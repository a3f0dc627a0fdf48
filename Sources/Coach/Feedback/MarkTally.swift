import Content

/// What the points of a question earn by their marks.
struct MarkTally {
  let points: [RubricPoint]
  let level: Level
  private let states: [String: PointState]
  private let touched: Set<String>

  /// A point without a mark earns nothing, as if it was missed; of several marks the last counts.
  init(points: [RubricPoint], marks: [PointMark], touched: Set<String>, level: Level) {
    self.points = points
    self.level = level
    self.touched = touched
    states = Dictionary(marks.map { ($0.id, $0.state) }) { _, last in last }
  }

  private func state(of point: RubricPoint) -> PointState { states[point.id] ?? .missed }

  /// In hundredths of the point's weight.
  func credit(of point: RubricPoint) -> Int {
    Scoring.credit(of: state(of: point), isTouched: touched.contains(point.id), at: level)
  }

  /// The weighted share that points earn, in whole hundredths; nil when nothing is weighed.
  func share(of points: [RubricPoint]) -> Int? {
    let weight = points.reduce(0) { $0 + max(0, $1.weight) }
    guard weight > 0 else { return nil }
    return points.reduce(0) { $0 + max(0, $1.weight) * credit(of: $1) } / weight
  }

  /// Such as “2 raised, 1 of them in part, 1 prompted, 1 missed”.
  func words(on points: [RubricPoint]) -> String {
    let parts = PointState.allCases.compactMap { state -> String? in
      let found = points.filter { self.state(of: $0) == state }
      guard !found.isEmpty else { return nil }
      let partial = state == .missed ? 0 : found.count { touched.contains($0.id) }
      return "\(found.count) \(state.rawValue)" + (partial > 0 ? " (\(partial) in part)" : "")
    }
    return parts.joined(separator: ", ")
  }
}
