/// Makes plans: the same situation gives the same plan, in whatever order its parts come.
///
/// The plan for some hours begins as the plan for half an hour less, and is only replaced by one
/// made afresh where that is at least as good: so more hours never plan worse.
package struct Planner: Sendable {
  private let frame: PlanFrame
  private let today: Day
  private let topics: [PlanTopic]
  private let reviews: [Review]
  private let done: [DoneBlock]
  private let end: Day
  private let phases: PhasePlan

  /// Days beyond are not planned yet.
  private static let longestHorizon = 731

  /// - Parameters:
  ///   - topics: With different ids; of equal ones the first counts.
  ///   - reviews: Of different questions; of equal ones the first counts.
  ///   - done: What was practised since the frame began, and in the week before.
  package init(
    frame: PlanFrame, today: Day, topics: [PlanTopic], reviews: [Review] = [],
    done: [DoneBlock] = []
  ) {
    self.frame = frame
    self.today = today
    phases = PhasePlan(frame.template, from: frame.began, to: frame.interview)
    self.topics = Dictionary(topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.id < $1.id }
    end = min(frame.interview, Day(number: today.number + Self.longestHorizon))
    let due = Dictionary(
      reviews.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    self.reviews = due.values.filter { $0.due < frame.interview && $0.minutes > 0 }
      .sorted { ($1.value, $0.due, $0.question) < ($0.value, $1.due, $1.question) }
    self.done = done.sorted { ($0.day, $0.answer) < ($1.day, $1.answer) }
  }

  package func plan() -> Plan {
    guard var growth = growth() else { return plan(of: nil, []) }
    growth.grow(toHours: frame.weeklyHours)
    return plan(of: growth.draft, growth.refused)
  }

  /// The least weekly hours, more than there are, with which every topic reaches the target and
  /// every review has a day; nil when no number of hours does it.
  package func hoursNeeded() -> Int? {
    guard var growth = growth() else { return nil }
    for hours in (0...PlanFrame.hours.upperBound).filter({ $0 > frame.weeklyHours }) {
      // Days that are full already take no more hours.
      guard frame.share(ofHalfHours: hours * 2 - 2) < PlanFrame.longestDay else { return nil }
      growth.grow(toHours: hours)
      if isEnough(growth.draft) { return hours }
    }
    return nil
  }

  /// Whether with the hours that there are every topic reaches the target and every review has a day.
  package func isEnough() -> Bool {
    guard var growth = growth() else { return false }
    growth.grow(toHours: frame.weeklyHours)
    return isEnough(growth.draft)
  }

  private func isEnough(_ draft: Draft) -> Bool {
    !draft.isPlaced.contains(false)
      && zip(topics, draft.gaps).allSatisfy {
        $0.minutesMissing(at: 1 - $1, target: Skill.target) == 0
      }
  }

  private func growth() -> Growth? {
    guard today < frame.interview, !frame.weekdays.isEmpty else { return nil }
    return Growth(base(), in: frame)
  }
}

/// Plans for more and more hours, each as good as the last at least.
private struct Growth {
  private let frame: PlanFrame
  private let base: Draft
  private(set) var draft: Draft
  let refused: [Dropped]
  private var next = 0
  private var last = -1

  init(_ base: (draft: Draft, refused: [Dropped]), in frame: PlanFrame) {
    self.frame = frame
    self.base = base.draft
    draft = base.draft
    refused = base.refused
  }

  mutating func grow(toHours hours: Int) {
    let end = max(0, min(hours, PlanFrame.hours.upperBound)) * 2
    while next <= end {
      let halfHours = next
      next += 1
      guard frame.share(ofHalfHours: halfHours) != last else { continue }
      last = frame.share(ofHalfHours: halfHours)
      let capacity = { [frame] day in frame.capacity(of: day, halfHours: halfHours) }
      var fresh = base
      fresh.fill(capacity: capacity)
      if fresh.isNoWorse(than: draft) { draft = fresh } else { draft.fill(capacity: capacity) }
    }
  }
}

// What stands before anything is planned.
extension Planner {
  /// The practice of today and of the days that it is still felt on, and what was moved.
  private func base() -> (Draft, [Dropped]) {
    var ledger = DayLedger(from: today, to: end, capacity: { frame.capacity(of: $0) })
    for block in done {
      ledger.book(.practice(block.kind), minutes: block.minutes, on: block.day.number)
    }
    // A move to a day that is over is history, whether it was carried out or not.
    let moves = Set(frame.moves).filter { $0.to >= today }
      .sorted { ($0.to, $0.id, $0.from) < ($1.to, $1.id, $1.from) }
    var refused: [Dropped] = []
    var barred: Set<Draft.DayOfBlock> = []
    var draft = Draft(task(barred: []), ledger: ledger)
    for move in moves {
      if let refusal = carryOut(move, in: &draft) {
        refused.append(.move(move, refusal))
      } else {
        barred.insert(Draft.DayOfBlock(id: move.id, day: move.from))
      }
    }
    draft.task = task(barred: barred)
    return (draft, refused)
  }

  private func task(barred: Set<Draft.DayOfBlock>) -> Draft.Task {
    let recent = done.filter { $0.day.number >= today.number - DayLedger.lookBack }
    return Draft.Task(
      topics: topics, reviews: reviews, frame: frame, phases: phases, today: today, end: end,
      decays: topics.map(\.gapLeftByBlock), barred: barred,
      practised: topics.map { topic in
        recent.filter { $0.topics.contains(topic.id) }.map(\.day.number)
      },
      spent: spent)
  }

  /// Of each phase, the minutes of each kind that were practised in it.
  private var spent: [[Int]] {
    var spent = Array(
      repeating: PracticeKind.allCases.map { _ in 0 }, count: phases.count)
    for block in done where block.day >= frame.began {
      guard let place = PracticeKind.allCases.firstIndex(of: block.kind) else { continue }
      spent[phases.index(on: block.day)][place] += block.minutes
    }
    return spent
  }

  /// Puts a block where somebody wants it; returns why that cannot be.
  private func carryOut(_ move: BlockMove, in draft: inout Draft) -> Dropped.Refusal? {
    guard move.to < end, frame.capacity(of: move.to) > 0 else { return .notADay }
    let day = move.to.number
    let room = draft.ledger.room(on: day)
    if let topic = topics.firstIndex(where: { $0.id == move.id }) {
      let kind = topics[topic].kind
      if kind.isHeavy, draft.ledger.hasHeavy(on: day) { return .crowded }
      if kind == .mock, draft.ledger.hasMock(around: day, gap: 3) { return .crowded }
      guard room >= kind.minutes else { return .noRoom }
      draft.place(topic: topic, on: day, isMoved: true)
      return nil
    }
    guard let review = reviews.firstIndex(where: { $0.question == move.id }),
      !draft.isPlaced[review]
    else { return .unknown }
    guard move.to >= reviews[review].due else { return .early }
    guard room >= reviews[review].minutes else { return .noRoom }
    draft.place(review: review, on: day, isMoved: true)
    return nil
  }
}

// What comes of it.
extension Planner {
  private func plan(of draft: Draft?, _ refused: [Dropped]) -> Plan {
    let missing = topicsMissing(in: draft)
    let late = reviews.indices.filter { draft?.isPlaced[$0] != true }
    let days = days(of: draft)
    return Plan(
      frame: frame, today: today, days: days,
      dropped: missed(in: days) + refused + missing
        + late.map { .review(reviews[$0].question) },
      forecast: forecast(of: draft))
  }

  private func days(of draft: Draft?) -> [PlanDay] {
    let first = max(min(frame.began, today), Day(number: today.number - Self.longestHorizon))
    guard first < end else { return [] }
    let blocks = Dictionary(grouping: draft?.placings ?? [], by: \.day)
    let practice = Dictionary(grouping: done, by: \.day)
    return (first.number..<end.number).map { number in
      let day = Day(number: number)
      return PlanDay(
        day: day, phase: phases.phase(on: day),
        capacity: frame.capacity(of: day), isOff: frame.daysOff.contains(day),
        blocks: (blocks[number] ?? []).map(block), done: practice[day] ?? [])
    }
  }

  private func block(_ placing: Draft.Placing) -> Block {
    let day = Day(number: placing.day)
    let id: String
    let why: String
    switch placing.kind {
    case .review:
      id = reviews[placing.index].question
      why = reviews[placing.index].reason(on: day)
    case .practice:
      let topic = topics[placing.index]
      id = topic.id
      why = topic.reason(minutesBefore: placing.before, isRelaxed: placing.isRelaxed)
    }
    return Block(
      day: day, id: id, kind: placing.kind, minutes: placing.minutes,
      why: placing.isMoved ? "moved here; \(why)" : why)
  }

  /// The topics that stay below the target, those first whose next block would gain the least.
  private func topicsMissing(in draft: Draft?) -> [Dropped] {
    let left = topics.indices.compactMap { index -> (gain: Double, dropped: Dropped)? in
      let topic = topics[index]
      let mastery = 1 - (draft?.gaps[index] ?? (1 - topic.mastery))
      let minutes = topic.minutesMissing(at: mastery, target: Skill.target)
      guard minutes > 0 else { return nil }
      let gain = topic.weight * (1 - mastery) * (1 - topic.gapLeftByBlock)
      return (
        gain / Double(topic.kind.minutes), .topic(topic.id, mastery: mastery, missing: minutes)
      )
    }
    return left.enumerated().sorted {
      ($0.element.gain, $0.offset) < ($1.element.gain, $1.offset)
    }.map(\.element.dropped)
  }

  private func missed(in days: [PlanDay]) -> [Dropped] {
    let missed = days.filter { $0.isMissed(seenFrom: today) }
    guard !missed.isEmpty else { return [] }
    return [.missed(days: missed.count, minutes: missed.reduce(0) { $0 + $1.capacity })]
  }

  private func forecast(of draft: Draft?) -> Forecast {
    let gaps = draft?.gaps ?? topics.map { 1 - $0.mastery }
    let planned = draft?.readiness ?? topics.reduce(0) { $0 + $1.weight * $1.mastery }
    let variance = zip(topics, gaps).reduce(0) { sum, pair in
      let (topic, gap) = pair
      let part = topic.weight * topic.deviation * gap / max(1 - topic.mastery, 1e-9)
      return sum + part * part
    }
    let reach = 1.28 * variance.squareRoot()
    return Forecast(
      now: topics.reduce(0) { $0 + $1.weight * $1.mastery }, planned: planned,
      range: max(0, planned - reach)...min(1, max(0, planned - reach) + 2 * reach))
  }
}
