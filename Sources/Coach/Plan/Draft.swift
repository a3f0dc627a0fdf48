/// A plan while it is made: places blocks day by day, each time the one that gains the most for each
/// minute, and never takes one away.
struct Draft {
  /// Everything that stays the same while hours are added.
  struct Task {
    /// In the order of their ids.
    let topics: [PlanTopic]
    /// Those due before the interview, the most valuable first.
    let reviews: [Review]
    let frame: PlanFrame
    let today: Day
    /// The day after the last that is planned.
    let end: Day
    /// Of each topic, what of its gap a block leaves.
    let decays: [Double]
    /// Where a topic or a question must not come because it was moved away.
    let barred: Set<DayOfBlock>
    /// Past practice: the days of each topic.
    let practised: [[Int]]
  }

  struct DayOfBlock: Hashable {
    let id: String
    let day: Day
  }

  struct Placing: Equatable {
    let day: Int
    /// The topic, or in a review the review, by its place in the task.
    let index: Int
    let kind: Block.Kind
    let minutes: Int
    /// Nil when it was moved here.
    let phase: Phase?
    let isRelaxed: Bool
    /// Minutes of the topic that were planned before.
    let before: Int
  }

  var task: Task
  private(set) var placings: [Placing] = []
  private(set) var ledger: DayLedger
  /// Of each topic: the part of its gap that is left, the minutes planned and its days.
  private(set) var gaps: [Double]
  private var minutes: [Int]
  private var days: [[Int]]
  private(set) var isPlaced: [Bool]
  private(set) var reviewCount = 0
  /// Topics by what a block of them gains for each minute, the best first, for each kind.
  private var order: [[Int]] = []

  init(_ task: Task, ledger: DayLedger) {
    self.task = task
    self.ledger = ledger
    gaps = task.topics.map { 1 - $0.mastery }
    minutes = task.topics.map { _ in 0 }
    days = task.practised
    isPlaced = task.reviews.map { _ in false }
    order = PracticeKind.allCases.map { kind in
      task.topics.indices.filter { task.topics[$0].kind == kind }.sorted { isBetter($0, $1) }
    }
  }

  /// The weighted mastery that it reaches.
  var readiness: Double {
    zip(task.topics, gaps).reduce(0) { $0 + $1.0.weight * (1 - $1.1) }
  }

  /// The gain of one more block, by minute, before the phase is thought of.
  private func gain(of topic: Int) -> Double {
    let gain = task.topics[topic].weight * gaps[topic] * (1 - task.decays[topic])
    return gain / Double(task.topics[topic].kind.minutes)
  }

  private func isBetter(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (gain(of: left), gain(of: right))
    return first == second ? left < right : first > second
  }
}

extension Draft {
  /// Uses the time that there is.
  mutating func fill(capacity: (Day) -> Int) {
    ledger.setCapacities(capacity)
    placeReviews(hundredths: 40)
    placeReviews(hundredths: 100)
    for day in task.today.number..<task.end.number { fill(day) }
  }

  private mutating func placeReviews(hundredths: Int) {
    let interview = task.frame.interview.number
    let end = task.end.number
    let least = task.reviews.reduce(.max) { min($0, $1.minutes) }
    // The first day that is not full.
    var open = task.today.number
    for (index, review) in task.reviews.enumerated() where !isPlaced[index] {
      while open < end, ledger.room(on: open) < least { open += 1 }
      let first = max(review.due.number, open)
      let day = (first..<max(first, end)).first { day in
        let share = interview - day <= 7 ? 100 : hundredths
        return ledger.reviewRoom(on: day, hundredths: share) >= review.minutes
          && !isBarred(review.question, on: day)
      }
      if let day { place(review: index, on: day, phase: phase(on: day)) }
    }
  }

  private mutating func fill(_ day: Int) {
    guard ledger.room(on: day) > 0 else { return }
    let phase = phase(on: day)
    let left = task.frame.interview.number - day
    let gap = min(max(Int((0.2 * Double(left)).rounded(.toNearestOrEven)), 1), 7)
    while let (topic, isRelaxed) = choice(on: day, phase, gap: gap) {
      place(topic: topic, on: day, phase: phase, isRelaxed: isRelaxed)
    }
  }

  private func phase(on day: Int) -> Phase {
    Phase(of: Day(number: day), from: task.frame.began, to: task.frame.interview)
  }

  /// The best block that fits; what keeps blocks apart is relaxed when otherwise there is none.
  private func choice(
    on day: Int, _ phase: Phase, gap: Int
  ) -> (topic: Int, isRelaxed: Bool)? {
    if let topic = choice(on: day, phase, gap: gap, isRelaxed: false) { return (topic, false) }
    return choice(on: day, phase, gap: 1, isRelaxed: true).map { ($0, true) }
  }

  private func choice(
    on day: Int, _ phase: Phase, gap: Int, isRelaxed: Bool
  ) -> Int? {
    let room = ledger.room(on: day)
    var best: (topic: Int, gain: Double)?
    for (place, kind) in PracticeKind.allCases.enumerated() {
      let emphasis = phase.emphasis(on: kind)
      guard emphasis > 0, kind.minutes <= room,
        isAllowed(kind, on: day, isRelaxed: isRelaxed),
        let topic = order[place].first(where: { isFree($0, on: day, gap: gap) })
      else { continue }
      let gain = gain(of: topic) * emphasis
      guard gain > Self.leastGain else { continue }
      if let best, gain < best.gain || (gain == best.gain && topic > best.topic) { continue }
      best = (topic, gain)
    }
    return best?.topic
  }

  /// Below this a block is not worth its time, by minute.
  private static let leastGain = 1e-7

  private func isAllowed(_ kind: PracticeKind, on day: Int, isRelaxed: Bool) -> Bool {
    guard kind.isHeavy else { return true }
    if ledger.hasHeavy(on: day) || (!isRelaxed && ledger.hasHeavy(beside: day)) { return false }
    return kind != .mock || !ledger.hasMock(around: day)
  }

  private func isFree(_ topic: Int, on day: Int, gap: Int) -> Bool {
    days[topic].allSatisfy { abs($0 - day) >= gap } && !isBarred(task.topics[topic].id, on: day)
  }

  private func isBarred(_ id: String, on day: Int) -> Bool {
    !task.barred.isEmpty
      && task.barred.contains(DayOfBlock(id: id, day: Day(number: day)))
  }

  mutating func place(review: Int, on day: Int, phase: Phase?) {
    let minutes = task.reviews[review].minutes
    placings.append(
      Placing(
        day: day, index: review, kind: .review, minutes: minutes, phase: phase,
        isRelaxed: false, before: 0))
    isPlaced[review] = true
    reviewCount += 1
    ledger.book(.review, minutes: minutes, on: day)
  }

  mutating func place(topic: Int, on day: Int, phase: Phase?, isRelaxed: Bool = false) {
    let kind = task.topics[topic].kind
    placings.append(
      Placing(
        day: day, index: topic, kind: .practice(kind), minutes: kind.minutes, phase: phase,
        isRelaxed: isRelaxed, before: minutes[topic]))
    ledger.book(.practice(kind), minutes: kind.minutes, on: day)
    days[topic].append(day)
    minutes[topic] += kind.minutes
    gaps[topic] *= task.decays[topic]
    sink(topic, among: kind)
  }

  /// Puts a topic whose gain fell back into its place.
  private mutating func sink(_ topic: Int, among kind: PracticeKind) {
    guard let place = PracticeKind.allCases.firstIndex(of: kind),
      var index = order[place].firstIndex(of: topic)
    else { return }
    while index + 1 < order[place].count, isBetter(order[place][index + 1], topic) {
      order[place].swapAt(index, index + 1)
      index += 1
    }
  }

  /// Whether it is at least as good as another in all that more hours must not cost.
  func isNoWorse(than other: Draft) -> Bool {
    reviewCount >= other.reviewCount && placings.count >= other.placings.count
      && readiness >= other.readiness
  }
}
