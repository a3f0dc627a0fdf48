import Cells
import Coach
import Testing

/// A round that the disk does not take.
@Suite struct PartingTests {
  private static let begin = "p/warm<enter><enter>3"
  private static let fault = "Cannot create sessions: the disk is full; free some space."

  private func stage(_ script: String) throws -> Stage {
    var stage = Stage()
    stage.fault = Self.fault
    try stage.play(Self.begin + script)
    return stage
  }

  @Test func `the mark stays while one types, pauses and looks at the help`() throws {
    for script in ["words", "words<C-p>", "words<f1>", "words<C-x>", "words<C-x><enter>"] {
      let text = try stage(script).text
      #expect(
        text.split(separator: "\n")[1].hasSuffix(" not saved: the disk is full ─"),
        "\(script)\n\(text)")
    }
  }

  @Test func `leaving asks in one sentence, and Esc stays with all that was typed`() throws {
    var stage = try stage("words<esc>")
    #expect(stage.text.contains("Leave?"), "\(stage.text)")
    try stage.play("<enter>")
    #expect(stage.text.contains("keep it elsewhere"), "\(stage.text)")
    #expect(stage.text.contains("k keep it elsewhere"), "\(stage.text)")
    try stage.play("<esc> and more")
    #expect(stage.text.contains("words and more"), "\(stage.text)")
    #expect(!stage.effects.contains(.leaveRound))
  }

  @Test func `a debrief is not left, done or quit unasked`() throws {
    for keys in ["d<enter>", "<esc>", "q"] {
      let stage = try stage("words<C-x><enter>" + keys)
      #expect(stage.text.contains("keep it elsewhere"), "\(keys)\n\(stage.text)")
    }
  }

  @Test func `once the disk takes it nobody is asked`() throws {
    var stage = try stage("words<esc><enter>")
    stage.fault = nil
    try stage.play("<enter>")
    #expect(stage.text.contains("Go on") && !stage.text.contains("not saved"), "\(stage.text)")
  }

  @Test func `kept elsewhere or let go of, the round is over`() throws {
    for key in ["k", "x"] {
      let stage = try stage("words<C-x><enter>d<enter>" + key)
      #expect(stage.text.hasPrefix(" greenroom"), "\(stage.text)")
      #expect(!stage.text.contains("not saved"))
      #expect(!stage.effects.contains { if case .conclude = $0 { true } else { false } })
    }
  }
}
