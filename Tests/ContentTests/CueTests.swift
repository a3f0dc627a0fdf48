import Content
import Testing

struct CueTests {
  private static let file = "questions/caching/cold-cache.yaml"

  private func complaints(strong cues: String) -> [String] {
    Sample.complaints(
      replacing: "strong: [stale value|read, \"@user see* old\"]", by: "strong: \(cues)"
    )
    .map { String($0.dropFirst(Self.file.count + 1)) }
  }

  @Test(arguments: [
    "dlq", "\"dead letter|letters\"", "\"max*|exhaust* retries\"", "\"@user # p99\"", "set_aside",
    "read-your-writes", "\"429|too_many_requests\"", "don't", "\"50%\"", "\"c++\"", "prefix*_word",
    "Größe", "\" two  spaces \"",
  ])
  func `a right cue is taken`(cue: String) {
    #expect(complaints(strong: "[\(cue), second_one]") == [])
  }

  @Test(arguments: [
    (
      "\"a||b\"", "the cue “a||b” has an empty alternative; write a word on both sides of each “|”."
    ),
    (
      "\"a| b\"", "the cue “a| b” has an empty alternative; write a word on both sides of each “|”."
    ),
    ("\"|a\"", "the cue “|a” has an empty alternative; write a word on both sides of each “|”."),
    (
      "\"a b*c\"",
      "“b*c” in the cue “a b*c” can match nothing; write a word, prefix*, #, words_joined or @name."
    ),
    (
      "\"a/b * c\"",
      "“*” in the cue “a/b * c” can match nothing; write a word, prefix*, #, words_joined or @name."
    ),
    (
      "\"x @ y\"",
      "“@” in the cue “x @ y” can match nothing; write a word, prefix*, #, words_joined or @name."
    ),
    (
      "\"#5\"",
      "“#5” in the cue “#5” can match nothing; write a word, prefix*, #, words_joined or @name."
    ),
    (
      "\"...\"",
      "“...” in the cue “...” can match nothing; write a word, prefix*, #, words_joined or @name."
    ),
    (
      "\"a b c d e f g\"",
      "the cue “a b c d e f g” has more than 6 slots; join words with “|” or “_”."
    ),
    ("cache", "the cue “cache” is one common word and will match anything; add a second slot."),
    ("Data", "the cue “Data” is one common word and will match anything; add a second slot."),
  ])
  func `a cue that cannot match, or matches all, is named`(cue: String, said: String) {
    #expect(complaints(strong: "[\(cue), second_one]") == ["19:14: \(said)"])
  }

  @Test func `a technical point wants six cues, two of them strong, and examples`() {
    #expect(
      complaints(strong: "[stale_value]") == [
        "13:5: the point “stale” has 5 cues, 1 of them strong; give at least 6, 2 of them strong."
      ])
    #expect(
      Sample.complaints(replacing: "    miss: [we cache prices]\n", by: "") == [
        "\(Self.file):13:5: the point “stale” has no “miss” sentence; add one that is on the "
          + "topic and does not say it."
      ])
  }

  @Test func `a behavioural point needs no cues`() {
    let question = Sample.question
      .replacing("kind: technical", with: "kind: behavioural")
      .replacing("dimension: tradeoffs", with: "dimension: result")
      .replacing("    strong: [stale value|read, \"@user see* old\"]\n", with: "")
    #expect(Sample.complaints([Self.file: question]) == [])
  }

  @Test func `a cue of two points is told with both places`() {
    let second = Sample.point.replacing("id: stale", with: "id: warm")
      .replacing("strong: [stale value|read, \"@user see* old\"]", with: "strong: [warm*, fill_up]")
      .replacing("old_data, expir* short, \"refresh* after #\"", with: "expir* short, a_1, b_2")
    let question = Sample.question.replacing(Sample.point, with: Sample.point + second)
    #expect(
      Sample.complaints([Self.file: question]) == [
        "\(Self.file):33:12: the cue “ttl minute*|second*” belongs to the point “stale” too, at "
          + "\(Self.file):20:12; keep it in one of them.",
        "\(Self.file):33:33: the cue “expir* short” belongs to the point “stale” too, at "
          + "\(Self.file):20:43; keep it in one of them.",
      ])
  }
}
