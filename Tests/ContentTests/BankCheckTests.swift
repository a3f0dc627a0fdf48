import Content
import Testing

/// What is checked beyond the shape of files.
struct BankCheckTests {
  private static let file = "questions/caching/cold-cache.yaml"
  private static let outline = "outline: |\n  Two lines\n    of outline.\n"

  /// What is said of the sample with an outline of these lines, without what is said of thin banks.
  private func complaints(outline lines: String...) -> [String] {
    let block = lines.map { "  \($0)\n" }.joined()
    return complaints(replacing: Self.outline, by: "outline: |\n\(block)")
  }

  private func complaints(replacing old: String, by new: String) -> [String] {
    let text = Sample.question.replacing(old, with: new)
    return problems(Sample.sources([Self.file: text])).filter { !Self.isThin($0) }
      .map(\.description)
  }

  private func problems(_ sources: [ContentSource]) -> [ContentProblem] {
    BankCheck(Library(base: sources), base: sources).problems
  }

  private static func isThin(_ problem: ContentProblem) -> Bool {
    if case .thin = problem.fault { true } else { false }
  }

  @Test(arguments: [
    "= 300 calls ÷ 5 calls/s = 60 s of waiting",
    "= 2,000,000 keys × 1000 times × 8 bytes = 16,000,000,000 bytes at worst",
    "= 12,000,000 / 200,000,000 = 6 % for the largest tenant",
    "= 200,000,000 tickets × 2 kB = 400 GB",
    "= 4000 tenants × 50,000 tickets = 200 million tickets",
    "= 4 × 512 MiB = 2 GiB",
    "= 1.5M users × 40k = 60G",
    "= 7.2 Gbit/s ÷ 0.9 GB/s = 1",
    "= 2500 requests/s × 4 % = 100 failures/s",
    "= 100 failures/s × 60 s = 6000 failures/min",
    "= 28 min ÷ 4 + 12 min = 19 min",
    "= 1 - 0.95 ^ 10 = 40.1263 %",
    "= 2 ^ 2 ^ 3 = 256",
    "= 3.34 + 3.33 + 3.33 = 10 euros",
    "= 10 − 2 − 3 = 5",
    "= 80 ÷ 4 ÷ 2 = 10",
    "= -(2 + 3) × 4 + 30 = 10",
    "= (3100 MB - 800 MB) ÷ 6 days = 383.333 MB/day",
    "= 1080000 messages ÷ (450 - 300) messages/s = 7200 s",
    "= 9,007,199,254,740,992 ÷ 100 = 90,071,992,547,409.92 euros",
    "= 8 ÷ 3 = 2.67", "= 8 ÷ 3 = ~2.7", "= 200 ÷ 3 = about 67 tries, or so",
    "= 100 ÷ 3 = about 34",
  ])
  func `a sum that adds up is let through`(line: String) {
    #expect(complaints(outline: line) == [])
  }

  @Test(arguments: [
    ("= 300 calls ÷ 5 calls/s = 61 s", "“300 calls ÷ 5 calls/s” is 60, not “61 s”"),
    ("= 8 ÷ 3 = 2.66", "“8 ÷ 3” is 2.66667, not “2.66”"),
    ("= 100 ÷ 3 = about 35", "“100 ÷ 3” is 33.3333, not “about 35”"),
    ("= 40 × 2 ms = 80 s", "“40 × 2 ms” is 0.08, not “80 s”"),
    ("= 200,000,000 × 2 kB = 400 MB", "“200,000,000 × 2 kB” is 400000, not “400 MB”"),
    ("= 24 h × 60 = 1440 minutes", "“24 h × 60” is 86400, not “1440 minutes”"),
    ("= 4 × 512 MiB = 2.0 GB", "“4 × 512 MiB” is 2.14748, not “2.0 GB”"),
    ("= 2 ÷ 1000 = 2 %", "“2 ÷ 1000” is 0.2, not “2 %”"),
    ("= 1 ÷ 0 = 5", "“1 ÷ 0” is no number, not “5”"),
  ])
  func `a sum that does not is told with what it is`(line: String, said: String) {
    #expect(
      complaints(outline: "First,", "", line) == [
        "\(Self.file):41:3: \(said); correct it, or say “about” where it is rounded."
      ])
  }

  @Test(arguments: [
    "= several × 4 = 8", "= 2 × = 4", "= (2 + 3 = 5", "= 2 3 = 5", "= 2 × 3 = 6 = 6", "=",
  ])
  func `what cannot be reckoned is told`(line: String) {
    #expect(
      complaints(outline: line) == [
        "\(Self.file):39:3: “\(line)” cannot be reckoned; "
          + "write numbers with units, × ÷ + − ^ and one result."
      ])
  }

  @Test func `the result may stand on the line before, behind its last colon`() {
    #expect(
      complaints(outline: "bytes at 3:1, a day: about 2.6 trillion", "= 30000000 bytes/s × 86400 s")
        == [])
    #expect(
      complaints(outline: "bytes: 5", "", "= 2 × 3") == [
        "\(Self.file):41:3: “2 × 3” is 6, not “5”; correct it, or say “about” where it is rounded."
      ])
    #expect(
      complaints(outline: "Nothing here.", "= 2 × 3") == [
        "\(Self.file):40:3: “= 2 × 3” has no result; "
          + "put it behind a second “=”, or behind a colon on the line before."
      ])
  }

  @Test func `equal lines are told at their own places`() {
    #expect(
      complaints(outline: "= 1 + 1 = 3", "= 1 + 1 = 2", "= 1 + 1 = 3").map { $0.prefix(42) } == [
        "\(Self.file):39:3: “1", "\(Self.file):41:3: “1",
      ])
  }

  /// Whatever stands behind the sign is read to its end or refused.
  @Test func `no sum makes the check fall over`() {
    let parts = [
      "=", " ", "1", "9,0", ".5", "(", ")", "×", "÷", "^", "-", "/", "%", "kB", "a", "é", "~",
    ]
    var seed: UInt64 = 7
    let lines = (0..<2000).map { _ in
      (0..<8).reduce(into: "=") { line, _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += parts[Int(seed >> 33) % parts.count]
      }
    }
    let block = lines.map { "  \($0)\n" }.joined()
    #expect(
      complaints(replacing: Self.outline, by: "outline: |\n\(block)").count <= lines.count)
  }

  @Test func `a prompt that does not fit beside the notes is told`() {
    let old = "A cache starts empty. What happens?"
    #expect(
      complaints(replacing: old, by: String(repeating: "It is so. ", count: 27)) == [
        "\(Self.file):3:9: the prompt takes 11 rows of 28 columns beside the notes; shorten it to 9."
      ])
    #expect(complaints(replacing: old, by: String(repeating: "It is so. ", count: 24)) == [])
    #expect(
      complaints(replacing: old, by: String(repeating: "so ", count: 31)) == [
        "\(Self.file):3:9: a sentence of the prompt has 31 words; part it into ones of at most 30."
      ])
    #expect(
      complaints(replacing: old, by: "Multitudinous considerations notwithstanding, elaborate.")
        == [
          "\(Self.file):3:9: the prompt is hard to read (LIX 104, at most 55); "
            + "write shorter words and sentences."
        ])
  }

  @Test func `code below a prompt may fill the pane and is not judged as prose`() {
    let old = "A cache starts empty. What happens?"
    let prose = "|-\n  Read this function. What is wrong?\n\n"
    let line = "  notwithstanding(considered)\n"
    #expect(complaints(replacing: old, by: prose + String(repeating: line, count: 15)) == [])
    #expect(
      complaints(replacing: old, by: prose + String(repeating: line, count: 16)) == [
        "\(Self.file):3:9: the prompt and its code take 19 rows of 28 columns, "
          + "and the pane has 18; shorten the code."
      ])
  }

  @Test func `two questions that ask nearly the same are told`() {
    let copy = Sample.question.replacing("id: cold-cache", with: "id: warm-cache")
      .replacing("empty. What", with: "full. What")
    let path = "questions/caching/warm-cache.yaml"
    let told = problems(Sample.sources([path: copy])).filter { !Self.isThin($0) }
    #expect(
      told.map(\.description) == [
        "\(path):3:9: this asks nearly the same as “cold-cache” at \(Self.file):3:9; "
          + "remove one or set them apart."
      ])
  }

  @Test func `topics with few questions and dimensions with few points are told`() {
    let told = problems(Sample.sources()).filter(Self.isThin).map(\.description)
    #expect(
      told.first == "topics.yaml:1:8: the topic “caching” has 1 question; "
        + "write 2 more or merge it with another.")
    #expect(
      told.contains(
        "questions:1:1: the dimension “tradeoffs” has 1 point in all questions; write 9 more."))
    #expect(told.count == 1 + Dimension.all.count)
  }

  @Test func `an author's own topic may begin with one question`() {
    let own = ContentSource(
      path: "topics.yaml", file: "own/topics.yaml",
      bytes: Array("- {id: own, title: Own, area: design}\n".utf8))
    let base = Sample.sources()
    let check = BankCheck(
      Library(base: base, overlay: [own]), base: base, overlay: [own])
    #expect(!check.problems.contains { $0.place.file == "own/topics.yaml" })
  }

  @Test func `the bank adds up, reads well and repeats nothing`() throws {
    let base = try Bank.sources()
    let told = BankCheck(Library(base: base), base: base).problems.filter { !Self.isThin($0) }
    #expect(told.map(\.description) == [])
  }

  @Test func `what a bank holds is counted by kind, level, dimension and topic`() {
    let counts = BankCounts(Library(base: Sample.sources()))
    #expect(counts.kinds.filter { $0.count > 0 }.map(\.name) == ["technical"])
    #expect(counts.levels.map(\.count) == [0, 1, 1, 0])
    #expect(counts.dimensions.filter { $0.count > 0 }.map(\.name) == ["tradeoffs"])
    #expect(counts.topics.map(\.count) == [1])
  }
}
