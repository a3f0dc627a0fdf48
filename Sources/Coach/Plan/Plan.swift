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

package enum Phase: String, CaseIterable, Sendable {
  case foundation, depth, mocks, taper

  /// The last two days taper; under ten days the last one, with mocks for the last four and no
  /// foundation.
  package init(of day: Day, from start: Day, to interview: Day) {
    let left = interview.number - day.number
    let all = max(1, interview.number - start.number)
    let isShort = all < 10
    if left <= (isShort ? 1 : 2) {
      self = .taper
    } else if isShort {
      self = left <= 4 ? .mocks : .depth
    } else {
      let share = Double(day.number - start.number) / Double(all)
      self = share < 0.40 ? .foundation : share < 0.75 ? .depth : .mocks
    }
  }

  /// How much each form of practice is worth in this phase.
  func emphasis(on kind: PracticeKind) -> Double {
    switch (self, kind) {
    case (.foundation, .drill): 1.2
    case (.foundation, .story): 1.1
    case (.foundation, .round): 0.9
    case (.foundation, .mock): 0.2
    case (.depth, .drill): 1
    case (.depth, .story): 0.8
    case (.depth, .round): 1.3
    case (.depth, .mock): 0.7
    case (.mocks, .drill): 0.7
    case (.mocks, .story): 0.8
    case (.mocks, .round): 1
    case (.mocks, .mock): 2
    case (.taper, .story): 1
    case (.taper, .drill), (.taper, .round), (.taper, .mock): 0
    }
  }
}

/// A day of a plan, from the day on which preparing began to the day before the interview.
package struct PlanDay: Equatable, Sendable {
  package let day: Day
  package let phase: Phase
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
    case past = "that day is over"
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
  /// About how many more hours a week would bring all topics to the target; 0 when none are needed,
  /// nil when no number of hours in the days that are left would.
  package let hoursMissing: Int?

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
}
