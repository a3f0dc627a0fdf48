/// What surrounds a diagram when it is looked over.
package struct LintContext: Sendable {
  /// All that was said or written about it; empty when nobody wrote, and then what is drawn is not
  /// held against what is said.
  package var notes: String
  /// Whether people wait for news that they did not ask for.
  package var isRealTime: Bool
  /// Whether nobody calls the system from outside.
  package var isBackendOnly: Bool
  /// Whether the picture is still a sketch, in which bare wires are no fault.
  package var isSketch: Bool

  package init(
    notes: String = "", isRealTime: Bool = false, isBackendOnly: Bool = false,
    isSketch: Bool = false
  ) {
    self.notes = notes
    self.isRealTime = isRealTime
    self.isBackendOnly = isBackendOnly
    self.isSketch = isSketch
  }

  /// Reads from a question's words and topics what it asks for.
  package init(question: String, topics: [String] = [], notes: String, isSketch: Bool = false) {
    self.init(
      notes: notes,
      isRealTime: topics.contains("real-time")
        || LintWords.realTime.isIn(WordText(question)),
      isBackendOnly: LintWords.backendOnly.isIn(WordText(question)), isSketch: isSketch)
  }
}
