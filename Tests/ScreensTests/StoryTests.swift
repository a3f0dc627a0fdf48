import Seeds
import Cells
import Coach
import Testing

/// What people do, typed as keys.
@Suite struct StoryTests {
  private static let begin = "p/warm<enter><enter>"

  @Test func `from the first picture two keys lead into a round`() throws {
    var stage = Stage()
    try stage.play("<enter>3")
    #expect(stage.journal.first.map(\.isStart) == true, "the second key starts the clock")
    #expect(stage.text.contains("# "), "the notes are there")
  }

  @Test func `a round is sat, marked and found again`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3only one loads it and the others wait<wait:60><C-x><enter>")
    #expect(stage.answers.count == 1, "the answer is kept before the debrief")
    try stage.play("<enter><enter>x<down><down><enter><enter>2d")
    let answer = try #require(stage.answers.first)
    #expect(answer.predicted == 3)
    #expect(answer.overall == 2)
    #expect(answer.used == 60)
    #expect(
      answer.points == [
        PointMark(
          id: "one-asks", state: .raised, at: 1,
          evidence: "only one loads it and the others wait"),
        PointMark(id: "jitter", state: .missed),
      ])
    #expect(answer.mistakes == ["Makes the cache bigger and calls it done."])
    #expect(answer.rating != nil)
    #expect(stage.text.contains("Past answers"), "home shows it:\n\(stage.text)")
    try stage.play("r<enter>")
    #expect(stage.text.contains("only one loads it"), "it can be read:\n\(stage.text)")
  }

  @Test func `the interviewer answers what is asked, and the debrief tells when`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3<wait:20><C-o>how often does it restart?<enter>")
    #expect(stage.text.contains("Twice a year"), "the answer is on the screen:\n\(stage.text)")
    try stage.play("<C-x><enter>G")
    #expect(stage.text.contains("Asked: restarts (0:20, before designing)"), "\(stage.text)")
  }

  @Test func `a point that was asked for is prompted, one that was not is raised`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3random spread on every ttl<wait:3><C-f>")
    #expect(stage.text.contains("A hundred requests miss the same key."), "\(stage.text)")
    try stage.play("<enter>only one loads it and the others wait<wait:3><C-x><enter>")
    #expect(stage.text.contains("prompted?") && stage.text.contains("raised?"), "\(stage.text)")
  }

  @Test func `in an exam nothing is marked while one writes`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "m3only one loads it and the others wait<wait:5>")
    #expect(!stage.text.contains("Points"))
    try stage.play("<C-x><enter>")
    #expect(stage.text.contains("raised?"))
  }

  @Test func `a tick needs a line`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3nothing of it<C-x><enter>r")
    #expect(stage.text.contains("Which line of yours shows it?"))
    try stage.play("<esc>")
    #expect(!stage.journal.contains { $0.isMark }, "without a line there is no tick")
    try stage.play("r<enter>")
    #expect(stage.journal.contains { $0.isMark })
  }

  @Test func `the journal's edits give the notes`() throws {
    var stage = Stage()
    try stage.play(
      Self.begin
        + "3one<enter>two<M-u><M-r><paste:a<enter>b><bspace><C-k><C-n>three<C-x><enter>d<enter>")
    let start = try #require(stage.journal.first?.start)
    #expect(Transcript.notes(of: stage.journal, from: start) == stage.answers.first?.notes)
  }

  @Test func `a round that is left waits and goes on`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3my words<wait:100><esc><enter>")
    #expect(stage.text.contains("Go on"))
    try stage.play("<enter>")
    #expect(stage.text.contains("my words"))
    #expect(stage.text.contains("paused"), "so that one can read oneself in:\n\(stage.text)")
    try stage.play("<C-p>")
    #expect(stage.text.contains("8:20"), "100 of 600 seconds are used:\n\(stage.text)")
  }

  @Test func `a debrief that is left waits too`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3only one loads it and the others wait<C-x><enter><enter><esc>")
    #expect(stage.text.contains("Go on"))
    try stage.play("<enter>")
    #expect(stage.text.contains("raised 1 of 2"), "marks stay:\n\(stage.text)")
  }

  @Test func `Esc asks before a round is left, and any other key stays`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3abc<esc>")
    #expect(stage.text.contains("Leave?"))
    try stage.play("<esc>d")
    #expect(stage.text.contains("abcd") || stage.text.contains("abc"))
    #expect(!stage.effects.contains(.leaveRound))
  }

  @Test func `a second under ^Z is time away as well`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3abc<wait:60><C-z>")
    stage.sleep(.seconds(2))
    #expect(stage.text.contains("9:00"), "the clock goes on where it stopped:\n\(stage.text)")
    #expect(stage.journal.contains { $0.event == .pause(.away) })
  }

  @Test func `what was no text is told once, and a long sentence is shown whole`() throws {
    var stage = Stage(size: Size(columns: 60, rows: 20))
    try stage.play(Self.begin + "3")
    stage.paste("a\u{FFFD}b")
    #expect(stage.text.contains("What was no UTF-8 text is kept as"), "\(stage.text)")
    #expect(stage.text.contains("as it came."), "the end of the sentence:\n\(stage.text)")
    try stage.play("c")
    stage.paste("\u{FFFD}")
    #expect(!stage.text.contains("UTF-8"), "once is enough:\n\(stage.text)")
  }

  @Test func `an hour under ^Z is time away`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3abc<wait:60><C-z>")
    #expect(stage.effects.contains(.suspend))
    stage.sleep(.seconds(3600))
    #expect(stage.text.contains("9:00"), "the clock goes on where it stopped:\n\(stage.text)")
    #expect(stage.journal.contains { $0.event == .pause(.away) })
  }

  @Test func `reading the help does not stop the clock, nor count as time away`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3abc<f1><wait:120><esc>")
    #expect(stage.text.contains("8:00"), "two of ten minutes are used:\n\(stage.text)")
    #expect(!stage.journal.contains { $0.event == .pause(.away) })
  }

  @Test func `a hidden clock shows no digits and goes on`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3<f2>")
    #expect(!stage.text.contains("10:00"))
    try stage.play("<wait:60><f2>")
    #expect(stage.text.contains("9:00"))
  }

  @Test func `the bell rings once at the end, if asked for`() throws {
    var preferences = Preferences()
    preferences.ringsBell = true
    var stage = Stage(preferences: preferences)
    try stage.play(Self.begin + "3<wait:700>")
    #expect(stage.effects.count { $0 == .bell } == 1)
  }

  @Test func `a question mark is text in the notes and asks for help elsewhere`() throws {
    var stage = Stage()
    try stage.play("?")
    #expect(stage.text.contains("Keys here"))
    try stage.play("<esc>" + Self.begin + "3why?")
    #expect(stage.text.contains("why?"))
  }

  @Test func `keys of the hint bar can be clicked`() throws {
    var stage = Stage()
    let row = stage.size.rows - 1
    let line = try #require(stage.text.split(separator: "\n").last)
    let column = try #require(line.firstRange(of: "pick")).lowerBound
    try stage.play("<click:\(line.distance(from: line.startIndex, to: column)),\(row)>")
    #expect(stage.text.contains("Pick a question"))
  }

  @Test func `a notice stands above the keys until the next key`() throws {
    var stage = Stage()
    stage.tell("The disk is full.")
    #expect(stage.text.contains("! The disk is full."))
    try stage.play("j")
    #expect(!stage.text.contains("The disk is full."))
  }

  @Test func `control characters in a paste are seen and never sent`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3")
    stage.paste("a\u{1B}[31mb\u{7}")
    let controls = stage.text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty)
    #expect(stage.text.contains("a␛[31mb␇"))
  }

  @Test func `a round is played back as it was written`() throws {
    var stage = Stage()
    try stage.play(
      Self.begin + "3<wait:2>random spread on every ttl<wait:98>only one loads it<wait:20>"
        + "<C-x><enter>d<enter>r<enter>r")
    #expect(stage.text.contains("Replay · Warm cache"), "\(stage.text)")
    #expect(!stage.text.contains("random spread"), "it begins before:\n\(stage.text)")
    try stage.play("<right>")
    #expect(stage.text.contains("random spread"))
    #expect(!stage.text.contains("only one loads it"))
    try stage.play("<end>")
    #expect(stage.text.contains("only one loads it"), "\(stage.text)")
    try stage.play("<home><space><wait:15>")
    #expect(stage.text.contains("2:00 of 2:00"), "8 times as fast, 120 s take 15:\n\(stage.text)")
  }

  @Test func `without an interview the timeline asks for its date`() throws {
    var stage = Stage()
    try stage.play("t")
    #expect(stage.text.contains("Working it out"))
    stage = Stage.preparing()
    try stage.play("ti<C-u>2026-11-01<enter>")
    #expect(stage.text.contains("is over"), "\(stage.text)")
    try stage.play("<C-u>2027-01-18<enter>")
    #expect(stage.text.contains("Mon 18 Jan, in 58 days"), "\(stage.text)")
  }

  @Test func `a day off and a moved block change the plan`() throws {
    var stage = Stage.preparing()
    try stage.play("to")
    #expect(stage.text.contains("off"), "\(stage.text)")
    try stage.play("o<tab>m<right><right><enter>")
    let moves = stage.effects.compactMap { effect in
      if case .plan(let settings) = effect { settings.moves.last } else { nil }
    }
    #expect(moves.last.map { $0.to.number - $0.from.number } == 2)
  }

  @Test func `p takes the next template, and after the last the one that fits the time`() throws {
    var stage = Stage.preparing()
    try stage.play("t")
    #expect(stage.text.contains("· Four weeks (auto)"), "\(stage.text)")
    try stage.play("p")
    #expect(stage.text.contains("· Four weeks") && !stage.text.contains("(auto)"))
    try stage.play("p")
    #expect(stage.text.contains("· Four weeks (auto)"))
  }

  @Test func `a move to a day without time is refused with the reason`() throws {
    var stage = Stage.preparing()
    try stage.play("tm<right><enter>")
    #expect(
      stage.text.contains("cannot move to Sun 22 Nov: that day has no time for it."),
      "\(stage.text)")
  }

  @Test func `the plan's first block of today starts with Enter`() throws {
    var stage = Stage.preparing()
    #expect(stage.text.contains("Today"), "\(stage.text)")
    try stage.play("<enter>")
    #expect(stage.text.contains("Before the clock starts"), "\(stage.text)")
  }

  @Test func `settings are kept as they are changed`() throws {
    var stage = Stage()
    try stage.play(",<enter>")
    var expected = Preferences()
    expected.theme = .dark
    #expect(stage.effects.contains(.prefer(expected)))
  }

  @Test func `every key of every page leaves the program standing`() throws {
    let keys =
      "abcdefghijklmnopqrstuvwxyz0123456789/,.?!+-=".map(String.init)
      + ["<enter>", "<tab>", "<s-tab>", "<esc>", "<bspace>", "<del>", "<up>", "<down>", "<left>"]
      + ["<right>", "<home>", "<end>", "<pgup>", "<pgdn>", "<f1>", "<f2>", "<f3>", "<C-t>"]
      + ["<C-n>", "<C-p>", "<C-x>", "<C-g>", "<paste:x<enter>y>", "<resize:50x12>", "<wait:7>"]
    for seed in 0..<40 as Range<UInt64> {
      var dice = Dice(seed: seed)
      var stage = Stage()
      for _ in 0..<150 where !stage.hasQuit {
        try stage.play(keys.randomElement(using: &dice) ?? "j")
        #expect(stage.frame.size == stage.size)
      }
    }
  }
}

extension JournalEntry {
  fileprivate var start: RoundStart? { if case .start(let start) = event { start } else { nil } }
  fileprivate var isStart: Bool { start != nil }
  fileprivate var isMark: Bool { if case .mark = event { true } else { false } }
}
