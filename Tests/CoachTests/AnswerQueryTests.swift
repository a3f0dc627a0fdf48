import Seeds
import Coach
import Content
import Testing

@Suite struct AnswerQueryTests {
  private static func answer(
    _ question: String, _ notes: String, topics: [String] = ["caching"], overall: Int? = nil,
    day: Int = 100, company: String? = nil, scores: [DimensionScore] = []
  ) -> Attempt {
    Attempt(
      id: question, question: question, prompt: "Asked about \(question).", content: "",
      kind: .technical, topics: topics, company: company, mode: .coach,
      started: Timestamp(seconds: day * 86_400), allowed: 60, used: 60, paused: 0,
      overall: overall, scores: scores, notes: notes)
  }

  private static let attempts = [
    answer(
      "isolation", "Write skew needs serializable.", topics: ["databases"], overall: 2,
      company: "discord", scores: [DimensionScore(dimension: "depth", score: 2)]),
    answer(
      "cold-cache", "A write-through cache. write, write.", overall: 3, day: 50,
      scores: [DimensionScore(dimension: "depth", score: 4)]),
    answer("cafe", "The Café of São Paulo", overall: nil, day: 10),
  ]
  private static let answers = AnswerArchive(attempts)

  private static func found(_ text: String) -> [String] {
    answers.answers(to: AnswerQuery(text)).map(\.question)
  }

  @Test(arguments: [
    ("write", ["cold-cache", "isolation"]), ("WRITE", ["cold-cache", "isolation"]),
    ("write -skew", ["cold-cache"]), ("\"write skew\"", ["isolation"]), ("cafe sao", ["cafe"]),
    ("CAFÉ", ["cafe"]), ("topic:data", ["isolation"]), ("score<3", ["isolation"]),
    ("score>2", ["cold-cache"]), ("score=2 skew", ["isolation"]),
    ("company:discord", ["isolation"]),
    ("before:1970-02-01", ["cafe"]), ("after:1970-03-01", ["isolation"]),
    ("kind:tech cache", ["cold-cache"]), ("dimension:depth", ["isolation", "cold-cache"]),
    ("dimension:dep<3", ["isolation"]), ("dimension:depth>3 cache", ["cold-cache"]),
    ("dimension:scope", []), ("\"cold cache\"", ["cold-cache"]), ("nothing", []),
    ("", ["isolation", "cold-cache", "cafe"]), ("-write", ["cafe"]),
  ])
  func `a query finds what it says, the best first`(text: String, expected: [String]) {
    #expect(Self.found(text) == expected, "“\(text)”")
  }

  @Test func `words in the question count for more than words in the notes`() {
    let other = Self.answer("other", "isolation isolation isolation")
    let answers = AnswerArchive([other, Self.attempts[0]])
    #expect(
      answers.answers(to: AnswerQuery("isolation")).map(\.question) == ["isolation", "other"])
  }

  @Test func `another word never finds more`() {
    let words = [
      "write", "skew", "cache", "-sao", "topic:caching", "score>1", "score<3", "\"a w\"", "é",
      "dimension:depth", "before:1970-02-01", "before:1971-02-01",
    ]
    for first in words {
      for second in words {
        let one = Self.found(first).count
        #expect(Self.found("\(first) \(second)").count <= one, "\(first) \(second)")
      }
    }
  }

  @Test func `what a reviewer wrote is not found among the person's own words`() {
    let notes = "Mine is mine.\n\n# Review by a-program\n\n> Think of zugzwang.\n"
    let answers = AnswerArchive([Self.answer("own", notes)])
    #expect(answers.answers(to: AnswerQuery("zugzwang")).isEmpty)
    #expect(answers.answers(to: AnswerQuery("mine")).count == 1)
  }

  @Test func `a search finds what a look at every place finds`() {
    var random = Dice(seed: 11)
    let letters = Array("ab \n-é")
    func text(_ length: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: length, using: &random)).map { _ in
          letters[Int.random(in: letters.indices, using: &random)]
        })
    }
    for _ in 0..<2000 {
      let notes = text(0...40)
      let words = String(text(1...4).filter { !"\n -".contains($0) })
      guard !words.isEmpty else { continue }
      let isThere = ["q", "asked about q.", notes].contains {
        String(decoding: Folding.folded($0), as: UTF8.self)
          .contains(String(decoding: Folding.folded(words), as: UTF8.self))
      }
      let found = AnswerArchive([Self.answer("q", notes, topics: [])])
        .answers(to: AnswerQuery(words))
      #expect(found.isEmpty != isThere, "\(words.debugDescription) in \(notes.debugDescription)")
    }
  }

  @Test func `an archive that changes is as one made of what it then holds`() {
    var answers = AnswerArchive(Self.attempts.sorted { $0.id > $1.id })
    answers.remove("cafe")
    var changed = Self.attempts[0]
    changed.notes = "All new."
    answers.put(changed)
    answers.put(Self.answer("bloom", "filters"))
    #expect(answers.answers.map(\.id) == ["isolation", "cold-cache", "bloom"])
    #expect(answers.answers(to: AnswerQuery("new")).map(\.id) == ["isolation"])
    #expect(answers.answers(to: AnswerQuery("skew")).isEmpty)
    #expect(answers.answers(to: AnswerQuery("filters")).map(\.id) == ["bloom"])
  }
}

@Suite struct `Folded text` {
  @Test(arguments: [
    ("Isolation LEVEL", "isolation level"), ("Café São Ñandú", "cafe sao nandu"),
    ("e\u{301}", "e"), ("Straße", "strase"), ("ΔΕΛΤΑ", "δελτα"), ("Привет", "привет"),
    ("Tiếng Việt", "tieng viet"), ("日本語", "日本語"), ("≤ 5 → 6", "≤ 5 → 6"),
    ("İzmir", "izmir"), ("Æther", "æther"), ("👩🏽‍🚀", "👩🏽‍🚀"), ("", ""),
  ])
  func `it has neither case nor accents`(text: String, expected: String) {
    #expect(String(decoding: Folding.folded(text), as: UTF8.self) == expected)
  }

  @Test func `folding twice is folding once`() {
    var random = Dice(seed: 3)
    let ranges: [ClosedRange<UInt32>] = [0x20...0x7F, 0x80...0x250, 0x300...0x400, 0x1E00...0x1F00]
    for _ in 0..<3000 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(.random(in: ranges[.random(in: 0..<4, using: &random)], using: &random))
      }
      let once = Folding.folded(String(String.UnicodeScalarView(scalars)))
      #expect(Folding.folded(String(decoding: once, as: UTF8.self)) == once, "\(scalars)")
    }
  }

  @Test func `whatever the bytes, they fold to no more than there are`() {
    var random = Dice(seed: 4)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      var folded: [UInt8] = [1]
      bytes.withUnsafeBytes { Folding.append($0, to: &folded) }
      #expect(folded.count <= bytes.count + 1 && folded[0] == 1)
    }
  }
}
