/// What would bring every topic to the target and every review onto a day: more hours a week until
/// the same date, or a later date with the same hours. Both are found by planning so.
package struct PlanCure: Equatable, Sendable {
  /// In all, a week; nil when no number of hours is enough.
  package let hours: Int?
  /// Nil when no day of the next two years is.
  package let date: Day?
  /// What a day of practice has now.
  let dayMinutes: Int

  /// Whether a loop fits in no day, so that no later date helps.
  package var isDayTooShort: Bool { dayMinutes < PracticeKind.mock.minutes }
}

extension PlanCure {
  /// In few words, such as “it takes 14 h a week, or until Sun 7 Mar 2027”.
  package func short(seenFrom today: Day) -> String {
    let cures = [
      hours.map { "\($0) h a week" }, date.map { "until \($0.words(seenFrom: today))" },
    ].compactMap(\.self)
    if !cures.isEmpty { return "it takes \(cures.joined(separator: ", or "))" }
    if dayMinutes == 0 { return "there are no hours or no days" }
    return isDayTooShort ? "a day is too short for a loop" : "no hours or date are enough"
  }

  /// - Parameter hours: What a week has now.
  package func sentence(insteadOf hours: Int, seenFrom today: Day) -> String {
    let target = "to bring everything to \(Skill.target.percent)"
    switch (self.hours, date) {
    case (let more?, let date?):
      return "It takes \(more) h a week instead of \(hours), or until "
        + "\(date.words(seenFrom: today)), \(target)."
    case (let more?, nil):
      return "It takes \(more) h a week instead of \(hours) \(target)." + tooShort
    case (nil, let date?):
      return "No hours are enough by then; with \(hours) h a week it takes until "
        + "\(date.words(seenFrom: today)) \(target)."
    case (nil, nil) where dayMinutes == 0:
      return "Without hours and days nothing can be planned; give some."
    case (nil, nil):
      return
        "No hours are enough by then \(target), and with \(hours) h a week no date of the next "
        + "two years is." + tooShort
    }
  }

  private var tooShort: String {
    guard isDayTooShort, dayMinutes > 0 else { return "" }
    return " A day has \(dayMinutes) min and a loop takes \(PracticeKind.mock.minutes): "
      + "fewer and longer days would help."
  }
}
