import Cells
import Coach
import Curses
import Screens

/// The program on the terminal, from the first picture to the last.
struct FullScreen: ~Copyable {
  /// The exit status of a program that was interrupted, as shells count it.
  private static let interrupted: Int32 = 130

  private var terminal: Terminal
  private var world: World
  private var app: App
  private var frame: Frame
  /// An empty one to begin each picture with.
  private var blank: Frame
  private var isPictureOld = false
  private var reviewer: Reviewer?
  private let clocks: Clocks
  /// Whether the bank is not read to the end yet.
  private let isHasty: Bool
  private var workplace: Workplace { world.workplace }

  init(_ sitting: Sitting) throws(TerminalError) {
    terminal = try Terminal(sitting.workplace.terminalOptions)
    isHasty = sitting.page == nil
    world = World(sitting.workplace)
    clocks = .machine(sitting.workplace.zone)
    app = App(sitting.desk, size: terminal.size, at: clocks.now)
    blank = Frame(size: terminal.size)
    frame = blank
    let now = clocks.now
    _ = perform(app.open(sitting.page, at: now), at: now)
  }

  /// Runs until the person or the system ends it; returns the exit status.
  mutating func run() -> Int32 {
    show(at: clocks.now)
    guard perform(app.reflect(at: clocks.now), at: clocks.now) else { return 0 }
    if isPictureOld { show(at: clocks.now) }
    lookAround(at: clocks.now)
    if isHasty { complete(at: clocks.now) }
    var now = clocks.now
    while true {
      let event = next()
      now = clocks.now(after: now)
      listen(at: now)
      app.resize(to: terminal.size)
      guard perform(app.update(event, at: now), at: now) else {
        return event == .end ? Self.interrupted : 0
      }
      guard !terminal.hasPendingInput() else { continue }
      if case .key = event { showTypedRow() }
      show(at: now)
      guard perform(app.reflect(at: now), at: now) else { return 0 }
      if isPictureOld { show(at: now) }
      lookAround(at: now)
    }
  }

  /// Reads what of the bank home did not wait for, and names the files that cannot be used.
  private mutating func complete(at now: Moment) {
    world.complete()
    app.take(workplace.catalogue, problems: workplace.problems, at: now)
    show(at: now)
  }

  private mutating func next() -> Event {
    let now = clocks.now
    let patience = [app.patience(at: now), world.patience(at: now), reviewer?.patience]
      .compactMap(\.self).min()
    return switch terminal.next(within: patience, also: reviewer?.descriptors ?? []) {
    case .event(let event): frame.resolve(event)
    case .ready: .tick
    }
  }

  /// What the reviewer has said meanwhile.
  private mutating func listen(at now: Moment) {
    guard let verdict = reviewer?.look() else { return }
    reviewer = nil
    _ = app.receive(.reviewer(verdict), at: now)
  }

  private mutating func showTypedRow() {
    guard let row = app.redrawTypedRow(into: &frame) else { return }
    terminal.show(frame, row: row)
  }

  private mutating func show(at now: Moment) {
    isPictureOld = false
    app.layout()
    if blank.size != terminal.size { blank = Frame(size: terminal.size) }
    frame = blank
    app.draw(into: &frame, at: now)
    terminal.show(frame)
  }

  /// While the person looks: brings what was typed onto the disk.
  private mutating func lookAround(at now: Moment) {
    let news = world.settle(at: now)
    for piece in news { _ = app.receive(piece, at: now) }
    if !news.isEmpty { show(at: now) }
    guide(at: now)
  }

  /// Works out where the person stands while they look at what is there already.
  private mutating func guide(at now: Moment) {
    guard app.wantsGuidance, !terminal.hasPendingInput() else { return }
    let survey = world.survey(past: app.desk.records, at: now)
    guard !survey.isEmpty else { return }
    for news in survey { _ = app.receive(news, at: now) }
    show(at: now)
  }

  /// The person's editor has the terminal meanwhile.
  private mutating func edit(_ id: String) -> [News] {
    let (draft, news) = world.draft(of: id)
    guard let draft else { return news }
    do throws(ChildError) {
      let end = try terminal.lend { () throws(ChildError) in
        try Editor.edit(draft.path.string)
      }
      return world.keep(draft, of: id, after: end)
    } catch {
      return [.notice(error.description)]
    }
  }

  /// Does what the screens want; false when that is to end.
  private mutating func perform(_ effects: [Effect], at now: Moment) -> Bool {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .quit: return false
      case .suspend:
        _ = world.settle(at: now, atOnce: true)
        terminal.suspend()
      case .repaint: terminal.repaint()
      case .show: isPictureOld = true
      case .bell: terminal.bell()
      case .askReviewer(let attempt):
        do {
          reviewer = try Reviewer(of: attempt, workplace)
        } catch {
          _ = app.receive(.reviewer(.failed("\(error)")), at: now)
        }
      case .stopReviewer: reviewer?.stop()
      case .edit(let id): for news in edit(id) { waiting += app.receive(news, at: now) }
      case .mouse(let listens): terminal.listenToMouse(listens)
      case .prefer(let preferences):
        terminal.wear(workplace.look(of: preferences.theme))
        fallthrough
      default:
        for news in world.perform(effect, at: now) {
          waiting += app.receive(news, at: now)
        }
      }
    }
    return true
  }
}
