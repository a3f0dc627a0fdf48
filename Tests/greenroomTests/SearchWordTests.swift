import Coach
import Testing
import greenroom

@Suite struct `Words of a search on the command line` {
  private func query(_ words: String...) throws -> String {
    let arguments = try Arguments(parsing: ["review"] + words)
    guard case .fullScreen(.review(let query)) = arguments.invocation else { return "" }
    return query
  }

  @Test func `options are options wherever they stand`() throws {
    let arguments = try Arguments(
      parsing: ["review", "checkout", "--data", "here", "-slow", "--topic", "caching", "queue"])
    #expect(arguments.common.dataDirectory == "here")
    #expect(arguments.invocation == .fullScreen(.review("topic:caching checkout -slow queue")))
    guard case .say = try Arguments(parsing: ["review", "words", "--help"]).invocation else {
      Issue.record("--help after a word is a word")
      return
    }
  }

  @Test func `a word with one dash is to be missing, and behind two dashes all is words`() throws {
    #expect(try query("-slow") == "-slow")
    #expect(try query("a", "--", "--data", "-b") == "a --data -b")
    for mistake in [["a", "--bogus"], ["--bogus"], ["a", "--dta", "x"]] {
      #expect(throws: UsageError.self) { try Arguments(parsing: ["review"] + mistake) }
    }
  }

  @Test(arguments: ["score<x", "score>9", "before:soon", "after:", "dimension:depth<x"])
  func `a field that is none is refused`(term: String) {
    #expect(throws: UsageError.self) { try Arguments(parsing: ["review", "word", term]) }
  }

  @Test(arguments: ["score<3", "scores", "score", "before:2026-11-01", "dimension:depth<3", "a<b"])
  func `words and whole fields are not`(term: String) throws {
    #expect(try query(term) == term)
  }

  @Test func `help may stand before a command`() throws {
    let help = try Arguments(parsing: ["plan", "--help"])
    #expect(try Arguments(parsing: ["help", "plan"]) == help)
    #expect(try Arguments(parsing: ["help"]) == Arguments(parsing: ["--help"]))
  }

  @Test func `no hours are no plan`() {
    #expect(throws: UsageError.self) { try Arguments(parsing: ["plan", "--hours", "0"]) }
  }
}
