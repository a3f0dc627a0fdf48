import Content

/// Whether a rubric point came up, and whose doing that was.
package enum PointState: String, CaseIterable, Sendable {
  case raised, prompted, missed
  /// Nobody has said so far: no evidence, neither for nor against.
  case open

  /// Those that a debrief gives.
  package static let decided: [PointState] = [.raised, .prompted, .missed]
}

/// What became of one rubric point in an attempt.
package struct PointMark: Equatable, Sendable {
  package var id: String
  package var state: PointState
  /// Seconds of round time at which it came up; nil when it is not known.
  package var at: Int?
  /// The line of the notes that shows it; one that was raised or prompted has one.
  package var evidence: String?

  package init(id: String, state: PointState, at: Int? = nil, evidence: String? = nil) {
    self.id = id
    self.state = state
    self.at = at
    self.evidence = evidence
  }
}

/// A score of one dimension: 1 strong no, 2 lean no, 3 lean hire, 4 strong hire.
package struct DimensionScore: Equatable, Sendable {
  package let dimension: String
  package let score: Int

  package init(dimension: String, score: Int) {
    self.dimension = dimension
    self.score = score
  }
}

package enum Mode: String, CaseIterable, Sendable {
  /// A quiet checklist stands beside the notes.
  case coach
  /// Nothing but the question and the clock.
  case exam
}

/// How well the question was remembered, in the words of FSRS.
package enum Rating: String, CaseIterable, Sendable {
  case again, hard, good, easy
}

/// One finished attempt at a question, as its answer file holds it.
package struct Attempt: Equatable, Sendable {
  /// The stem of its files, such as `2026-11-21T19-30-05Z-rate-limiter-7f3a`.
  package var id: String
  package var question: String
  /// The question's words as it was asked, so that the file reads without the bank.
  package var prompt: String
  /// The digest of the question as it was asked.
  package var content: String
  package var kind: Question.Kind
  package var topics: [String]
  package var company: String?
  /// The level practised for: one of ours, or a company's own name for it.
  package var level: String?
  package var mode: Mode
  package var started: Timestamp
  /// Whole seconds.
  package var allowed: Int
  package var used: Int
  package var paused: Int
  /// The overall score that was predicted before the round, 1 to 4.
  package var predicted: Int?
  package var rating: Rating?
  /// The overall score, 1 to 4.
  package var overall: Int?
  package var scores: [DimensionScore]
  package var points: [PointMark]
  /// The common mistakes that the person owned up to, in the question's words.
  package var mistakes: [String]
  package var device: String?
  package var notes: String

  package init(
    id: String, question: String, prompt: String, content: String, kind: Question.Kind,
    topics: [String], company: String? = nil, level: String? = nil, mode: Mode,
    started: Timestamp, allowed: Int, used: Int, paused: Int, predicted: Int? = nil,
    rating: Rating? = nil, overall: Int? = nil, scores: [DimensionScore] = [],
    points: [PointMark] = [], mistakes: [String] = [], device: String? = nil, notes: String
  ) {
    self.id = id
    self.question = question
    self.prompt = prompt
    self.content = content
    self.kind = kind
    self.topics = topics
    self.company = company
    self.level = level
    self.mode = mode
    self.started = started
    self.allowed = allowed
    self.used = used
    self.paused = paused
    self.predicted = predicted
    self.rating = rating
    self.overall = overall
    self.scores = scores
    self.points = points
    self.mistakes = mistakes
    self.device = device
    self.notes = notes
  }
}
