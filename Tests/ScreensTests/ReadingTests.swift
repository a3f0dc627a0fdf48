import Cells
import Coach
import Screens
import Testing

/// What one reads in a round, and the keys for it.
@Suite struct ReadingTests {
  private static let begin = "p/warm<enter><enter>"
  private static let small = Size(columns: 44, rows: 17)

  @Test func `what one decides before a round is in view however small the screen is`() throws {
    var stage = Stage(size: Self.small)
    try stage.play(Self.begin)
    #expect(stage.text.contains("strong hire") && stage.text.contains("Mode"), "\(stage.text)")
    #expect(stage.text.contains("↓") && !stage.text.contains("An empty cache shows"))
    try stage.play("G")
    #expect(stage.text.contains("database behind it."), "\(stage.text)")
    #expect(stage.text.contains("strong hire"))
  }

  @Test func `a question that is longer than its pane can be read to its end`() throws {
    var stage = Stage(size: Size(columns: 44, rows: 12))
    try stage.play(Self.begin + "3")
    #expect(!stage.text.contains("What do you do?") && stage.text.contains("↓"), "\(stage.text)")
    try stage.play("<M-down><M-down>")
    #expect(stage.text.contains("do you do?"), "\(stage.text)")
    try stage.play("<M-up><M-up>")
    #expect(stage.text.contains("A cache restarts"), "\(stage.text)")
    stage.point(.wheel(rows: 3), at: "A cache restarts")
    #expect(stage.text.contains("do you do?"), "the wheel, too:\n\(stage.text)")
  }

  @Test func `whoever asks while paused goes on`() throws {
    for keys in ["<C-f>", "<C-o>how often does it restart?<enter>"] {
      var stage = Stage()
      try stage.play(Self.begin + "3abc<C-p>")
      #expect(stage.text.contains("Paused."))
      try stage.play(keys)
      #expect(!stage.text.contains("paused"), "\(stage.text)")
      #expect(stage.text.contains("Interviewer:"), "what was said is seen:\n\(stage.text)")
    }
  }

  @Test func `whoever asks from the checklist sees what is said`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3<C-t><C-f>")
    #expect(stage.text.contains("Interviewer:"), "\(stage.text)")
  }

  @Test func `the next phase takes one to its heading, but never out of a text`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "3first<C-n>second<home><C-n>third <C-x><enter>d<enter>")
    let notes = try #require(stage.answers.first?.notes)
    #expect(notes.contains("# Answer\nthird second"), "\(notes)")
  }

  @Test func `a hidden clock can be shown, and where one types a question mark is text`() throws {
    var stage = Stage(size: Size(columns: 120, rows: 40))
    try stage.play(Self.begin + "3<f2>")
    #expect(stage.text.contains("F2 show clock"), "\(stage.text)")
    try stage.play("<f1>")
    #expect(!stage.text.contains("?"), "\(stage.text)")
  }
}
