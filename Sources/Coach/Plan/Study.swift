import Content

/// Where the person stands and what for: what the plan, the statistics and the choice of the next
/// question are made from.
package struct Study: Sendable {
  package let catalogue: Catalogue
  package let today: Day
  package let settings: PlanSettings
  package let aim: Aim
  package let curriculum: Curriculum
  package let progress: Progress
  package let outcomes: [Outcome]

  /// What the plan says of level and company goes before the preferences.
  package init(
    catalogue: Catalogue, outcomes: [Outcome], settings: PlanSettings, preferences: Preferences,
    today: Day
  ) {
    self.catalogue = catalogue
    self.today = today
    self.settings = settings
    self.outcomes = outcomes
    let company = settings.company ?? preferences.company
    let level = settings.level ?? preferences.level
    aim = Aim(
      level: catalogue.level(named: level, at: company) ?? Aim().level,
      company: company.flatMap { catalogue.company($0) })
    curriculum = Curriculum(catalogue, aim: aim)
    progress = Progress(
      of: outcomes, catalogue: catalogue, aim: aim, curriculum: curriculum, today: today)
  }

  package var advisor: PracticeAdvisor {
    PracticeAdvisor(
      curriculum: curriculum, progress: progress,
      interview: settings.interview)
  }

  package func plan(in frame: PlanFrame) -> Plan {
    let topics = PlanTopic.topics(of: curriculum, aim: aim, progress: progress)
    let first = min(frame.began, Day(number: today.number - 7))
    return Planner(
      frame: frame, today: today, topics: topics,
      reviews: ReviewQueue.reviews(progress, curriculum: curriculum, interview: frame.interview),
      done: DoneBlock.blocks(outcomes, since: first, catalogue: catalogue)
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
    id == PlanTopic.mock ? "All rounds of a loop" : catalogue.topic(id)?.title ?? id
  }
}
