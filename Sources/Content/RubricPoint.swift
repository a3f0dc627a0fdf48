/// One thing that a good answer raises.
package struct RubricPoint: Equatable, Sendable {
  package var id = ""
  package var text = ""
  package var dimension = ""
  /// How much it counts, from 1 to 3.
  package var weight = 1
  /// The level at which it is expected unasked.
  package var level = Level.mid
  /// The scaffold's part in which it is expected; nil is any.
  package var phase: String?
  /// Cues in the notation of `feedback.md`; one strong hit covers the point.
  package var strong: [String] = []
  /// Two different weak hits cover the point, one touches it.
  package var weak: [String] = []
  /// Cues that make a segment count for nothing.
  package var not: [String] = []
  /// Whether the point wants a reason beside it.
  package var wantsReason = false
  package var probe = ""
  /// Sentences that must touch or cover the point, and such that must not cover it.
  package var hits: [String] = []
  package var misses: [String] = []

  package init() {}
}
