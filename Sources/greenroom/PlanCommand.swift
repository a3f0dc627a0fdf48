import Coach
import Content
import Store

/// `greenroom plan`: the days to the interview.
enum PlanCommand {
  /// Blocks are listed for so many days, weeks after them.
  private static let daysInFull = 28

  static func text(
    _ request: PlanRequest, _ workplace: Workplace, at now: Moment
  ) throws -> String {
    try keep(request, workplace, at: now)
    let study = workplace.study(at: now, after: .thorough)
    guard let frame = study.frame else { throw CommandError.noInterview }
    let plan = study.plan(in: frame)
    switch request.form {
    case .text:
      let problems = PlanFile(in: workplace.places).problems.map { "! \($0)" }
      let notes =
        problems + [lostTemplate(study), zone(study, workplace, at: now)].compactMap(\.self)
      return text(of: plan, study, notes)
    case .json: return PlanJson.text(of: plan, study)
    case .calendar:
      return PlanCalendar.text(of: plan, stamp: now.wall, title: study.title(of:))
    }
  }

  /// Writes what the command line changes into the plan file.
  private static func keep(
    _ request: PlanRequest, _ workplace: Workplace, at now: Moment
  ) throws {
    let file = PlanFile(in: workplace.places)
    var settings = file.settings
    if let template = request.template {
      settings.template = try workplace.catalogue.template(named: template)
    }
    let today = now.wall.studyDay
    if let interview = request.interview {
      guard interview >= today else { throw CommandError.interviewIsOver(interview) }
      guard interview.number - today.number <= CommandError.longestPlan else {
        throw CommandError.interviewIsFar(interview)
      }
      // After the last interview, preparing for the next one begins.
      if settings.began == nil || settings.interview.map({ $0 < today }) ?? true {
        settings.began = today
      }
      settings.interview = interview
      settings.zone = now.wall.zone
    }
    settings.weeklyHours = request.hours ?? settings.weeklyHours
    settings.weekdays = request.weekdays ?? settings.weekdays
    if settings != file.settings { _ = try file.write(settings) }
  }
}

// As text.
extension PlanCommand {
  private static func text(of plan: Plan, _ study: Study, _ notes: [String]) -> String {
    var lines = head(of: plan, study) + notes
    switch plan.moment {
    case .over, .today: return lines.joined(separator: "\n") + "\n"
    case .ahead, .tomorrow: break
    }
    let ahead = plan.days.filter { $0.day >= plan.today }
    lines += ahead.prefix(daysInFull).flatMap { self.lines(of: $0, plan, study) }
    lines += weeks(ahead.dropFirst(daysInFull))
    lines += dropped(from: plan, study)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(of plan: Plan, _ study: Study) -> [String] {
    let frame = plan.frame
    let day = frame.interview.words(seenFrom: plan.today)
    switch plan.moment {
    case .over:
      return [
        "The interview was \(day); what you did is kept.",
        "For the next one: greenroom plan --interview DATE",
      ]
    case .today:
      return [
        "The interview is today: nothing to learn any more.",
        "At most fifteen minutes of warming up: tell one story aloud.",
      ]
    case .tomorrow, .ahead: break
    }
    let left = frame.interview.number - plan.today.number
    let weekdays = frame.weekdays.sorted().map(\.short).joined(separator: ", ")
    let company = study.aim.company.map { ", \($0.name)" } ?? ""
    return [
      "Interview \(left == 1 ? "tomorrow" : "\(day), in \(left) days")"
        + " · \(study.aim.level.rawValue)\(company)"
        + " · \(frame.weeklyHours) h a week on \(weekdays.isEmpty ? "no day" : weekdays)",
      study.progress.isTelling
        ? "Readiness \(plan.forecast.words)" : "Readiness: not enough data",
      "\(frame.template.title)\(study.settings.template == nil ? ", by the time there is" : ""): "
        + phases(of: plan),
    ]
  }

  /// Each with its last day.
  private static func phases(of plan: Plan) -> String {
    var spans: [(title: String, last: Day)] = []
    for day in plan.days where day.day >= plan.today {
      if spans.last?.title == day.phase.title { spans.removeLast() }
      spans.append((day.phase.title, day.day))
    }
    return spans.map { "\($0.title) to \($0.last.words)" }.joined(separator: ", ")
  }

  private static func lostTemplate(_ study: Study) -> String? {
    guard let id = study.settings.template, !study.catalogue.plans.contains(where: { $0.id == id })
    else { return nil }
    return "! There is no template “\(id)” any more; the one that fits the time is taken."
  }

  private static func zone(_ study: Study, _ workplace: Workplace, at now: Moment) -> String? {
    guard let zone = study.settings.zone, zone != now.wall.zone else { return nil }
    guard workplace.zone.timestamp(now.wall.seconds, in: zone) != nil else {
      return
        "! The zone “\(zone)” of the plan is unknown here; days are counted in \(now.wall.zone)."
    }
    return
      "Days are counted in \(zone), where the plan was made (there it is \(study.today.words)), "
      + "not in \(now.wall.zone). Give --interview again to count here."
  }

  private static func lines(of day: PlanDay, _ plan: Plan, _ study: Study) -> [String] {
    if day.isOff { return ["", "\(day.day.words)  day off"] }
    guard day.capacity > 0 || !day.done.isEmpty else { return [] }
    let rest = day.isRest(seenFrom: plan.today) ? "  rest" : ""
    let head =
      "\(day.day.words)  \(day.phase.title)  "
      + "\((day.plannedMinutes + day.doneMinutes).asHours) of \(day.capacity.asHours)\(rest)"
    return ["", head]
      + day.done.map { "  \(padded($0.minutes)) min  done    \($0.question)" }
      + day.blocks.map { block in
        let kind = block.kind.name
        let gap = String(repeating: " ", count: 8 - kind.count)
        return
          "  \(padded(block.minutes)) min  \(kind)\(gap)\(study.title(of: block)) · \(block.why)"
      }
  }

  private static func weeks(_ days: ArraySlice<PlanDay>) -> [String] {
    let weeks = Dictionary(grouping: days, by: \.day.monday).sorted { $0.key < $1.key }
    guard !weeks.isEmpty else { return [] }
    return ["", "After that, by week:"]
      + weeks.map { monday, days in
        let planned = days.reduce(0) { $0 + $1.plannedMinutes }
        let capacity = days.reduce(0) { $0 + $1.capacity }
        return
          "  \(monday.words)  \(days[0].phase.title)  \(planned.asHours) of \(capacity.asHours)"
      }
  }

  private static func padded(_ minutes: Int) -> String {
    String(repeating: " ", count: max(0, 3 - String(minutes).count)) + String(minutes)
  }
}

// What was left out, and why.
extension PlanCommand {
  private static let droppedInFull = 8

  private static func dropped(from plan: Plan, _ study: Study) -> [String] {
    guard !plan.dropped.isEmpty else { return [] }
    let topics = plan.dropped.filter { if case .topic = $0 { true } else { false } }
    let others = plan.dropped.filter { if case .topic = $0 { false } else { true } }
    var lines = ["", "Left out:"] + others.map { "  \(sentence(on: $0, study))" }
    lines += topics.prefix(droppedInFull).map { "  \(sentence(on: $0, study))" }
    if topics.count > droppedInFull {
      lines.append("  … and \(topics.count - droppedInFull) more topics below the target")
    }
    if let cure = study.cure(of: plan) {
      lines += ["", cure.sentence(insteadOf: plan.frame.weeklyHours, seenFrom: plan.today)]
    }
    return lines
  }

  private static func sentence(on dropped: Dropped, _ study: Study) -> String {
    switch dropped {
    case .topic(let id, let mastery, let missing):
      "\(study.title(ofTopic: id)) stays at \(mastery.percent): "
        + "\(missing.asHours) short of \(Skill.target.percent)"
    case .review(let question): "the review of \(question): no day has room for it"
    case .move(let move, let refusal):
      "the move of \(move.id) to \(move.to.words): \(refusal.rawValue)"
    case .missed(let days, let minutes):
      "\(days == 1 ? "1 day" : "\(days) days") went by without practice, \(minutes.asHours): "
        + "what was planned for them is ranked anew, not put on top"
    }
  }
}
