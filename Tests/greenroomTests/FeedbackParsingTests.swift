import Testing
import greenroom

@Suite struct `The feedback command` {
  private func request(_ words: String...) throws -> FeedbackRequest? {
    guard case .feedback(let request) = try Arguments(parsing: ["feedback"] + words).invocation
    else { return nil }
    return request
  }

  @Test func `it takes notes from the newest answer, a file or standard input`() throws {
    #expect(try request() == .text(question: nil, .newestAnswer, isJSON: false))
    #expect(
      try request("chat") == .text(question: "chat", .newestAnswer, isJSON: false))
    #expect(
      try request("chat", "a.md", "--json")
        == .text(question: "chat", .file("a.md"), isJSON: true))
    #expect(
      try request("chat", "-") == .text(question: "chat", .standardInput, isJSON: false))
  }

  @Test func `the other deeds need no question`() throws {
    #expect(try request("--disagreements") == .disagreements(isJSON: false))
    #expect(try request("--disagreements", "--json") == .disagreements(isJSON: true))
    #expect(try request("--review") == .review(answer: nil))
    #expect(try request("--review", "2026-11") == .review(answer: "2026-11"))
    #expect(try request("--unreview", "x") == .unreview(answer: "x"))
  }

  @Test(arguments: [
    ["--review", "--unreview"], ["--disagreements", "chat"], ["--review", "a", "b"],
    ["--review", "--json"], ["a", "b", "c"],
  ])
  func `what cannot be meant is refused`(words: [String]) {
    #expect(throws: UsageError.self) { try Arguments(parsing: ["feedback"] + words) }
  }
}
