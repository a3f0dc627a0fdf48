import Cells
import Coach
import Screens
import Testing
import Whiteboard

/// The eight-box diagram of the keystroke model, as it is typed.
enum Typed {
  /// `i` opens the line, Enter draws, Esc ends.
  static let sketch =
    "iweb client<>load balancer:wss\n<>ws gateway\n>chat service:send\n>messages db:write\n"
    + "chat>kafka:publish\n>fan-out worker:consume\n>presence cache:lookup\nfan>ws:push\n"
    + "ws>pr:heartbeat\n\u{1B}"

  /// Single keys: add, label, go and connect by letters.
  static let direct =
    "iweb client\naload balancer\ntwss\nbaws gateway\nbachat service\ntsend\namessages db\ntwrite\n"
    + "gdakafka\ntpublish\nafan-out worker\ntconsume\napresence cache\ntlookup\nggcctpush\n"
    + "gcchtheartbeat\n"

  /// In the notation of key scripts.
  static func script(_ keys: String) -> String {
    keys.map { $0 == "<" ? "<lt>" : $0 == "\n" ? "<enter>" : $0 == "\u{1B}" ? "<esc>" : "\($0)" }
      .joined()
  }
}

/// What people draw, typed as keys.
@Suite struct DiagramStoryTests {
  static let begin = "p/warm<enter><enter>3<C-d>"

  private static func stage(_ keys: String, size: Size = Size(columns: 120, rows: 40)) throws
    -> Stage
  {
    var stage = Stage(size: size)
    try stage.play(begin + keys)
    return stage
  }

  /// The diagrams that the journal of a stage gives.
  private static func book(of stage: Stage) -> BoardBook {
    var book = BoardBook()
    for case .draw(let step) in stage.journal.lazy.map(\.event) { book.make(step) }
    return book
  }

  private static func diagram(_ keys: String) throws -> Diagram {
    book(of: try stage(keys)).pages[0].diagram
  }

  @Test func `eight boxes cost at most 1.6 keys a label character, and both ways draw the same`()
    throws
  {
    let sketched = try Self.diagram(Typed.script(Typed.sketch))
    let direct = try Self.diagram(Typed.script(Typed.direct))
    #expect(sketched == direct)
    #expect(sketched.boxes.count == 8 && sketched.wires.count == 9)
    let labels = sketched.boxes.map(\.label) + sketched.wires.map(\.label)
    let characters = labels.reduce(0) { $0 + $1.count }
    #expect(characters == 134)
    for keys in [Typed.sketch, Typed.direct] {
      #expect(Double(keys.count) / Double(characters) <= 1.6, "\(keys.count) keys")
    }
  }

  @Test func `what a line will do is told before Enter`() throws {
    let stage = try Self.stage("iapi>orders db<enter>ap>que")
    #expect(stage.text.contains("api -> + que (service)"), "\(stage.text)")
  }

  @Test func `a box that stands never moves but by hand`() throws {
    let before = try Self.diagram(Typed.script(Typed.sketch))
    let after = try Self.diagram(Typed.script(Typed.sketch) + "gaaone<enter>gaatwo<enter>nk<enter>")
    for box in before.boxes { #expect(after.box(box.id) == box) }
    #expect(after.boxes.count == 11)
  }

  @Test func `the label of a box is undone apart from the box`() throws {
    let diagram = try Self.diagram("aone<enter>e<C-u>two<enter>u")
    #expect(diagram.boxes.map(\.label) == ["one"])
    #expect(try Self.diagram("aone<enter>e<C-u>two<enter>uU").boxes.map(\.label) == ["two"])
    #expect(try Self.diagram("aone<enter>e<C-u>two<enter>uu").boxes == [])
  }

  @Test func `keys change what is selected`() throws {
    let diagram = try Self.diagram(
      "aapi<enter>aorders<enter>s<space>d++-mtwrite<enter>h+l.rL")
    #expect(diagram.boxes.map(\.replicas) == [2, 2])
    #expect(diagram.boxes[1].kind == .database)
    #expect(diagram.boxes[1].slot == Slot(column: 2, row: 0))
    let wire = try #require(diagram.wires.first)
    #expect(wire.style == .async && wire.from == "orders" && wire.caption == "1. write")
  }

  @Test func `boxes are marked and framed, the frame renamed and taken away`() throws {
    let frame = "aone<enter>atwo<enter>vhvGcore<enter>"
    #expect(try Self.diagram(frame).groups.map(\.label) == ["core"])
    #expect(try Self.diagram(frame + "G<C-u>heart<enter>").groups.map(\.label) == ["heart"])
    #expect(try Self.diagram(frame + "G<C-u><enter>").groups == [])
  }

  @Test func `a page is copied to go on from, and pages are turned`() throws {
    let stage = try Self.stage("aone<enter>Patwo<enter>[athree<enter>")
    let book = Self.book(of: stage)
    #expect(book.pages.map(\.title) == ["Diagram", "Diagram v2"])
    #expect(
      book.pages.map { $0.diagram.boxes.map(\.label) } == [["one", "three"], ["one", "two"]])
    #expect(stage.text.contains("Diagram 1/2"))
  }

  @Test func `a paste draws and never commands`() throws {
    var stage = try Self.stage("")
    stage.paste("x -> y: go\nxxxuuu\n")
    let diagram = Self.book(of: stage).pages[0].diagram
    #expect(diagram.boxes.map(\.label) == ["x", "y"])
    #expect(diagram.keptLines == ["xxxuuu"])
    #expect(stage.text.contains("Pasted 2 boxes, 1 wire, 1 line kept"), "\(stage.text)")
  }

  @Test func `an at sign in the notes offers the boxes, and Tab takes the first`() throws {
    let boxes = "anews feed<enter>afeed cache<enter><tab>"
    var stage = try Self.stage(boxes + "Read the @fe")
    #expect(stage.text.contains("Tab: feed cache · news feed"))
    try stage.play("<tab> first")
    #expect(stage.text.contains("Read the feed cache first"), "\(stage.text)")
    #expect(!stage.text.contains("Tab: "))
    try stage.play(" and @Override, me@fe")
    #expect(!stage.text.contains("Tab: "))
    try stage.play("<tab>x")
    #expect(stage.text.contains("me@fe"), "\(stage.text)")
  }

  @Test func `what is cut of a drawing comes into sight`() throws {
    var stage = try Self.stage(
      Typed.script(Typed.sketch) + "=<C-x><enter>jj", size: Size(columns: 80, rows: 24))
    #expect(!stage.text.contains("kafka") && stage.text.contains("more of it"))
    try stage.play("<pgdn><pgdn>")
    #expect(stage.text.contains("kafka"), "\(stage.text)")
  }

  @Test func `a picture that was changed by hand is kept, and said to be so`() throws {
    var stage = Stage(size: Size(columns: 80, rows: 24))
    try stage.play(
      "p/warm<enter><enter>3```board<enter>a service : Orders<enter>```<enter>```text<enter>"
        + "my own art<enter>```<C-x><enter>d<enter>r<enter><tab>G")
    #expect(stage.text.contains("Changed by hand"), "\(stage.text)")
    #expect(stage.text.contains("my own art"))
  }

  @Test func `the bank's diagrams are opened, moved over and left for their question`() throws {
    var stage = Stage(size: Size(columns: 80, rows: 24))
    try stage.play("d")
    #expect(stage.text.contains("Warm cache") && !stage.text.contains("Shopper"))
    try stage.play("<enter>")
    #expect(stage.text.contains("Shopper") && !stage.text.contains("Refiller"))
    try stage.play("<down><down><down><down>")
    #expect(stage.text.contains("Refiller"))
    try stage.play("<esc>")
    #expect(!stage.text.contains("Refiller"))
    try stage.play("s")
    #expect(stage.text.contains("predict") || stage.text.contains("Predict"), "\(stage.text)")
  }

  @Test func `a trade-off is begun in the notes, and ^D comes back`() throws {
    var stage = try Self.stage("akafka<enter>!buys replay<C-d>x")
    #expect(stage.text.contains("- kafka: buys replay"), "\(stage.text)")
    #expect(Self.book(of: stage).pages[0].diagram.boxes == [])
    try stage.play("<tab>more")
    #expect(stage.text.contains("buys replaymore"), "Tab leads to the notes:\n\(stage.text)")
  }

  @Test func `the keys of the round work in the diagram`() throws {
    var stage = try Self.stage("aone<enter><C-p>")
    #expect(stage.text.contains("paused"))
    try stage.play("atwo<enter>")
    #expect(!stage.text.contains("paused"), "drawing goes on")
    try stage.play("<C-n><esc><esc>")
    #expect(stage.text.contains("Leave?"))
    try stage.play("<esc>ithree<C-x><enter>")
    #expect(stage.text.contains("Debrief"))
    #expect(stage.answers[0].notes.contains(": three\n"), "an open line counts as entered")
  }

  @Test func `the mouse selects, moves, connects and pans`() throws {
    var stage = try Self.stage("iapi>orders:write<enter>orders>users<enter><esc>")
    stage.point(.press, at: "api ├")
    stage.point(.release, at: "api ├")
    #expect(stage.text.contains("api · service"), "\(stage.text)")
    stage.point(.press, at: "write")
    #expect(stage.text.contains("api -> orders : write"))
    stage.point(.press, at: "api ├")
    stage.point(.release, at: "users")
    var diagram = Self.book(of: stage).pages[0].diagram
    #expect(diagram.box("api")?.slot == Slot(column: 2, row: 0), "they change places")
    // Two cells before the name stands the border.
    stage.point(.press, at: "orders", offset: -2)
    stage.point(.release, at: "users")
    diagram = Self.book(of: stage).pages[0].diagram
    #expect(diagram.wires.count == 3 && diagram.wires.last?.to == "users", "\(stage.text)")
    try stage.play(":mouse off<enter>")
    #expect(stage.effects.last == .mouse(false) || stage.effects.contains(.mouse(false)))
  }

  @Test func `a key in the notes changes its own cell and leaves the diagram alone`() throws {
    var stage = try Self.stage(Typed.script(Typed.sketch) + "<tab>word")
    let before = stage.frame
    try stage.play("s")
    #expect(stage.frame.changes(from: before).count == 1)
  }

  @Test func `a page is exported as the board that it is`() throws {
    var stage = try Self.stage("aapi<enter>:export board<enter>")
    let exports = stage.effects.compactMap { effect in
      if case .export(let export) = effect { export } else { nil }
    }
    #expect(exports.map(\.name) == ["warm-cache-diagram.board"])
    #expect(DiagramReading(exports[0].text).diagram == Self.book(of: stage).pages[0].diagram)
    try stage.play(":export nothing<enter>")
    #expect(stage.text.contains("Formats: text · ascii · board · mermaid · dot · d2 · svg"))
  }

  @Test func `find looks in boxes, wires and notes`() throws {
    var stage = try Self.stage("iapi>orders:write<enter>api>users:read<enter><esc>/read<enter>")
    #expect(stage.text.contains("api -> users : read"), "\(stage.text)")
    try stage.play("/ord<enter>")
    #expect(stage.text.contains("orders · service"))
    try stage.play("/nowhere<enter>")
    #expect(stage.text.contains("Neither the diagram nor the notes hold"))
    try stage.play("/Answer<enter>!")
    #expect(stage.text.contains("Answer"))
  }

  @Test func `a round that was left comes back with its diagram`() throws {
    var stage = try Self.stage("iapi>orders:write<enter><esc>P<esc><enter>")
    try stage.play("<enter>")
    #expect(stage.text.contains("orders") && stage.text.contains("write"), "\(stage.text)")
    try stage.play("<C-d>amore<enter>")
    #expect(Self.book(of: stage).pages[0].diagram.boxes.count == 3)
  }

  @Test func `labels of the diagram count for points`() throws {
    var stage = try Self.stage("ilock>db:single request per key<enter><esc><wait:3>")
    try stage.play("<C-x><enter>")
    #expect(stage.text.contains("raised?"), "\(stage.text)")
  }

  @Test func `what is drawn stands in the answer, and is shown there and in the debrief`() throws {
    var stage = try Self.stage("iapi>orders db:single request per key<enter><esc>P<wait:3>")
    try stage.play("<C-x><enter>")
    let notes = stage.answers[0].notes
    let blocks = BoardBlocks.blocks(in: notes)
    #expect(blocks.map(\.title) == ["Diagram", "Diagram v2"])
    #expect(DiagramReading(blocks[0].text).diagram == Self.book(of: stage).pages[0].diagram)
    #expect(notes.contains("```text\n┌─────┐"), "\(notes)")
    try stage.play("<enter>")
    #expect(
      stage.answers[0].points.allSatisfy { $0.state == .open },
      "the answer was kept before anything was marked")
    try stage.play("j")
    #expect(stage.text.contains("│ api ├─"), "the debrief draws it:\n\(stage.text)")
    try stage.play("d<enter>r<enter>")
    #expect(stage.answers[0].points.first?.evidence == "api → orders db: single request per key")
    #expect(stage.text.contains("│ api ├─") && !stage.text.contains("```"), "\(stage.text)")
  }

  @Test func `a picture is left out where its board is drawn, but not one changed by hand`() {
    var book = BoardBook()
    book.make(.change(page: 0, .perform([.add(Box(id: "a", kind: .service, label: "A"))])))
    let lines = BoardMarkdown.text("note", book).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let first = lines.firstIndex(of: "```text") ?? 0
    #expect(BoardMarkdown.pictureLines(in: lines) == Set(first..<lines.count - 1))
    let changed = lines.map { $0.contains("│") ? $0 + " mine!" : $0 }
    #expect(BoardMarkdown.pictureLines(in: changed) == [])
  }

  @Test func `the debrief asks about the diagram, and what is set aside is not asked again`() throws
  {
    var stage = try Self.stage(
      "iweb client>api:https<enter>>orders db:write<enter><esc><C-x><enter>")
    try stage.play("jjj")
    #expect(stage.text.contains("x sets it aside"), "\(stage.text)")
    let before = stage.text
    try stage.play("x")
    #expect(stage.text != before)
    try stage.play("d<enter>")
    #expect(stage.answers[0].notes.contains("\n# ok "), "\(stage.answers[0].notes)")
  }

  @Test func `asked twice, help is the coach's, and never in an exam`() throws {
    var stage = try Self.stage("iweb client>api:https<enter>>orders db:write<enter><esc>?")
    #expect(stage.text.contains("walk-through step"))
    try stage.play("?")
    #expect(stage.text.contains("An interviewer would ask"), "\(stage.text)")
    try stage.play("x<esc>")
    #expect(Self.book(of: stage).pages[0].diagram.dismissals.count == 1)
    var exam = Stage()
    try exam.play("p/warm<enter><enter>m3<C-d>aapi<enter>??")
    #expect(exam.text.contains("In an exam nobody helps"), "\(exam.text)")
  }

  @Test func `the replay shows what was drawn when`() throws {
    var stage = try Self.stage(
      "<wait:10>aapi<enter><wait:60>>orders<enter><esc><C-x><enter>d<enter>")
    try stage.play("r<enter>r")
    #expect(!stage.text.contains("│ api"))
    try stage.play("lll")
    #expect(stage.text.contains("│ api") && !stage.text.contains("orders"), "\(stage.text)")
    try stage.play("G")
    #expect(stage.text.contains("orders"), "\(stage.text)")
    try stage.play("<resize:80x24>")
    #expect(!stage.text.contains("orders"))
    try stage.play("d")
    #expect(stage.text.contains("orders"))
  }

  @Test(arguments: 1...30)
  func `no size breaks it`(side: Int) throws {
    let size = Size(columns: side * 4, rows: max(1, side))
    for keys in ["", "=Zzl", "c", "?"] {
      _ = try Self.stage(Typed.script(Typed.sketch) + keys, size: size).text
    }
  }
}
