import Content

/// Where somebody stands, as a fold over all of their attempts; the same attempts, bank, aim and day
/// always give the same.
///
/// An attempt's score is the share of the rubric's weight that it earned at its level: a point that
/// was raised earns all of its weight, one that was prompted the share of `Scoring`. It counts in
/// full for each topic of the attempt. Where no point was marked, the person's own overall score
/// stands in (1 as 0.2, 2 as 0.5, 3 as 0.72, 4 as 0.92), less the gap by which their own scores
/// have been above the rubric's, and is believed less. Without either the attempt only counts as
/// time.
package struct Progress: Equatable, Sendable {
  package let today: Day
  /// By the ids of the questions.
  package let cards: [String: ReviewCard]
  /// All that the curriculum holds or that was tried, in the order of their ids.
  package let topics: [TopicProgress]
  /// All that were marked so far, the weakest first.
  package let dimensions: [DimensionProgress]
  package let calibration: Calibration
  package let readiness: Readiness
  package let habit: Habit
  /// Of today's attempts, the areas of their first topics in order.
  package let areasToday: [Topic.Area]
  private let topicIndices: [String: Int]

  package init(
    of outcomes: [Outcome], catalogue: Catalogue, aim: Aim, curriculum: Curriculum, today: Day
  ) {
    var fold = ProgressFold(catalogue: catalogue, aim: aim)
    for outcome in outcomes.inOrder { fold.take(outcome) }
    self.init(of: fold, curriculum: curriculum, today: today)
  }

  package init(of fold: ProgressFold, curriculum: Curriculum, today: Day) {
    self.today = today
    cards = fold.cards
    let topics = fold.topics(in: curriculum, on: today)
    self.topics = topics
    topicIndices = Dictionary(
      topics.indices.map { (topics[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    dimensions = fold.dimensions
    calibration = fold.calibration
    readiness = fold.readiness
    habit = Habit(fold.time, today: today)
    areasToday = fold.areas(on: today)
  }

  package func topic(_ id: String) -> TopicProgress? { topicIndices[id].map { topics[$0] } }

  /// Those of which even the best that can be believed is too low, the weakest first.
  package var weakTopics: [TopicProgress] {
    topics.filter { $0.skill.standing() == .weak }.sorted {
      ($0.skill.mastery, $0.id) < ($1.skill.mastery, $1.id)
    }
  }

  /// The dimension of which the least is raised unasked, as far as it is known.
  package var weakestDimension: DimensionProgress? {
    dimensions.first { $0.rounds >= DimensionProgress.enough && $0.raised < Skill.target }
  }
}

extension Progress {
  /// Whether there are answers enough to say in numbers how ready somebody is.
  package var isTelling: Bool { cards.count >= Readiness.Gate.needed }
}

extension [Outcome] {
  /// The oldest first.
  package var inOrder: [Outcome] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { $0.precedes($1) }
    return isInOrder ? self : sorted { $0.precedes($1) }
  }
}

extension Outcome {
  fileprivate func precedes(_ other: Outcome) -> Bool {
    (started.seconds, id) < (other.started.seconds, other.id)
  }
}

/// An attempt, as what is said about a weak area rests on it.
package struct Evidence: Equatable, Sendable {
  /// The id of the answer.
  package let answer: String
  package let question: String
  package let day: Day
  /// From 0 to 1: its score, or for a dimension the share that was raised.
  package let share: Double
  /// The ids of the points that did not come up unasked.
  package let unraised: [String]

  /// As many as are kept, the newest last.
  package static let kept = 5
}

package struct TopicProgress: Equatable, Sendable {
  package let id: String
  package let area: Topic.Area
  package let skill: Skill
  /// All attempts, those without a score too.
  package let attempts: Int
  package let lastDay: Day?
  /// Of the topic as a whole, as if every attempt reviewed it; nil without a scored attempt.
  package let memory: Memory?
  package let evidence: [Evidence]
}

package struct DimensionProgress: Equatable, Sendable {
  package let id: String
  /// How many attempts were marked in it.
  package let rounds: Int
  /// The share of the expected weight that was raised unasked in the last five of them.
  package let raised: Double
  package let evidence: [Evidence]

  /// Fewer rounds than this are not enough to speak of.
  package static let enough = 3
}
