import Content

/// What home and the timeline tell of where somebody stands and what comes next.
package struct Guidance: Equatable, Sendable {
  /// A block of the plan, in words, and the question that it would start.
  package struct Task: Equatable, Sendable {
    package let block: Block
    package let title: String
    /// Nil when no question of the bank serves it.
    package let question: String?
  }

  package struct DayTasks: Equatable, Sendable {
    package let day: PlanDay
    package let tasks: [Task]
  }

  package let today: Day
  package let settings: PlanSettings
  /// Such as `Discord · senior`.
  package let aim: String
  package let progress: Progress
  /// The best questions to practise now, the best first, with their reasons.
  package let suggestions: [NextPractice]
  /// Nil while there is no interview.
  package let plan: Plan?
  /// What would make the plan enough; nil when it is.
  package let cure: PlanCure?
  package let templates: [PlanTemplate]
  package let days: [DayTasks]
  /// The topics' titles by id.
  package let titles: [String: String]

  private static let suggested = 5

  package init(_ study: Study) {
    today = study.today
    settings = study.settings
    aim = [study.aim.company?.name, study.aim.level.rawValue].compactMap(\.self)
      .joined(separator: " · ")
    progress = study.progress
    let advisor = study.advisor
    suggestions = advisor.suggestions(limit: Self.suggested)
    let plan = study.frame.map { study.plan(in: $0) }
    self.plan = plan
    cure = plan.flatMap { study.cure(of: $0) }
    templates = study.catalogue.plans
    days = (plan?.days ?? []).map { day in
      let tasks = day.blocks.map { block in
        Task(
          block: block,
          title: study.shortTitle(of: block),
          question: Self.question(of: block, study, advisor))
      }
      return DayTasks(day: day, tasks: tasks)
    }
    titles = Dictionary(
      study.catalogue.topics.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// Only for the days at hand: further on the choice would be another by then.
  private static func question(
    of block: Block, _ study: Study, _ advisor: PracticeAdvisor
  ) -> String? {
    switch block.kind {
    case .review: return block.id
    case .practice(let kind):
      guard block.day.number <= study.today.number + 1 else { return nil }
      let touching = study.curriculum.item(block.id).map { Set($0.questions) }
      return advisor.next(kind: kind == .mock ? .round : kind, among: touching)?.question
    }
  }

  package var tasksToday: [Task] { days.first { $0.day.day == today }?.tasks ?? [] }

  /// How ready somebody is and would be, in words; there is a number once there are some answers.
  package var readiness: String {
    guard progress.isTelling, let forecast = plan?.forecast else {
      return "Readiness: not enough data"
    }
    return "Readiness \(forecast.words)"
  }

  /// Minutes practised and planned in this week.
  package var week: (done: Int, planned: Int) {
    let monday = today.monday.number
    let days = self.days.map(\.day).filter { (monday..<monday + 7).contains($0.day.number) }
    let done = progress.habit.weeks.last?.minutes ?? 0
    return (done, done + days.reduce(0) { $0 + $1.plannedMinutes })
  }
}
