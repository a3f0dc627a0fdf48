import Cells
import Coach
import Screens
import Testing

@Suite struct ReviewerPageTests {
  private func stage(
    size: Size = Size(columns: 80, rows: 24), agreed: Bool = false
  ) throws -> Stage {
    var preferences = Preferences()
    preferences.reviewerCommand = ["llm", "-m", "small one"]
    if agreed { preferences.reviewerConsent = preferences.reviewerLine }
    var stage = Stage(size: size, records: Diary.records, preferences: preferences)
    try stage.play("r<enter>v")
    return stage
  }

  private func reviewed(_ stage: Stage) throws -> Attempt {
    var attempt = try #require(Diary.records.recent.first)
    attempt.notes = ReviewedNotes(attempt.notes).adding(
      "The second line has no number.", by: "llm -m 'small one'")
    return attempt
  }

  private func asked(_ stage: Stage) -> [Attempt] {
    stage.effects.compactMap { if case .askReviewer(let attempt) = $0 { attempt } else { nil } }
  }

  @Test(arguments: GoldenTests.sizes)
  func `the page looks as it did`(size: Size) throws {
    var stage = try stage(size: size)
    expectGolden(stage.text, "reviewer-first-\(size.columns)x\(size.rows)")
    try stage.play("<enter><wait:7>")
    expectGolden(stage.text, "reviewer-waits-\(size.columns)x\(size.rows)")
    stage.hear(.reviewer(.said(try reviewed(stage))))
    expectGolden(stage.text, "reviewer-said-\(size.columns)x\(size.rows)")
  }

  @Test func `before the first Enter it says who is given what, and gives nothing`() throws {
    var stage = try stage()
    #expect(stage.text.contains("llm -m 'small one'"), "\(stage.text)")
    #expect(asked(stage).isEmpty)
    try stage.play("<enter>")
    #expect(asked(stage).map(\.id) == Diary.records.recent.prefix(1).map(\.id))
    let kept = stage.effects.contains {
      if case .prefer(let new) = $0 { new.reviewerConsent == new.reviewerLine } else { false }
    }
    #expect(kept, "the consent is kept")
  }

  @Test func `agreed once, nothing is asked again, and Esc stops it`() throws {
    var stage = try stage(agreed: true)
    try stage.play("<enter><esc>")
    #expect(!stage.effects.contains { if case .prefer = $0 { true } else { false } })
    #expect(stage.effects.contains(.stopReviewer))
    stage.hear(.reviewer(.failed("“llm” was stopped.")))
    #expect(stage.text.contains("“llm” was stopped. Enter asks again."), "\(stage.text)")
  }

  @Test func `what it said stands under the answer as well`() throws {
    var stage = try stage(agreed: true)
    try stage.play("<enter>")
    stage.hear(.reviewer(.said(try reviewed(stage))))
    #expect(stage.text.contains("The second line has no number."))
    try stage.play("<esc><tab>G")
    #expect(stage.text.contains("> The second line has no number."), "\(stage.text)")
  }

  @Test func `without a reviewer the key is not offered, and says how one is set up`() throws {
    var stage = Stage(records: Diary.records)
    try stage.play("r<enter>")
    #expect(!stage.text.contains("reviewer"), "\(stage.text)")
    try stage.play("v")
    #expect(stage.text.contains("reviewer_command: [llm]"), "\(stage.text)")
  }
}
