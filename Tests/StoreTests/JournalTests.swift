import Seeds
import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct JournalTests {
  private let scratch = Scratch()
  private var samples = Samples(3)

  private mutating func journal(
    _ entries: [JournalEntry] = []
  ) throws -> (journal: SessionJournal, path: FilePath, places: Places) {
    let places = try scratch.places()
    let journal = SessionJournal.begin(samples.start(), in: places, using: &samples.random)
    for entry in entries { try journal.append(entry) }
    return (journal, places.journal(journal.start.id), places)
  }

  private func reading(_ path: FilePath) throws -> JournalReading? {
    try JournalReading(try DurableFile(path).read() ?? [], of: path)
  }

  @Test mutating func `what was appended is read back, whatever it was`() throws {
    for _ in 0..<50 {
      let entries = samples.entries(40)
      let (journal, path, _) = try journal(entries)
      let read = try #require(try reading(path))
      #expect(read.damage == nil)
      #expect(read.entries == [JournalEntry(at: 0, event: .start(journal.start))] + entries)
      #expect(Scratch.mode(of: path) == 0o600)
    }
  }

  @Test mutating func `texts come back scalar by scalar`() throws {
    let texts = (0..<300).map { _ in samples.text(parts: 8) }
    let (_, path, _) = try journal(texts.map { JournalEntry(at: 1, event: .ask($0)) })
    let read = try #require(try reading(path)).entries.dropFirst()
    for (entry, text) in zip(read, texts) {
      guard case .ask(let topic) = entry.event else { continue }
      #expect(topic.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    #expect(read.count == texts.count)
  }

  @Test mutating func `an entry is a line that a person can read`() throws {
    let edit = TextEdit(line: 3, offset: 0, removed: 2, inserted: "say \"hi\"\n")
    let (_, path, _) = try journal([
      JournalEntry(at: 1234, event: .edit(edit)), JournalEntry(at: 2000, event: .phase("design")),
    ])
    let text = String(decoding: try DurableFile(path).read() ?? [], as: UTF8.self)
    #expect(text.hasPrefix(#"{"t":0,"start":{"greenroom":1,"id":""#))
    #expect(
      text.hasSuffix(
        #"{"t":1234,"edit":[3,0,2,"say \"hi\"\n"]}"# + "\n"
          + #"{"t":2000,"phase":"design"}"# + "\n"))
  }

  @Test mutating func `torn at any byte, all whole lines before are read`() throws {
    let (_, path, _) = try journal(samples.entries(12))
    let bytes = try DurableFile(path).read() ?? []
    let all = try #require(try reading(path)).entries
    for length in 0...bytes.count {
      let part = Array(bytes[..<length])
      let lines = part.count { $0 == 0x0A }
      let read = try JournalReading(part, of: path)
      #expect((read?.entries ?? []) == Array(all[..<lines]))
      #expect(read?.damage == nil)
    }
  }

  @Test mutating func `a torn line is gone before the next is written`() throws {
    let entries = samples.entries(5)
    let (journal, path, places) = try journal(entries)
    let id = journal.start.id
    _ = consume journal
    let whole = try DurableFile(path).read() ?? []
    scratch.write(whole + Array(#"{"t":99,"edit":[1,"#.utf8), to: "sessions/\(id).jsonl")
    let (again, read) = try SessionJournal.resume(id, in: places)
    #expect(read.entries.dropFirst() == entries[...])
    try again.append(JournalEntry(at: 1000, event: .overtime))
    #expect(try reading(path)?.entries.last == JournalEntry(at: 1000, event: .overtime))
    #expect(try reading(path)?.entries.count == 7)
    #expect(Scratch.mode(of: path) == 0o600)
  }

  @Test mutating func `a broken line is named, what stands before it counts, all is kept`() throws {
    let entries = samples.entries(5)
    let (journal, path, places) = try journal(entries)
    let id = journal.start.id
    _ = consume journal
    var lines = (try DurableFile(path).read() ?? []).split(separator: 0x0A).map { Array($0) }
    lines[3] = Array(#"{"t":450,"edit":[1,0,x]}"#.utf8)
    let broken = scratch.write(
      Array(lines.joined(separator: [0x0A])) + [0x0A], to: "sessions/\(id).jsonl")
    let damaged = try DurableFile(broken).read()
    let round = try #require(UnfinishedRounds(in: places).interrupted.first)
    #expect(round.damage?.description.hasPrefix("\(path):4:22: ") == true)
    #expect(try DurableFile(path).read() == damaged, "looking changes nothing")
    let (again, read) = try SessionJournal.resume(id, in: places)
    #expect(read.entries.dropFirst() == entries[..<2])
    try again.append(JournalEntry(at: 1000, event: .overtime))
    #expect(try reading(path)?.entries.count == 4)
    #expect(try DurableFile(places.sessions.appending("\(id).damaged")).read() == damaged)
  }

  @Test func `a journal of a newer format is refused and left as it is`() throws {
    let text = #"{"t":0,"start":{"greenroom":2,"round":"new"}}"# + "\n{\"new\":1}\n"
    let path = scratch.write(text, to: "sessions/new.jsonl")
    let newer = StoreError.newer(path, format: 2)
    #expect(UnfinishedRounds(in: try scratch.places()).problems == [newer])
    #expect(throws: newer) { try SessionJournal.resume("new", in: try scratch.places()) }
    #expect(try DurableFile(path).read() == Array(text.utf8))
  }

  @Test mutating func `any bytes as a journal are told or skipped, and left as they are`() throws {
    let places = try scratch.places()
    let (journal, whole, _) = try journal(samples.entries(6))
    let good = try DurableFile(whole).read() ?? []
    for round in 0..<400 {
      var bytes = round.isMultiple(of: 2) ? samples.bytes(samples.number(0...200)) : good
      if round % 2 == 1 {
        for _ in 0..<3 { bytes[samples.number(0...(bytes.count - 1))] = samples.bytes(1)[0] }
      }
      let path = scratch.write(bytes, to: "sessions/other.jsonl")
      var found = UnfinishedRounds(in: places)
      // A child that another test has just forked holds our locks until it runs its program.
      while found.inUse.contains("other") { found = UnfinishedRounds(in: places) }
      #expect(found.inUse == [journal.start.id])
      let now = try DurableFile(path).read() ?? DurableFile(places.abandoned("other")).read()
      #expect(now == bytes)
    }
  }

  @Test func `deep nesting, half characters and huge numbers are damage like any other`() {
    let path = scratch.path.appending("x.jsonl")
    let start = #"{"t":0,"start":"#
    let lines = [
      start + String(repeating: "[", count: 100_000), start + #""\ud800"}"#, start + #""\u12"}"#,
      #"{"t":99999999999999999999,"overtime":true}"#, #"{"t":-1,"overtime":true}"#,
      #"{"t":9223372036854775807,"overtime":true}"#, start + "1.5}", start + "nul}", "{", "[]", "1",
      #"{"t":1,"overtime":true} x"#, #"{"t" 1}"#, #"{"t":1 "a":2}"#, #"{"t":0,"edit":[0,0]}"#,
    ]
    for line in lines {
      #expect(throws: StoreError.self, "\(line.prefix(40))") {
        try JournalReading(Array((line + "\n").utf8), of: path)
      }
    }
  }

  @Test mutating func `escapes of other writers are understood`() throws {
    let (_, path, _) = try journal()
    let line = #" { "phase" : "\u00e9\ud83d\ude00\/\b\f" , "t" : 5 } "# + "\r\n"
    let bytes = (try DurableFile(path).read() ?? []) + Array(line.utf8)
    let last = try JournalReading(bytes, of: path)?.entries.last
    #expect(last == JournalEntry(at: 5, event: .phase("é😀/\u{8}\u{C}")))
  }

  @Test mutating func `two rounds of one moment have two names`() throws {
    let places = try scratch.places()
    let start = samples.start()
    let journals = (0..<5).map { _ in
      var same = Dice(seed: 7)
      return SessionJournal.begin(start, in: places, using: &same)
    }
    #expect(Set(journals.map(\.start.id)).count == 5)
    #expect(journals.allSatisfy { $0.trouble == nil })
  }

  @Test mutating func `a round in use is not offered and cannot be taken`() throws {
    let (journal, path, places) = try journal()
    let id = journal.start.id
    let found = UnfinishedRounds(in: places)
    #expect(found.inUse == [id])
    #expect(found.interrupted == [])
    #expect(throws: StoreError.inUse(path)) { try SessionJournal.resume(id, in: places) }
    withExtendedLifetime(journal) {}
  }

  @Test mutating func `an interrupted round tells what is left of its time`() throws {
    let (journal, _, places) = try journal([
      JournalEntry(at: 60_000, event: .pause(.asked)), JournalEntry(at: 90_000, event: .goOn),
      JournalEntry(at: 100_000, event: .ask("scale")),
    ])
    let start = journal.start
    _ = consume journal
    let round = try #require(UnfinishedRounds(in: places).interrupted.first)
    #expect(round.id == start.id)
    #expect(round.prompt == start.prompt)
    #expect(round.elapsed == .seconds(70))
    #expect(round.left == .seconds(start.allowed - 70))
    #expect(!round.isInDebrief)
    #expect(round.lastWritten.seconds > 1_700_000_000)
  }

  @Test mutating func `a round that was finished or given up is offered no more`() throws {
    var attempt = samples.attempt()
    let (finished, path, places) = try journal(samples.entries(3))
    attempt.id = finished.start.id
    let bytes = try DurableFile(path).read()
    #expect(try finished.finish(with: attempt) == nil)
    let replay = try DurableFile(places.replay(attempt.id)).read()
    #expect(replay?.starts(with: bytes ?? []) == true, "the replay is the journal")
    #expect(FilePath(places.replay(attempt.id).parent.string).name == attempt.id.prefix(4))
    let (givenUp, _, _) = try journal([JournalEntry(at: 5, event: .abandon)])
    #expect(givenUp.abandon() == nil)
    #expect(try DurableFile(places.abandoned(givenUp.start.id)).read() != nil)
    #expect(scratch.names(in: "sessions") == ["abandoned"])
  }

  @Test mutating func `a finish that was killed half way is completed`() throws {
    let (journal, path, places) = try journal([
      JournalEntry(at: 5, event: .finish), JournalEntry(at: 6, event: .close),
    ])
    let id = journal.start.id
    _ = consume journal
    #expect(UnfinishedRounds(in: places).interrupted.map(\.isInDebrief) == [true])
    let bytes = try DurableFile(path).read()
    scratch.write("kept", to: "answers/\(id.prefix(4))/\(id).md")
    #expect(
      UnfinishedRounds(in: places)
        == UnfinishedRounds(in: try Places(environment: [:], data: "/no")))
    #expect(try DurableFile(places.replay(id)).read() == bytes)
    #expect(try DurableFile(path).read() == nil)
  }

  @Test mutating func `a replay becomes the journal again, and the replay when nothing came`()
    throws
  {
    let (journal, path, places) = try journal(samples.entries(9))
    let start = journal.start
    let attempt = samples.attempt()
    #expect(try journal.finish(with: attempt) == nil)
    let replay = places.replay(start.id)
    let bytes = try DurableFile(replay).read()
    try SessionJournal.reopen(start.id, in: places, from: replay)
    #expect(try DurableFile(path).read() == bytes)
    #expect(try DurableFile(replay).read() == nil, "nothing is stored twice")
    #expect(UnfinishedRounds(in: places).interrupted.isEmpty)
    #expect(try DurableFile(replay).read() == bytes)
  }

  @Test mutating func `what is marked in a debrief that goes on comes after what was`() throws {
    let (journal, _, places) = try journal(samples.entries(9))
    let start = journal.start
    let attempt = samples.attempt()
    _ = try journal.finish(with: attempt)
    try SessionJournal.reopen(start.id, in: places, from: places.replay(start.id))
    let (again, reading) = try SessionJournal.resume(start.id, in: places)
    #expect(reading.entries.last?.event == .close)
    let mark = JournalEntry(at: 99_999_999, event: .mark(PointMark(id: "a", state: .missed)))
    try again.append(mark)
    _ = try again.finish(with: attempt)
    let read = try #require(try self.reading(places.replay(start.id)))
    #expect(read.entries.dropLast().last == mark && read.entries.last?.event == .close)
  }
}
