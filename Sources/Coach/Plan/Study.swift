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
    return settings.interview == nil ? week : min(settings.began ?? today, week)
  }

  package var advisor: PracticeAdvisor {
    PracticeAdvisor(
      curriculum: curriculum, progress: progress,
      interview: settings.interview, company: aim.company?.name)
  }

  /// Nil while there is no interview.
  package var frame: PlanFrame? { frame(of: settings) }

  private func frame(of settings: PlanSettings) -> PlanFrame? {
    settings.frame(today: today, templates: catalogue.plans)
  }

  package func plan(in frame: PlanFrame) -> Plan { planner(in: frame).plan() }

  private func planner(in frame: PlanFrame) -> Planner {
    let topics = PlanTopic.topics(of: curriculum, aim: aim, progress: progress)
    let first = min(frame.began, Day(number: today.number - 7))
    return Planner(
      frame: frame, today: today, topics: topics,
      reviews: ReviewQueue.reviews(progress, curriculum: curriculum, interview: frame.interview),
      done: DoneBlock.blocks(recent, since: first, catalogue: catalogue)
    )
  }

  /// What a block is about, such as “Retries and backoff”.
  package func title(of block: Block) -> String {
    switch block.kind {
    case .review: "Recall \(block.id.replacing("-", with: " "))"
    case .practice(.mock): "All rounds of a loop"
    case .practice: title(ofTopic: block.id)
    }
  }

  /// The same beside the name of the kind, which says that it is to be recalled.
  package func shortTitle(of block: Block) -> String {
    guard block.kind == .review else { return title(of: block) }
    let words = block.id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
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

extension Study {
  /// Nil when the plan is enough, or the interview is over or today.
  package func cure(of plan: Plan) -> PlanCure? {
    guard !plan.isEnough, plan.moment == .ahead || plan.moment == .tomorrow else { return nil }
    return PlanCure(
      hours: hoursNeeded(in: plan.frame), date: laterDate(than: plan.frame.interview),
      dayMinutes: plan.frame.share(ofHalfHours: plan.frame.weeklyHours * 2))
  }

  /// From this number on the hours of a week take all its days, when none were given.
  private static let hoursOfAllDays = 8

  /// More hours may come on more days, when none were given.
  private func hoursNeeded(in frame: PlanFrame) -> Int? {
    guard settings.weekdays == nil else { return planner(in: frame).hoursNeeded() }
    var daily = frame
    daily.weekdays = Set(Weekday.allCases)
    guard let needed = planner(in: daily).hoursNeeded(), needed < Self.hoursOfAllDays else {
      daily.weeklyHours = max(frame.weeklyHours, Self.hoursOfAllDays - 1)
      return planner(in: daily).hoursNeeded()
    }
    return (needed...PlanFrame.hours.upperBound).first { hours in
      var settings = settings
      settings.weeklyHours = hours
      return self.frame(of: settings).map { planner(in: $0).isEnough() } ?? false
    }
  }

  private static let longestSearch = 728

  /// Found by halves between a day that is too early and one that is not.
  private func laterDate(than interview: Day) -> Day? {
    guard settings.weeklyHours > 0, settings.weekdays?.isEmpty != true else { return nil }
    let last = today.number + Self.longestSearch
    var early = interview.number
    var late = early
    var step = 7
    repeat {
      guard late < last else { return nil }
      early = late
      late = min(late + step, last)
      step *= 2
    } while !isEnough(on: late)
    while late - early > 1 {
      let middle = (early + late) / 2
      if isEnough(on: middle) { late = middle } else { early = middle }
    }
    return Day(number: late)
  }

  private func isEnough(on interview: Int) -> Bool {
    var settings = settings
    settings.interview = Day(number: interview)
    return frame(of: settings).map { planner(in: $0).isEnough() } ?? false
  }
}
