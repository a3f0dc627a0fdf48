import Content

/// When somebody has time and until when, as the plan file holds it.
package struct PlanFrame: Equatable, Sendable {
  package var interview: Day
  /// The day on which preparing began; the phases are counted from it.
  package var began: Day
  /// Whole hours, from 0 to 80.
  package var weeklyHours: Int
  package var weekdays: Set<Weekday>
  package var daysOff: Set<Day>
  package var moves: [BlockMove]
  package var template: PlanTemplate

  package init(
    interview: Day, began: Day, weeklyHours: Int, weekdays: Set<Weekday>,
    daysOff: Set<Day> = [], moves: [BlockMove] = [], template: PlanTemplate = .plain
  ) {
    self.interview = interview
    self.began = began
    self.weeklyHours = weeklyHours
    self.weekdays = weekdays
    self.daysOff = daysOff
    self.moves = moves
    self.template = template
  }

  package static let hours = 0...80
  /// However many hours a week has, nobody learns longer in a day.
  package static let longestDay = 240
  /// On the last day before the interview.
  static let longestEve = 45

  /// The minutes of a day that may be planned, when a week has so many half hours.
  func capacity(of day: Day, halfHours: Int) -> Int {
    guard day < interview, !daysOff.contains(day), weekdays.contains(Weekday(of: day)) else {
      return 0
    }
    let share = share(ofHalfHours: halfHours)
    let isEve = day.number == interview.number - 1
    return isEve ? min(share / 2 / 5 * 5, Self.longestEve) : share
  }

  /// What each of the weekdays gets of a week, in steps of five minutes.
  func share(ofHalfHours halfHours: Int) -> Int {
    guard !weekdays.isEmpty else { return 0 }
    return min(halfHours * 30 / weekdays.count, Self.longestDay) / 5 * 5
  }

  /// What of a usual day may be planned.
  package var dayMinutes: Int { share(ofHalfHours: weeklyHours * 2) }

  /// What the days are too short for and the cure, in a sentence; nil when all fits.
  package var shortness: String? {
    guard weekdays.count > 1, dayMinutes > 0 else { return nil }
    let round = PracticeKind.round.minutes
    let loop = PracticeKind.mock.minutes
    guard dayMinutes < loop else { return nil }
    let missing =
      dayMinutes < round ? "a round takes \(round) and a loop \(loop)" : "a loop takes \(loop)"
    return "A day has \(dayMinutes) min, \(missing): choose fewer and longer days."
  }

  /// The minutes of a day that may be planned.
  package func capacity(of day: Day) -> Int { capacity(of: day, halfHours: weeklyHours * 2) }
}

/// A block that somebody took to another day.
package struct BlockMove: Equatable, Hashable, Sendable {
  /// The id of its topic, or of its question when it is a review.
  package let id: String
  package let from: Day
  package let to: Day

  package init(id: String, from: Day, to: Day) {
    self.id = id
    self.from = from
    self.to = to
  }
}

/// A topic as a plan sees it.
package struct PlanTopic: Equatable, Sendable {
  package let id: String
  package let kind: PracticeKind
  /// Its share of the interview, from 0 to 1.
  package let weight: Double
  /// From 0 to 1.
  package let mastery: Double
  /// The standard deviation of the mastery.
  package let deviation: Double
  package let standing: Standing
  /// Whether there is an answer to it with a score.
  package let isTried: Bool
  /// What the company is known to ask, in words; nil where that is not known.
  package let demand: String?

  package init(
    id: String, kind: PracticeKind, weight: Double, mastery: Double, deviation: Double = 0,
    standing: Standing = .unsure, isTried: Bool = false, demand: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.weight = weight
    self.mastery = mastery
    self.deviation = deviation
    self.standing = standing
    self.isTried = isTried
    self.demand = demand
  }

  /// The id of the topic that stands for all the rounds of a loop.
  package static let mock = "mock-loop"

  /// What of the gap to full mastery a block leaves.
  var gapLeftByBlock: Double {
    Elementary.exponential(-Double(kind.minutes) / Self.reach(of: kind))
  }

  /// The planned minutes that close 63 % of a topic's gap; judgement, without a source.
  private static func reach(of kind: PracticeKind) -> Double {
    switch kind {
    case .drill: 90
    case .story: 60
    case .round, .mock: 150
    }
  }

  /// Minutes by which the mastery, after some planning, still misses the target; less than half a
  /// hundredth is not missed.
  func minutesMissing(at mastery: Double, target: Double) -> Int {
    guard mastery < target - 0.005 else { return 0 }
    let gap = Elementary.logarithm((1 - mastery) / (1 - target))
    return Int((Self.reach(of: kind) * gap).rounded(.up))
  }
}

/// Practice that took place.
package struct DoneBlock: Equatable, Sendable {
  package let day: Day
  /// The id of the answer.
  package let answer: String
  package let question: String
  /// Of which the first is what it was about.
  package let topics: [String]
  package let kind: PracticeKind
  package let minutes: Int

  package init(
    day: Day, answer: String, question: String, topics: [String], kind: PracticeKind,
    minutes: Int
  ) {
    self.day = day
    self.answer = answer
    self.question = question
    self.topics = topics
    self.kind = kind
    self.minutes = minutes
  }
}
