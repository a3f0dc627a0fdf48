import Seeds
import Coach
import Content
import Testing

/// A round replayed from its journal is the round.
@Suite struct InterviewReplayLaws {
  private static func question(_ dice: inout Dice) -> Question {
    let parts = ["ask", "design", "fail", nil]
    let points = (0..<8).map { number in
      Interview.point(
        "p\(number)", weight: .random(in: 1...3, using: &dice),
        level: Level.allCases.randomElement(using: &dice) ?? .mid,
        phase: parts.randomElement(using: &dice) ?? nil)
    }
    let kind = [Question.Kind.systemDesign, .behavioural].randomElement(using: &dice) ?? .project
    return Interview.question(kind: kind, points: points) {
      $0.shocks = [
        Question.Shock(at: 0.2, say: "One.", point: "p1"),
        Question.Shock(at: 0.5, say: "Two.", point: nil),
      ]
      $0.tenfold = "Ten."
      $0.technologies = [Question.Reaction(technology: "kafka", say: "Why?")]
      $0.followUps = [
        Question.FollowUp(ask: "A", then: [Question.FollowUp(ask: "B", then: [])])
      ]
      $0.clarifications = [
        Question.Clarification(topic: "scale", ask: ["users"], answer: "Many.")
      ]
    }
  }

  private static let phrases = [
    "covers p0. ", "hints p1, ", "covers p2\n", "we use kafka\n", "? how many users\n",
    "Q: who pays\n", "some words that say nothing of note, and then some more of the same. ",
    "hints p5", "covers p7",
  ]

  private static func live(_ round: inout Interview, _ dice: inout Dice) {
    switch Int.random(in: 0...11, using: &dice) {
    case 0: round.act { $0.togglePause(at: $1) }
    case 1: round.act { $0.beginNextPhase(at: $1) }
    case 2: round.act { $0.ask(words: "how many users", at: $1) }
    case 3: round.act { $0.askForProbe(at: $1) }
    case 4:
      round.skip(milliseconds: .random(in: 0...90_000, using: &dice))
    case 5:
      let line = Int.random(in: 0..<round.notes.count, using: &dice)
      round.edit(TextEdit(line: line, offset: 0, removed: 3, inserted: "\n"))
    case 6...8:
      let line = Int.random(in: 0..<round.notes.count, using: &dice)
      round.type(phrases.randomElement(using: &dice) ?? "", line: line)
    default: round.wait(Double.random(in: 0...120, using: &dice))
    }
  }

  private static func round(_ seed: UInt64, deeds: Int = 40) -> Interview {
    var dice = Dice(seed: seed)
    let scaffold = Bool.random(using: &dice) ? Interview.scaffold : Interview.story
    var round = Interview(question(&dice), scaffold: scaffold, started: Int(seed))
    for _ in 0..<deeds { live(&round, &dice) }
    round.act { $0.finish(at: $1) }
    return round
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `the same lines come at the same milliseconds`(seed: UInt64) {
    let round = Self.round(seed)
    let said = round.entries.filter { if case .say = $0.event { true } else { false } }
    #expect(!said.isEmpty)
    #expect(Replay.lines(of: round.entries, said: round.freshInterviewer) == said)
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `points were raised, prompted, missed at the same seconds`(seed: UInt64) {
    let round = Self.round(seed)
    let again = round.timelineOfJournal
    #expect(again.outcomes == round.session.interviewer?.timeline.outcomes)
    #expect(again.questions == round.session.interviewer?.timeline.questions)
    #expect(again.designBegan == round.session.interviewer?.timeline.designBegan)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a resumed round knows all that was said and raised`(seed: UInt64) {
    let round = Self.round(seed)
    let resumed = Session(
      resuming: round.entries, round.session.start, question: round.session.question,
      scaffold: round.session.scaffold, interviewer: round.freshInterviewer, at: round.now)
    #expect(resumed.interviewer?.said == round.session.interviewer?.said)
    #expect(
      resumed.interviewer?.timeline.outcomes == round.session.interviewer?.timeline.outcomes)
    #expect(resumed == round.session)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `entries are in order and never two lines at once unasked`(seed: UInt64) {
    let round = Self.round(seed)
    let times = round.entries.map(\.at)
    #expect(times == times.sorted())
  }

  @Test func `the notes kept by edits are those of the transcript`() {
    var dice = Dice(seed: 4)
    for _ in 0..<200 {
      let question = Interview.question(points: [])
      var round = Interview(question, notes: "a\n\nb")
      for _ in 0..<12 {
        round.edit(
          TextEdit(
            line: .random(in: -1...6, using: &dice), offset: .random(in: -1...5, using: &dice),
            removed: .random(in: 0...9, using: &dice),
            inserted: ["", "x", "\n", "y\nz", "\n\n"].randomElement(using: &dice) ?? ""))
      }
      round.wait(2)
      #expect(round.session.interviewer?.timeline.text == round.notes.joined(separator: "\n"))
    }
  }
}
