import Seeds
import Coach
import Content
import Testing

@Suite struct PointTimelineTests {
  @Test func `a point is raised before its probe and prompted after it`() {
    var round = Interview(minutes: 45)
    round.type("covers alpha")
    round.wait(200)
    #expect(round.lines.map(\.subject) == ["beta"])
    round.type(". covers beta")
    round.wait(2)
    let alpha = round.outcome(of: "alpha")
    let beta = round.outcome(of: "beta")
    #expect(alpha?.state == .raised)
    #expect(alpha?.at == 3, "twelve keys in 2.4 seconds, looked at when the third is full")
    #expect(beta?.state == .prompted)
    #expect(beta?.probedAt == 92)
    #expect(beta?.evidence == "covers alpha. covers beta")
  }

  @Test(arguments: 0..<20) func `the notes that it reads are those of the journal`(seed: UInt64) {
    var dice = Dice(seed: seed)
    var round = Interview()
    let texts = ["# A", "x", "\n", "é\n\n", "words that go on ", "#"]
    for _ in 0..<200 {
      let line = Int.random(in: 0..<round.notes.count, using: &dice)
      let offset = Int.random(in: 0...round.notes[line].unicodeScalars.count, using: &dice)
      let removed = Bool.random(using: &dice) ? 0 : Int.random(in: 0...4, using: &dice)
      round.edit(
        TextEdit(
          line: line, offset: offset, removed: removed,
          inserted: texts.randomElement(using: &dice) ?? ""))
      if Int.random(in: 0..<5, using: &dice) == 0 { round.wait(2) }
      #expect(
        round.session.interviewer?.timeline.text == round.notes.joined(separator: "\n"),
        "after seed \(seed)")
    }
  }

  @Test func `what was touched counts in part, what is not there is missed`() {
    var round = Interview()
    round.type("hints alpha")
    round.wait(2)
    #expect(round.outcome(of: "alpha")?.isTouched == true)
    #expect(round.outcome(of: "alpha")?.state == .raised)
    #expect(round.outcome(of: "beta")?.state == .missed)
    #expect(round.outcome(of: "beta")?.mark == PointMark(id: "beta", state: .missed))
  }

  @Test func `touched before its probe and covered after it is prompted`() {
    var round = Interview(Interview.question(points: [Interview.point("alpha")]))
    round.type("hints alpha")
    round.act { $0.askForProbe(at: $1) }
    round.type(", covers alpha")
    round.wait(2)
    let alpha = round.outcome(of: "alpha")
    #expect(alpha?.state == .prompted)
    #expect(alpha?.touchedAt == 2)
  }

  @Test func `a line that was taken out again proves nothing`() {
    var round = Interview()
    round.type("covers alpha")
    round.wait(2)
    round.edit(TextEdit(line: 1, offset: 0, removed: 12, inserted: ""))
    round.wait(2)
    #expect(round.outcome(of: "alpha")?.state == .missed)
    #expect(round.outcome(of: "alpha")?.at == nil)
  }

  @Test func `the answer fine earns nothing`() {
    var round = Interview()
    round.type("fine")
    round.wait(400)
    #expect(round.session.interviewer?.timeline.outcomes.map(\.state) == [.missed, .missed])
  }

  @Test func `time in a pause is nobody's`() {
    var round = Interview()
    round.wait(10)
    round.act { $0.togglePause(at: $1) }
    round.wait(500)
    round.type("covers alpha")
    round.wait(2)
    #expect(round.outcome(of: "alpha")?.at == 13)
  }
}
