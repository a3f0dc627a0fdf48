import Coach
import Content

/// A point with cues and nothing else.
func point(
  _ id: String = "p", strong: [String] = [], weak: [String] = [], not: [String] = [],
  wantsReason: Bool = false, dimension: String = "depth"
) -> RubricPoint {
  var point = RubricPoint()
  point.id = id
  point.dimension = dimension
  point.strong = strong
  point.weak = weak
  point.not = not
  point.wantsReason = wantsReason
  return point
}

/// What becomes of one point in a text.
func coverage(of point: RubricPoint, in text: String) -> PointCoverage {
  var engine = CoverageEngine(points: [point])
  return engine.score(text).points[0]
}

/// Whether a cue is found in a text and counts.
func isFound(_ cue: String, in text: String, lexicon: [String: [String]] = [:]) -> Bool {
  var engine = CoverageEngine(points: [point(weak: [cue])], lexicon: lexicon)
  return engine.score(text).points[0].state == .touched
}

/// The words that a hit underlines.
func words(of hit: Hit) -> [String] {
  let line = Array(hit.text)
  return hit.ranges.map { String(line[$0]) }
}
