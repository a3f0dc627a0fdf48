/// What surrounds a diagram when it is looked over.
package struct LintContext: Sendable {
  /// All that was said or written about it; empty when nobody wrote, and then what is drawn is not
  /// held against what is said.
  package var notes: String
  /// What was asked for; its words need no box of their own.
  package var question: String
  /// Whether people wait for news that they did not ask for.
  package var isRealTime: Bool
  /// Whether nobody calls the system from outside.
  package var isBackendOnly: Bool
  /// Whether the picture is still a sketch, in which bare wires are no fault.
  package var isSketch: Bool

  package init(
    notes: String = "", question: String = "", isRealTime: Bool = false,
    isBackendOnly: Bool = false,
    isSketch: Bool = false
  ) {
    self.notes = notes
    self.question = question
    self.isRealTime = isRealTime
    self.isBackendOnly = isBackendOnly
    self.isSketch = isSketch
  }

  /// Reads from a question's words and topics what it asks for.
  package init(question: String, topics: [String] = [], notes: String, isSketch: Bool = false) {
    self.init(
      notes: notes, question: question,
      // Topics say it for sure; without any, the words must do.
      isRealTime: topics.isEmpty
        ? LintWords.realTime.isIn(WordText(question)) : topics.contains("real-time"),
      isBackendOnly: LintWords.backendOnly.isIn(WordText(question)), isSketch: isSketch)
  }
}
