import Coach
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The answer index` {
  private let scratch = Scratch()

  private func fill(_ count: Int, seed: UInt64 = 1) throws -> [Attempt] {
    var samples = Samples(seed)
    let attempts = (0..<count).map { _ in samples.attempt() }
    for attempt in attempts { try write(attempt) }
    return attempts
  }

  private func write(_ attempt: Attempt) throws {
    try AnswerFile(attempt.id, in: scratch.places()).write(attempt)
  }

  private func read() throws -> AnswerIndex.Reading {
    try AnswerIndex(in: scratch.places()).read()
  }

  private var index: FilePath { scratch.path.appending("cache/answers.index") }

  @Test func `it says of every answer what its file says, read or remembered`() throws {
    let attempts = try fill(80)
    let wanted = attempts.map(Outcome.init).sorted { $0.id < $1.id }
    let first = try read()
    #expect(first.outcomes.sorted { $0.id < $1.id } == wanted)
    #expect(first.filesRead == attempts.count)
    let second = try read()
    #expect(second.outcomes == first.outcomes)
    #expect(second.filesRead == 0)
  }

  @Test func `only what changed is read again`() throws {
    var attempts = try fill(20)
    _ = try read()
    attempts[3].overall = attempts[3].overall == 1 ? 2 : 1
    try write(attempts[3])
    unlink(try scratch.places().answer(attempts[5].id).string)
    attempts.remove(at: 5)
    var samples = Samples(77)
    attempts.append(samples.attempt())
    try write(attempts[attempts.count - 1])
    let reading = try read()
    #expect(reading.filesRead == 2)
    #expect(
      reading.outcomes.sorted { $0.id < $1.id }
        == attempts.map(Outcome.init).sorted { $0.id < $1.id })
    #expect(try read().filesRead == 0)
  }

  @Test func `deleted it is made anew with the same figures`() throws {
    _ = try fill(10)
    let first = try read()
    #expect(unlink(index.string) == 0)
    #expect(try read() == first)
    #expect(try read().filesRead == 0)
  }

  @Test func `whatever happens to its bytes, the figures stay`() throws {
    _ = try fill(12)
    let wanted = try read().outcomes
    let whole = try #require(try DurableFile(index).read())
    var samples = Samples(5)
    for _ in 0..<150 {
      scratch.write(samples.damaged(whole), to: "cache/answers.index")
      let reading = try read()
      #expect(reading.outcomes == wanted)
      #expect(reading.filesRead == 12)
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `an answer that cannot be read is told each time and hides no other`() throws {
    _ = try fill(3)
    scratch.write("no answer", to: "answers/2026/broken.md")
    for _ in 0..<2 {
      let reading = try read()
      #expect(reading.outcomes.count == 3)
      #expect(reading.problems.count == 1)
    }
  }

  @Test func `where it cannot be kept the figures are the same`() throws {
    _ = try fill(3)
    scratch.write("in the way", to: "cache")
    #expect(try read().outcomes.count == 3)
    #expect(try read().problems.isEmpty)
  }

  @Test func `without answers there is nothing, and nothing is written`() throws {
    let reading = try read()
    #expect(reading.outcomes.isEmpty && reading.problems.isEmpty)
    #expect(scratch.names().isEmpty)
  }
}
