/// What practising a topic now is worth, for each minute; its parts are the reasons for it.
package struct PracticeValue: Equatable, Sendable {
  /// Room to learn, less after many attempts and soon after the last.
  package let weak: Double
  /// What would be forgotten by the interview.
  package let fading: Double
  /// How little is known about it.
  package let unknown: Double
  private let scale: Double

  package var total: Double { scale * (weak + fading + unknown) }

  /// - Parameters:
  ///   - memory: That of the topic as a whole; nil when it is untried.
  ///   - rest: Days since its last practice; nil when it is untried.
  ///   - daysLeft: Days to the interview.
  ///   - fatigue: 1, or less when it was just practised.
  package init(
    weight: Double, minutes: Int, skill: Skill, memory: Memory?, rest: Int?, daysLeft: Int,
    fatigue: Double = 1, _ model: FSRS = Self.model
  ) {
    let mastery = skill.mastery
    weak =
      (1 - mastery) * Self.spacing(rest: rest, daysLeft: daysLeft)
      / (1 + Double(skill.count) / 4)
    fading =
      mastery * Self.gain(in: memory, rest: rest ?? 0, daysLeft: max(0, daysLeft), model)
    unknown = skill.deviation
    scale = weight * fatigue / Double(minutes)
  }

  package static let model = FSRS()

  /// From 0 to 1; the best gap is a fifth of the time that is left (Cepeda and others, 2008), at
  /// least a day and at most two weeks.
  private static func spacing(rest: Int?, daysLeft: Int) -> Double {
    guard let rest else { return 1 }
    let gap = min(max(0.2 * Double(daysLeft), 1), 14)
    return min(1, Double(max(0, rest)) / gap)
  }

  /// How much likelier it is recalled at the interview when it is practised now.
  private static func gain(
    in memory: Memory?, rest: Int, daysLeft: Int, _ model: FSRS
  ) -> Double {
    guard let memory else { return 0 }
    let after = model.memory(memory, afterDays: rest, rated: .good)
    return max(
      0,
      model.retrievability(of: after, after: daysLeft)
        - model.retrievability(of: memory, after: rest + daysLeft))
  }

  /// What is left of the value of a topic that was practised today, or whose area the last two
  /// attempts of the day were from.
  package static func fatigue(isPractisedToday: Bool, isThirdOfArea: Bool) -> Double {
    (isPractisedToday ? 0.1 : 1) * (isThirdOfArea ? 0.5 : 1)
  }
}
