/// What became of a point in a round, by its notes and its journal.
package struct PointOutcome: Equatable, Sendable {
  package let id: String
  package let state: PointState
  /// Whether only a part of it was said, which counts half.
  package let isTouched: Bool
  /// When it was first touched, first covered, first asked for, in seconds of round time; the
  /// words may have gone since.
  package let touchedAt: Int?
  package let coveredAt: Int?
  package let probedAt: Int?
  /// The line of the notes that shows it, trimmed.
  package let evidence: String?

  /// `words` says a line of the notes that stands in a diagram; nil for any other.
  init(
    _ found: PointCoverage, _ times: PointTimeline.Times, words: (Int) -> String? = { _ in nil }
  ) {
    id = found.id
    isTouched = found.state == .touched
    touchedAt = times.touched
    coveredAt = times.covered
    probedAt = times.probed
    let cameUp = found.state == .covered ? times.covered : times.touched
    state = found.state == .notSeen ? .missed : Self.state(cameUp, probed: times.probed)
    let hit = found.hits.first { $0.isStrong } ?? found.hits.first
    evidence = hit.map { words($0.line) ?? $0.text.trimmedOfSpace }
  }

  /// A probe is said after the look of its second: what came up in the same one was raised.
  private static func state(_ cameUp: Int?, probed: Int?) -> PointState {
    guard let cameUp, let probed else { return .raised }
    return cameUp <= probed ? .raised : .prompted
  }

  /// When it came up, as far as it did; nil when it was missed.
  package var at: Int? { state == .missed ? nil : isTouched ? touchedAt : coveredAt }

  /// As the debrief offers it, to be confirmed or refused.
  package var mark: PointMark { PointMark(id: id, state: state, at: at, evidence: evidence) }
}

extension String {
  var trimmedOfSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first...last])
  }
}
