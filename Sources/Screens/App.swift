import Cells
import Coach
import Content

/// The program as a value: a desk, a stack of pages, and a sentence to tell.
package struct App: Sendable {
  package private(set) var desk: Desk
  private var stack: [any Screen] = []
  private var size: Size
  private var notice: String?
  /// What of the round is not on the disk.
  var unsaved: Unsaved?
  /// Where the person wants to leave it.
  var parting: Parting?

  package init(_ desk: Desk, size: Size, at now: Moment) {
    self.desk = desk
    self.size = size
    stack = [Home(desk, at: now)]
  }

  /// How long nothing has to be drawn if nothing happens; nil is for ever.
  package func patience(at now: Moment) -> Duration? {
    stack.compactMap { $0.patience(at: now) }.min()
  }

  package var isTyping: Bool { top.isTyping }

  /// Whether the page in view tells where the person stands.
  package var wantsGuidance: Bool { top is Home || top is Timeline || top is ReviewPage }

  private var top: any Screen { stack[stack.count - 1] }

  /// Goes to a page as if the person had; nil stays at home.
  package mutating func open(_ page: Page?, at now: Moment) -> [Effect] {
    page.map { follow([.open($0)], at: now) } ?? []
  }

  package mutating func resize(to size: Size) { self.size = size }

  /// Does what an event means; `reflect` follows when a picture has shown it.
  package mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    if isAsking, event != .end { return answer(event, at: now) }
    if case .key(let key) = event {
      notice = nil
      let isText = key.text != nil && top.isTyping
      if !isText, let action = Self.actions[key] {
        return reflect(at: now) + perform(action, at: now)
      }
    }
    if event == .end {
      let refuge = unsaved == nil ? [] : [Effect.keepElsewhere]
      return reflect(at: now) + refuge + [.leaveRound, .quit]
    }
    let below = stack.indices.dropLast().flatMap { stack[$0].passTime(at: now) }
    return below + part(with: stack[stack.count - 1].update(event, at: now), at: now)
  }

  /// What the last event leads to beyond what it showed at once.
  package mutating func reflect(at now: Moment) -> [Effect] {
    follow(stack[stack.count - 1].reflect(at: now), at: now)
  }

  package mutating func receive(_ news: News, at now: Moment) -> [Effect] {
    switch news {
    case .notice(let sentence): notice = sentence
    case .unsaved(let unsaved): take(unsaved)
    case .secured: return takeSecured(elsewhere: false, at: now)
    case .keptElsewhere(let sentence):
      notice = sentence
      return takeSecured(elsewhere: true, at: now)
    case .records(let records):
      desk.records = records
      stack[0] = Home(desk, at: now)
    case .guidance(let guidance):
      desk.guidance = guidance
      for index in stack.indices { stack[index].take(guidance, from: desk, at: now) }
    case .answer(let attempt, let edits):
      return follow([.open(.answer(attempt, edits: edits))], at: now)
    case .comparison(let comparison): return follow([.open(.comparison(comparison))], at: now)
    case .history(let history): return follow([.open(.history(history))], at: now)
    case .figures(let trends): return follow([.open(.figures(trends))], at: now)
    case .shelf(let change): take(change)
    case .answers(let archive): return follow(take(archive), at: now)
    case .quoted(let attempt): stack[stack.count - 1].take(attempt)
    case .replay(let entries): return follow(replay(entries), at: now)
    case .reviewer(let verdict): take(verdict)
    case .resumed(let entries): return follow(resume(entries, at: now), at: now)
    }
    return []
  }

  /// The bank with all that belongs to it, and a sentence for each file that cannot be used, which
  /// the first picture did not wait for.
  package mutating func take(_ catalogue: Catalogue, problems: [String], at now: Moment) {
    desk.catalogue = catalogue
    desk.problems = problems
    stack[0] = Home(desk, at: now)
  }

  package mutating func layout() {
    guard isLargeEnough else { return }
    stack[stack.count - 1].layout(for: size)
  }

  package func draw(into frame: inout Frame, at now: Moment) {
    guard isLargeEnough else { return drawTooSmall(into: &frame) }
    top.draw(into: &frame, at: now)
    drawUnsaved(into: &frame)
    if isAsking {
      parting?.draw(into: &frame)
    } else if let notice {
      Chrome.draw(notice: notice, into: &frame)
    }
    if desk.preferences.isASCII { frame.reduceToASCII() }
  }

  /// What a key typed, before all else; the whole picture is to follow.
  package func redrawTypedRow(into frame: inout Frame) -> Int? {
    guard isLargeEnough, frame.size == size, !desk.preferences.isASCII else { return nil }
    return top.redrawTypedRow(into: &frame)
  }

  private var isLargeEnough: Bool {
    size.columns >= Chrome.smallest.columns && size.rows >= Chrome.smallest.rows
  }

  private func drawTooSmall(into frame: inout Frame) {
    let smallest = Chrome.smallest
    var rest = frame.bounds
    let words =
      "Too small: \(smallest.columns)x\(smallest.rows) is needed. Nothing is lost."
    for line in Wrap.lines(words, columns: max(1, size.columns)) {
      frame.put(line, in: rest.takeTop(1), style: .warning)
    }
  }
}

// Keys that work everywhere.
extension App {
  enum Action: Equatable, Sendable { case help, repaint, suspend, interrupt }

  static let bindings: [Binding<Action>] = [
    Binding(.function(1), .character("?"), action: .help, label: "help"),
    Binding(.control("l"), action: .repaint, label: "paint the screen anew", hinted: false),
    Binding(.control("z"), action: .suspend, label: "back to the shell for now", hinted: false),
    Binding(.control("c"), action: .interrupt, label: ""),
  ]

  private static let actions = bindings.actions()

  /// The keys that are no text, for pages where letters are.
  static let hintsWhileTyping = bindings.filter { !$0.label.isEmpty }.map { binding in
    let keys = binding.keys.filter { $0.text == nil }
    return KeyHint(
      Binding(keys, action: binding.action, label: binding.label, hinted: binding.isHinted))
  }

  private mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .help: return top is Help ? [] : follow([.open(.help)], at: now)
    case .interrupt:
      notice = top is Home ? "q quits." : "Esc goes back, and q at home quits."
      return []
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    }
  }
}

// The stack of pages.
extension App {
  /// Does what concerns the stack and hands the rest on.
  mutating func follow(_ effects: [Effect], at now: Moment) -> [Effect] {
    var rest: [Effect] = []
    for effect in effects {
      switch effect {
      case .open(let page): stack.append(screen(for: page, at: now))
      case .turn(to: let page): stack[stack.count - 1] = screen(for: page, at: now)
      case .close where stack.count == 1: rest.append(.quit)
      case .close: stack.removeLast()
      case .closeAll: stack.removeSubrange(1...)
      case .tell(let sentence): notice = sentence
      case .prefer(let preferences):
        desk.preferences = preferences
        rest.append(effect)
      case .plan, .export: rest.append(effect)
      case .quit, .suspend, .repaint, .show, .bell, .mouse, .journal, .leaveRound, .conclude,
        .giveUp, .secure, .keepElsewhere, .forgo, .resume, .markOn, .save, .read, .readAll, .quote,
        .edit, .throwAway, .bringBack, .compare,
        .compareEdits, .recall, .figures, .replay, .askReviewer, .stopReviewer:
        rest.append(effect)
      }
    }
    return rest
  }

  private mutating func screen(for page: Page, at now: Moment) -> any Screen {
    switch page {
    case .picker: Picker(desk)
    case .lobby(let question): lobby(for: question)
    case .round(let session, let notes):
      Round(
        session, notes: notes, preferences: desk.preferences, catalogue: desk.catalogue, at: now)
    case .debrief(let session, let notes):
      Debrief(
        session, notes: notes, catalogue: desk.catalogue, alphabet: desk.preferences.alphabet)
    case .modelAnswer(let question): ModelAnswer(question)
    case .answer(let attempt, let edits):
      AnswerPage(
        attempt, question: desk.catalogue.question(attempt.question), edits: edits,
        hasReviewer: !desk.preferences.reviewerCommand.isEmpty)
    case .answers(let query): ReviewPage(desk, query: query)
    case .comparison(let comparison):
      ComparisonPage(
        comparison, points: desk.catalogue.pointTexts(of: comparison.attempts[0].question))
    case .history(let history): HistoryPage(history)
    case .figures(let trends): FiguresPage(trends)
    case .replay(let tape): ReplayPage(tape, alphabet: desk.preferences.alphabet)
    case .reviewer(let attempt): ReviewerPage(attempt, preferences: desk.preferences)
    case .timeline: Timeline(desk.guidance, problem: desk.planProblem, at: now)
    case .gallery: GalleryPage(desk)
    case .settings: SettingsPage(desk)
    case .help: Help(for: top)
    }
  }

  private mutating func take(_ verdict: ReviewerVerdict) {
    for index in stack.indices {
      guard var page = stack[index] as? ReviewerPage else { continue }
      page.take(verdict)
      stack[index] = page
    }
    if case .said(let attempt) = verdict { take(.edited(attempt, edits: nil)) }
  }

  private mutating func take(_ archive: AnswerArchive) -> [Effect] {
    for index in stack.indices {
      guard var page = stack[index] as? ReviewPage else { continue }
      let effects = page.take(archive)
      stack[index] = page
      return effects
    }
    return []
  }

  /// The page of an answer that was thrown away goes with it.
  private mutating func take(_ change: ShelfChange) {
    if case .thrownAway(let id) = change {
      stack.removeAll { ($0 as? AnswerPage)?.answer == id }
    }
    for index in stack.indices { stack[index].take(change) }
  }

  private mutating func lobby(for id: String) -> any Screen {
    guard let question = desk.catalogue.question(id),
      let scaffold = desk.catalogue.scaffold(question.scaffold)
    else {
      let problem = desk.catalogue.problems(of: id).first?.description
      notice = problem ?? "The question “\(id)” is not in the bank; pick another."
      return Picker(desk)
    }
    return Lobby(question, scaffold: scaffold, desk: desk)
  }

  private func resume(_ entries: [JournalEntry], at now: Moment) -> [Effect] {
    guard case .start(let start)? = entries.first?.event else { return [] }
    guard let question = desk.catalogue.question(start.question),
      let scaffold = desk.catalogue.scaffold(start.scaffold)
    else {
      return [
        .leaveRound,
        .tell("The question “\(start.question)” is not in the bank now; its round is kept."),
      ]
    }
    let session = Session(
      resuming: entries, start, question: question, scaffold: scaffold,
      interviewer: desk.catalogue.interviewer(for: start, question, scaffold), at: now)
    let notes = Transcript.notes(of: entries, from: start)
    return [
      .open(session.isFinished ? .debrief(session, notes: notes) : .round(session, notes: notes))
    ]
  }

  private func replay(_ entries: [JournalEntry]) -> [Effect] {
    guard case .start(let start)? = entries.first?.event else { return [] }
    let question = desk.catalogue.question(start.question)
    let scaffold = desk.catalogue.scaffold(start.scaffold)
    let timeline = question.flatMap { question in
      scaffold.map { scaffold in
        PointTimeline(
          of: question, scaffold: scaffold, start: start, lexicon: desk.catalogue.lexicon.groups,
          entries: entries)
      }
    }
    guard let tape = ReplayTape(entries, question: question, timeline: timeline) else { return [] }
    return [.open(.replay(tape))]
  }
}
