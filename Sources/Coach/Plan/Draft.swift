import Content

/// A plan while it is made: places blocks day by day, kinds in the shares of the phase, of each
/// the topic that gains the most for its time, and never takes one away.
struct Draft {
  /// Everything that stays the same while hours are added.
  struct Task {
    /// In the order of their ids.
    let topics: [PlanTopic]
    /// Those due before the interview, the most valuable first.
    let reviews: [Review]
    let frame: PlanFrame
    let phases: PhasePlan
    let today: Day
    /// The day after the last that is planned.
    let end: Day
    /// Of each topic, what of its gap a block leaves.
    let decays: [Double]
    /// Where a topic or a question must not come because it was moved away.
    let barred: Set<DayOfBlock>
    /// Past practice: the days of each topic.
    let practised: [[Int]]
    /// Of each phase, the minutes of each kind that were practised in it.
    let spent: [[Int]]
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
    /// Whether somebody wanted it here.
    let isMoved: Bool
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
  /// Of each phase, the minutes of each kind, practised and placed.
  private var spent: [[Int]]
  /// Of each kind, what its topics can still gain, weighted: time goes where there is some.
  private var needs: [Double]
  /// Topics by what a block of them gains for each minute, the best first, for each kind.
  private var order: [[Int]] = []

  init(_ task: Task, ledger: DayLedger) {
    self.task = task
    self.ledger = ledger
    gaps = task.topics.map { 1 - $0.mastery }
    minutes = task.topics.map { _ in 0 }
    days = task.practised
    isPlaced = task.reviews.map { _ in false }
    spent = task.spent
    needs = PracticeKind.allCases.map { kind in
      task.topics.reduce(0) { $0 + ($1.kind == kind ? $1.weight * (1 - $1.mastery) : 0) }
    }
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
      if let day { place(review: index, on: day) }
    }
  }

  private mutating func fill(_ day: Int) {
    guard ledger.room(on: day) > 0 else { return }
    let phase = task.phases.phase(on: Day(number: day))
    let left = task.frame.interview.number - day
    let gap = min(max(Int((0.2 * Double(left)).rounded(.toNearestOrEven)), 1), 7)
    while let (topic, isRelaxed) = choice(on: day, phase, gap: gap) {
      place(topic: topic, on: day, isRelaxed: isRelaxed)
    }
  }

  /// The best block that fits; what keeps blocks apart is relaxed when otherwise there is none.
  private func choice(
    on day: Int, _ phase: PlanTemplate.Phase, gap: Int
  ) -> (topic: Int, isRelaxed: Bool)? {
    if let topic = choice(on: day, phase, gap: gap, isRelaxed: false) { return (topic, false) }
    return choice(on: day, phase, gap: 1, isRelaxed: true).map { ($0, true) }
  }

  /// Of the kinds that may come the one that had the least of its share of the phase, and of that
  /// kind the topic that gains the most.
  private func choice(
    on day: Int, _ phase: PlanTemplate.Phase, gap: Int, isRelaxed: Bool
  ) -> Int? {
    let room = ledger.room(on: day)
    let spent = spent[task.phases.index(on: Day(number: day))]
    var best: (topic: Int, turn: Double)?
    for (place, kind) in PracticeKind.allCases.enumerated() {
      let share = phase.emphasis(on: kind) * needs[place]
      guard share > 0, kind.minutes <= room, isAllowed(kind, on: day, phase, isRelaxed: isRelaxed),
        let topic = order[place].first(where: { isFree($0, on: day, gap: gap) }),
        gain(of: topic) * phase.emphasis(on: kind) > Self.leastGain
      else { continue }
      let turn = Double(spent[place] + kind.minutes) / share
      if let best, turn >= best.turn { continue }
      best = (topic, turn)
    }
    return best?.topic
  }

  /// Below this a block is not worth its time, by minute.
  private static let leastGain = 1e-7

  private func isAllowed(
    _ kind: PracticeKind, on day: Int, _ phase: PlanTemplate.Phase, isRelaxed: Bool
  ) -> Bool {
    guard kind.isHeavy else { return true }
    if ledger.hasHeavy(on: day) || (!isRelaxed && ledger.hasHeavy(beside: day)) { return false }
    return kind != .mock || !ledger.hasMock(around: day, gap: phase.mockGap)
  }

  private func isFree(_ topic: Int, on day: Int, gap: Int) -> Bool {
    days[topic].allSatisfy { abs($0 - day) >= gap } && !isBarred(task.topics[topic].id, on: day)
  }

  private func isBarred(_ id: String, on day: Int) -> Bool {
    !task.barred.isEmpty
      && task.barred.contains(DayOfBlock(id: id, day: Day(number: day)))
  }

  mutating func place(review: Int, on day: Int, isMoved: Bool = false) {
    let minutes = task.reviews[review].minutes
    placings.append(
      Placing(
        day: day, index: review, kind: .review, minutes: minutes, isMoved: isMoved,
        isRelaxed: false, before: 0))
    isPlaced[review] = true
    reviewCount += 1
    ledger.book(.review, minutes: minutes, on: day)
  }

  mutating func place(
    topic: Int, on day: Int, isRelaxed: Bool = false, isMoved: Bool = false
  ) {
    let kind = task.topics[topic].kind
    placings.append(
      Placing(
        day: day, index: topic, kind: .practice(kind), minutes: kind.minutes, isMoved: isMoved,
        isRelaxed: isRelaxed, before: minutes[topic]))
    ledger.book(.practice(kind), minutes: kind.minutes, on: day)
    days[topic].append(day)
    minutes[topic] += kind.minutes
    let gained = gaps[topic] * (1 - task.decays[topic])
    gaps[topic] -= gained
    if let place = PracticeKind.allCases.firstIndex(of: kind) {
      needs[place] -= task.topics[topic].weight * gained
      spent[task.phases.index(on: Day(number: day))][place] += kind.minutes
    }
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
