import Cells
import Coach
import Content
import FoundationEssentials
import Screens
import greenroom

/// The program on a stage: a small bank, a clock that the script moves, and a world that keeps
/// what it is given in memory.
struct Stage {
  static let evening = Moment(wall: Timestamp(seconds: 1_795_289_400), uptime: .seconds(1000))

  private(set) var app: App
  private(set) var now = Self.evening
  private(set) var size: Size
  /// All that the screens asked of the world, in order.
  private(set) var effects: [Effect] = []
  private(set) var journal: [JournalEntry] = []
  private(set) var answers: [Attempt] = []
  /// What answers were before they were edited, by their ids.
  private var edits: [String: [Attempt]] = [:]
  private(set) var trash: [Attempt] = []
  private(set) var hasQuit = false
  /// Why the disk takes nothing; nil when it is well.
  var fault: String?

  init(
    size: Size = Size(columns: 80, rows: 24), records: Records = Records(),
    preferences: Preferences = Preferences(), problems: [String] = [], damage: String? = nil
  ) {
    self.size = size
    let desk = Desk(
      catalogue: Self.bank, records: records, preferences: preferences, problems: problems,
      settingsProblem: damage, planProblem: damage)
    app = App(desk, size: size, at: now)
    answers = records.recent
    app.layout()
  }

  /// The stage of somebody who prepares for an interview in three weeks.
  static func preparing(size: Size = Size(columns: 80, rows: 24)) -> Stage {
    var stage = Stage(size: size)
    var settings = PlanSettings()
    settings.interview = Day(number: stage.now.wall.day.number + 23)
    settings.began = Day(number: stage.now.wall.day.number - 3)
    settings.weeklyHours = 6
    settings.weekdays = [.monday, .tuesday, .thursday, .saturday]
    stage.guide(settings)
    return stage
  }

  /// That of somebody who prepares for none yet.
  static func guided() -> Stage {
    var stage = Stage()
    stage.guide(PlanSettings())
    return stage
  }

  private mutating func guide(_ settings: PlanSettings) {
    let study = Study(
      catalogue: Self.bank, outcomes: [], settings: settings,
      preferences: Preferences(), today: now.wall.studyDay)
    _ = app.receive(.guidance(Guidance(study)), at: now)
    app.layout()
  }

  /// Plays a script in the notation of `greenroom frame --keys`.
  mutating func play(_ script: String) throws {
    for step in try KeyScript.steps(of: script) {
      switch step {
      case .event(let event): send(frame.resolve(event))
      case .resize(let size):
        self.size = size
        app.resize(to: size)
        send(.resize)
      case .wait(let time): wait(time)
      }
    }
  }

  var frame: Frame {
    var frame = Frame(size: size)
    app.draw(into: &frame, at: now)
    return frame
  }

  var text: String { frame.text }

  /// The clock moves; the screens are woken as often as they asked to be.
  private mutating func wait(_ time: Duration) {
    var left = time
    while let patience = app.patience(at: now), patience < left {
      move(by: patience)
      left -= patience
      send(.tick)
    }
    move(by: left)
    send(.tick)
  }

  /// The program is stopped for a while, as by ^Z.
  mutating func sleep(_ time: Duration) {
    move(by: time)
    send(.resumed)
  }

  private mutating func move(by time: Duration) {
    now = Moment(
      wall: Timestamp(seconds: now.wall.seconds + Int(time.components.seconds)),
      uptime: now.uptime + time)
  }

  private mutating func send(_ event: Event) {
    perform(app.update(event, at: now))
    perform(app.reflect(at: now))
    app.layout()
  }

  private mutating func perform(_ wanted: [Effect]) {
    var waiting = wanted
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      effects.append(effect)
      for news in perform(effect) { waiting += app.receive(news, at: now) }
    }
  }

  /// A button goes down, or the wheel turns, where a text stands, and so on.
  mutating func point(_ action: Pointer.Action, at text: String, offset: Int = 0) {
    for (row, line) in self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + offset
      return send(frame.resolve(.pointer(Pointer(action, at: Point(column: column, row: row)))))
    }
  }

  mutating func paste(_ text: String) { send(.paste(text)) }

  /// What the world says by itself.
  mutating func hear(_ news: News) {
    perform(app.receive(news, at: now))
    app.layout()
  }

  mutating func tell(_ sentence: String) { _ = app.receive(.notice(sentence), at: now) }

  private mutating func perform(_ effect: Effect) -> [News] {
    switch effect {
    case .journal(let entries):
      journal += entries
      return unsaved.map { [.unsaved($0), .notice($0.reason)] } ?? []
    case .secure: return [unsaved.map { .unsaved($0) } ?? .secured]
    case .keepElsewhere: return [.keptElsewhere("Kept in /tmp.")]
    case .forgo: journal = []
    case .save(let attempt): if fault == nil { keep(attempt) }
    case .conclude(let attempt):
      keep(attempt)
      return [.records(Records(recent: answers, count: answers.count))]
    case .leaveRound: return [.records(Records(recent: answers, waiting: waitingRounds))]
    case .giveUp: return [.records(Records(recent: answers))]
    case .resume, .markOn: return [.resumed(journal)]
    case .read(let id):
      return answers.filter { $0.id == id }.map { .answer($0, edits: edits[id]?.count ?? 0) }
    case .edit(let id): return edit(id)
    case .throwAway(let id): return throwAway(id)
    case .bringBack: return bringBack()
    case .compare(let id): return compare(id)
    case .compareEdits(let id):
      let attempts = (edits[id] ?? []) + answers.filter { $0.id == id }
      return Comparison(attempts, new: attempts.count - 1, old: 0, isOfEdits: true)
        .map { [.comparison($0)] } ?? []
    case .recall(let subject):
      return [
        .history(
          PointHistory(
            of: subject, in: answers, catalogue: Self.bank,
            dimensions: PointHistory.dimensions(
              in: answers.map { Outcome($0) }, catalogue: Self.bank)))
      ]
    case .figures:
      return [.figures(Trends(of: answers.map { Outcome($0) }, today: now.wall.studyDay))]
    case .readAll: return [.answers(AnswerArchive(answers))]
    case .quote(let id): return answers.filter { $0.id == id }.map(News.quoted)
    case .replay: return [.replay(journal)]
    case .quit: hasQuit = true
    case .plan(let settings): guide(settings)
    case .open, .turn, .close, .closeAll, .tell, .suspend, .repaint, .show, .bell, .mouse, .prefer,
      .export, .askReviewer, .stopReviewer:
      break
    }
    return []
  }

  private var unsaved: Unsaved? {
    fault.map { Unsaved(reason: $0, brief: "the disk is full", refuge: "/tmp") }
  }

  /// An editor that adds a line.
  private mutating func edit(_ id: String) -> [News] {
    guard let place = answers.firstIndex(where: { $0.id == id }) else { return [] }
    edits[id, default: []].append(answers[place])
    answers[place].notes += "A line of hindsight.\n"
    return [.shelf(.edited(answers[place], edits: edits[id]?.count ?? 0))]
  }

  private mutating func throwAway(_ id: String) -> [News] {
    guard let place = answers.firstIndex(where: { $0.id == id }) else { return [] }
    trash.append(answers.remove(at: place))
    return [.shelf(.thrownAway(id)), .records(Records(recent: answers, count: answers.count))]
  }

  private mutating func bringBack() -> [News] {
    guard let attempt = trash.popLast() else { return [.notice("The trash is empty.")] }
    answers.append(attempt)
    answers.sort { $0.id > $1.id }
    return [.shelf(.broughtBack(attempt))]
  }

  private func compare(_ id: String) -> [News] {
    let question = answers.first { $0.id == id }?.question
    let attempts = answers.filter { $0.question == question }.sorted { $0.started < $1.started }
    let place = attempts.firstIndex { $0.id == id } ?? 0
    return Comparison(attempts, new: max(1, place)).map { [.comparison($0)] }
      ?? [.notice("This is the only attempt at the question; p practises it again.")]
  }

  private mutating func keep(_ attempt: Attempt) {
    var attempt = attempt
    attempt.id = "kept-\(attempt.question)"
    answers.removeAll { $0.id == attempt.id }
    answers.insert(attempt, at: 0)
  }

  private var waitingRounds: [WaitingRound] {
    guard case .start(let start)? = journal.first?.event else { return [] }
    let isInDebrief = journal.contains { $0.event == .finish }
    return [
      WaitingRound(
        id: "waiting", question: start.question, prompt: start.prompt,
        left: isInDebrief ? nil : .seconds(400), touched: now.wall)
    ]
  }
}

extension Stage {
  private static let folder = String(
    #filePath.dropLast("Stage.swift".count))

  static func file(_ name: String) -> String { folder + name }

  static let bank = Catalogue(base: sources)

  private static let sources: [ContentSource] = [
    "topics.yaml", "checklists/drill.yaml", "scaffolds/drill.yaml", "scaffolds/star.yaml",
    "questions/caching/warm-cache.yaml", "questions/stories/late-night.yaml",
    "plans/four-weeks.yaml",
  ].map { path in
    let bytes = (try? Data(contentsOf: URL(filePath: file("Bank/\(path)")))) ?? Data()
    return ContentSource(path: path, file: path, bytes: [UInt8](bytes))
  }

  static var bankProblems: [String] { bank.problems.map(\.description) }
}
