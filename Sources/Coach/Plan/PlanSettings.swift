import Content

/// The plan as its file has it: when, how much, for what.
package struct PlanSettings: Equatable, Sendable {
  package var interview: Day?
  /// When preparing for this interview began.
  package var began: Day?
  package var weeklyHours = 5
  package var weekdays = Set(Weekday.allCases)
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
        weekdays: weekdays, daysOff: daysOff, moves: moves,
        template: templates.first { $0.id == template } ?? fitting)
    }
  }
}
