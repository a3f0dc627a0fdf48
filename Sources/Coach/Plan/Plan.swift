import Content

/// Something to do on a day.
package struct Block: Equatable, Sendable {
  package enum Kind: Equatable, Hashable, Sendable {
    case practice(PracticeKind)
    case review

    /// The word of files and exports.
    package var name: String {
      switch self {
      case .practice(let kind): kind.rawValue
      case .review: "review"
      }
    }
  }

  package let day: Day
  /// The id of a topic, or of a question when it is a review.
  package let id: String
  package let kind: Kind
  package let minutes: Int
  package let why: String
}

/// A day of a plan, from the day on which preparing began to the day before the interview.
package struct PlanDay: Equatable, Sendable {
  package let day: Day
  package let phase: PlanTemplate.Phase
  /// Minutes that may be planned.
  package let capacity: Int
  package let isOff: Bool
  package let blocks: [Block]
  package let done: [DoneBlock]

  package var plannedMinutes: Int { blocks.reduce(0) { $0 + $1.minutes } }
  package var doneMinutes: Int { done.reduce(0) { $0 + $1.minutes } }
  /// There was or is time, and nothing is worth it.
  package func isRest(seenFrom today: Day) -> Bool {
    day >= today && capacity > 0 && blocks.isEmpty && done.isEmpty
  }
  /// There was time, and nothing was done with it.
  package func isMissed(seenFrom today: Day) -> Bool {
    day < today && capacity > 0 && done.isEmpty
  }
}

/// What does not fit and why.
package enum Dropped: Equatable, Sendable {
  /// The mastery that the plan reaches, and the minutes that are missing to the target.
  case topic(String, mastery: Double, missing: Int)
  case review(String)
  case move(BlockMove, Refusal)
  /// Days that went by without the practice there was time for, and their minutes.
  case missed(days: Int, minutes: Int)

  package enum Refusal: String, Sendable {
    case notADay = "that day has no time for it"
    case early = "it is not due by then"
    case noRoom = "that day has no room left"
    case crowded = "two heavy rounds would meet"
    case unknown = "there is no such block any more"
  }
}

/// The weighted mastery, from 0 to 1, as it is and as the plan would leave it.
package struct Forecast: Equatable, Sendable {
  package let now: Double
  package let planned: Double
  /// Where the planned one lies, four times out of five, if practice works as supposed.
  package let range: ClosedRange<Double>
}

extension Forecast {
  /// Such as “40 % now, 42–51 % if all is done”.
  package var words: String {
    let low = Int((range.lowerBound * 100).rounded())
    return "\(now.percent) now, \(low)–\(range.upperBound.percent) if all is done"
  }
}

/// Blocks from today to the day before the interview.
package struct Plan: Equatable, Sendable {
  package enum Moment: Equatable, Sendable {
    case ahead
    case tomorrow
    case today
    /// The interview is over: no plan.
    case over
  }

  package let frame: PlanFrame
  package let today: Day
  package let days: [PlanDay]
  package let dropped: [Dropped]
  package let forecast: Forecast

  package var moment: Moment {
    switch frame.interview.number - today.number {
    case ..<0: .over
    case 0: .today
    case 1: .tomorrow
    default: .ahead
    }
  }

  /// By day, and in a day in the order in which they were found worth it.
  package var blocks: [Block] { days.flatMap(\.blocks) }

  package var plannedMinutes: Int { days.reduce(0) { $0 + $1.plannedMinutes } }
  package var doneMinutes: Int { days.reduce(0) { $0 + $1.doneMinutes } }

  /// Whether every topic reaches the target and every review has a day.
  package var isEnough: Bool {
    !dropped.contains {
      switch $0 {
      case .topic, .review: true
      case .move, .missed: false
      }
    }
  }
}
