import Coach
import Content
import Testing

@Suite struct FeedbackSignalTests {
  private let story = """
    # Situation
    Our checkout error rate jumped to 18% for about 25 minutes.
    # Task
    I was on call.
    # Action
    I then rolled it back straight away without trying to understand it.
    Then I dug into the logs and found a leak. The data team never tells us anything.
    # Result
    Errors were back to normal, p99 went from 900 ms to 120 ms.
    # Learning
    Basically we probably do various things better now.
    """

  private func words(_ excerpts: [Excerpt]) -> [String] { excerpts.map(\.words) }

  @Test func `numbers come with their unit and section`() {
    let signals = Signals(of: story, kind: .behavioural)
    #expect(
      words(signals.numbers.map(\.excerpt)) == ["18%", "25 minutes", "from 900 ms to 120 ms"])
    #expect(signals.numbers.map(\.section) == ["Situation", "Situation", "Result"])
    #expect(signals.numbers[2].excerpt.line == 8)
  }

  @Test(arguments: [
    ("4,000 failed orders", "4,000 failed orders"), ("$3 million", "$3 million"),
    ("six minutes", "six minutes"), ("at 40 writes/s", "40 writes"), ("100k users", "100k users"),
    ("from 3 to 7 hours", "from 3 to 7 hours"), ("99.95 %", "99.95 %"),
  ])
  func `a quantity is found`(_ text: String, _ quantity: String) {
    #expect(words(Signals(of: text, kind: .technical).numbers.map(\.excerpt)) == [quantity])
  }

  @Test(arguments: ["version 3", "1. first", "one user", "HTTP 200", "step 2, users"])
  func `a bare number is no quantity`(_ text: String) {
    #expect(Signals(of: text, kind: .technical).numbers.isEmpty)
  }

  @Test func `a story's parts have their shares of its words`() throws {
    let signals = try #require(Signals(of: story, kind: .behavioural).story)
    #expect(signals.shares.map(\.part) == StoryPart.allCases)
    #expect(signals.shares.map(\.words) == [12, 4, 29, 14, 8])
    #expect(abs(signals.shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(signals.remarks.isEmpty)
  }

  @Test func `a label at the beginning of a line names a part too`() throws {
    let text = "S: disk full, 2k users hit for 40 min\n- **Action:** I deleted archives\nR: 5 min"
    let signals = Signals(of: text, kind: .behavioural)
    #expect(signals.numbers.map(\.section) == ["Situation", "Situation", "Result"])
    #expect(signals.story?.shares.map(\.words) == [9, 0, 3, 2, 0])
  }

  @Test func `remarks say what is unusual as facts`() throws {
    let text = """
      # Situation
      There were 3 servers and 4 teams and it went on and on for 5 weeks.
      # Action
      We fixed it.
      # Result
      It was fine.
      """
    let remarks = try #require(Signals(of: text, kind: .behavioural).story).remarks
    #expect(remarks.contains("3 numbers, none under Result"))
    #expect(remarks.contains("no sentence says what “I” did"))
    #expect(remarks.contains { $0.hasPrefix("Situation and Task take 73 %") })
    #expect(remarks.contains { $0.hasPrefix("Action takes 14 %") })
    let missing = try #require(Signals(of: "# Action\nI wrote it.", kind: .behavioural).story)
    #expect(missing.remarks == ["nothing stands under Result"])
  }

  @Test func `what I did is listed, what I felt is not`() throws {
    let text =
      "I then rolled it back. I wanted more. We added tests. I've written it. I also ran it."
    let found = try #require(Signals(of: text, kind: .behavioural).story).ownership
    #expect(words(found) == ["I then rolled", "I also ran"])
  }

  @Test func `the order of easing harm and looking for its cause is shown`() throws {
    let signals = try #require(Signals(of: story, kind: .behavioural).story)
    #expect(signals.mitigation?.words == "rolled it back")
    #expect(signals.mitigation?.line == 5)
    #expect(signals.isMitigatedFirst == true)
    let late = "I debugged for three hours, then rolled back."
    #expect(Signals(of: late, kind: .behavioural).story?.isMitigatedFirst == false)
    let denied = "We didn't roll back anything, I debugged it."
    #expect(Signals(of: denied, kind: .behavioural).story?.isMitigatedFirst == nil)
  }

  @Test func `blame is quoted`() throws {
    let text =
      "The data team never tells us. He simply refused. It was obviously wrong. They helped."
    let found = try #require(Signals(of: text, kind: .behavioural).story).blame
    #expect(words(found) == ["team never", "He simply refused", "obviously wrong"])
  }

  @Test func `vague words, hedges and fillers are quoted and counted per hundred words`() {
    let signals = Signals(of: story, kind: .behavioural)
    #expect(words(signals.vague) == ["various", "things"])
    #expect(words(signals.hedges) == ["probably"])
    #expect(words(signals.fillers) == ["Basically"])
    #expect(signals.words == 67)
    #expect(abs(signals.rate(of: signals.vague) - 200.0 / 67) < 1e-9)
    #expect(Signals(of: "", kind: .behavioural).rate(of: signals.vague) == 0)
  }

  @Test func `a hundred and forty words take a minute to say`() {
    let text = String(repeating: "word ", count: 280)
    #expect(Signals(of: text, kind: .behavioural).spokenSeconds == 120)
  }

  @Test func `a design shows its estimates, trade-offs, failures and technologies`() throws {
    let text = """
      # Estimates
      40 writes per second, 3 TB in five years, 4 engineers.
      # Design
      Kafka takes the events. Redis in front, because most reads are hot.
      Postgres rather than Cassandra. When a node crashes we fail over.
      Kafka again, since it lets us replay.
      """
    let signals = try #require(Signals(of: text, kind: .systemDesign).design)
    #expect(words(signals.estimates.map(\.excerpt)) == ["40 writes", "3 TB"])
    #expect(words(signals.tradeoffs) == ["rather than"])
    #expect(words(signals.failures) == ["crashes", "fail over"])
    #expect(signals.technologies.map(\.name) == ["kafka", "redis", "postgres", "cassandra"])
    #expect(signals.technologies[1].reason?.words == "because")
    let bare = try #require(Signals(of: "Redis.\nThen\nKafka, because", kind: .technical).design)
    #expect(bare.technologies[0].reason == nil)
    #expect(bare.technologies[1].reason != nil)
  }

  @Test func `headings and drawings are not said`() {
    let text = "# Kafka\n```board\na queue : Kafka\n```\nyes"
    let signals = Signals(of: text, kind: .systemDesign)
    #expect(signals.words == 1)
    #expect(signals.design?.technologies == [])
  }

  @Test(arguments: [
    ("About 5 ms each, 2 GB.", 2), ("takes 40 ms", 1), ("100,000 requests a second", 1),
    ("p99 < 1 s", 0), ("1 s", 0), ("answer within 200 ms", 0), ("keep it for 7 days", 0),
  ])
  func `a target is no estimate`(text: String, count: Int) {
    #expect(Signals(of: text, kind: .systemDesign).design?.estimates.count == count)
  }

  @Test(arguments: [
    ("a network partition splits the regions", true), ("a hot partition", true),
    ("the store fails", true), ("the bucket partition key is the user", false),
    ("partitioned by user, 64 partitions", false),
  ])
  func `a key by which data is parted is no failure`(text: String, isFailure: Bool) {
    let signals = Signals(of: text, kind: .systemDesign)
    #expect(signals.design?.failures.isEmpty == !isFailure)
    #expect(signals.facts.contains("No failure is named.") == !isFailure)
  }
}
