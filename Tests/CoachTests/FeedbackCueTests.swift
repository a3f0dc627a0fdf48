import Coach
import Content
import Testing

@Suite struct FeedbackCueTests {
  @Test(arguments: [
    ("retry", "retries retried retrying Retry"), ("cache", "caches cached caching"),
    ("process", "processes processed processing"), ("stop", "stops stopped stopping"),
    ("write", "writes writing wrote written"), ("use", "uses used using"),
    ("status", "status statuses"), ("setting", "settings set"), ("message", "messages"),
    ("need", "needs needed"), ("family", "families"), ("user", "user's users"),
  ])
  func `a word is found in its other forms`(_ cue: String, _ forms: String) {
    for form in forms.split(separator: " ") {
      #expect(isFound(cue, in: "here \(form) stands"), "“\(form)” should be a form of “\(cue)”")
    }
  }

  @Test(arguments: [
    ("app", "apply"), ("string", "str"), ("use", "us"), ("red", "redo"), ("http", "https"),
    ("key", "monkey"),
  ])
  func `a word is not found in another`(_ cue: String, _ text: String) {
    #expect(!isFound(cue, in: text))
  }

  @Test func `slots may be filled in any order, six other words between them`() {
    #expect(isFound("dedup* key", in: "the key is what we deduplicate by"))
    #expect(isFound("a b", in: "a 1 2 3 4 5 6 b"))
    #expect(!isFound("a b", in: "a 1 2 3 4 5 6 7 b"))
  }

  @Test func `a word fills only one slot`() {
    #expect(!isFound("retry|again retry|budget", in: "we retry"))
    #expect(isFound("retry|again retry|budget", in: "we retry again"))
  }

  @Test func `joined words follow one another, whatever joins them`() {
    #expect(isFound("set_aside job", in: "the job is set aside"))
    #expect(isFound("at-least-once", in: "at-least-once delivery"))
    #expect(!isFound("set_aside job", in: "the job is set far aside"))
    #expect(isFound("fall*_back", in: "it falls back to the old path"))
    #expect(isFound("5xx", in: "on a 5xx"))
  }

  @Test func `a hash is a number in digits or words`() {
    #expect(isFound("# user|users", in: "for 12,000 users"))
    #expect(isFound("# user|users", in: "for two million users"))
    #expect(!isFound("# user|users", in: "for one user"))
    #expect(isFound("# %", in: "up 3.5%"))
  }

  @Test func `a name stands for the words of the lexicon`() {
    let lexicon = ["user": ["customer*", "end user"]]
    #expect(isFound("ask @user", in: "I ask the customers", lexicon: lexicon))
    #expect(isFound("ask @user|boss", in: "I ask each end-user", lexicon: lexicon))
    #expect(isFound("ask @user|boss", in: "I ask my boss", lexicon: lexicon))
    #expect(!isFound("ask @user", in: "I ask the end", lexicon: lexicon))
  }

  @Test(arguments: [
    ("", CueError.empty), ("  ", .empty), ("a||b", .emptyAlternative("a||b")),
    ("*", .emptyAlternative("*")), ("a / b", .emptyAlternative("a / b")),
    ("1 2 3 4 5 6 7", .tooManySlots("1 2 3 4 5 6 7")), ("a*b", .straySign("a*b", cue: "a*b")),
    ("x @who", .unknownName("who", cue: "x @who")),
  ])
  func `a cue that cannot be read is a problem and the others still work`(
    _ cue: String, _ error: CueError
  ) {
    var engine = CoverageEngine(points: [point(strong: [cue, "dead letter"])])
    #expect(engine.problems.map(\.error) == [error])
    #expect(!"\(error)".isEmpty)
    #expect(engine.score("a dead letter queue")["p"]?.state == .covered)
  }

  @Test func `cues are found within a sentence and not across`() {
    for text in ["dead. Letter", "dead; letter", "dead -> letter", "dead → letter", "dead\nletter"]
    {
      #expect(!isFound("dead letter", in: text), "“\(text)” is two segments")
    }
    #expect(isFound("node.js server", in: "a node.js server"))
    #expect(isFound("dead letter", in: String(repeating: "x ", count: 80) + "dead letter"))
  }
}
