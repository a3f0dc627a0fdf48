import Content

/// What an attempt came to: all of it that progress counts, and none of its words.
package struct Outcome: Equatable, Sendable {
  /// The id of the answer.
  package var id: String
  package var question: String
  package var kind: Question.Kind
  package var topics: [String]
  package var company: String?
  package var level: String?
  package var mode: Mode
  package var started: Timestamp
  /// Whole seconds.
  package var used: Int
  package var predicted: Int?
  package var rating: Rating?
  package var overall: Int?
  package var scores: [DimensionScore]
  /// Without their evidence and times.
  package var marks: [PointMark]

  package init(
    id: String, question: String, kind: Question.Kind, topics: [String], company: String? = nil,
    level: String? = nil, mode: Mode, started: Timestamp, used: Int, predicted: Int? = nil,
    rating: Rating? = nil, overall: Int? = nil, scores: [DimensionScore] = [],
    marks: [PointMark] = []
  ) {
    self.id = id
    self.question = question
    self.kind = kind
    self.topics = topics
    self.company = company
    self.level = level
    self.mode = mode
    self.started = started
    self.used = used
    self.predicted = predicted
    self.rating = rating
    self.overall = overall
    self.scores = scores
    self.marks = marks
  }

  package init(_ attempt: Attempt) {
    self.init(
      id: attempt.id, question: attempt.question, kind: attempt.kind, topics: attempt.topics,
      company: attempt.company, level: attempt.level, mode: attempt.mode,
      started: attempt.started, used: attempt.used, predicted: attempt.predicted,
      rating: attempt.rating, overall: attempt.overall, scores: attempt.scores,
      marks: attempt.points.map { PointMark(id: $0.id, state: $0.state) })
  }
}

extension Outcome {
  /// Whether the debrief was done: a part of it says little of the rest, so shares count whole
  /// debriefs alone.
  package var isMarked: Bool { !marks.isEmpty && marks.allSatisfy { $0.state != .open } }
}

extension Timestamp {
  /// The day it counts for, which lasts until four in the morning: who studies past midnight
  /// still has the same evening. It is frozen with the zone in which it was lived.
  package var studyDay: Day {
    Timestamp(seconds: seconds - 4 * 3600, offset: offset, zone: zone).day
  }
}
