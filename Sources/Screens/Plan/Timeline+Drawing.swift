import Cells
import Coach
import Content

extension Timeline {
  private static let cell = 7
  private static let label = 9

  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Timeline", detail: guidance?.aim ?? "", hints: hints, into: &frame)
    var area = Chrome.body(of: frame.size)
    drawNote(into: &frame, area: &area, at: now)
    drawProblem(into: &frame, area: &area)
    guard let guidance else {
      frame.put("Working it out.", in: area, style: .faint)
      return
    }
    guard let plan = guidance.plan, hasPlan else {
      return drawInvitation(guidance, into: &frame, area: area)
    }
    drawHead(plan, guidance, into: &frame, area: &area)
    let rows = min(weeks(of: plan).count + 1, max(3, area.rows / 2))
    drawWeeks(plan, into: &frame, area: area.takeTop(rows))
    _ = area.takeTop(1)
    drawDay(plan, into: &frame, area: area)
  }

  /// Below the days: what is typed, and above it what is wrong with it.
  private func drawNote(into frame: inout Frame, area: inout Area, at now: Moment) {
    if let dateField {
      dateField.draw(
        "Interview date, such as 2026-12-14:", into: &frame, area: area.takeBottom(1))
    }
    guard let (words, style) = note(at: now) else {
      if dateField == nil { _ = area.takeBottom(1) }
      return
    }
    let lines = Wrap.lines(words, columns: max(1, area.columns)).prefix(3)
    var place = area.takeBottom(lines.count)
    for line in lines { frame.put(line, in: place.takeTop(1), style: style) }
  }

  private func note(at now: Moment) -> (String, Style)? {
    if moving != nil {
      return ("Moving: go to another day, Enter puts it there, Esc leaves it.", .warning)
    }
    if let complaint { return (complaint, .warning) }
    guard dateField == nil, let zone = guidance?.settings.zone, zone != now.wall.zone else {
      return nil
    }
    let words = "Days are counted in \(zone), not in \(now.wall.zone); i gives the date anew, here."
    return (words, .faint)
  }

  private func drawProblem(into frame: inout Frame, area: inout Area) {
    guard let problem else { return }
    Chrome.draw(problem: problem, into: &frame, area: &area)
    _ = area.takeTop(1)
  }

  private func drawInvitation(_ guidance: Guidance, into frame: inout Frame, area: Area) {
    var rest = area
    let words =
      switch guidance.plan?.moment {
      case .over:
        "The interview is over; what you did is kept. Press i for the date of the next one."
      case .today:
        "The interview is today: nothing to learn any more. At most fifteen minutes of warming "
          + "up: tell one story aloud."
      case .ahead, .tomorrow, nil:
        problem == nil
          ? "No interview yet. Press i and give its date: the days until then are filled with "
            + "blocks for the hours you have, the weakest and weightiest topics first."
          : "Whether there is an interview cannot be read."
      }
    for line in Wrap.lines(words, columns: max(1, min(76, area.columns))) {
      frame.put(line, in: rest.takeTop(1))
    }
  }

  private func drawHead(
    _ plan: Plan, _ guidance: Guidance, into frame: inout Frame, area: inout Area
  ) {
    let settings = plan.frame
    let left = settings.interview.number - plan.today.number
    let days = Weekday.allCases.map { settings.weekdays.contains($0) ? $0.short : "–" }
    frame.putShortened(
      "\(settings.interview.words(seenFrom: plan.today)), in \(left) \(left == 1 ? "day" : "days") · "
        + "\(settings.weeklyHours) h a week on \(days.joined(separator: " "))",
      in: area.takeTop(1), style: .strong)
    frame.putShortened(
      guidance.readiness + " · \(settings.template.title)"
        + (guidance.settings.template == nil ? " (auto)" : ""),
      in: area.takeTop(1), style: .faint)
    let shortness = settings.shortness.map { [($0 + " (1–7)", Style.warning)] } ?? []
    for (words, style) in news(of: plan, guidance) + shortness {
      for line in Wrap.lines(words, columns: max(1, area.columns)).prefix(2) {
        frame.put(line, in: area.takeTop(1), style: style)
      }
    }
    if let cure = guidance.cure {
      let topics = plan.dropped.count { if case .topic = $0 { true } else { false } }
      frame.putShortened(
        "\(topics) topics stay below \(Skill.target.percent); \(cure.short(seenFrom: plan.today))",
        in: area.takeTop(1), style: .warning)
    }
    _ = area.takeTop(1)
  }

  /// What went by, and what somebody wanted that cannot be.
  private func news(of plan: Plan, _ guidance: Guidance) -> [(String, Style)] {
    plan.dropped.compactMap { dropped in
      switch dropped {
      case .missed(let days, let minutes):
        let missed = days == 1 ? "1 day" : "\(days) days"
        return (
          "\(missed) went by without practice, \(minutes.asHours): ranked anew, not put on top",
          .faint
        )
      case .move(let move, let refusal):
        let title = guidance.titles[move.id] ?? move.id.titled
        return ("\(title) cannot move to \(move.to.words): \(refusal.rawValue).", .warning)
      case .topic, .review: return nil
      }
    }
  }

  private func weeks(of plan: Plan) -> [Day] {
    guard let first = plan.days.first?.day.monday else { return [] }
    return stride(from: first.number, through: plan.frame.interview.number, by: 7)
      .map { Day(number: $0) }
  }

  private func drawWeeks(_ plan: Plan, into frame: inout Frame, area: Area) {
    var rest = area
    var head = rest.takeTop(1).inset(left: Self.label)
    for weekday in Weekday.allCases {
      frame.put(String(weekday.title.prefix(3)), in: head.takeLeft(Self.cell), style: .faint)
    }
    frame.put("planned", in: head.takeLeft(9), style: .faint)
    frame.putShortened("phase", in: head, style: .faint)
    let weeks = weeks(of: plan)
    let here = weeks.lastIndex { $0 <= day } ?? 0
    let top = max(0, min(here - rest.rows / 2, weeks.count - rest.rows))
    for monday in weeks.dropFirst(top).prefix(rest.rows) {
      drawWeek(monday, plan, into: &frame, area: rest.takeTop(1))
    }
  }

  private func drawWeek(_ monday: Day, _ plan: Plan, into frame: inout Frame, area: Area) {
    var row = area
    frame.put(String(monday.words.dropFirst(4)), in: row.takeLeft(Self.label), style: .faint)
    let days = (0..<7).map { Day(number: monday.number + $0) }
    for day in days {
      let place = row.takeLeft(Self.cell)
      let (text, style) = look(of: day, plan)
      frame.put(text, in: place.inset(right: 1), style: day == self.day ? .selected : style)
      if day == self.day { frame.paint(place.inset(right: 1), style: .selected) }
      frame.link(place, to: .choose(index: day.number))
    }
    let week = plan.days.filter { $0.day.monday == monday }
    let planned = week.reduce(0) { $0 + $1.plannedMinutes + $1.doneMinutes }
    // Of a week that two phases share, that of the day that is looked at.
    let phase = (week.first { $0.day == self.day } ?? week.first)?.phase.title ?? ""
    frame.put(planned.asHours, in: row.takeLeft(9), style: .faint)
    frame.putShortened(phase, in: row, style: .faint)
  }

  /// Minutes done with ●, planned with ○, missed with ×.
  private func look(of day: Day, _ plan: Plan) -> (String, Style) {
    if day == plan.frame.interview { return ("★ go", .accent) }
    guard let entry = plan.days.first(where: { $0.day == day }) else { return ("", .plain) }
    if entry.isOff { return ("off", .faint) }
    if entry.doneMinutes > 0 { return ("● \(entry.doneMinutes)", .good) }
    if entry.isMissed(seenFrom: plan.today) { return ("×", .warning) }
    if entry.plannedMinutes > 0 {
      return ("○ \(entry.plannedMinutes)", day == plan.today ? .strong : .plain)
    }
    return (entry.isRest(seenFrom: plan.today) ? "rest" : "·", .faint)
  }

  private func drawDay(_ plan: Plan, into frame: inout Frame, area: Area) {
    var rest = area
    guard let entry = plan.days.first(where: { $0.day == day }) else {
      frame.put(day.words, in: rest.takeTop(1), style: .heading)
      return
    }
    let head = "\(day.words(seenFrom: plan.today)) · \(entry.phase.title)"
    var top = rest.takeTop(1)
    top = top.inset(left: frame.put(head, in: top, style: .heading) + 2)
    frame.putShortened(entry.phase.hint, in: top, style: .faint)
    for done in entry.done {
      frame.putShortened(
        "● \(done.minutes) min  \(done.question.titled)", in: rest.takeTop(1), style: .good)
    }
    // Where rows are short the reason of the chosen block stands below.
    let isWide = rest.columns >= 76
    for (index, task) in tasks.enumerated() {
      let isChosen = index == self.task
      var row = rest.takeTop(1)
      frame.put(isChosen ? "▸" : " ", in: row.takeLeft(2), style: .accent)
      frame.put("\(task.block.minutes) min", in: row.takeLeft(8), style: .faint)
      frame.put(task.block.kind.title, in: row.takeLeft(8), style: .faint)
      frame.putShortened(task.title, in: row, style: isChosen ? .strong : .plain)
      let used = task.title[...].columns + 1
      if isWide, row.columns > used + 4 {
        frame.putShortened("· " + task.block.why, in: row.inset(left: used), style: .faint)
      }
    }
    if !isWide, let task = chosenTask {
      for line in Wrap.lines(task.block.why, columns: max(1, rest.columns - 2)).prefix(2) {
        frame.put(line, in: rest.takeTop(1).inset(left: 2), style: .faint)
      }
    }
  }
}
