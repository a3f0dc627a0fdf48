/// One thing that the interviewer said.
package struct InterviewLine: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// To a clarifying question; of its topic.
    case answer
    /// To a question that nothing is known of; of the words asked.
    case noAnswer = "no-answer"
    /// Of a rubric point.
    case probe
    /// Something breaks; of the rubric point that it probes, or of none.
    case shock
    /// Of a technology that the notes name.
    case reaction
    /// The step to ten times the scale; of nothing.
    case tenfold
    /// Of its place in the tree of follow-ups, such as `0.1`.
    case followUp = "follow-up"
    /// There is nothing left to ask; of nothing.
    case nothingLeft = "nothing-left"
  }

  package let kind: Kind
  /// What it is about, as the kind says; may be empty.
  package let subject: String
  /// The words, so that a round reads without the bank.
  package let text: String

  package init(_ kind: Kind, of subject: String = "", _ text: String) {
    self.kind = kind
    self.subject = subject
    self.text = text
  }

  /// The rubric point that it asks for; nil when it asks for none.
  package var point: String? {
    switch kind {
    case .probe, .shock: subject.isEmpty ? nil : subject
    case .answer, .noAnswer, .reaction, .tenfold, .followUp, .nothingLeft: nil
    }
  }

  /// Whether it only answers what the candidate asked.
  package var isAnswer: Bool { kind == .answer || kind == .noAnswer }
}
