import AnswerMill
import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The search of answers` {
  private let scratch = Scratch()
  private static let queries = [
    "", "isolation", "write queue", "\"on the\"", "café -cache", "topic:cach p99", "score<2 lag",
    "zugzwang", "kind:database level", "company:discord retry", "dimension:depth>2 hot",
    "before:2026-09-01 token", "-a",
  ]

  private func write(_ attempt: Attempt) throws {
    try AnswerFile(attempt.id, in: scratch.places()).write(attempt)
  }

  /// What a search finds that reads every file and remembers nothing.
  private func wanted(_ query: String) throws -> [PastAnswer] {
    AnswerArchive(try AnswerShelf(in: scratch.places()).all().attempts)
      .answers(to: AnswerQuery(query))
  }

  private func line(of facts: AnswerFacts) -> String {
    "\(facts.overall.map(String.init) ?? "-") \(facts.prompt)"
  }

  /// What a search from the shell finds.
  private func listing(_ query: String) throws -> [String] {
    AnswerSearch(in: try scratch.places()).answers(to: AnswerQuery(query)).answers.map {
      let words = [$0.id, [$0.overall], $0.prompt].map { String(decoding: $0, as: UTF8.self) }
      return words.joined(separator: " ")
    }
  }

  private func check(_ comment: Comment) throws {
    let search = AnswerSearch(in: try scratch.places())
    for query in Self.queries {
      let wanted = try wanted(query)
      let lines = wanted.map { "\($0.id) \(line(of: AnswerFacts($0)))" }
      #expect(try listing(query) == lines, "\(query): \(comment)")
    }
    let archive = search.all()
    for query in Self.queries {
      let wanted = try wanted(query)
      let lines = wanted.map { "\($0.id) \(line(of: AnswerFacts($0)))" }
      #expect(try listing(query) == lines, "\(query), all remembered: \(comment)")
      #expect(archive.answers(to: AnswerQuery(query)) == wanted, "\(query), page: \(comment)")
    }
  }

  /// The first line of the notes that holds as many of the words as any.
  private func bestLine(of attempt: Attempt, _ query: String) -> String {
    let wanted = AnswerQuery(query).wanted
    var best = (count: 0, line: "")
    for line in ReviewedNotes(attempt.notes).own.split(separator: "\n") {
      let folded = Folding.folded(String(line))
      let count = wanted.count { folded.firstRange(of: $0) != nil }
      if count > best.count { best = (count, String(line)) }
    }
    return best.line
  }

  @Test func `the line told of an answer is the one with the most words, remembered or not`() throws
  {
    var mill = AnswerMill(seed: 11, count: 40)
    for _ in 0..<40 { try write(mill.attempt()) }
    let search = AnswerSearch(in: try scratch.places())
    let attempts = try AnswerShelf(in: scratch.places()).all().attempts
    for turn in ["cold", "warm"] {
      for query in [
        "the", "café", "token shard", "\"on the\"", "lag retry isolation", "topic:data",
      ] {
        for answer in search.answers(to: AnswerQuery(query)).answers {
          let id = String(decoding: answer.id, as: UTF8.self)
          let attempt = try #require(attempts.first { $0.id == id })
          #expect(
            String(decoding: answer.line, as: UTF8.self) == bestLine(of: attempt, query),
            "\(query) in \(id), \(turn)")
        }
      }
      _ = search.all()
    }
  }

  private var words: FilePath { scratch.path.appending("cache/answers.words") }

  @Test func `it finds what a look at every file finds, whatever is remembered`() throws {
    var mill = AnswerMill(seed: 3, count: 160)
    let attempts = (0..<160).map { _ in mill.attempt() }
    for attempt in attempts { try write(attempt) }
    try check("nothing remembered")
    try check("all remembered")
    var changed = attempts[7]
    changed.notes = "# Requirements\n- zugzwang on the café\n"
    try write(changed)
    unlink(try scratch.places().answer(attempts[9].id).string)
    try write(mill.attempt())
    try check("some changed")
    #expect(unlink(words.string) == 0)
    try check("words deleted")
  }

  @Test func `texts of all sorts are found as they are`() throws {
    var samples = Samples(21)
    for _ in 0..<120 {
      var attempt = samples.attempt()
      attempt.notes += samples.pick(["isolation", "Write QUEUE", "on the", "CAFE\u{301}", ""])
      attempt.prompt += samples.pick(["'", "\"", ": #", " isolation", "\\"])
      try write(attempt)
    }
    try check("read")
    try check("remembered")
  }

  @Test func `whatever happens to its bytes, it finds the same`() throws {
    var mill = AnswerMill(seed: 4, count: 20)
    for _ in 0..<20 { try write(mill.attempt()) }
    let search = AnswerSearch(in: try scratch.places())
    _ = search.all()
    let wanted = try listing("the")
    let whole = try #require(try DurableFile(words).read())
    var samples = Samples(6)
    for _ in 0..<150 {
      scratch.write(samples.damaged(whole), to: "cache/answers.words")
      #expect(try listing("the") == wanted)
    }
  }

  @Test func `an answer read in one pass is what its YAML says`() throws {
    var samples = Samples(23)
    var mill = AnswerMill(seed: 8, count: 200)
    var plain = 0
    for round in 0..<400 {
      var attempt = round.isMultiple(of: 2) ? mill.attempt() : samples.attempt()
      if round.isMultiple(of: 8) { attempt.prompt = "Review “this”.\n\n  a {\n  }\nb" }
      try write(attempt)
      let file = AnswerFile(attempt.id, in: try scratch.places())
      let bytes = try #require(try DurableFile(file.path).read())
      let wanted = SearchPool([try #require(try file.read()).attempt])
      var pool = SearchPool()
      bytes.withUnsafeBytes { PlainAnswer($0)?.put(into: &pool) }
      guard !pool.spans.isEmpty else { continue }
      plain += 1
      let isSame = pool == wanted
      #expect(isSame, "\(attempt.id)")
    }
    #expect(plain >= 200, "what we write is read that way")
  }

  @Test func `what is no answer for its YAML is none in one pass`() throws {
    var samples = Samples(24)
    var mill = AnswerMill(seed: 9, count: 40)
    for _ in 0..<40 {
      let attempt = mill.attempt()
      try write(attempt)
      let path = try scratch.places().answer(attempt.id)
      let whole = try #require(try DurableFile(path).read())
      for _ in 0..<25 {
        let damaged = samples.damaged(whole)
        var pool = SearchPool()
        damaged.withUnsafeBytes { PlainAnswer($0)?.put(into: &pool) }
        // Of bytes that are no text, the one that reads all puts signs in their place.
        guard !pool.spans.isEmpty, String(validating: damaged, as: UTF8.self) != nil else {
          continue
        }
        scratch.write(damaged, to: String(path.string.dropFirst(scratch.path.string.count + 1)))
        let read = try #require(try AnswerFile(at: path).read()).attempt
        let isSame = pool == SearchPool([read])
        #expect(isSame, "\(attempt.id)")
      }
    }
  }

  @Test func `a search from the shell writes nothing`() throws {
    var mill = AnswerMill(seed: 6, count: 9)
    for _ in 0..<9 { try write(mill.attempt()) }
    #expect(try listing("the").count > 2)
    #expect(access(words.string, F_OK) != 0)
  }

  @Test func `damaged, foreign and later files are skipped, named and untouched`() throws {
    var mill = AnswerMill(seed: 5, count: 60)
    for _ in 0..<60 { try write(mill.attempt()) }
    let whole = mill.attempt()
    try write(whole)
    let path = try scratch.places().answer(whole.id)
    let text = String(decoding: try #require(try DurableFile(path).read()), as: UTF8.self)
    unlink(path.string)
    let strange: [(String, String)] = [
      (
        "answers/2025/2025-01-01T00-00-00Z-later-0000.md",
        text.replacing("greenroom: 1", with: "greenroom: 2")
      ),
      (
        "answers/2025/2025-01-01T00-00-00Z-kind-0000.md",
        text.replacing("kind: ", with: "kind: un")
      ),
      ("answers/2025/2025-01-01T00-00-00Z-torn-0000.md", String(text.prefix(200))),
      ("answers/2025/2025-01-01T00-00-00Z-empty-0000.md", ""),
      ("answers/2025/2025-01-01T00-00-00Z-bytes-0000.md", "\u{0}\u{1}the a of isolation"),
    ]
    for (name, text) in strange { scratch.write(text, to: name) }
    scratch.write("# the isolation diary", to: "answers/2025/diary.txt")
    for _ in 0..<2 {
      try check("among strange files")
      #expect(AnswerSearch(in: try scratch.places()).all().answers.count == 60)
      #expect(AnswerIndex(in: try scratch.places()).read().problems.count == strange.count)
      let health = StoreHealth.findings(in: try scratch.places()).map(\.sentence)
      for (name, text) in strange {
        #expect(health.contains { $0.contains(name.dropFirst("answers/2025/".count)) }, "\(name)")
        let bytes = try DurableFile(scratch.path.appending(name)).read()
        #expect(bytes == Array(text.utf8), "\(name)")
      }
    }
  }

  @Test func `a file that could not be opened is found once it can be`() throws {
    var mill = AnswerMill(seed: 6, count: 3)
    let attempts = (0..<3).map { _ in mill.attempt() }
    for attempt in attempts { try write(attempt) }
    let path = try scratch.places().answer(attempts[1].id)
    chmod(path.string, 0)
    try check("closed")
    chmod(path.string, 0o600)
    try check("open again")
  }
}
