import Content

/// Where the person stands and what for: what the plan, the statistics and the choice of the next
/// question are made from.
package struct Study: Sendable {
  package let library: Library
  package let today: Day
  package let settings: PlanSettings
  package let aim: Aim
  package let curriculum: Curriculum
  package let progress: Progress
  package let outcomes: [Outcome]

  /// What the plan says of level and company goes before the preferences.
  package init(
    library: Library, outcomes: [Outcome], settings: PlanSettings, preferences: Preferences,
    today: Day
  ) {
    self.library = library
    self.today = today
    self.settings = settings
    self.outcomes = outcomes
    let company = settings.company ?? preferences.company
    let level = settings.level ?? preferences.level
    aim = Aim(
      level: library.level(named: level, at: company) ?? Aim().level,
      company: company.flatMap { library.company($0) })
    curriculum = Curriculum(library, aim: aim)
    progress = Progress(
      of: outcomes, library: library, aim: aim, curriculum: curriculum, today: today)
  }

  package var advisor: PracticeAdvisor {
    PracticeAdvisor(
      library: library, curriculum: curriculum, progress: progress,
      interview: settings.interview)
  }

  package func plan(in frame: PlanFrame) -> Plan {
    let topics = PlanTopic.topics(of: curriculum, aim: aim, progress: progress)
    let first = min(frame.began, Day(number: today.number - 7))
    return Planner(
      frame: frame, today: today, topics: topics,
      reviews: ReviewQueue.reviews(progress, library: library, interview: frame.interview),
      done: DoneBlock.blocks(outcomes, since: first, library: library)
    ).plan()
  }

  /// What a block is about, such as “Retries and backoff”.
  package func title(of block: Block) -> String {
    switch block.kind {
    case .review: "Recall \(block.id.replacing("-", with: " "))"
    case .practice(.mock): "All rounds of a loop"
    case .practice: title(ofTopic: block.id)
    }
  }

  package func title(ofTopic id: String) -> String {
    id == PlanTopic.mock ? "All rounds of a loop" : library.topic(id)?.title ?? id
  }
}
