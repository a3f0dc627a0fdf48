import AnswerMill
import Cells
import Coach
import Content
import Screens
import Store

// Answers by the thousand, made and measured:
//   AnswersBench make COUNT DATA CONTENT
//   AnswersBench measure DATA CONTENT

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  print("AnswersBench make COUNT DATA CONTENT, or measure DATA CONTENT")
  throw UsageError.unknown
}
let places = try Places(
  environment: [:], data: arguments[arguments.count - 2],
  content: arguments[arguments.count - 1])
let bank = Catalogue(
  base: ContentFiles(in: try places.contentFolders(executable: nil)[0]).files)

enum UsageError: Error { case unknown }

if arguments[1] == "make" {
  let sketches = bank.cards.compactMap { bank.question($0.id).map(AnswerMill.Sketch.init) }
  let count = Int(arguments[2]) ?? 0
  var mill = AnswerMill(seed: 7, count: count, sketches: sketches)
  for _ in 0..<count {
    let attempt = mill.attempt()
    try AnswerFile(attempt.id, in: places).write(attempt)
  }
} else {
  measure(bank, places)
}

func milliseconds(_ time: Duration) -> String {
  let tenths = Int((time / .milliseconds(1) * 10).rounded())
  return "\(tenths / 10).\(tenths % 10) ms"
}

/// The caches must be away for this to be the first time.
func measure(_ bank: Catalogue, _ places: Places) {
  let clock = ContinuousClock()
  let aim = Aim()
  let terms = AnswerOverview.Terms(
    catalogue: bank, aim: aim, bank: 1, horizon: Day(number: 20_000))
  func progress(_ look: AnswerOverview.Look) {
    var overview = AnswerOverview(in: places)
    _ = overview.progress(terms, after: look)
  }
  print("  first index and fold        ", milliseconds(clock.measure { progress(.thorough) }))
  print("  the same, all remembered    ", milliseconds(clock.measure { progress(.thorough) }))
  print("  the same, after a brief look", milliseconds(clock.measure { progress(.brief) }))
  var archive = AnswerArchive()
  print(
    "  first words of all          ",
    milliseconds(clock.measure { archive = AnswerSearch(in: places).all() }))
  print(
    "  the same, all remembered    ",
    milliseconds(clock.measure { archive = AnswerSearch(in: places).all() }))
  type(into: archive, bank)
  let scrubs = Scrub(bank.cards[0].id).times(bank)
  print("  a scrub of 20,000 edits, p95", milliseconds(scrubs[scrubs.count * 95 / 100]))
  print("  the same, worst             ", milliseconds(scrubs[scrubs.count - 1]))
}

/// Every key of a search on the page, from the key to the frame.
func type(into archive: AnswerArchive, _ bank: Catalogue) {
  let clock = ContinuousClock()
  let now = Moment(wall: Timestamp(seconds: 1_795_000_000), uptime: .zero)
  let size = Size(columns: 120, rows: 40)
  var app = App(Desk(catalogue: bank), size: size, at: now)
  _ = app.open(.answers(query: ""), at: now)
  _ = app.receive(.answers(archive), at: now)
  var times: [Duration] = []
  for words in [
    "isolation level", "\"write queue\" -cache", "score<3 topic:data p99 latency", "café sao",
    "dimension:depth before:2024-01-01 retry backoff", "zugzwang", "eeee", "lag -the -a fencing",
  ] {
    _ = app.update(.key(.character("/")), at: now)
    for letter in words {
      times.append(
        clock.measure {
          _ = app.update(.key(.character(letter)), at: now)
          app.layout()
          var frame = Frame(size: size)
          app.draw(into: &frame, at: now)
        })
    }
    _ = app.update(.key(.escape), at: now)
  }
  times.sort()
  print("  a key of a search, p50      ", milliseconds(times[times.count / 2]))
  print("  a key of a search, p95      ", milliseconds(times[times.count * 95 / 100]))
  print("  a key of a search, worst    ", milliseconds(times[times.count - 1]))
}
