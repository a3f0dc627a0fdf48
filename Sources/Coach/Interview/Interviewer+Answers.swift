import Content

// Answers to clarifying questions.
extension Interviewer {
  /// What can be asked about by picking. An exam offers nothing: what to ask is part of the answer.
  package var topics: [String] {
    mode == .coach ? question.clarifications.map(\.topic) : []
  }

  /// The topic that a question in one's own words asks for; nil when nothing is known of it.
  package mutating func topic(of words: String) -> String? {
    clarifier.clarification(for: words)?.topic
  }

  /// - Parameter words: a topic, or the words of a question.
  mutating func answer(to words: String) -> InterviewLine {
    let known = clarifier.clarification(topic: words) ?? clarifier.clarification(for: words)
    guard let known else {
      // An interviewer who does not care hands the decision back, and notes who takes it.
      let texts = Self.handBacks
      return InterviewLine(.noAnswer, of: words, texts[chance.choice(of: texts.count, for: words)])
    }
    return InterviewLine(.answer, of: known.topic, known.answer)
  }

  private static let handBacks = [
    "Assume what you need, and say it.",
    "That is yours to decide. Say what you assume.",
    "I have no number for that. Pick one and write it down.",
  ]

  /// The first question in the notes that waits for an answer and is written to its end.
  mutating func answerToNotes(at second: Int) -> InterviewLine? {
    let isResting = rest(at: second) >= pace.answerRest * 1000
    for (number, line) in timeline.notes.lines.enumerated() {
      guard let words = NotedQuestion.words(of: line) else { continue }
      guard isResting || number != lastEditedLine else { continue }
      let answer = answer(to: words)
      if !isAnswered(answer) { return answer }
    }
    return nil
  }

  /// A question that is written on after its answer, or that stands in the notes after it was
  /// asked aloud, is answered once.
  private func isAnswered(_ answer: InterviewLine) -> Bool {
    said.contains { said in
      guard said.line.kind == answer.kind else { return false }
      return answer.kind == .answer
        ? said.line.subject == answer.subject : answer.subject.hasPrefix(said.line.subject)
    }
  }

  /// Milliseconds since the last key; the whole time while there was none.
  func rest(at second: Int) -> Int { second * 1000 - (lastEdit ?? 0) }
}
