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
  /// How many answers there are.
  package let answers: Int
  /// Those since the horizon.
  private let recent: [Outcome]

  package init(
    catalogue: Catalogue, outcomes: [Outcome], settings: PlanSettings, preferences: Preferences,
    today: Day
  ) {
    var fold = ProgressFold(
      catalogue: catalogue, aim: Aim(settings, preferences, catalogue: catalogue))
    for outcome in outcomes.inOrder { fold.take(outcome) }
    self.init(
      catalogue: catalogue, fold: fold, recent: outcomes, settings: settings, today: today)
  }

  /// - Parameter recent: All that count for a day since the horizon, others as well.
  package init(
    catalogue: Catalogue, fold: ProgressFold, recent: [Outcome], settings: PlanSettings,
    today: Day
  ) {
    self.catalogue = catalogue
    self.today = today
    self.settings = settings
    self.recent = recent
    aim = fold.aim
    answers = fold.count
    curriculum = Curriculum(catalogue, aim: aim)
    progress = Progress(of: fold, curriculum: curriculum, today: today)
  }

  /// The first day of which a plan must know what was done.
  package static func horizon(_ settings: PlanSettings, today: Day) -> Day {
    let week = Day(number: today.number - 7)
    return settings.frame(today: today).map { min($0.began, week) } ?? week
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
      done: DoneBlock.blocks(recent, since: first, catalogue: catalogue)
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

extension Aim {
  /// What the plan says of level and company goes before the preferences.
  package init(_ settings: PlanSettings, _ preferences: Preferences, catalogue: Catalogue) {
    let company = settings.company ?? preferences.company
    let level = settings.level ?? preferences.level
    self.init(
      level: catalogue.level(named: level, at: company) ?? Aim().level,
      company: company.flatMap { catalogue.company($0) })
  }
}
