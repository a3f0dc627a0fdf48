import Cells
import Coach
import Content
import Screens
import Testing

/// What people do with their past answers.
@Suite struct PastAnswersTests {
  static let pages: [(name: String, script: String)] = [
    ("diary-review", "r"),
    ("diary-answer", "r<enter>jj"),
    ("diary-answer-missed", "rjj<enter>jj"),
    ("diary-answer-notes", "r<enter><tab>"),
    ("diary-answer-trash", "r<enter>x"),
    ("diary-answer-told", "r<enter>G"),
    ("diary-point", "r<enter>jj<enter>j"),
    ("diary-dimension", "ro<tab>"),
    ("diary-compare", "rd<left><left><left><left><left><left>"),
    ("diary-compare-end", "rd<left><left><left><left><left><left>G"),
    ("diary-edits", "r<enter>eG<enter>"),
    ("diary-figures", "f"),
  ]

  @Test(arguments: pages.map(\.name), GoldenTests.sizes)
  func `a page looks as it did`(name: String, size: Size) throws {
    let page = try #require(Self.pages.first { $0.name == name })
    var stage = Stage(size: size, records: Diary.records)
    try stage.play(page.script)
    expectGolden(stage.text, "\(name)-\(size.columns)x\(size.rows)")
  }

  @Test func `in ASCII nothing else is shown, and no size breaks a page`() throws {
    var preferences = Preferences()
    preferences.isASCII = true
    for page in Self.pages {
      for side in [5, 10, 11, 15, 20, 24, 30] {
        var stage = Stage(
          size: Size(columns: side * 4, rows: side), records: Diary.records,
          preferences: preferences)
        try stage.play(page.script)
        let strange = Set(stage.text.unicodeScalars.filter { !$0.isASCII })
        #expect(strange.isEmpty, "\(page.name) shows \(strange) in ASCII")
      }
    }
  }

  private func reading() throws -> Stage {
    var stage = Stage(records: Diary.records)
    try stage.play("r<enter>")
    return stage
  }

  @Test func `the line that proves the chosen point is in view and pointed at`() throws {
    var stage = Stage(size: Size(columns: 60, rows: 16), records: Diary.records)
    try stage.play("r<enter>jj")
    #expect(stage.text.contains("▸ - random spread on every ttl"), "\(stage.text)")
    try stage.play("k")
    #expect(stage.text.contains("▸ - only one loads it and the others wait"), "\(stage.text)")
  }

  @Test func `what goes to the trash is asked for once, and comes back`() throws {
    var stage = try reading()
    try stage.play("xn")
    #expect(stage.answers.count == 10, "any other key keeps it")
    try stage.play("xy")
    #expect(stage.answers.count == 9)
    #expect(stage.text.contains("9 of 9"), "the list knows at once:\n\(stage.text)")
    try stage.play("u")
    #expect(stage.text.contains("10 of 10"), "\(stage.text)")
    #expect(stage.answers == Diary.answers)
  }

  @Test func `an answer that was opened from home and thrown away leads back home`() throws {
    var stage = Stage(records: Diary.records)
    try stage.play("G<enter>xy")
    #expect(stage.answers.count == 9)
    #expect(stage.text.contains("greenroom"), "\(stage.text)")
  }

  @Test func `edited notes stand on the page, and what they were is a key away`() throws {
    var stage = try reading()
    try stage.play("e")
    #expect(stage.text.contains("Result"), "the page stays:\n\(stage.text)")
    try stage.play("G")
    #expect(stage.text.contains("Edited once"), "\(stage.text)")
    try stage.play("<enter>")
    #expect(stage.text.contains("+ A line of hindsight."), "\(stage.text)")
  }

  @Test func `a point leads to all that became of it, and from there to each answer`() throws {
    var stage = try reading()
    try stage.play("jj<enter>")
    #expect(
      stage.text.contains("raised 6 · prompted 0 · missed 3 (n=9, 9 answers)"), "\(stage.text)")
    try stage.play("jj<enter>")
    #expect(stage.text.contains("Warm cache") && stage.text.contains("Result"), "\(stage.text)")
  }

  @Test func `a score leads to its dimension, and Tab to the next one`() throws {
    var stage = try reading()
    try stage.play("jjj<enter>")
    #expect(stage.text.contains("Solution"), "\(stage.text)")
    try stage.play("<tab>")
    #expect(stage.text.contains("Operations"), "\(stage.text)")
    try stage.play("<esc>")
    #expect(stage.text.contains("Result"), "it took the place of the first:\n\(stage.text)")
  }

  @Test func `older attempts can be laid beside the newest`() throws {
    var stage = Stage(records: Diary.records)
    try stage.play("rd")
    #expect(stage.text.contains("+ Spreads expiry") == false)
    try stage.play("<left><left><left>")
    #expect(stage.text.contains("[-ten-] {+five+}"), "\(stage.text)")
    try stage.play("<right><right><right><right><right>")
    #expect(stage.text.contains("two attempts"), "the newest is never laid beside itself")
  }

  @Test func `a single attempt has nothing to be compared with`() throws {
    var stage = Stage(records: Diary.records)
    try stage.play("rGd")
    #expect(stage.text.contains("the only attempt"), "\(stage.text)")
  }

  @Test func `figures say how many they rest on, and when that is too few`() throws {
    var stage = Stage(records: Diary.records)
    try stage.play("f")
    #expect(stage.text.contains("n=10."), "\(stage.text)")
    var few = Stage(records: Records(recent: [Diary.answers[9]], count: 1))
    try few.play("f")
    #expect(few.text.contains("Not enough data: 1 scored answer"), "\(few.text)")
  }

  @Test func `the newest are seen before all are read, and a search finds the rest then`() {
    let size = Size(columns: 80, rows: 24)
    let now = Stage.evening
    let records = Records(recent: Array(Diary.answers.prefix(3)), count: Diary.answers.count)
    var app = App(Desk(catalogue: Stage.bank, records: records), size: size, at: now)
    func text() -> String {
      var frame = Frame(size: size)
      app.draw(into: &frame, at: now)
      return frame.text
    }
    #expect(app.update(.key(.character("r")), at: now).isEmpty)
    app.layout()
    #expect(text().contains("Sun 15 Nov") && !text().contains("Fri 6 Nov"), "\(text())")
    #expect(!text().contains("Caching"), "counts that are too small are not shown")
    for key in "/night" { _ = app.update(.key(.character(key)), at: now) }
    #expect(text().contains("night") && text().contains("Looking through all"), "\(text())")
    #expect(app.reflect(at: now) == [.readAll])
    #expect(app.reflect(at: now).isEmpty)
    let effects = app.receive(.answers(AnswerArchive(Diary.answers)), at: now)
    #expect(effects.contains(.show) && effects.contains(.quote("2026-10-01-night")))
    app.layout()
    #expect(text().contains("night") && text().contains("1 of 10"), "\(text())")
    #expect(text().contains("Late night") && text().contains("Caching"), "\(text())")
  }
}
