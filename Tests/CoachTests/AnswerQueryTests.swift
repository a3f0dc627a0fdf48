import Coach
import Content
import Testing

@Suite struct AnswerQueryTests {
  private static func answer(
    _ question: String, _ notes: String, topics: [String] = ["caching"], overall: Int? = nil,
    day: Int = 100
  ) -> SearchableAnswer {
    SearchableAnswer(
      Attempt(
        id: question, question: question, prompt: "Asked about \(question).", content: "",
        kind: .technical, topics: topics, mode: .coach,
        started: Timestamp(seconds: day * 86_400), allowed: 60, used: 60, paused: 0,
        overall: overall, notes: notes))
  }

  private static let answers = [
    answer("isolation", "Write skew needs serializable.", topics: ["databases"], overall: 2),
    answer("cold-cache", "A write-through cache. write, write.", overall: 3, day: 50),
    answer("cafe", "The Café of São Paulo", overall: nil, day: 10),
  ]

  @Test(arguments: [
    ("write", ["cold-cache", "isolation"]), ("WRITE", ["cold-cache", "isolation"]),
    ("write -skew", ["cold-cache"]), ("\"write skew\"", ["isolation"]), ("cafe sao", ["cafe"]),
    ("topic:data", ["isolation"]), ("score<3", ["isolation"]), ("score>2", ["cold-cache"]),
    ("score=2 skew", ["isolation"]), ("before:1970-02-01", ["cafe"]),
    ("after:1970-03-01", ["isolation"]), ("kind:tech cache", ["cold-cache"]), ("nothing", []),
    ("", ["isolation", "cold-cache", "cafe"]),
  ])
  func `a query finds what it says, the best first`(text: String, expected: [String]) {
    let found = Self.answers.answers(to: AnswerQuery(text)).map(\.question)
    #expect(found == expected, "“\(text)” finds \(found)")
  }

  @Test func `words in the question count for more than words in the notes`() {
    let answers = [Self.answer("other", "isolation isolation isolation"), Self.answers[0]]
    #expect(
      answers.answers(to: AnswerQuery("isolation")).map(\.question) == ["isolation", "other"])
  }

  @Test func `another word never finds more`() {
    let words = ["write", "skew", "cache", "-sao", "topic:caching", "score>1", "\"a w\"", "é"]
    for first in words {
      for second in words {
        let one = Self.answers.answers(to: AnswerQuery(first)).count
        let both = Self.answers.answers(to: AnswerQuery("\(first) \(second)")).count
        #expect(both <= one, "\(first) \(second)")
      }
    }
  }
}
