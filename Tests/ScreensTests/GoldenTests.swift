import Cells
import Coach
import Content
import Testing

/// Every page at three sizes.
@Suite struct GoldenTests {
  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ]

  static let pages: [(name: String, script: String)] = [
    ("home-first", ""),
    ("picker", "p"),
    ("picker-filter", "p/empty<enter>"),
    ("lobby", "p/warm<enter><enter>"),
    ("round", "p/warm<enter><enter>3Who waits for it?<enter>How often?<wait:135>"),
    ("round-exam", "p/warm<enter><enter>m3<wait:30>We let one ask."),
    ("round-story", "p/late<enter><enter>2I rolled it back at ten."),
    ("round-paused", "p/warm<enter><enter>3abc<C-p>"),
    ("round-over", "p/warm<enter><enter>3<wait:601>"),
    ("round-checklist", "p/warm<enter><enter>3<C-t>j<space>"),
    ("round-finish", "p/warm<enter><enter>3<C-x>"),
    ("round-help", "p/warm<enter><enter>3<f1>"),
    ("debrief", "p/warm<enter><enter>3only one loads it and the others wait<C-x><enter>"),
    ("debrief-line", "p/warm<enter><enter>3<enter>a single line<C-x><enter>jl"),
    (
      "debrief-scores",
      "p/warm<enter><enter>3only one loads it and the others wait<C-x><enter><enter><enter>x<down><down>"
    ),
    (
      "answer",
      "p/warm<enter><enter>3only one loads it and the others wait<C-x><enter><enter><enter>"
        + "x<down><down><enter><enter>3dr<enter>"
    ),
    ("home-after", "p/warm<enter><enter>3words<C-x><enter>d<enter>"),
    ("home-waiting", "p/warm<enter><enter>3words<esc><enter>"),
    ("strong-answer", "p/warm<enter><enter>3x<C-x><enter>o"),
    (
      "replay",
      "p/warm<enter><enter>3<wait:5>random spread on every ttl<wait:95><enter>only one loads it<wait:200>"
        + "<C-x><enter>d<enter>r<enter>rnnn"
    ),
    ("review", "p/warm<enter><enter>3one<C-x><enter>d<enter>r"),
    (
      "review-search",
      "p/warm<enter><enter>3fail open<C-x><enter>d<enter>p/late<enter><enter>2I rolled it back"
        + "<C-x><enter>d<enter>r/rolled"
    ),
    ("gallery", "d"),
    ("gallery-drawn", "d<enter>"),
    ("gallery-below", "d<enter><down><down><down>"),
    ("settings", ","),
    ("help", "<f1>"),
  ]

  @Test func `the bank of the stage is sound`() {
    #expect(Stage.bankProblems.filter { !$0.contains("cues") } == [])
  }

  @Test(arguments: pages.map(\.name), sizes)
  func `a page looks as it did`(name: String, size: Size) throws {
    let page = try #require(Self.pages.first { $0.name == name })
    var stage = Stage(size: size)
    try stage.play(page.script)
    expectGolden(stage.text, "\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ["home", "timeline"], sizes)
  func `a page of a plan looks as it did`(name: String, size: Size) throws {
    var stage = Stage.preparing(size: size)
    try stage.play(name == "home" ? "" : "t<right><right>")
    expectGolden(stage.text, "plan-\(name)-\(size.columns)x\(size.rows)")
  }

  static let drawn: [(name: String, script: String)] = [
    ("empty", ""), ("sketch", Typed.script(Typed.sketch.dropLast() + "chat>se")),
    ("letters", Typed.script(Typed.sketch) + "c"), ("help", Typed.script(Typed.sketch) + "?"),
    ("coach", Typed.script(Typed.sketch) + "=??j"),
    ("overview", Typed.script(Typed.sketch) + "Z"),
    ("notes", Typed.script(Typed.sketch) + "=<tab>We fan out on write."),
    ("debrief", Typed.script(Typed.sketch) + "=<C-x><enter>jj"),
    ("debrief-below", Typed.script(Typed.sketch) + "=<C-x><enter>jj<pgdn><pgdn>"),
    ("mention", Typed.script(Typed.sketch) + "=<tab>We fan out in the @"),
    ("answer", Typed.script(Typed.sketch) + "=<C-x><enter>d<enter>r<enter><tab>G"),
    ("replay", Typed.script(Typed.sketch) + "=<wait:9><C-x><enter>d<enter>r<enter>rGd"),
  ]

  @Test(arguments: drawn.map(\.name), sizes)
  func `a diagram looks as it did`(name: String, size: Size) throws {
    let page = try #require(Self.drawn.first { $0.name == name })
    var stage = Stage(size: size)
    try stage.play(DiagramStoryTests.begin + page.script)
    expectGolden(stage.text, "diagram-\(name)-\(size.columns)x\(size.rows)")
  }

  @Test func `a diagram in ASCII looks as it did`() throws {
    var preferences = Preferences()
    preferences.isASCII = true
    var stage = Stage(size: Size(columns: 120, rows: 40), preferences: preferences)
    try stage.play(DiagramStoryTests.begin + Typed.script(Typed.sketch) + "=")
    expectGolden(stage.text, "diagram-ascii-120x40")
    #expect(!stage.text.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func `in ASCII nothing else is shown`() throws {
    var preferences = Preferences()
    preferences.isASCII = true
    for page in Self.pages {
      var stage = Stage(preferences: preferences)
      try stage.play(page.script)
      let strange = Set(stage.text.unicodeScalars.filter { !$0.isASCII })
      #expect(strange.isEmpty, "\(page.name) shows \(strange) in ASCII")
    }
  }

  @Test func `a window that is too small says so and brings everything back`() throws {
    var stage = Stage()
    try stage.play("p/warm<enter><enter>3words<resize:20x5>")
    #expect(stage.text.contains("Too small"))
    try stage.play("<resize:80x24>")
    #expect(stage.text.contains("words"))
  }

  @Test(arguments: 1...30)
  func `no size breaks a page`(side: Int) throws {
    for page in Self.pages {
      var stage = Stage(size: Size(columns: side * 4, rows: max(1, side)))
      try stage.play(page.script)
      #expect(stage.frame.size == Size(columns: side * 4, rows: max(1, side)))
    }
  }
}
