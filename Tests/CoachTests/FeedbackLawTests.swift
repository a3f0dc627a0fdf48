import Seeds
import Coach
import Content
import Testing

/// Laws that hold for every text, tried on texts made of pieces that the rules are about.
@Suite struct FeedbackLawTests {
  private static let pieces = [
    "retry", "Retries", "backoff", "no", "don't", "not only", "because", "but", ",", "/", ".", ". ",
    "; ", "-> ", "→", "should have used", "not sure", "overkill", "# ", "## Result", "```board",
    "```", "```text", "a queue : Dead letter", "b db @1,0 : Users", "a -> b : retry", "100,000",
    "3.5", "%", "€", "ms", "é", "e\u{301}", "👩‍👩‍👧‍👦", "🇩🇪", "日本語。", "\u{200D}", "\u{0}", "\r", "\r\n",
    "ﬁ", "İ", "ß", "٣", "\u{FEFF}", "’", "don’t", "'", "_", "-", "cap", "jitter", "dead letter",
    "/v1/x/y", "http://x/y", "x/", "\t", "\u{2028}",
  ]

  private static let points = [
    point("retry", strong: ["backoff jitter"], weak: ["retr*", "cap|limit retr*", "retry #"]),
    point("dlq", strong: ["dead_letter", "dead letter queue|users"], not: ["dead code"]),
    point("scale", weak: ["#", "# ms|%|€", "日本語", "é*"], wantsReason: true),
    point("not", strong: ["not|never retry"], weak: ["no", "fi*", "a|b|c d|e|f retry|backoff"]),
  ]

  private func text(of count: Int, _ random: inout Dice) -> String {
    (0..<count).map { _ in
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      let gap = ["", " ", " ", " ", "\n"].randomElement(using: &random) ?? ""
      return piece + gap
    }.joined()
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `an edit scores as the whole text does`() {
    var random = Dice(seed: 1)
    for _ in 0..<30 {
      var engine = CoverageEngine(points: Self.points)
      var page = lines(text(of: 40, &random))
      for _ in 0..<20 {
        let place = Int.random(in: 0..<page.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: page.insert(text(of: 4, &random).replacing("\n", with: " "), at: place)
        case 1 where page.count > 1: page.remove(at: place)
        default: page[place] += text(of: 2, &random).replacing("\n", with: " ")
        }
        var fresh = CoverageEngine(points: Self.points)
        let isSame = engine.update(lines: page) == fresh.update(lines: page)
        #expect(isSame, "the edited page \(page) should score as a new one does")
      }
    }
  }

  @Test func `ranges lie in their lines and underline whole words, whatever is written`() {
    var random = Dice(seed: 2)
    for _ in 0..<200 {
      var engine = CoverageEngine(points: Self.points)
      let page = lines(text(of: 60, &random))
      for point in engine.update(lines: page).points {
        for hit in point.hits + point.rejections.map(\.hit) {
          #expect(hit.text == page[hit.line])
          #expect(!hit.ranges.isEmpty)
          for range in hit.ranges {
            #expect(range.lowerBound >= 0 && range.upperBound <= hit.text.count && !range.isEmpty)
          }
        }
      }
    }
  }

  @Test func `any scalars at all are read without harm`() {
    var random = Dice(seed: 3)
    for _ in 0..<100 {
      var text = String.UnicodeScalarView()
      for _ in 0..<200 {
        let bound: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &random)) {
          text.append(scalar)
        }
      }
      var engine = CoverageEngine(points: Self.points)
      #expect(engine.score(String(text)).points.count == Self.points.count)
      _ = Signals(of: String(text), kind: .behavioural)
      _ = Signals(of: String(text), kind: .systemDesign)
    }
  }

  @Test func `any text is read as a cue or refused`() {
    var random = Dice(seed: 4)
    for _ in 0..<300 {
      let cue =
        text(of: 3, &random) + (["*", "|", "#", "@", "_"].randomElement(using: &random) ?? "")
      var engine = CoverageEngine(points: [point(strong: [cue])])
      _ = engine.score(text(of: 20, &random))
    }
  }

  @Test func `another sentence never lowers a state, and their order does not matter`() {
    var random = Dice(seed: 5)
    let sentences = [
      "we retry with a cap", "backoff with jitter", "no retries at all", "a dead letter queue",
      "we should have used retries", "it takes 3 ms", "kafka, redis, retries, cqrs, acid",
      "something else entirely", "never retry a decline", "dead code", "retry 3 times",
    ]
    for _ in 0..<100 {
      var engine = CoverageEngine(points: Self.points)
      var page = sentences.shuffled(using: &random)
      let extra = page.removeLast()
      let before = engine.update(lines: page).points.map(\.state)
      #expect(engine.update(lines: page.shuffled(using: &random)).points.map(\.state) == before)
      let after = engine.update(lines: page + [extra]).points.map(\.state)
      for (state, grown) in zip(before, after) { #expect(grown >= state) }
    }
  }

  @Test func `what is denied, wished for afterwards or only listed never covers`() {
    let cues = ["retr*", "backoff jitter", "dead letter", "circuit breaker", "idempotency key"]
    let terms =
      ["retries", "backoff with jitter", "a dead letter", "a circuit breaker"]
      + ["an idempotency key"]
    var engine = CoverageEngine(points: cues.map { point($0, strong: [$0]) })
    for term in terms {
      for text in [
        "no \(term)", "we don't need \(term)", "I should have added \(term)",
        "\(term) would be overkill", "Kafka, Redis, \(term), CQRS, ACID, sagas, sharding",
      ] {
        let states = engine.score(text).points.map(\.state)
        #expect(states.allSatisfy { $0 == .notSeen }, "“\(text)” should earn nothing")
      }
    }
  }

  @Test func `the answer fine earns nothing`() throws {
    for item in try LabelledAnswers.read().items {
      var engine = CoverageEngine(points: item.points)
      for text in ["fine", "Fine.", "", " ", "it was fine", "ok", "\n\n"] {
        #expect(engine.score(text).points.allSatisfy { $0.state == .notSeen })
      }
    }
  }
}
