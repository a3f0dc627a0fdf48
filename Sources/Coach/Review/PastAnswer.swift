/// A past answer as a list shows it: what it came to, without its words.
package struct PastAnswer: Equatable, Sendable {
  package let outcome: Outcome
  /// The question's words as it was asked.
  package let prompt: String
  /// Whole seconds.
  package let allowed: Int

  package init(outcome: Outcome, prompt: String, allowed: Int) {
    self.outcome = outcome
    self.prompt = prompt
    self.allowed = allowed
  }

  package init(_ attempt: Attempt) {
    self.init(outcome: Outcome(attempt), prompt: attempt.prompt, allowed: attempt.allowed)
  }

  package var id: String { outcome.id }
  package var question: String { outcome.question }
  package var started: Timestamp { outcome.started }
  package var overall: Int? { outcome.overall }
  package var topics: [String] { outcome.topics }
  package var points: [PointMark] { outcome.marks }
}
