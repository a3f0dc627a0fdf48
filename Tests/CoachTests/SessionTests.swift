import Seeds
import Coach
import Content
import Testing

@Suite struct SessionTests {
  @Test func `the clock counts down while the round runs`() {
    let round = Rehearsal(minutes: 45)
    #expect(round.session.left(at: round.moment(after: .seconds(60))) == .seconds(44 * 60))
  }

  @Test func `a pause stops the clock and is recorded`() {
    var round = Rehearsal(minutes: 45)
    round.run(for: .seconds(30))
    round.session.togglePause(at: round.now)
    round.pass(.seconds(600))
    #expect(round.session.used(at: round.now) == .seconds(30))
    round.session.togglePause(at: round.now)
    round.run(for: .seconds(10))
    #expect(round.session.used(at: round.now) == .seconds(40))
    #expect(round.session.paused == .seconds(600))
  }

  @Test func `an hour in which the program was stopped is time away, not time used`() {
    var round = Rehearsal(minutes: 45)
    round.run(for: .seconds(120))
    round.pass(.seconds(3600))
    round.session.passTime(at: round.now)
    #expect(round.session.used(at: round.now) == .seconds(120))
    #expect(round.session.paused == .seconds(3600))
    let events = round.session.takeEntries().map(\.event)
    #expect(events.contains(.pause(.away)), "time away stands in the journal")
  }

  @Test func `phases turn by themselves when their time is over`() {
    var round = Rehearsal(minutes: 10)
    #expect(round.session.phase?.id == "first")
    round.run(for: .seconds(299))
    #expect(round.session.phase?.id == "first")
    round.run(for: .seconds(2))
    #expect(round.session.phase?.id == "second")
    #expect(round.session.drift(ofPart: 0, at: round.now) == .seconds(1))
  }

  @Test func `a phase begun early keeps the planned ends of those after it`() {
    var round = Rehearsal(minutes: 10)
    round.run(for: .seconds(60))
    round.session.beginNextPhase(at: round.now)
    #expect(round.session.phase?.id == "second")
    #expect(round.session.leftInPhase(at: round.now) == .seconds(540))
  }

  @Test func `typing after the end is overtime`() {
    var round = Rehearsal(minutes: 1)
    round.run(for: .seconds(61))
    #expect(!round.session.isInOvertime)
    round.session.edit(TextEdit(line: 0, offset: 0, removed: 0, inserted: "x"), at: round.now)
    #expect(round.session.isInOvertime)
    #expect(round.session.left(at: round.now) == .seconds(-1))
  }

  @Test func `typing in a pause ends the pause`() {
    var round = Rehearsal(minutes: 10)
    round.session.togglePause(at: round.now)
    round.session.edit(TextEdit(line: 0, offset: 0, removed: 0, inserted: "x"), at: round.now)
    #expect(round.session.pauseCause == nil)
  }

  @Test func `time stands still once the round is finished`() {
    var round = Rehearsal(minutes: 10)
    round.run(for: .seconds(90))
    round.session.finish(at: round.now)
    round.pass(.seconds(900))
    #expect(round.session.used(at: round.now) == .seconds(90))
    #expect(round.session.attempt(notes: "", at: round.now).used == 90)
  }

  @Test(arguments: 0..<200)
  func `a round resumed from its journal is the round that was left`(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    var round = Rehearsal(minutes: 10)
    var journal = round.session.takeEntries()
    for _ in 0..<60 {
      round.doSomething(&random)
      journal += round.session.takeEntries()
    }
    round.session.tick(item: "the last entry", at: round.now)
    journal += round.session.takeEntries()
    let later = Moment(wall: Timestamp(seconds: 9_999_999), uptime: .seconds(77))
    let resumed = Session(
      resuming: journal, round.start, question: round.question, scaffold: Rehearsal.scaffold,
      at: later)
    var left = round.session
    left.leave(at: round.now)
    #expect(resumed == left, "it is the round that was left")
    #expect(
      resumed.used(at: later) == round.session.used(at: round.now),
      "the clock goes on at the millisecond of the last entry")
  }

  @Test func `entries never go back in time`() {
    var random = Dice(seed: 7)
    var round = Rehearsal(minutes: 10)
    for _ in 0..<500 { round.doSomething(&random) }
    let times = round.session.takeEntries().map(\.at)
    #expect(times == times.sorted())
  }

  @Test func `an attempt tells what the debrief decided, in the order of the rubric`() {
    var round = Rehearsal(minutes: 10)
    round.session.finish(at: round.now)
    round.session.mark(PointMark(id: "b", state: .missed), at: round.now)
    round.session.mark(PointMark(id: "a", state: .raised, evidence: "my line"), at: round.now)
    round.session.score(DimensionScore(dimension: "depth", score: 3), at: round.now)
    round.session.own(mistake: "Guesses.", true, at: round.now)
    let attempt = round.session.attempt(notes: "my line", at: round.now)
    #expect(attempt.points.map(\.id) == ["a", "b"])
    #expect(attempt.scores == [DimensionScore(dimension: "depth", score: 3)])
    #expect(attempt.mistakes == ["Guesses."])
  }
}
