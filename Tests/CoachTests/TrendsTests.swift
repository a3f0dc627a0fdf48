import Coach
import Testing

@Suite struct TrendsTests {
  private func outcome(
    _ number: Int, overall: Int? = nil, predicted: Int? = nil, raised: Int = 0, missed: Int = 0,
    day: Int = 20_000
  ) -> Outcome {
    Outcome(
      id: "a\(number)", question: "q", kind: .technical, topics: [], mode: .coach,
      started: Timestamp(seconds: (day + number) * 86_400 + 50_000), used: 1800,
      predicted: predicted, overall: overall,
      marks: (0..<raised).map { PointMark(id: "r\($0)", state: .raised) }
        + (0..<missed).map { PointMark(id: "m\($0)", state: .missed) })
  }

  @Test func `fewer than three are not enough to speak of`() {
    let trends = Trends(
      of: [outcome(0, overall: 2, predicted: 2), outcome(1, overall: 3)],
      today: Day(number: 20_001))
    #expect(trends.scoreWords == "Not enough data: 2 scored answers, 3 are needed.")
    #expect(trends.raisedWords == "Not enough data: 0 marked answers, 3 are needed.")
    #expect(trends.calibrationWords == "Not enough data: 1 prediction, 3 are needed.")
    #expect(Trends.medians([1, 2]) == [nil, nil])
  }

  @Test func `the words tell the last five and those before them by their median`() {
    let scores = [1, 1, 2, 2, 2, 3, 2, 3, 4]
    let trends = Trends(
      of: scores.enumerated().reversed().map { outcome($0.offset, overall: $0.element) },
      today: Day(number: 20_008))
    #expect(
      trends.scoreWords == "n=9. Last 5: 2, 3, 2, 3, 4; median 3, of the 4 before 1.5.",
      "whatever the order they come in")
  }

  @Test func `what was not marked, foretold or scored is in no chart but in the time`() {
    let trends = Trends(
      of: [outcome(0), outcome(1, raised: 1, missed: 3), outcome(2, overall: 3, predicted: 4)],
      today: Day(number: 20_002))
    #expect(trends.count == 3)
    #expect(trends.raised.map(\.share) == [0.25])
    #expect(trends.scores.map(\.score) == [3])
    #expect(trends.calibration.bias == 1)
    #expect(trends.weeks.reduce(0) { $0 + $1.minutes } == 90)
  }

  @Test(arguments: [(0.0, "0"), (2.5, "2.5"), (-0.25, "-0.3"), (3.04, "3"), (-2, "-2")])
  func `a tenth is shown where there is one`(number: Double, text: String) {
    #expect(number.asTenths == text)
  }
}

/// A debrief that was left in the middle.
@Suite struct OpenPointTests {
  private func outcome(_ states: [PointState], overall: Int? = nil) -> Outcome {
    Practice.outcome("retries-1", after: 0, states: states, overall: overall)
  }

  @Test func `half a debrief is in no share, neither for the person nor against`() {
    let half = outcome([.raised, .open, .open, .open])
    let progress = Practice.progress([half], after: 0)
    #expect(progress.dimensions.isEmpty)
    #expect(progress.topic("retries")?.evidence.isEmpty != false)
    #expect(progress.cards["retries-1"] == nil)
    #expect(Trends(of: [half], today: Practice.start).raised.isEmpty)
  }

  @Test func `one's own score of half a debrief counts`() throws {
    let progress = Practice.progress(
      [outcome([.raised, .open, .open, .open], overall: 2)], after: 0)
    #expect(try #require(progress.topic("retries")).evidence.map(\.share) == [0.5])
  }

  @Test func `a point that came into the question later is no evidence`() throws {
    let progress = Practice.progress([outcome([.raised, .raised])], after: 0)
    #expect(progress.dimensions.allSatisfy { $0.raised == 1 })
  }
}
