import Cells
import Coach
import Content

/// The round itself: the question, the clock, the notes.
struct Round: Screen {
  enum Action: Equatable, Sendable {
    case nextPhase, nextSection, previousSection, pause, hideClock, checklist, ask, stuck, find,
      findNext, finish, leave
  }

  /// What the keys mean just now.
  enum Focus: Equatable, Sendable {
    case notes, checklist, find, asking
    /// A question in the bottom line that waits for an answer.
    case finishing, leaving
  }

  static let bindings: [Binding<Action>] = [
    Binding(.control("x"), action: .finish, label: "finish"),
    Binding(.control("n"), action: .nextPhase, label: "next phase"),
    Binding(.control("p"), action: .pause, label: "pause"),
    Binding(.control("o"), action: .ask, label: "ask"),
    Binding(.control("f"), action: .stuck, label: "I'm stuck, ask me", hinted: false),
    Binding(.control("t"), action: .checklist, label: "checklist"),
    Binding(.function(2), action: .hideClock, label: "hide clock"),
    Binding(
      .alt("n"), Key(.down, .control), action: .nextSection, label: "next section", hinted: false),
    Binding(
      .alt("p"), Key(.up, .control), action: .previousSection, label: "section before",
      hinted: false),
    Binding(.function(3), action: .find, label: "find", hinted: false),
    Binding(.control("g"), action: .findNext, label: "find next", hinted: false),
    Binding(.escape, action: .leave, label: "leave, to go on later", hinted: false),
  ]

  private static let actions = bindings.actions()

  var session: Session
  var editor: TextEditor
  private(set) var focus = Focus.notes
  private(set) var needle = LineField()
  private(set) var matches = 0
  /// The heading over the cursor.
  private(set) var section: String?
  private(set) var items: ListView
  private(set) var isClockHidden: Bool
  let checklist: Checklist?
  /// What is practised, for the top line.
  let heading: String
  private(set) var backdrop = Frame(size: Size(columns: 0, rows: 0))
  private var backdropState: BackdropState?
  let ringsBell: Bool
  var hasRung = false
  var hasToldOfDamage = false

  init(
    _ session: Session, notes: String, preferences: Preferences, catalogue: Catalogue,
    at now: Moment
  ) {
    self.session = session
    editor = TextEditor(text: notes)
    isClockHidden = preferences.hidesClock
    ringsBell = preferences.ringsBell
    checklist =
      session.start.mode == .coach
      ? session.scaffold.checklist.flatMap { catalogue.checklist($0) } : nil
    let company = session.start.company.map { catalogue.company($0)?.name ?? $0 }
    heading = [session.start.kind.title, company, session.start.level].compactMap(\.self)
      .joined(separator: " · ")
    items = ListView(count: checklist?.items.count ?? 0)
    if let first = session.scaffold.parts.first { editor.goToSection(first.title) }
  }

  var moreHints: [KeyHint] { TextEditor.bindings.hints() }
  var isTyping: Bool { focus == .notes || focus == .find || focus == .asking }

  var hints: [KeyHint] {
    Self.bindings.filter { isOffered($0.action) }.hints() + App.bindings.hints()
  }

  private func isOffered(_ action: Action) -> Bool {
    switch action {
    case .nextPhase: session.scaffold.isPhased && session.start.mode == .coach
    case .checklist: checklist != nil
    case .ask, .stuck: session.interviewer != nil
    case .nextSection, .previousSection, .pause, .hideClock, .find, .findNext, .leave, .finish: true
    }
  }

  /// Until the shown clock says something else, for as long as it runs.
  func patience(at now: Moment) -> Duration? {
    guard session.pauseCause == nil else { return nil }
    let left = session.left(at: now)
    let millisecond = left.components.attoseconds / 1_000_000_000_000_000
    let untilNext = left >= .zero ? millisecond : 1000 + millisecond
    return .milliseconds(max(1, untilNext % 1000 + 1))
  }

  mutating func layout(for size: Size) {
    let places = RoundPlaces(size: size, isWalkingChecklist: focus == .checklist)
    editor.layout(for: places.notes.size)
    section = editor.currentSection
    items.fit(rows: max(1, places.side.rows / 2))
    renewBackdrop(size)
  }

  private mutating func renewBackdrop(_ size: Size) {
    let state = backdropState(size)
    guard state != backdropState else { return }
    backdropState = state
    var frame = Frame(size: size)
    drawBackdrop(into: &frame)
    backdrop = frame
  }
}

// What keys do.
extension Round {
  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    // What is typed is shown first, and heard in `reflect`.
    if case .key(let key) = event, focus == .notes, Self.actions[key] == nil {
      _ = editor.handle(key)
      return []
    }
    if event == .resumed { session.comeBack(at: now) } else { session.passTime(at: now) }
    let effects = react(to: event, at: now)
    return hear(at: now) + effects
  }

  mutating func passTime(at now: Moment) -> [Effect] {
    session.passTime(at: now)
    let entries = session.takeEntries()
    return entries.isEmpty ? [] : [.journal(entries)]
  }

  private mutating func react(to event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(let key): return press(key, at: now)
    case .paste(let text):
      if focus == .find || focus == .asking { _ = needle.take(event) } else { editor.paste(text) }
    case .pointer(let pointer): point(pointer)
    case .choose(let index):
      items.choose(index)
      tickItem(at: now)
    case .resize, .tick, .resumed, .end: break
    }
    return []
  }

  private mutating func press(_ key: Key, at now: Moment) -> [Effect] {
    switch focus {
    case .finishing, .leaving: return answer(key, at: now)
    case .find:
      find(with: key)
      return []
    case .asking:
      ask(with: key, at: now)
      return []
    case .checklist:
      if walkChecklist(with: key, at: now) { return [] }
    case .notes: break
    }
    if let action = Self.actions[key], isOffered(action) {
      return perform(action, at: now)
    }
    _ = editor.handle(key)
    return []
  }

  private mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .nextPhase:
      session.beginNextPhase(at: now)
      if let title = session.phase?.title { editor.goToSection(title) }
    case .nextSection: editor.goToSection(by: 1)
    case .previousSection: editor.goToSection(by: -1)
    case .pause: session.togglePause(at: now)
    case .hideClock: isClockHidden.toggle()
    case .checklist: focus = focus == .checklist ? .notes : .checklist
    case .ask:
      needle = LineField()
      focus = .asking
    case .stuck: session.askForProbe(at: now)
    case .find:
      needle = LineField()
      focus = .find
    case .findNext: _ = editor.findNext()
    case .finish: focus = .finishing
    case .leave:
      if focus == .checklist { focus = .notes } else { focus = .leaving }
    }
    return []
  }

  private mutating func find(with key: Key) {
    switch key {
    case .enter: focus = .notes
    case .escape:
      focus = .notes
      needle = LineField()
      matches = editor.find("")
    case .down: _ = editor.findNext()
    case .up: _ = editor.findPrevious()
    default: if needle.take(.key(key)) { matches = editor.find(needle.text) }
    }
  }

  /// Tab offers the topics one after the other; Enter asks.
  private mutating func ask(with key: Key, at now: Moment) {
    switch key {
    case .escape: focus = .notes
    case .enter:
      focus = .notes
      if !needle.text.trimmed.isEmpty { session.ask(words: needle.text.trimmed, at: now) }
    case .tab:
      let topics = session.interviewer?.topics ?? []
      let next = topics.firstIndex(of: needle.text).map { $0 + 1 } ?? 0
      if !topics.isEmpty { needle = LineField(topics[next % topics.count]) }
    default: _ = needle.take(.key(key))
    }
  }

  private mutating func walkChecklist(with key: Key, at now: Moment) -> Bool {
    switch key {
    case .down, .character("j"): items.move(.next)
    case .up, .character("k"): items.move(.previous)
    case .character(" "), .enter, .character("x"): tickItem(at: now)
    case .escape: focus = .notes
    default: return key.modifiers.isEmpty && Self.actions[key] == nil
    }
    return true
  }

  private mutating func tickItem(at now: Moment) {
    guard let checklist, checklist.items.indices.contains(items.chosen) else { return }
    session.tick(item: checklist.items[items.chosen].id, at: now)
  }

  private mutating func point(_ pointer: Pointer) {
    guard pointer.surface != nil else { return }
    switch pointer.action {
    case .press:
      focus = .notes
      editor.click(at: pointer.point, extending: false)
    case .drag: editor.click(at: pointer.point, extending: true)
    case .release: break
    case .wheel(let rows): editor.scroll(rows: rows)
    }
  }

  /// Enter says yes to the question in the bottom line, anything else no.
  private mutating func answer(_ key: Key, at now: Moment) -> [Effect] {
    let question = focus
    focus = .notes
    switch (question, key) {
    case (.finishing, .enter), (.finishing, .control("x")):
      session.finish(at: now)
      let notes = editor.text
      let entries = session.takeEntries()
      return [
        .journal(entries), .save(session.attempt(notes: notes, at: now)),
        .turn(to: .debrief(session, notes: notes)),
      ]
    case (.leaving, .enter):
      session.leave(at: now)
      return [.journal(session.takeEntries()), .leaveRound, .closeAll]
    case (.leaving, .character("x")):
      session.abandon(at: now)
      return [.journal(session.takeEntries()), .giveUp, .closeAll]
    default: return []
    }
  }
}
