import Content
import Whiteboard

extension Session {
  /// The attempt as its answer file holds it, with what the debrief has decided so far; what was
  /// drawn stands below the notes.
  package func attempt(notes: String, at now: Moment) -> Attempt {
    Attempt(
      id: start.id, question: start.question, prompt: start.prompt, content: start.content,
      kind: start.kind, topics: start.topics, company: start.company, level: start.level,
      mode: start.mode, started: start.started, allowed: start.allowed,
      used: Int(used(at: now).components.seconds), paused: Int(paused.components.seconds),
      predicted: start.predicted, overall: verdict.overall,
      scores: Dimension.ids(for: start.kind).compactMap { dimension in
        verdict.scores[dimension].map { DimensionScore(dimension: dimension, score: $0) }
      },
      points: question.points.map { verdict.marks[$0.id] ?? PointMark(id: $0.id, state: .open) },
      mistakes: question.mistakes.filter(verdict.mistakes.contains), device: start.device,
      notes: BoardMarkdown.text(notes, book))
  }
}

extension RoundStart {
  /// A round of a question as it stands in the bank; the notes begin with the scaffold's headings, and
  /// the id is empty until the store gives one.
  package init(
    _ question: Question, scaffold: Scaffold, choices: RoundChoices,
    started: Timestamp, predicted: Int?
  ) {
    self.init(
      id: "", question: question.id, prompt: question.prompt, content: question.digest,
      kind: question.kind, topics: question.topics, company: choices.company,
      level: choices.level, mode: choices.mode, started: started,
      allowed: (choices.minutes ?? question.minutes) * 60, predicted: predicted,
      scaffold: scaffold.id,
      notes: scaffold.parts.map { "# \($0.title)\n\n\n" }.joined(),
      device: choices.device)
  }
}

/// What a person may choose about a round before it begins.
package struct RoundChoices: Equatable, Sendable {
  package var mode: Mode
  /// Nil takes the question's own.
  package var minutes: Int?
  package var company: String?
  package var level: String?
  package var device: String?

  package init(
    mode: Mode = .coach, minutes: Int? = nil, company: String? = nil, level: String? = nil,
    device: String? = nil
  ) {
    self.mode = mode
    self.minutes = minutes
    self.company = company
    self.level = level
    self.device = device
  }
}
