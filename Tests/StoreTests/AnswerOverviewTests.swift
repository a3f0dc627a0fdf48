import AnswerMill
import Coach
import Content
import Store
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The answer overview` {
  private let scratch = Scratch()
  private static let today = Day(number: 20_780)

  private func fill(_ count: Int, seed: UInt64 = 1) throws -> [Attempt] {
    var mill = AnswerMill(seed: seed, count: count)
    let attempts = (0..<count).map { _ in mill.attempt() }
    for attempt in attempts { try write(attempt) }
    return attempts
  }

  private func write(_ attempt: Attempt) throws {
    try AnswerFile(attempt.id, in: scratch.places()).write(attempt)
  }

  /// What progress comes to, with whatever is remembered.
  private func study(
    _ look: AnswerOverview.Look, level: Level = .senior, bank: UInt64 = 1
  ) throws -> Study {
    var overview = try AnswerOverview(in: scratch.places())
    let (fold, recent) = overview.progress(
      AnswerOverview.Terms(
        catalogue: Self.bank, aim: Aim(level: level), bank: bank,
        horizon: Day(number: Self.today.number - 7)), after: look)
    return Study(
      catalogue: Self.bank, fold: fold, recent: recent, settings: PlanSettings(),
      today: Self.today)
  }

  /// What it comes to from all answers at once.
  private func wanted(level: Level = .senior) throws -> Progress {
    let aim = Aim(level: level)
    return Progress(
      of: try AnswerShelf(in: scratch.places()).all().attempts.map(Outcome.init),
      catalogue: Self.bank, aim: aim, curriculum: Curriculum(Self.bank, aim: aim),
      today: Self.today)
  }

  private var file: FilePath { scratch.path.appending("cache/answers.overview") }

  private static let bank: Catalogue = {
    let topics = ["rate-limiting", "caching", "databases", "stories", "retries", "reliability"]
    let list = topics.map { "- {id: \($0), title: T, area: design}\n" }.joined()
    return Catalogue(base: [
      ContentSource(path: "topics.yaml", file: "topics.yaml", bytes: Array(list.utf8))
    ])
  }()

  @Test func `remembered or not, the figures are the same`() throws {
    _ = try fill(300)
    let wanted = try wanted()
    for look in [AnswerOverview.Look.thorough, .thorough, .brief, .brief] {
      #expect(try study(look).progress == wanted)
    }
    let places = try scratch.places()
    #expect(unlink(places.cache.appending("answers.index").string) == 0)
    #expect(try study(.brief).progress == wanted)
    #expect(unlink(file.string) == 0)
    #expect(try study(.brief).progress == wanted)
  }

  @Test func `what comes, changes and goes is counted at once`() throws {
    var attempts = try fill(240)
    _ = try study(.thorough)
    var mill = AnswerMill(seed: 9, count: 400, until: 1_795_400_000)
    for step in 0..<12 {
      switch step % 4 {
      case 0: try write(mill.attempt())
      case 1:
        attempts[step].overall = attempts[step].overall == 1 ? 4 : 1
        attempts[step].points = []
        try write(attempts[step])
      case 2: unlink(try scratch.places().answer(attempts[20 + step].id).string)
      default:
        // In its place, as some editors do: the directory does not show it.
        let newest = try #require(attempts.last)
        let path = try scratch.places().answer(newest.id)
        let text = String(decoding: try #require(try DurableFile(path).read()), as: UTF8.self)
        let score = try #require(
          AnswerShelf(in: scratch.places()).newest(1).attempts.first?.overall)
        scratch.write(
          text.replacing("overall: \(score)", with: "overall: \(score % 4 + 1)"),
          to: String(path.string.dropFirst(scratch.path.string.count + 1)))
      }
      #expect(try study(step.isMultiple(of: 2) ? .brief : .thorough).progress == wanted())
      #expect(try study(.brief).progress == wanted())
    }
  }

  @Test func `an old answer written over in its place is seen by a thorough look`() throws {
    let old = try fill(250)[3]
    _ = try study(.thorough)
    let path = try scratch.places().answer(old.id)
    let text = String(decoding: try #require(try DurableFile(path).read()), as: UTF8.self)
    scratch.write(
      text.replacing("state: raised", with: "state: missed"),
      to: String(path.string.dropFirst(scratch.path.string.count + 1)))
    #expect(try study(.thorough).progress == wanted())
    #expect(try study(.brief).progress == wanted())
  }

  @Test func `another aim, another bank: all is counted anew`() throws {
    _ = try fill(40)
    _ = try study(.thorough)
    #expect(try study(.brief, level: .staff).progress == wanted(level: .staff))
    #expect(try study(.brief).progress == wanted())
    #expect(try study(.brief, bank: 2).progress == wanted())
  }

  @Test func `whatever happens to its bytes, the figures stay`() throws {
    _ = try fill(30)
    let wanted = try study(.thorough).progress
    let glance = try AnswerOverview(in: scratch.places()).glance()
    let whole = try #require(try DurableFile(file).read())
    var samples = Samples(5)
    for _ in 0..<60 {
      scratch.write(samples.damaged(whole), to: "cache/answers.overview")
      #expect(try AnswerOverview(in: scratch.places()).glance() == glance)
      #expect(try study(.brief).progress == wanted)
    }
  }

  @Test func `the newest are at hand, and all that cannot be read is named`() throws {
    let attempts = try fill(90)
    scratch.write("no answer", to: "answers/2019/2019-01-01T00-00-00Z-broken-0000.md")
    scratch.write(
      "---\ngreenroom: 99\n---\n", to: "answers/2019/2019-01-02T00-00-00Z-later-0000.md")
    let foreign = scratch.write("dear diary", to: "answers/2019/diary.txt")
    for isKnown in [false, true] {
      let glance = try AnswerOverview(in: scratch.places()).glance()
      #expect(glance.recent == Array(attempts.reversed().prefix(60)))
      #expect(glance.count == (isKnown ? 90 : 92))
      #expect(
        glance.problems.count == (isKnown ? 2 : 0), "the old ones are met by the first census")
      #expect(try study(.thorough).answers == 90)
    }
    #expect(try DurableFile(foreign).read() == Array("dear diary".utf8))
  }

  @Test func `where it cannot be kept the figures are the same`() throws {
    _ = try fill(3)
    scratch.write("in the way", to: "cache")
    #expect(try study(.brief).progress == wanted())
  }
}
