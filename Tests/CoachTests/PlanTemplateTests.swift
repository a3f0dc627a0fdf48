import Coach
import Content
import Testing

@Suite struct `The templates of a plan` {
  private let today = Practice.start

  private func day(_ after: Int) -> Day { Day(number: today.number + after) }

  @Test(arguments: 1...80)
  func `without days the hours make sittings of an hour, from the first day on`(
    hours: Int
  ) throws {
    for weekday in 0..<7 {
      let first = day(weekday)
      var settings = PlanSettings()
      settings.interview = day(60)
      settings.began = first
      settings.weeklyHours = hours
      let frame = try #require(settings.frame(today: first))
      #expect(frame.weekdays.contains(Weekday(of: first)))
      #expect(frame.dayMinutes >= PracticeKind.mock.minutes && frame.shortness == nil)
      #expect(frame.dayMinutes <= 75 || frame.weekdays.count == 7)
    }
  }

  @Test func `days that are too short for a round or a loop are told with the cure`() {
    func shortness(_ hours: Int, _ days: Int) -> String? {
      PlanFrame(
        interview: day(30), began: today, weeklyHours: hours,
        weekdays: Set(Weekday.allCases.prefix(days))
      ).shortness
    }
    #expect(shortness(5, 7)?.hasPrefix("A day has 40 min, a round takes 45 and a loop 60") == true)
    #expect(shortness(5, 6)?.hasPrefix("A day has 50 min, a loop takes 60") == true)
    #expect(shortness(5, 5) == nil)
    #expect(shortness(0, 5) == nil)
  }

  private func template(_ phases: (share: Double?, mix: [Double], mocks: Int)...) -> PlanTemplate {
    var template = PlanTemplate()
    template.phases = phases.enumerated().map { number, part in
      var phase = PlanTemplate.Phase()
      phase.id = "p\(number)"
      phase.share = part.share
      phase.days = part.share == nil ? 2 : nil
      phase.mocks = part.mocks
      phase.mix.drill = part.mix[0]
      phase.mix.story = part.mix[1]
      phase.mix.round = part.mix[2]
      phase.mix.mock = part.mix[3]
      return phase
    }
    return template
  }

  private func topics() -> [PlanTopic] {
    let kinds: [PracticeKind] = [.drill, .story, .round]
    return (0..<30).map {
      PlanTopic(id: "t\($0)", kind: kinds[$0 % 3], weight: 0.03, mastery: 0.2)
    } + [PlanTopic(id: PlanTopic.mock, kind: .mock, weight: 0.1, mastery: 0.2)]
  }

  private func plan(in days: Int, hours: Int = 10, _ template: PlanTemplate) -> Plan {
    let frame = PlanFrame(
      interview: day(days), began: today, weeklyHours: hours,
      weekdays: Set(Weekday.allCases), template: template)
    return Planner(frame: frame, today: today, topics: topics()).plan()
  }

  @Test func `phases follow each other and the last leads to the interview, however long`() {
    for days in 1...200 {
      let phases = PhasePlan(.plain, from: today, to: day(days))
      let ids = (0..<days).map { phases.phase(on: day($0)).id }
      let order = ids.map { id in PlanTemplate.plain.phases.firstIndex { $0.id == id } ?? -1 }
      #expect(order == order.sorted(), "\(days) days")
      #expect(ids.last == "taper", "\(days) days")
      #expect(ids.count { $0 == "taper" } == (days < 10 ? 1 : 2), "\(days) days")
    }
  }

  @Test func `a phase takes its share of the days`() {
    let template = template(
      (0.25, [1, 1, 1, 1], 2), (0.75, [1, 1, 1, 1], 2), (nil, [0, 1, 0, 0], 2))
    let ids = plan(in: 42, template).days.map(\.phase.id)
    #expect(ids.count { $0 == "p0" } == 10 && ids.count { $0 == "p1" } == 30)
  }

  @Test func `what a mix leaves out does not come`() {
    let template = template((1, [1, 0, 0.5, 0], 2), (nil, [0, 0, 0, 0], 2))
    let kinds = Set(plan(in: 30, template).blocks.map(\.kind))
    #expect(kinds == [.practice(.drill), .practice(.round)])
    #expect(plan(in: 30, template).days.suffix(2).allSatisfy { $0.blocks.isEmpty })
  }

  @Test func `kinds share the time as they are favoured and can still gain`() {
    let template = template((1, [1, 0.5, 0, 0], 2), (nil, [0, 1, 0, 0], 2))
    let blocks = plan(in: 22, hours: 10, template).days.dropLast(2).flatMap(\.blocks)
    func minutes(_ kind: PracticeKind) -> Double {
      Double(blocks.reduce(0) { $0 + ($1.kind == .practice(kind) ? $1.minutes : 0) })
    }
    // What is left to gain shifts while it is learned.
    #expect((1.5...2.6).contains(minutes(.drill) / minutes(.story)))
  }

  @Test(arguments: [(1, 7), (2, 3)])
  func `mocks keep the distance that their number a week leaves`(mocks: Int, gap: Int) {
    let template = template((1, [0.1, 0.1, 0.1, 1], mocks), (nil, [0, 1, 0, 0], 2))
    let days = plan(in: 60, template).blocks.filter { $0.kind == .practice(.mock) }
      .map(\.day.number)
    #expect(days.count > 3)
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= gap })
  }

  @Test func `the template whose time is nearest is taken, or the one that was asked for`() {
    let templates = [1, 2, 4, 8, 12].map { weeks in
      var template = PlanTemplate.plain
      template.id = "w\(weeks)"
      template.weeks = weeks
      return template
    }
    func chosen(_ days: Int, _ id: String? = nil) -> String? {
      var settings = PlanSettings()
      settings.interview = day(days)
      settings.template = id
      return settings.frame(today: today, templates: templates)?.template.id
    }
    #expect(
      [1, 9, 10, 20, 30, 39, 40, 70, 365].map { chosen($0) } == [
        "w1", "w1", "w2", "w4", "w4", "w4", "w8", "w12", "w12",
      ])
    #expect(chosen(9, "w12") == "w12" && chosen(9, "lost") == "w1")
    var settings = PlanSettings()
    settings.interview = day(9)
    #expect(settings.frame(today: today)?.template == .plain)
  }
}

@Suite struct `What would make a plan enough` {
  private let today = Practice.start

  private func study(in days: Int, hours: Int, _ weekdays: Set<Weekday>) -> Study {
    var settings = PlanSettings()
    settings.interview = Day(number: today.number + days)
    settings.began = today
    settings.weeklyHours = hours
    settings.weekdays = weekdays
    return Study(
      catalogue: SmallBank.catalogue, outcomes: [], settings: settings,
      preferences: Preferences(), today: today)
  }

  private func plan(_ study: Study) throws -> Plan { study.plan(in: try #require(study.frame)) }

  private func isEnough(in days: Int, hours: Int, _ weekdays: Set<Weekday>) throws -> Bool {
    try plan(study(in: days, hours: hours, weekdays)).isEnough
  }

  @Test(arguments: [(35, 4), (28, 4), (20, 5), (60, 0)])
  func `the hours and the date that are told are enough, and an hour or a day less is not`(
    days: Int, hours: Int
  ) throws {
    let weekdays: Set<Weekday> = [.monday, .tuesday, .thursday, .saturday]
    let study = study(in: days, hours: hours, weekdays)
    let cure = try #require(study.cure(of: try plan(study)))
    #expect(!cure.isDayTooShort == (hours > 0))
    if let more = cure.hours {
      #expect(more > hours)
      let isEnough = try isEnough(in: days, hours: more, weekdays)
      let isLessEnough = try self.isEnough(in: days, hours: more - 1, weekdays)
      #expect(isEnough && !isLessEnough)
    }
    if let date = cure.date {
      let later = date.number - today.number
      #expect(later > days)
      let isEnough = try self.isEnough(in: later, hours: hours, weekdays)
      let isEarlierEnough = try self.isEnough(in: later - 1, hours: hours, weekdays)
      #expect(isEnough && !isEarlierEnough)
    }
    #expect((cure.date == nil) == (hours == 0))
    #expect(cure.hours != nil || days < 30)
  }

  @Test func `a plan that is enough needs no cure, and without days there is none`() throws {
    let full = study(in: 120, hours: 12, Set(Weekday.allCases))
    let enough = try plan(full)
    #expect(enough.isEnough && full.cure(of: enough) == nil)
    let empty = study(in: 21, hours: 5, [])
    let cure = try #require(empty.cure(of: try plan(empty)))
    #expect(cure.hours == nil && cure.date == nil)
    let over = study(in: -1, hours: 5, [.monday])
    let past = try plan(over)
    #expect(over.cure(of: past) == nil)
  }

  @Test func `reasons are short and plain`() throws {
    var aim = Aim(level: .senior)
    aim.company = SmallBank.catalogue.company("acme")
    func reason(_ isTried: Bool, _ standing: Standing, demand: String? = nil) -> String? {
      let topic = PlanTopic(
        id: "a", kind: .drill, weight: 1, mastery: 0.4, standing: standing, isTried: isTried,
        demand: demand)
      let frame = PlanFrame(
        interview: Day(number: today.number + 14), began: today, weeklyHours: 7,
        weekdays: Set(Weekday.allCases))
      return Planner(frame: frame, today: today, topics: [topic]).plan().blocks.first?.why
    }
    #expect(reason(false, .unsure) == "new to you")
    #expect(
      reason(true, .weak, demand: "Acme asks for it") == "weak: 40 % so far, and Acme asks for it")
    #expect(reason(true, .unsure) == "not sure yet: 40 % so far")
    let topics = PlanTopic.topics(
      of: Curriculum(SmallBank.catalogue, aim: aim), aim: aim,
      progress: Practice.progress([], after: 0, aim: aim))
    #expect(topics.first { $0.id == "caching" }?.demand == "Acme often asks for it")
    #expect(topics.first { $0.id == "fan-out" }?.demand == nil)
  }
}
