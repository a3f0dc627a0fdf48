import Content

/// The plan as its file has it: when, how much, for what.
package struct PlanSettings: Equatable, Sendable {
  package var interview: Day?
  /// When preparing for this interview began.
  package var began: Day?
  package var weeklyHours = 5
  /// Nil takes as many as make sittings of a good length of the hours.
  package var weekdays: Set<Weekday>?
  /// Nil takes the one of the settings.
  package var level: String?
  package var company: String?
  /// Where the plan was made, as a zone of the IANA database.
  package var zone: String?
  package var daysOff: Set<Day> = []
  package var moves: [BlockMove] = []
  /// The id of a template; nil takes the one that fits the time.
  package var template: String?

  package init() {}

  /// What the planner counts with; nil while there is no interview. A template that is not there is
  /// chosen by the time.
  package func frame(today: Day, templates: [PlanTemplate] = []) -> PlanFrame? {
    interview.map { interview in
      let began = began ?? today
      let fitting = PlanTemplate.fitting(
        days: interview.number - began.number, among: templates)
      return PlanFrame(
        interview: interview, began: began, weeklyHours: weeklyHours,
        weekdays: weekdays ?? Weekday.chosen(forHours: weeklyHours, from: began),
        daysOff: daysOff, moves: moves,
        template: templates.first { $0.id == template } ?? fitting)
    }
  }
}

extension Weekday {
  /// A round and a drill fit in.
  private static let longestSitting = 75

  /// The fewest on which the hours of a week make sittings of no more than 75 minutes, spread over
  /// the week: the first on the weekday of the day given.
  static func chosen(forHours hours: Int, from day: Day) -> Set<Weekday> {
    let count = (hours * 60 + longestSitting - 1) / longestSitting
    let steps = spread[min(max(count, 1), spread.count) - 1]
    return Set(steps.map { allCases[(day.weekday + $0) % allCases.count] })
  }

  /// For each number of days, how many days after the first each of them lies.
  private static let spread = [
    [0], [0, 3], [0, 2, 4], [0, 2, 4, 6], [0, 1, 2, 4, 6], [0, 1, 2, 3, 4, 6], Array(0..<7),
  ]
}
