import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct JournalFaultTests {
  @Test func `on a full disk entries wait and are written in order when there is room`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      let places = try scratch.places()
      var samples = Samples(5)
      let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
      let path = places.journal(journal.start.id)
      let entries = samples.entries(300)
      var failures = 0
      for (index, entry) in entries.enumerated() {
        let length = try DurableFile(path).read()?.count ?? 0
        // Room for a few bytes of the next entry each third time: its write is short, then fails.
        limitFiles(to: index % 3 == 0 ? rlim_t(length + 7) : .max)
        do { try journal.append(entry) } catch { failures += 1 }
        try #require((journal.trouble == nil) == (index % 3 != 0))
        let bytes = try DurableFile(path).read() ?? []
        try #require(bytes.last == 0x0A, "never half a line")
        let read = try #require(try JournalReading(bytes, of: path))
        try #require(read.damage == nil)
        try #require(read.entries.count == index + (index % 3 == 0 ? 1 : 2))
      }
      try #require(failures == 100)
      let read = try JournalReading(try DurableFile(path).read() ?? [], of: path)
      try #require(read?.entries.dropFirst() == entries[...])
    }
  }

  @Test func `a round begins also where nothing can be written, and is kept when it can`() throws {
    let scratch = Scratch()
    let places = try scratch.places()
    var samples = Samples(6)
    scratch.write("in the way", to: "sessions")
    let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    let error = StoreError.failed(.create, places.sessions, Errno(EEXIST))
    #expect(journal.trouble == error)
    #expect(
      error.description.hasSuffix(
        "sessions: something is already there; move it away."))
    let entries = samples.entries(20)
    for entry in entries {
      #expect(throws: error) { try journal.append(entry) }
    }
    #expect(throws: error) { try journal.flush() }
    unlink(places.sessions.string)
    try journal.flush()
    #expect(journal.trouble == nil)
    let path = places.journal(journal.start.id)
    let read = try JournalReading(try DurableFile(path).read() ?? [], of: path)
    #expect(read?.entries.dropFirst() == entries[...])
  }

  @Test func `what a full disk does not take can be kept in another place, whole`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      let places = try scratch.places()
      var samples = Samples(6)
      let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
      let entries = samples.entries(40)
      for entry in entries[..<20] { try journal.append(entry) }
      let length = try DurableFile(places.journal(journal.start.id)).read()?.count ?? 0
      limitFiles(to: rlim_t(length + 7))
      for entry in entries[20...] { try? journal.append(entry) }
      try #require(journal.trouble != nil)
      limitFiles(to: .max)
      let refuge = scratch.path.appending("refuge")
      try journal.keep(below: refuge)
      let other = try Places(environment: [:], data: refuge.string)
      let (_, reading) = try SessionJournal.resume(journal.start.id, in: other)
      try #require(reading.entries.dropFirst() == entries[...])
    }
  }

  @Test func `a directory that may not be written is told and the round goes on`() async {
    await #expect(processExitsWith: .success) {
      // The system does not hold root to permission bits.
      if geteuid() == 0 { try #require(setuid(65_534) == 0) }
      let scratch = Scratch()
      let places = try scratch.places()
      var samples = Samples(8)
      chmod(scratch.path.string, 0o500)
      let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
      chmod(scratch.path.string, 0o700)
      try #require(journal.trouble == .failed(.create, places.sessions, Errno(EACCES)))
      try journal.append(JournalEntry(at: 3, event: .overtime))
      try #require(journal.trouble == nil)
    }
  }

  @Test func `an answer that cannot be kept leaves the journal, and can be tried again`() throws {
    let scratch = Scratch()
    let places = try scratch.places()
    var samples = Samples(9)
    let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    var attempt = samples.attempt()
    attempt.id = journal.start.id
    scratch.write("in the way", to: "answers")
    #expect(throws: StoreError.failed(.create, places.answers, Errno(EEXIST))) {
      _ = try journal.finish(with: attempt)
    }
    #expect(try DurableFile(places.journal(attempt.id)).read() != nil)
    unlink(places.answers.string)
    #expect(try journal.finish(with: attempt) == nil)
    #expect(try DurableFile(places.journal(attempt.id)).read() == nil)
    #expect(try DurableFile(places.answer(attempt.id)).read() != nil)
  }

  @Test func `an answer is kept also when its replay cannot be`() throws {
    let scratch = Scratch()
    let places = try scratch.places()
    var samples = Samples(10)
    let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    var attempt = samples.attempt()
    attempt.id = journal.start.id
    scratch.write("in the way", to: "replays")
    #expect(
      try journal.finish(with: attempt)
        == .failed(.create, places.replays, Errno(EEXIST)))
    #expect(try DurableFile(places.answer(attempt.id)).read() != nil)
    #expect(try DurableFile(places.journal(attempt.id)).read() != nil)
  }
}
