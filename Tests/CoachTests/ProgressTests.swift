import Seeds
import Coach
import Content
import Testing

@Suite struct `The progress` {
  @Test func `the bank of these tests is right`() {
    #expect(Library(base: SmallBank.sources).problems.filter { $0.severity == .error }.isEmpty)
    #expect(SmallBank.catalogue.cards.count == 20)
  }

  @Test func `it is the same in whatever order the answers are read`() {
    var random = Dice(seed: 4)
    for _ in 0..<30 {
      let outcomes = Practice.random(40, &random)
      let straight = Practice.progress(outcomes, after: 30)
      #expect(Practice.progress(outcomes.shuffled(using: &random), after: 30) == straight)
    }
  }

  @Test func `an attempt's score is that of the debrief`() throws {
    var random = Dice(seed: 5)
    for outcome in Practice.random(400, &random) where !outcome.marks.isEmpty {
      let question = try #require(SmallBank.catalogue.question(outcome.question))
      let level = outcome.level.flatMap(Level.init(rawValue:)) ?? .senior
      let share = Scoring.share(of: question, marks: outcome.marks, level: level)
      let topic = try #require(
        Practice.progress([outcome], after: 500).topic(outcome.topics[0]))
      #expect(topic.evidence.map(\.share) == [Double(share ?? -1) / 100])
    }
  }

  @Test func `nothing done is nothing known`() {
    let progress = Practice.progress([], after: 0)
    #expect(progress.topics.count == SmallBank.topics.count)
    #expect(progress.topics.allSatisfy { $0.attempts == 0 && $0.lastDay == nil })
    #expect(progress.weakTopics.isEmpty)
    #expect(progress.weakestDimension == nil)
    #expect(progress.calibration.bias == nil)
    #expect(progress.readiness.verdict == .notEnoughData)
    #expect(progress.habit.streak == 0)
  }

  @Test func `a weak topic shows the answers and the points that make it so`() throws {
    let bad: [PointState] = [.missed, .prompted, .raised, .missed]
    let progress = Practice.progress(
      (0..<4).map { Practice.outcome("retries-1", after: $0 * 3, states: bad) }, after: 12)
    let weak = try #require(progress.weakTopics.first)
    #expect(weak.id == "retries")
    #expect(weak.evidence.count == 4)
    // The fourth is asked of staff only.
    #expect(weak.evidence.allSatisfy { $0.unraised == ["first", "second"] })
  }

  @Test func `a dimension counts what was raised unasked, in weights`() throws {
    let progress = Practice.progress(
      [
        Practice.outcome(
          "retries-1", after: 0, states: [.raised, .prompted, .missed, .raised]),
        Practice.outcome("retries-1", after: 1, states: [.missed, .raised, .raised, .missed]),
        Practice.outcome("rest-1", after: 2, states: [.missed, .missed, .raised, .missed]),
      ], after: 3)
    let depth = try #require(progress.dimensions.first { $0.id == "depth" })
    #expect(depth.raised == 3.0 / 9)
    #expect(depth.evidence.map(\.share) == [2.0 / 3, 1.0 / 3, 0])
    #expect(progress.weakestDimension?.id == "depth")
  }

  @Test func `one's own score stands in where no point was marked`() throws {
    let progress = Practice.progress(
      [Practice.outcome("retries-1", after: 0, overall: 4)], after: 0)
    let topic = try #require(progress.topic("retries"))
    #expect(topic.evidence.map(\.share) == [0.925])
    let card = try #require(progress.cards["retries-1"])
    #expect(card.due.number > card.lastDay.number + 1)
    #expect(progress.dimensions.isEmpty)
  }

  @Test func `an attempt without any score only counts as time`() throws {
    let progress = Practice.progress([Practice.outcome("retries-1", after: 0)], after: 0)
    #expect(progress.cards.isEmpty)
    #expect(progress.topic("retries")?.skill.count == 0)
    #expect(progress.topic("retries")?.attempts == 1)
    #expect(progress.habit.weeks.last?.minutes == 30)
  }

  @Test func `a prediction is held against the score that was given`() {
    let pairs = [(4, 2), (3, 3), (1, 2)]
    let progress = Practice.progress(
      pairs.enumerated().map { number, pair in
        Practice.outcome("rest-1", after: number, overall: pair.1, predicted: pair.0)
      }, after: 5)
    #expect(progress.calibration.pairs.map(\.predicted) == [4, 3, 1])
    #expect(progress.calibration.bias == 1.0 / 3)
    #expect(progress.calibration.error == 1)
  }
}

@Suite struct `The readiness gate` {
  private func outcomes(_ scores: [Int], mode: Mode = .exam) -> [Outcome] {
    scores.enumerated().map { number, score in
      Practice.outcome(
        "retries-1", after: number, overall: score, mode: mode, scores: ["depth": score])
    }
  }

  @Test func `two unaided rounds are not enough to judge by`() {
    let readiness = Practice.progress(outcomes([4, 4]), after: 9).readiness
    #expect(readiness.dimensions.map(\.median) == [nil])
    #expect(readiness.verdict == .notEnoughData)
  }

  @Test func `rounds with help do not count`() {
    let readiness = Practice.progress(outcomes([4, 4, 4, 4], mode: .coach), after: 9).readiness
    #expect(readiness.dimensions.map(\.scores) == [[]])
    #expect(readiness.verdict == .notEnoughData)
  }

  @Test func `the last three count, by their median`() {
    let readiness = Practice.progress(outcomes([1, 1, 1, 4, 2, 3]), after: 9).readiness
    #expect(readiness.dimensions.map(\.median) == [3])
    #expect(readiness.verdict == .ready)
    #expect(Practice.progress(outcomes([4, 4, 1, 2, 2]), after: 9).readiness.verdict == .notYet)
  }

  @Test func `a company's kinds of round must each have been tried`() {
    let aim = Aim(level: .senior, company: SmallBank.catalogue.company("acme"))
    let readiness = Practice.progress(outcomes([3, 3, 3]), after: 9, aim: aim).readiness
    #expect(readiness.kinds.map(\.id) == ["technical", "system-design"])
    #expect(readiness.kinds.map(\.median) == [3, nil])
    #expect(readiness.verdict == .notEnoughData)
  }
}

@Suite struct `The habit` {
  @Test func `a streak bridges today while it has nothing yet, and ends at a gap`() {
    func streak(_ days: [Int], today: Int) -> Int {
      Practice.progress(
        days.map { Practice.outcome("rest-1", after: $0) }, after: today
      ).habit.streak
    }
    #expect(streak([0, 1, 2], today: 2) == 3)
    #expect(streak([0, 1, 2], today: 3) == 3)
    #expect(streak([0, 1, 2], today: 4) == 0)
    #expect(streak([0, 2, 3], today: 3) == 2)
  }

  @Test func `an evening lasts until four in the morning`() {
    let night = Practice.outcome("rest-1", after: 1, hour: 3)
    #expect(night.started.studyDay == Practice.start)
    #expect(Practice.outcome("rest-1", after: 1, hour: 4).started.studyDay > Practice.start)
  }

  @Test func `weeks begin on Monday`() {
    #expect(Practice.start.monday == Practice.start)
    let habit = Practice.progress(
      [-1, 0, 6, 7].map { Practice.outcome("rest-1", after: $0, minutes: 20) }, after: 7
    ).habit
    #expect(habit.weeks.suffix(3).map(\.minutes) == [20, 40, 20])
    #expect(habit.weeks.count == 12)
  }
}
