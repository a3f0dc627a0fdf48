import Coach
import Content
import Testing

@Suite struct InterviewFollowUpTests {
  private static let tree = [
    Question.FollowUp(
      ask: "What broke?",
      then: [
        Question.FollowUp(
          ask: "How did you know?", then: [Question.FollowUp(ask: "And if it lied?", then: [])])
      ]),
    Question.FollowUp(ask: "Who disagreed?", then: []),
  ]

  private func round(_ kind: Question.Kind = .behavioural) -> Interview {
    let question = Interview.question(kind: kind, points: []) { $0.followUps = Self.tree }
    return Interview(question, scaffold: Interview.story, minutes: 20)
  }

  @Test func `each answer leads a layer deeper, then to the next tree`() {
    var round = round()
    round.type(String(repeating: "the queue grew and I looked. ", count: 20))
    round.wait(500)
    #expect(round.lines.map(\.text) == ["What broke?"])
    for _ in 0..<5 {
      round.type(" It was the index that we had dropped the day before")
      round.wait(60)
    }
    #expect(
      round.lines.map(\.text) == [
        "What broke?", "How did you know?", "And if it lied?", "Who disagreed?",
      ])
    #expect(round.lines.map(\.subject) == ["0", "0.0", "0.0.0", "1"])
  }

  @Test func `fine is no answer and no story`() {
    var round = round()
    round.type("fine")
    round.wait(900)
    #expect(round.lines == [])
    round.type(String(repeating: "the queue grew and I looked. ", count: 10))
    round.wait(40)
    round.type(" fine")
    round.wait(120)
    #expect(round.lines.map(\.text) == ["What broke?"])
  }

  @Test func `a design round digs only for who asks`() {
    var round = round(.systemDesign)
    round.type(String(repeating: "the queue grew and I looked. ", count: 20))
    round.wait(800)
    #expect(round.lines == [])
    round.act { $0.askForProbe(at: $1) }
    #expect(round.lines.map(\.text) == ["What broke?"])
  }
}
