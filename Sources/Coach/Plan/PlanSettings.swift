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

  package init() {}

  /// What the planner counts with; nil while there is no interview.
  package func frame(today: Day) -> PlanFrame? {
    interview.map { interview in
      PlanFrame(
        interview: interview, began: began ?? today, weeklyHours: weeklyHours,
        weekdays: weekdays, daysOff: daysOff, moves: moves)
    }
  }
}
