import Coach
import Content
import Store

/// Where the person stands and what for, as `plan`, `next` and `stats` see it.
struct Study {
  let catalogue: Catalogue
  let today: Day
  let planFile: PlanFile
  let aim: Aim
  let curriculum: Curriculum
  let progress: Progress
  let outcomes: [Outcome]

  init(_ workplace: Workplace, at now: Moment) {
    catalogue = workplace.catalogue
    today = now.wall.studyDay
    planFile = PlanFile(in: workplace.places)
    outcomes = AnswerIndex(in: workplace.places).read().outcomes
    aim = Self.aim(planFile.settings, workplace)
    curriculum = Curriculum(catalogue, aim: aim)
    progress = Progress(
      of: outcomes, catalogue: catalogue, aim: aim, curriculum: curriculum, today: today)
  }

  /// What the plan says goes before the settings.
  private static func aim(_ plan: PlanSettings, _ workplace: Workplace) -> Aim {
    let company = plan.company ?? workplace.preferences.company
    let level = plan.level ?? workplace.preferences.level
    return Aim(
      level: workplace.catalogue.level(named: level, at: company) ?? Aim().level,
      company: company.flatMap { workplace.catalogue.company($0) })
  }

  var advisor: PracticeAdvisor {
    PracticeAdvisor(
      curriculum: curriculum, progress: progress,
      interview: planFile.settings.interview)
  }

  func plan(in frame: PlanFrame) -> Plan {
    let topics = PlanTopic.topics(of: curriculum, aim: aim, progress: progress)
    let first = min(frame.began, Day(number: today.number - 7))
    return Planner(
      frame: frame, today: today, topics: topics,
      reviews: ReviewQueue.reviews(progress, curriculum: curriculum, interview: frame.interview),
      done: DoneBlock.blocks(outcomes, since: first, catalogue: catalogue)
    ).plan()
  }

  /// What a block is about, such as “Retries and backoff”.
  func title(of block: Block) -> String {
    switch block.kind {
    case .review: "Recall \(block.id)"
    case .practice(.mock): "All rounds of a loop"
    case .practice: title(ofTopic: block.id)
    }
  }

  func title(ofTopic id: String) -> String {
    id == PlanTopic.mock ? "All rounds of a loop" : catalogue.topic(id)?.title ?? id
  }
}

extension Int {
  /// Of minutes: `45 min`, `2 h`, `2 h 05`.
  var hours: String {
    let minutes = self % 60
    if self < 60 { return "\(self) min" }
    return minutes == 0 ? "\(self / 60) h" : "\(self / 60) h \(minutes < 10 ? "0" : "")\(minutes)"
  }
}
