import Content

/// Which points the notes hold now: for the quiet marks of a round, and to know what came up when.
package struct LiveFeedback: Sendable {
  package private(set) var coverage: Coverage
  private var engine: CoverageEngine
  private var lines: [String] = []

  package init(points: [RubricPoint], lexicon: [String: [String]] = [:]) {
    engine = CoverageEngine(points: points, lexicon: lexicon)
    coverage = engine.update(lines: [])
  }

  /// Looks at the notes; false when they are as they were, which costs next to nothing.
  @discardableResult
  package mutating func look(at lines: [String]) -> Bool {
    guard lines != self.lines else { return false }
    self.lines = lines
    coverage = engine.update(lines: lines)
    return true
  }

  /// How many points are covered.
  package var covered: Int { coverage.points.count { $0.state == .covered } }
}
