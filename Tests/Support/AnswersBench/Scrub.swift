import Cells
import Coach
import Content
import Screens

/// A round of an hour with twenty thousand edits, scrubbed: from the key to the frame.
struct Scrub {
  private static let edits = 20_000
  private static let hour = 3_600_000
  private let entries: [JournalEntry]

  init(_ question: String) {
    let start = RoundStart(
      id: "bench", question: question, prompt: "", content: "", kind: .systemDesign, topics: [],
      mode: .exam, started: Timestamp(seconds: 1_795_000_000), allowed: 3600, scaffold: "",
      notes: "")
    var entries = [JournalEntry(at: 0, event: .start(start))]
    var line = 0
    var column = 0
    for number in 0..<Self.edits {
      // Lines of fifty letters; of every eight letters one is taken back.
      let isBack = number % 8 == 7
      let letter = isBack ? "" : column == 50 ? "\n" : number % 6 == 5 ? " " : "e"
      let edit = TextEdit(
        line: line, offset: isBack ? column - 1 : column, removed: isBack ? 1 : 0, inserted: letter)
      entries.append(JournalEntry(at: number * Self.hour / Self.edits, event: .edit(edit)))
      (line, column) = letter == "\n" ? (line + 1, 0) : (line, column + (isBack ? -1 : 1))
    }
    self.entries = entries + [JournalEntry(at: Self.hour, event: .finish)]
  }

  /// All times, sorted, of clicks all over the track and of steps and jumps.
  func times(_ bank: Catalogue) -> [Duration] {
    let clock = ContinuousClock()
    let now = Moment(wall: Timestamp(seconds: 1_795_000_000), uptime: .zero)
    let size = Size(columns: 120, rows: 40)
    var app = App(Desk(catalogue: bank), size: size, at: now)
    _ = app.receive(.replay(entries), at: now)
    var events: [Event] = []
    for number in 0..<400 {
      let place = Point(column: number * 71 % (size.columns - 20), row: 0)
      events.append(.pointer(Pointer(.press, at: place, surface: 0)))
      events.append(.key([.right, .left, .end, .home, .down][number % 5]))
    }
    return events.map { event in
      clock.measure {
        _ = app.update(event, at: now)
        app.layout()
        var frame = Frame(size: size)
        app.draw(into: &frame, at: now)
      }
    }.sorted()
  }
}
