import Content

/// Adds up what was found, segment by segment, into the states of the points.
struct CoverageTally {
  private struct Count {
    private(set) var cues: [Int] = []
    private(set) var hasStrong = false
    private(set) var hasReason = false
    private(set) var hits: [Hit] = []
    private(set) var rejections: [Rejection] = []

    mutating func add(_ hit: Hit, of cue: Int, hasReason: Bool) {
      if !cues.contains(cue) { cues.append(cue) }
      hasStrong = hasStrong || hit.isStrong
      self.hasReason = self.hasReason || hasReason
      if hits.count < CoverageEngine.shownHits { hits.append(hit) }
    }

    mutating func reject(_ rejection: Rejection) {
      if rejections.count < CoverageEngine.shownHits { rejections.append(rejection) }
    }
  }

  private let points: [RubricPoint]
  private let entries: [CueIndex.Entry]
  private var counts: [Count]

  init(points: [RubricPoint], entries: [CueIndex.Entry]) {
    self.points = points
    self.entries = entries
    counts = Array(repeating: Count(), count: points.count)
  }

  /// - Parameter nextGivesReason: whether the first segment after the line does.
  mutating func add(_ findings: LineFindings, line: Int, text: String, nextGivesReason: Bool) {
    for find in findings.finds {
      let entry = entries[find.entry]
      let hit = Hit(
        cue: entry.text, isStrong: entry.strength == .strong, line: line, ranges: find.ranges,
        text: text)
      if let reason = find.rejection {
        counts[entry.point].reject(Rejection(hit: hit, reason: reason))
      } else {
        let hasReason = find.hasReason || (find.isInLastSegment && nextGivesReason)
        counts[entry.point].add(hit, of: find.entry, hasReason: hasReason)
      }
    }
  }

  var coverage: Coverage {
    Coverage(
      points: zip(points, counts).map { point, count in
        PointCoverage(
          id: point.id, state: Self.state(of: count), hits: count.hits,
          rejections: count.rejections,
          lacksReason: point.wantsReason && !count.cues.isEmpty && !count.hasReason)
      })
  }

  private static func state(of count: Count) -> CoverageState {
    if count.hasStrong || count.cues.count >= 2 { return .covered }
    return count.cues.isEmpty ? .notSeen : .touched
  }
}
