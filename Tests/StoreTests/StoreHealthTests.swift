import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct StoreHealthTests {
  private let scratch = Scratch()
  private var samples = Samples(40)

  private func told(_ weight: Finding.Weight, of places: Places? = nil) throws -> [String] {
    StoreHealth.findings(in: try places ?? scratch.places()).filter { $0.weight == weight }
      .map(\.sentence)
  }

  @Test func `nothing yet is well, and looking makes nothing`() throws {
    #expect(try told(.warn) == [])
    #expect(try told(.bad) == [])
    #expect(scratch.names() == [])
  }

  @Test mutating func `what was kept by us is well`() throws {
    let places = try scratch.places()
    let attempt = samples.attempt()
    try AnswerFile(attempt.id, in: places).write(attempt)
    #expect(try told(.warn) == [])
    #expect(try told(.bad) == [])
    #expect(try told(.ok).contains("1 answer can be read."))
  }

  @Test func `what cannot be read is told with its place`() throws {
    scratch.write("---\n- x\n---\n", to: "answers/2026/x.md")
    scratch.write("theme: [", to: "settings.yaml")
    scratch.write("{}\n", to: "sessions/y.jsonl")
    let bad = try told(.bad)
    #expect(bad.count == 3)
    for (sentence, file) in zip(
      bad, ["settings.yaml:", "answers/2026/x.md:2:1:", "y.jsonl:1:1:"])
    {
      #expect(sentence.contains(file), "\(sentence)")
    }
  }

  @Test func `files that others can read are told, with the cure`() throws {
    scratch.make(scratch.path.appending("sessions"))
    scratch.write("x", to: "answers/2026/x.md")
    #expect(
      try told(.warn).map { $0.prefix(14) } == ["Others can loo", "Others can rea"])
  }

  @Test mutating func `interrupted rounds and those in use are told and left`() throws {
    let places = try scratch.places()
    let first = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    let second = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    try second.append(JournalEntry(at: 5, event: .abandon))
    let id = first.start.id
    #expect(try told(.ok).contains { $0.contains(id) && $0.contains("another greenroom") })
    _ = consume first
    _ = consume second
    #expect(try told(.warn).filter { $0.contains(id) }.count == 1)
    #expect(scratch.names(in: "sessions").count == 2)
  }

  @Test func `a file in place of a directory is bad`() throws {
    scratch.write("x", to: "sessions")
    #expect(try told(.bad).first?.hasSuffix("sessions is not a directory; move it away.") == true)
  }

  @Test func `a repository around the answers is told when it has a remote`() throws {
    let data = scratch.path.appending("work/notes/greenroom").string
    let places = try Places(environment: [:], data: data)
    scratch.make(scratch.path.appending("work/.git"))
    #expect(try told(.warn, of: places) == [])
    scratch.write("[core]\n\tbare = false\n", to: "work/.git/config")
    #expect(try told(.warn, of: places) == [])
    scratch.write("[core]\n[remote \"origin\"]\n\turl = x\n", to: "work/.git/config")
    #expect(try told(.warn, of: places).count == 1)
    // A repository of its own within is how one syncs.
    scratch.write("[remote \"origin\"]\n", to: "work/notes/greenroom/.git/config")
    chmod(data, 0o700)
    #expect(try told(.warn, of: places) == [])
  }

  @Test func `a linked work tree has the remotes of its repository`() throws {
    let places = try Places(environment: [:], data: scratch.path.appending("tree/data").string)
    scratch.write("[remote \"origin\"]\n", to: "main/.git/config")
    scratch.write("../..\n", to: "main/.git/worktrees/tree/commondir")
    scratch.write("gitdir: ../main/.git/worktrees/tree\n", to: "tree/.git")
    #expect(try told(.warn, of: places).count == 1)
  }
}
