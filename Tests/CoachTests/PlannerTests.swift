import Seeds
import Coach
import Content
import Testing

@Suite struct `The planner` {
  /// As many as a run of all tests bears; thousands were tried by hand with other seeds.
  private static let samples: UInt64 = 40

  private func eachSituation(_ check: (PlanSituation) throws -> Void) rethrows {
    for seed in 1...Self.samples {
      var random = Dice(seed: seed)
      try check(PlanSituation(&random))
    }
  }

  @Test func `no plan breaks a rule`() {
    eachSituation { situation in
      let faults = situation.plan().faults(in: situation)
      #expect(faults.isEmpty, "\(faults) in \(situation)")
    }
  }

  @Test func `more hours never mean less readiness, fewer blocks or fewer reviews`() {
    for seed in 1...8 as ClosedRange<UInt64> {
      var random = Dice(seed: seed)
      var situation = PlanSituation(&random)
      var last: Plan?
      for hours in [0, 1, 2, 3, 5, 8] {
        situation.frame.weeklyHours = hours
        let plan = situation.plan()
        if let last {
          #expect(plan.forecast.planned >= last.forecast.planned, "\(hours) hours")
          #expect(plan.blocks.count >= last.blocks.count, "\(hours) hours")
          #expect(plan.reviews >= last.reviews, "\(hours) hours")
        }
        last = plan
      }
    }
  }

  @Test func `the order in which things are told does not matter`() {
    eachSituation { situation in
      var random = Dice(seed: 99)
      var shuffled = situation
      shuffled.topics.shuffle(using: &random)
      shuffled.reviews.shuffle(using: &random)
      shuffled.done.shuffle(using: &random)
      #expect(shuffled.plan() == situation.plan())
    }
  }

  @Test func `planning anew later keeps what was done and adds nothing to the past`() {
    eachSituation { situation in
      var later = situation
      later.today = Day(
        number: (situation.today.number + situation.frame.interview.number) / 2)
      let blocks = situation.plan().blocks.filter { $0.day < later.today && $0.kind != .review }
      later.done += blocks.enumerated().compactMap { number, block in
        guard number % 3 != 0, case .practice(let kind) = block.kind else { return nil }
        return DoneBlock(
          day: block.day, answer: "b\(number)", question: "q", topics: [block.id], kind: kind,
          minutes: block.minutes)
      }
      let plan = later.plan()
      let done = plan.days.flatMap(\.done)
      let kept = later.done.filter {
        $0.day >= situation.frame.began && $0.day < plan.frame.interview
      }
      #expect(done.count == kept.count && done.allSatisfy(kept.contains))
      #expect(plan.blocks.allSatisfy { $0.day >= later.today })
      #expect(plan.faults(in: later).isEmpty)
    }
  }

  @Test func `a plan grows a day shorter when nothing is done`() {
    eachSituation { situation in
      var tomorrow = situation
      tomorrow.today = Day(number: situation.today.number + 1)
      #expect(tomorrow.plan().faults(in: tomorrow).isEmpty)
    }
  }

  @Test func `readiness is not foretold to fall, and its range holds it`() {
    eachSituation { situation in
      let forecast = situation.plan().forecast
      #expect(forecast.planned >= forecast.now - 1e-12)
      #expect(forecast.range.contains(forecast.planned))
    }
  }
}

extension Plan {
  fileprivate var reviews: Int { blocks.count { $0.kind == .review } }
}

@Suite struct `The edges of a plan` {
  private let today = Practice.start

  private func topics() -> [PlanTopic] {
    let kinds: [(String, PracticeKind)] = [
      ("a", .drill), ("b", .story), ("c", .round), (PlanTopic.mock, .mock),
    ]
    return kinds.map {
      PlanTopic(id: $0.0, kind: $0.1, weight: 0.25, mastery: 0.3, deviation: 0.1)
    }
  }

  private func plan(
    in days: Int, hours: Int = 8, weekdays: Set<Weekday> = Set(Weekday.allCases),
    reviews: [Review] = [], done: [DoneBlock] = [], change: (inout PlanFrame) -> Void = { _ in }
  ) -> Plan {
    var frame = PlanFrame(
      interview: day(days), began: today, weeklyHours: hours, weekdays: weekdays)
    change(&frame)
    return Planner(
      frame: frame, today: today, topics: topics(), reviews: reviews, done: done
    ).plan()
  }

  private func day(_ after: Int) -> Day { Day(number: today.number + after) }

  @Test func `an interview that is over has no plan`() {
    let plan = plan(in: -3)
    #expect(plan.moment == .over)
    #expect(plan.days.isEmpty && plan.blocks.isEmpty)
    #expect(plan.forecast.now == plan.forecast.planned)
  }

  @Test func `on the day itself nothing is planned`() {
    #expect(plan(in: 0).moment == .today)
    #expect(plan(in: 0).blocks.isEmpty)
  }

  @Test func `the eve has at most 45 minutes, of reviews and a story`() {
    let review = Review(question: "q", due: today, minutes: 5, value: 0.3)
    let plan = plan(in: 1, hours: 40, reviews: [review])
    #expect(plan.moment == .tomorrow)
    #expect(plan.blocks.map(\.kind) == [.review, .practice(.story)])
    #expect(plan.plannedMinutes <= 45)
  }

  @Test func `without hours everything is missing`() {
    let plan = plan(in: 28, hours: 0)
    #expect(plan.blocks.isEmpty)
    #expect(plan.dropped.count == 4)
    #expect(!plan.isEnough)
  }

  @Test func `without weekdays nothing is planned`() {
    #expect(plan(in: 28, weekdays: []).blocks.isEmpty)
  }

  @Test func `however far the interview, the plan has an end`() {
    let plan = plan(in: 3_000_000, hours: 1, weekdays: [.monday])
    #expect(plan.days.count == 731)
  }

  @Test func `a day off stays free`() {
    let plan = plan(in: 14) { $0.daysOff = [day(3)] }
    #expect(plan.days[3].isOff && plan.days[3].blocks.isEmpty)
    #expect(!plan.days[4].blocks.isEmpty)
  }

  @Test func `days that went by are told and not made up for`() {
    var frame = PlanFrame(
      interview: day(20), began: day(-5), weeklyHours: 7, weekdays: Set(Weekday.allCases))
    frame.daysOff = [day(-2)]
    let done = DoneBlock(
      day: day(-1), answer: "x", question: "q", topics: ["a"], kind: .drill, minutes: 30)
    let plan = Planner(frame: frame, today: today, topics: topics(), done: [done]).plan()
    #expect(plan.dropped.first == .missed(days: 3, minutes: 180))
    #expect(plan.days.allSatisfy { $0.plannedMinutes <= 60 })
  }

  @Test func `a block that was moved stands where it was moved to`() {
    let first = plan(in: 14).blocks.first { $0.kind == .practice(.drill) }
    let from = first?.day ?? today
    let move = BlockMove(id: "a", from: from, to: day(5))
    let moved = plan(in: 14) { $0.moves = [move] }
    #expect(moved.days[5].blocks.contains { $0.id == "a" && $0.why.hasPrefix("moved here") })
    #expect(!moved.blocks.contains { $0.id == "a" && $0.day == from })
    #expect(!moved.dropped.contains { if case .move = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("a", 1, 30, Dropped.Refusal.notADay), ("a", 1, 14, .notADay), ("zz", 1, 2, .unknown),
    ("a", 1, 2, .noRoom), ("q", 1, 3, .early),
  ])
  func `a move that cannot be is told`(
    id: String, from: Int, to: Int, refusal: Dropped.Refusal
  ) {
    let move = BlockMove(id: id, from: day(from), to: day(to))
    let hours = refusal == .noRoom ? 2 : 8
    let review = Review(question: "q", due: day(5), minutes: 5, value: 0.5)
    let plan = plan(in: 14, hours: hours, reviews: [review]) { $0.moves = [move] }
    #expect(plan.dropped.contains(.move(move, refusal)))
  }

  @Test func `a move to a day that is over drops away quietly`() {
    let plan = plan(in: 14) { $0.moves = [BlockMove(id: "a", from: day(1), to: day(-1))] }
    #expect(!plan.dropped.contains { if case .move = $0 { true } else { false } })
  }

  @Test func `a move that is history is forgotten`() {
    let plan = plan(in: 14) { $0.moves = [BlockMove(id: "zz", from: day(-4), to: day(-2))] }
    #expect(!plan.dropped.contains { if case .move = $0 { true } else { false } })
  }

  @Test func `two heavy rounds are not moved onto one day`() {
    let moves = ["c", PlanTopic.mock].map { BlockMove(id: $0, from: day(1), to: day(4)) }
    let plan = plan(in: 14, hours: 14) { $0.moves = moves }
    #expect(plan.dropped.contains(.move(moves[1], .crowded)))
    #expect(plan.days[4].blocks.count { $0.isHeavy } == 1)
  }

  @Test func `what was done today uses up today`() {
    let done = DoneBlock(
      day: today, answer: "x", question: "q", topics: ["a"], kind: .drill, minutes: 60)
    #expect(plan(in: 14, hours: 7, done: [done]).days[0].blocks.isEmpty)
  }

  @Test func `a loop counts by the level, and all topics add up`() {
    let aim = Aim(level: .senior)
    let progress = Practice.progress([], after: 0)
    let topics = PlanTopic.topics(
      of: Curriculum(SmallBank.catalogue, aim: aim), aim: aim, progress: progress)
    #expect(abs(topics.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    let loop = topics.last
    #expect(loop?.id == PlanTopic.mock && abs((loop?.weight ?? 0) - 0.13) < 1e-12)
    #expect(abs((loop?.mastery ?? 0) - 0.40) < 1e-12)
  }

  @Test func `weekdays are known by their beginnings`() {
    for day in Weekday.allCases {
      #expect(Weekday(named: day.short) == day)
      #expect(Weekday(named: day.title.uppercased()) == day)
    }
    #expect(Weekday(named: "Tues") == .tuesday)
    #expect(Weekday(named: "t") == nil && Weekday(named: "mondays") == nil)
    #expect(Weekday(of: Practice.start) == .monday)
  }
}
