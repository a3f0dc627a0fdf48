import Seeds
import Coach
import Content
import Testing

@Suite struct ReviewTests {
  @Test(arguments: [
    ("plain\ntext", "plain\ntext"), ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("\u{1B}]0;title\u{7}a", "a"), ("\u{1B}]8;;x\u{1B}\\link", "link"), ("a\u{9B}2Jb", "ab"),
    ("\u{1B}(Ba\u{1B}c", "a"), ("a\rb\u{8}c\u{7F}", "abc"), ("x\u{202E}y\u{FEFF}", "xy"),
    ("tab\tbed  \n\n\n\nend\n\n", "tab bed\n\nend"), ("\u{1B}[31\nline", "\nline"),
    ("", ""), ("\u{1B}]open for ever\nnext", "\nnext"), ("café 日本 👩‍💻", "café 日本 👩‍💻"),
  ])
  func `what a program wrote becomes plain text`(written: String, clean: String) {
    let expected = clean.hasPrefix("\n") ? String(clean.dropFirst()) : clean
    #expect(ReviewText.clean(Array(written.utf8)) == expected)
  }

  @Test func `no bytes leave anything that could steer a terminal`() {
    var dice = Dice(seed: 12)
    let signs: [UInt8] = [0x1B, 0x5B, 0x5D, 0x07, 0x5C, 0x9B, 0xC2, 0x0A, 0x41, 0x20, 0x3B, 0xE2]
    for _ in 0..<2000 {
      let bytes: [UInt8] = (0..<40).map { _ in
        Bool.random(using: &dice)
          ? .random(in: .min ... .max, using: &dice) : signs.randomElement(using: &dice) ?? 0
      }
      let clean = ReviewText.clean(bytes)
      #expect(
        clean.unicodeScalars.allSatisfy {
          $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
        })
      #expect(ReviewText.clean(Array(clean.utf8)) == clean)
    }
  }

  @Test(arguments: ["", "a", "a\n", "# Notes\n\n- a\n", "\n\n", "# Review by me\nmy own words\n"])
  func `a review can be added, put in another's place and taken out`(own: String) {
    let once = ReviewedNotes(own).adding("First.\n\n# Not a heading", by: "llm -m x")
    let twice = ReviewedNotes(once).adding("Second.", by: "ollama\nrun")
    #expect(once.contains("# Review by llm -m x\n\n> First.\n>\n> # Not a heading\n"))
    #expect(!twice.contains("First."))
    #expect(twice.contains("# Review by ollama run\n\n> Second.\n"))
    for text in [once, twice] {
      let back = ReviewedNotes(text).own
      #expect(back.split(separator: "\n") == own.split(separator: "\n"))
      #expect(ReviewedNotes(back).review == nil)
    }
  }

  @Test func `who wrote on below a review keeps it`() {
    let text = ReviewedNotes("a\n").adding("Good.", by: "llm") + "and my reply\n"
    #expect(ReviewedNotes(text) == ReviewedNotes(text))
    #expect(ReviewedNotes(text).own == text)
  }

  private static func attempt(
    _ notes: String, marks: [(String, PointState)] = [], digest: String = ""
  ) -> Attempt {
    Attempt(
      id: "a1", question: "q", prompt: "Why?", content: digest, kind: .technical, topics: [],
      mode: .coach, started: Timestamp(seconds: 0), allowed: 60, used: 60, paused: 0,
      points: marks.map { PointMark(id: $0.0, state: $0.1) }, notes: notes)
  }

  @Test func `the reviewer gets question, rubric, facts and the person's words alone`() {
    let notes = ReviewedNotes("covers alpha at 20 ms\n").adding("Nonsense.", by: "llm")
    let prompt = ReviewPrompt.text(
      for: Self.attempt(notes, marks: [("alpha", .prompted)]),
      question: Interview.question(kind: .technical))
    for part in ["Why?", "Says alpha. ", "prompted", "Says beta.", "20 ms", "covers alpha at"] {
      #expect(prompt.contains(part), "\(part)")
    }
    #expect(!prompt.contains("Nonsense."))
  }

  @Test func `the person and the cues differ where one sees what the other does not`() {
    let question = Interview.question(points: ["a", "b", "c", "d"].map { Interview.point($0) })
    let attempt = Self.attempt(
      "covers a\nhints b\ncovers d",
      marks: [("a", .missed), ("b", .missed), ("c", .raised), ("d", .prompted)])
    let found = Disagreement.all(in: attempt, to: question) ?? []
    #expect(found.map(\.point) == ["a", "c"])
    #expect(found.map(\.cues) == [.covered, .notSeen])
    #expect(found.first?.line == "covers a")
    let other = Self.attempt("", digest: "another")
    #expect(Disagreement.all(in: other, to: question) == nil)
  }
}
