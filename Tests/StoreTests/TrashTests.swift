import Coach
import Store
import Testing

@Suite struct TrashTests {
  private let scratch = Scratch()
  private static let now = Timestamp(seconds: 1_795_000_000)
  private static let id = "2026-11-20T10-00-00Z-rate-limiter-7f3a"
  private static let answer = """
    ---
    greenroom: 1
    question: rate-limiter
    prompt: Build a limiter.
    kind: technical
    mode: coach
    started: 2026-11-20T10:00:00Z
    mood: good # mine
    ---
    # Answer
    - token bucket

    """

  private func put(_ id: String = id) throws -> Places {
    scratch.write(Self.answer, to: "answers/2026/\(id).md")
    scratch.write("{}\n", to: "replays/2026/\(id).jsonl")
    return try scratch.places()
  }

  private func text(_ name: String) throws -> String? {
    try DurableFile(scratch.path.appending(name)).read().map { String(decoding: $0, as: UTF8.self) }
  }

  /// What an editor does: it writes over the draft.
  private func edit(_ notes: String, in places: Places) throws -> Bool {
    let draft = try #require(try NotesDraft(of: Self.id, in: places))
    try DurableFile(draft.path).replace(with: Array(notes.utf8))
    return try draft.keep()
  }

  @Test func `an answer goes with its replay and its edits, and comes back whole`() throws {
    let places = try put()
    #expect(try edit("one\n", in: places))
    #expect(try edit("two\n", in: places))
    let trash = Trash(in: places)
    try trash.take(Self.id, at: Self.now)
    #expect(AnswerShelf(in: places).all().attempts.isEmpty)
    #expect(scratch.names(in: "replays/2026").isEmpty)
    #expect(scratch.names(in: "revisions/2026").isEmpty)
    let entry = try #require(try Trash(in: places).entries().first, "another run finds it")
    #expect(entry.answer == Self.id)
    #expect(Scratch.mode(of: entry.folder) == 0o700)
    try trash.restore(entry)
    #expect(try AnswerFile(Self.id, in: places).read()?.attempt.notes == "two\n")
    #expect(try text("replays/2026/\(Self.id).jsonl") == "{}\n")
    #expect(Revisions(of: Self.id, in: places).count == 2)
    #expect(try trash.entries().isEmpty)
  }

  @Test func `what was thrown away last comes first`() throws {
    let places = try put()
    _ = try put("2026-11-19T10-00-00Z-other-7f3a")
    let trash = Trash(in: places)
    try trash.take(Self.id, at: Self.now)
    try trash.take("2026-11-19T10-00-00Z-other-7f3a", at: Timestamp(seconds: Self.now.seconds + 1))
    #expect(
      try trash.entries().map(\.answer) == ["2026-11-19T10-00-00Z-other-7f3a", Self.id])
  }

  @Test func `nothing that is there is written over by what comes back`() throws {
    let places = try put()
    let trash = Trash(in: places)
    try trash.take(Self.id, at: Self.now)
    _ = try put()
    let entry = try #require(try trash.entries().first)
    #expect(throws: StoreError.self) { try trash.restore(entry) }
    #expect(try trash.entries() == [entry], "it stays in the trash, whole")
    #expect(
      scratch.names(in: "trash/\(entry.folder.name)").sorted()
        == [
          ".", "..", "answer.md", "replay.jsonl",
        ].filter { !$0.hasPrefix(".") })
  }

  @Test func `an answer that is not there leaves nothing in the trash`() throws {
    let places = try scratch.places()
    #expect(throws: StoreError.self) { try Trash(in: places).take(Self.id, at: Self.now) }
    #expect(try Trash(in: places).entries().isEmpty)
  }

  @Test func `an edit keeps what was there, and the fields that we do not know`() throws {
    let places = try put()
    #expect(try edit("# Answer\n- sliding window\n", in: places))
    let file = try #require(try text("answers/2026/\(Self.id).md"))
    #expect(file.hasSuffix("---\n# Answer\n- sliding window\n"))
    #expect(file.contains("mood: good # mine"))
    #expect(try text("revisions/2026/\(Self.id).1.md") == Self.answer, "byte for byte")
    #expect(
      Scratch.mode(of: scratch.path.appending("revisions/2026/\(Self.id).1.md")) == 0o600)
    #expect(try Revisions(of: Self.id, in: places).read(1)?.notes == "# Answer\n- token bucket\n")
    #expect(AnswerShelf(in: places).all().attempts.count == 1, "a revision is no answer")
  }

  @Test func `notes that were not changed make no revision`() throws {
    let places = try put()
    #expect(try edit("# Answer\n- token bucket\n", in: places) == false)
    #expect(Revisions(of: Self.id, in: places).count == 0)
    #expect(scratch.names(in: "drafts").isEmpty)
  }

  @Test func `an edit that was cut short is gone on with`() throws {
    let places = try put()
    let first = try #require(try NotesDraft(of: Self.id, in: places))
    #expect(!first.isLeftOver)
    try DurableFile(first.path).replace(with: Array("half\n".utf8))
    let second = try #require(try NotesDraft(of: Self.id, in: places))
    #expect(second.isLeftOver)
    #expect(try DurableFile(second.path).read() == Array("half\n".utf8))
    #expect(try second.keep())
    #expect(try AnswerFile(Self.id, in: places).read()?.attempt.notes == "half\n")
  }

  @Test func `two edits at once lose neither text`() throws {
    let places = try put()
    let draft = try #require(try NotesDraft(of: Self.id, in: places))
    scratch.write(Self.answer + "- from elsewhere\n", to: "answers/2026/\(Self.id).md")
    try DurableFile(draft.path).replace(with: Array("mine\n".utf8))
    #expect(throws: StoreError.self) { _ = try draft.keep() }
    #expect(try text("answers/2026/\(Self.id).md") == Self.answer + "- from elsewhere\n")
    #expect(try DurableFile(draft.path).read() == Array("mine\n".utf8))
  }
}
