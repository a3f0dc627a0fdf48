import Coach
import Content
import Testing

@Suite struct PointHistoryTests {
  private static func attempt(_ question: String, day: Int, _ states: [PointState]) -> Attempt {
    let ids = ["first", "second", "third", "fourth"]
    return Attempt(
      id: "\(day)-\(question)", question: question, prompt: "?", content: "", kind: .systemDesign,
      topics: [], mode: .exam, started: Timestamp(seconds: day * 86_400), allowed: 60, used: 60,
      paused: 0,
      points: zip(ids, states).map { PointMark(id: $0, state: $1, evidence: "line of \($0)") },
      notes: "")
  }

  /// Newest first, as they are read.
  private static let attempts = [
    attempt("fan-out-1", day: 30, [.raised, .raised, .missed, .raised]),
    attempt("caching-1", day: 20, [.prompted, .raised, .raised]),
    attempt("caching-1", day: 10, [.missed, .missed]),
  ]

  private func history(_ subject: PointHistory.Subject) -> PointHistory {
    PointHistory(of: subject, in: Self.attempts, catalogue: SmallBank.catalogue)
  }

  @Test func `a point is followed through every question that has it`() {
    let history = history(.point("first"))
    #expect(history.title == "Says it.")
    #expect(history.entries.map(\.question) == ["fan-out-1", "caching-1", "caching-1"])
    #expect(history.entries.map(\.mark.state) == [.raised, .prompted, .missed])
    #expect(history.entries.first?.mark.evidence == "line of first")
    #expect(history.shares == [0, 0, 1], "the oldest first")
    #expect(history.words == "raised 1 · prompted 1 · missed 1 (n=3, 3 answers)")
  }

  @Test func `a dimension holds all of its points`() {
    let history = history(.dimension("depth"))
    #expect(history.title == "Depth")
    #expect(history.entries.count == 6)
    #expect(history.shares == [0, 0.5, 1])
  }

  @Test func `what nobody marked says so`() {
    #expect(history(.point("never")).words == "Not marked in any answer yet.")
    #expect(history(.dimension("tone")).entries.isEmpty)
  }

  @Test func `only outcomes that tell of it are read, the newest first`() {
    let outcomes = Self.attempts.reversed().map { Outcome($0) }
    func ids(_ subject: PointHistory.Subject) -> [String] {
      PointHistory.outcomes(of: subject, among: outcomes, catalogue: SmallBank.catalogue).map(\.id)
    }
    #expect(ids(.point("third")) == ["30-fan-out-1", "20-caching-1"])
    #expect(ids(.dimension("depth")) == ["30-fan-out-1", "20-caching-1", "10-caching-1"])
    #expect(ids(.dimension("testing")) == [])
  }

  @Test func `an answer that is gone is in it no more`() {
    let history = history(.point("first")).without("20-caching-1")
    #expect(history.entries.map(\.answer) == ["30-fan-out-1", "10-caching-1"])
    #expect(history.title == "Says it.")
  }
}
