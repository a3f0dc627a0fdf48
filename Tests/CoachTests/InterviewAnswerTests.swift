import Coach
import Content
import Testing

@Suite struct InterviewAnswerTests {
  private static let question = Interview.question(points: []) {
    $0.clarifications = [
      Question.Clarification(
        topic: "scale", ask: ["how many", "users", "qps"], answer: "A million users."),
      Question.Clarification(
        topic: "regions", ask: ["where", "regions", "multi-region"], answer: "Three."),
      Question.Clarification(topic: "read/write", ask: ["ratio"], answer: "Nine to one."),
    ]
  }

  @Test(arguments: [
    ("How many users?", "scale"), ("how many regions are there", "regions"),
    ("what about QPS", "scale"), ("is it one region or several?", "regions"),
    ("do we not need a region", "regions"), ("multi region?", "regions"),
    ("reads or writes: which ratio", "read/write"), ("Where?", "regions"),
  ])
  func `a question in one's own words finds its topic`(words: String, topic: String) {
    var round = Interview(Self.question)
    round.act { $0.ask(words: words, at: $1) }
    #expect(round.lines.map(\.subject) == [topic])
    #expect(round.lines.map(\.kind) == [.answer])
    #expect(round.session.asked.map(\.topic) == [topic])
  }

  @Test func `what nothing is known of is handed back`() throws {
    var round = Interview(Self.question)
    round.act { $0.ask(words: "Which colour is the button?", at: $1) }
    let line = try #require(round.lines.first)
    #expect(line.kind == .noAnswer)
    #expect(line.subject == "Which colour is the button?")
    #expect(!line.text.isEmpty)
  }

  @Test(arguments: ["? how many users", "- Q: how many users", "q:users?", "  ??users"])
  func `a question in the notes is answered when its line is left`(line: String) {
    var round = Interview(Self.question, notes: "\n")
    round.type(line)
    #expect(round.lines == [], "the line may go on")
    round.type("\nmore and more words")
    #expect(round.lines.map(\.text) == ["A million users."])
    round.wait(400)
    #expect(round.lines.count == 1, "it is answered once")
  }

  @Test(arguments: ["what? how many users", "FAQ: users", "?", "Q:", "a ? b users"])
  func `other lines ask nothing`(line: String) {
    var round = Interview(Self.question, notes: "\n")
    round.type(line + "\n")
    round.wait(20)
    #expect(round.lines == [])
  }

  @Test func `a question that is written on is not answered twice`() {
    var round = Interview(Self.question, notes: "\n")
    round.type("? users")
    round.wait(3)
    round.type(" in the busiest hour")
    round.wait(10)
    round.type("\n? the colour")
    round.wait(3)
    round.type(" of the button", line: 1)
    round.wait(10)
    #expect(round.lines.map(\.kind) == [.answer, .noAnswer])
  }

  @Test func `what was asked is told with its time, before or after designing`() {
    var round = Interview(Self.question)
    round.wait(40)
    round.act { $0.ask(topic: "scale", at: $1) }
    round.wait(10)
    round.type("boxes", line: 4)
    round.wait(5)
    round.act { $0.ask(words: "which regions", at: $1) }
    let questions = round.session.interviewer?.timeline.questions ?? []
    #expect(questions.map(\.words) == ["scale", "regions"])
    #expect(questions.map(\.at) == [40, 56])
    #expect(questions.map(\.isBeforeDesign) == [true, false])
    #expect(round.session.interviewer?.timeline.designBegan == 50)
  }

  @Test func `an answer may come while others keep their distance`() {
    var round = Interview(Self.question)
    for topic in ["scale", "regions", "read/write"] {
      round.wait(1)
      round.act { $0.ask(topic: topic, at: $1) }
    }
    #expect(round.lines.map(\.text) == ["A million users.", "Three.", "Nine to one."])
  }
}
