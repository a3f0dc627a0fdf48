import Cells
import Coach
import Screens
import Testing

/// What a tired person does in a debrief, and what comes of it.
@Suite struct MarkingTests {
  private static let begin = "p/warm<enter><enter>3"
  private static let answer = begin + "only one loads it and the others wait<C-x><enter>"

  @Test func `d asks while points are open, and any key but Enter goes on marking`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "d")
    #expect(stage.text.contains("2 points are open: Enter leaves them open"), "\(stage.text)")
    try stage.play("<esc>")
    #expect(stage.text.contains("Debrief"))
    try stage.play("<enter>d")
    #expect(stage.text.contains("1 point is open: Enter leaves it open"), "\(stage.text)")
    try stage.play("x")
    #expect(stage.text.contains("1 point is open"), "a slip answers nothing")
    try stage.play("<enter>")
    #expect(stage.text.contains("Past answers"), "\(stage.text)")
  }

  @Test func `points that were left open are kept open, and the debrief goes on later`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "<enter>d<enter>")
    let answer = try #require(stage.answers.first)
    #expect(answer.points.map(\.state) == [.raised, .open])
    #expect(answer.rating == nil, "half a debrief rates nothing")
    try stage.play("r<enter>")
    #expect(stage.text.contains("raised 1 of 2, 1 open"), "\(stage.text)")
    #expect(stage.text.contains("1 of 2 points marked"), "\(stage.text)")
    #expect(stage.text.contains("m mark on"), "\(stage.text)")
    try stage.play("m")
    #expect(stage.text.contains("1 point and"), "the marks are there:\n\(stage.text)")
    try stage.play("<down><enter>d")
    #expect(stage.answers.first?.points.map(\.state) == [.raised, .missed])
    #expect(stage.answers.first?.rating != nil)
  }

  @Test func `an answer whose points and whole are marked offers no more marking`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "<enter><enter><down><down><down><down>3dr<enter>")
    #expect(stage.answers.first?.overall == 3)
    #expect(!stage.text.contains("mark on"), "\(stage.text)")
  }

  @Test func `only what one wrote can be evidence, and the arrows pass by the rest`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "first<C-n>second<C-x><enter>r<down><enter>")
    try stage.play("r<up><up><enter>d<enter>")
    #expect(stage.answers.first?.points.map(\.evidence) == ["second", "first"])
  }

  @Test func `where nothing was written nothing can be evidence`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "<C-x><enter>r")
    #expect(stage.text.contains("You wrote no line that could show it."), "\(stage.text)")
    #expect(!stage.text.contains("Which line of yours"))
  }

  @Test func `Enter owns up to nothing, x and Space do`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "<enter><enter><enter><enter>d")
    #expect(stage.answers.first?.mistakes == [])
    stage = Stage()
    try stage.play(Self.answer + "<enter><enter><space><enter>xd")
    #expect(stage.answers.first?.mistakes.count == 2)
  }

  @Test func `a few words suggest no score, and why is told`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "<enter><enter><enter><enter>")
    #expect(stage.text.contains("No score is suggested: 8 words are too few."), "\(stage.text)")
    let more = String(repeating: "and then we look at the graphs once more. ", count: 4)
    stage = Stage()
    try stage.play(
      Self.begin + more + "<enter>only one loads it and the others wait<C-x><enter>"
        + "<enter><enter><enter><enter>")
    #expect(stage.text.contains("suggested"), "\(stage.text)")
    #expect(!stage.text.contains("too few"))
  }

  @Test func `home says that a debrief waits, not the clock`() throws {
    var stage = Stage()
    try stage.play(Self.answer + "<esc>")
    #expect(stage.text.contains("Mark it: the debrief waits."), "\(stage.text)")
    #expect(!stage.text.contains("the clock goes on"))
  }

  @Test func `a replay speaks of points as the debrief does`() throws {
    var stage = Stage()
    try stage.play(Self.begin + "<wait:2>a lock per key<wait:9><C-x><enter>")
    #expect(stage.text.contains("missed?"), "\(stage.text)")
    try stage.play("<enter><enter>dr<enter>r<end>")
    #expect(stage.text.contains("touched on: Lets one request"), "\(stage.text)")
    #expect(!stage.text.contains("raised:"))
  }
}
