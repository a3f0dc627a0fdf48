import Coach
import Content
import Testing

@Suite struct FeedbackRubricCheckTests {
  private func problems(of change: (inout RubricPoint) -> Void) -> [String] {
    var point = point("dlq", strong: ["dead letter|letters"], weak: ["park* job"])
    change(&point)
    var question = Question()
    question.points = [point]
    return RubricCheck.problems(of: question).map(\.description)
  }

  @Test func `examples that come out right are no problem`() {
    let found = problems {
      $0.hits = ["the job is parked", "a dead letter queue"]
      $0.misses = ["no dead letter queue", "we park the job", "drop it"]
    }
    #expect(found == [])
  }

  @Test func `a hit that is not seen is named`() {
    #expect(
      problems { $0.hits = ["put it aside"] } == [
        "point “dlq”: the hit “put it aside” is not seen; add a cue in its words"
      ])
    #expect(
      problems { $0.hits = ["no dead letters"] } == [
        "point “dlq”: the hit “no dead letters” does not count (you wrote “no dead letters”); "
          + "say it without that"
      ])
  }

  @Test func `a miss that counts as covered is named with its cue`() {
    #expect(
      problems { $0.misses = ["a letter to the dead"] } == [
        "point “dlq”: the miss “a letter to the dead” counts as covered by cue "
          + "“dead letter|letters”; make the cue narrower or add a “not”"
      ])
  }

  @Test func `a cue that cannot be read is named`() {
    #expect(
      problems { $0.weak = ["job @who"] } == [
        "point “dlq”: the cue “job @who” names “@who”, which the lexicon lacks; "
          + "add it there or fix the name"
      ])
  }
}
