/// How hard a question is for whom practises it.
package enum Difficulty: Int, CaseIterable, Sendable {
  case easy = -1
  case medium, hard

  /// How much less likely a full score is than at medium, in log-odds.
  var logOdds: Double { 0.8 * Double(rawValue) }
}

/// What is believed about somebody's skill in a topic.
package struct Skill: Equatable, Sendable {
  /// The best guess, in log-odds of a full score at a question of medium difficulty.
  package let logOdds: Double
  package let variance: Double
  /// How many scores it rests on.
  package let count: Int
  /// The mastery of the other topics of the area, from which an untried one is guessed.
  package let areaMastery: Double

  /// From 0 to 1: the score to be expected at medium difficulty.
  package var mastery: Double { Elementary.chance(logOdds) }

  /// The standard deviation of the mastery.
  package var deviation: Double {
    let mastery = mastery
    return variance.squareRoot() * mastery * (1 - mastery)
  }

  /// Where the mastery lies, four times out of five.
  package var range: ClosedRange<Double> {
    let reach = 1.28 * variance.squareRoot()
    return Elementary.chance(logOdds - reach)...Elementary.chance(logOdds + reach)
  }

  package func expectedScore(at difficulty: Difficulty) -> Double {
    Elementary.chance(logOdds - difficulty.logOdds)
  }

  /// An untried topic is unsure, however low its area is: nobody is told off for a guess.
  package func standing(against target: Double = Skill.target) -> Standing {
    if count == 0 { return .unsure }
    if range.upperBound < target { return .weak }
    return range.lowerBound >= target ? .strong : .unsure
  }

  /// What to reach in every topic; it lies in the middle of what is scored as a lean hire.
  package static let target = 0.75
}

package enum Standing: String, CaseIterable, Sendable {
  /// Even the best that can be believed is below the target, or even the worst reaches it.
  case weak, strong
  case unsure
}

/// What one attempt says about skill.
package struct Grade: Equatable, Sendable {
  package let day: Day
  /// The share of the rubric that was met, from 0 to 1; nil when no point was marked.
  package let rubric: Double?
  /// What the person thought of it, from 0 to 1; nil when they did not say.
  package let own: Double?
  package let difficulty: Difficulty

  package init(day: Day, rubric: Double?, own: Double?, difficulty: Difficulty = .medium) {
    self.day = day
    self.rubric = rubric
    self.own = own
    self.difficulty = difficulty
  }
}
