import Seeds
import Coach

/// A random situation to plan in.
struct PlanSituation {
  var frame: PlanFrame
  var today: Day
  var topics: [PlanTopic]
  var reviews: [Review]
  var done: [DoneBlock]

  init(_ random: inout Dice) {
    today = Day(number: 20_000 + Int.random(in: 0..<1500, using: &random))
    let horizon =
      [1, 2, 3, 5, 7, 9, 10, 14, 21, 28, 42].randomElement(using: &random) ?? 7
    let began = today.number - ([0, 0, 1, 6, 30].randomElement(using: &random) ?? 0)
    frame = PlanFrame(
      interview: Day(number: today.number + horizon), began: Day(number: began),
      weeklyHours: [0, 1, 2, 3, 4, 5, 8].randomElement(using: &random) ?? 5,
      weekdays: Set(
        Weekday.allCases.shuffled(using: &random).prefix(.random(in: 1...7, using: &random))))
    frame.daysOff = Set(
      (0..<Int.random(in: 0...horizon / 5 + 1, using: &random)).map { [today] _ in
        Day(number: today.number + Int.random(in: 0..<horizon, using: &random))
      })
    topics = Self.topics(&random)
    reviews = (0..<([0, 5, 20, 60].randomElement(using: &random) ?? 0)).map { [today] number in
      Review(
        question: "r\(number)",
        due: Day(number: today.number + Int.random(in: -5...horizon + 10, using: &random)),
        minutes: [5, 10, 15].randomElement(using: &random) ?? 5,
        value: Double.random(in: 0...1, using: &random))
    }
    done = []
    let count = Int.random(in: 0...4, using: &random)
    for number in 0..<count where !topics.isEmpty {
      let topic = topics[Int.random(in: 0..<topics.count, using: &random)]
      let day = Int.random(in: began...today.number, using: &random)
      done.append(
        DoneBlock(
          day: Day(number: day), answer: "a\(number)", question: "q", topics: [topic.id],
          kind: topic.kind, minutes: topic.kind.minutes))
    }
  }

  private static func topics(_ random: inout Dice) -> [PlanTopic] {
    let kinds: [PracticeKind] = [
      .drill, .drill, .drill, .drill, .drill, .story, .story, .round, .round,
    ]
    let raw = (0..<Int.random(in: 3...20, using: &random)).map { _ in
      (kinds.randomElement(using: &random) ?? .drill, Double.random(in: 0.1...1.1, using: &random))
    }
    let mock = Double.random(in: 0.05...0.2, using: &random)
    let sum = raw.reduce(0) { $0 + $1.1 } / (1 - mock)
    return raw.enumerated().map { number, topic in
      PlanTopic(
        id: number < 10 ? "t0\(number)" : "t\(number)", kind: topic.0, weight: topic.1 / sum,
        mastery: .random(in: 0.05...0.9, using: &random), deviation: 0.1)
    } + [
      PlanTopic(
        id: PlanTopic.mock, kind: .mock, weight: mock,
        mastery: .random(in: 0.1...0.6, using: &random))
    ]
  }

  func plan() -> Plan {
    Planner(frame: frame, today: today, topics: topics, reviews: reviews, done: done).plan()
  }
}

extension Block {
  var isHeavy: Bool { kind == .practice(.round) || kind == .practice(.mock) }
}

extension Plan {
  /// The rules of the design that it breaks.
  func faults(in situation: PlanSituation) -> [String] {
    budgetFaults() + reviewFaults(situation) + spacingFaults(situation)
  }

  private func budgetFaults() -> [String] {
    var faults: [String] = []
    for day in days where !day.blocks.isEmpty {
      if day.plannedMinutes + day.doneMinutes > frame.capacity(of: day.day) {
        faults.append("over the budget of \(day.day.words)")
      }
      if day.day < today || day.day >= frame.interview { faults.append("outside of the time") }
      if frame.daysOff.contains(day.day) { faults.append("on a day off") }
      if !frame.weekdays.contains(Weekday(of: day.day)) { faults.append("on a wrong weekday") }
    }
    return faults
  }

  private func reviewFaults(_ situation: PlanSituation) -> [String] {
    var faults: [String] = []
    let placed = blocks.filter { $0.kind == .review }
    let reviews = Dictionary(uniqueKeysWithValues: situation.reviews.map { ($0.question, $0) })
    if Set(placed.map(\.id)).count != placed.count { faults.append("a review twice") }
    for block in placed where block.day < reviews[block.id]?.due ?? block.day {
      faults.append("a review before it is due")
    }
    let ids = Set(placed.map(\.id))
    for review in situation.reviews
    where review.due < frame.interview && !ids.contains(review.question) {
      if !dropped.contains(.review(review.question)) { faults.append("dropped in silence") }
      let hadRoom = days.contains { day in
        day.day >= max(review.due, today)
          && day.capacity - day.plannedMinutes - day.doneMinutes >= review.minutes
      }
      if hadRoom { faults.append("a review left out though a day had room") }
    }
    return faults
  }

  private func spacingFaults(_ situation: PlanSituation) -> [String] {
    var faults: [String] = []
    for day in days {
      let practice = day.blocks.filter { $0.kind != .review }
      if practice.count(where: \.isHeavy) > 1 { faults.append("two heavy blocks in a day") }
      if Set(practice.map(\.id)).count != practice.count { faults.append("a topic twice") }
      if day.phase.id == "taper", practice.contains(where: { $0.kind != .practice(.story) }) {
        faults.append("hard work in the taper")
      }
    }
    let mocks = blocks.filter { $0.kind == .practice(.mock) }.map(\.day.number).sorted()
    if zip(mocks, mocks.dropFirst()).contains(where: { $1 - $0 < 3 }) {
      faults.append("mocks too close")
    }
    return faults
  }
}
