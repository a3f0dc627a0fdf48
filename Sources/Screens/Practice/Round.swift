import Cells
import Coach
import Content

/// The round itself: the question, the clock, the notes.
struct Round: Screen {
  enum Action: Equatable, Sendable {
    case nextPhase, nextSection, previousSection, pause, hideClock, checklist, ask, stuck, find,
      findNext, diagram, finish, leave,
      readOn, readBack
  }

  /// What the keys mean just now.
  enum Focus: Equatable, Sendable {
    case notes, diagram, checklist, find, asking
    /// A question in the bottom line that waits for an answer.
    case finishing, leaving
  }

  static let bindings: [Binding<Action>] = [
    Binding(.control("x"), action: .finish, label: "finish"),
    Binding(.control("d"), action: .diagram, label: "notes/diagram"),
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
    Binding(Key(.down, .alt), action: .readOn, label: "question on"),
    Binding(Key(.up, .alt), action: .readBack, label: "question back", hinted: false),
    Binding(.function(3), action: .find, label: "find", hinted: false),
    Binding(.control("g"), action: .findNext, label: "find next", hinted: false),
    Binding(.escape, action: .leave, label: "leave, to go on later", hinted: false),
  ]

  static let actions = bindings.actions()

  var session: Session
  var editor: TextEditor
  /// nil where nothing is drawn for the kind of question.
  var pane: DiagramPane?
  /// Where one writes: the notes or the diagram.
  var home = Focus.notes
  var focus = Focus.notes
  var needle = LineField()
  var matches = 0
  /// The heading over the cursor.
  private(set) var section: String?
  var items: ListView
  var prompt: WrappedPrompt
  /// The first line of the question that is in view, and the last that can be so.
  var promptTop = 0
  var promptEnd = 0
  private(set) var isClockHidden: Bool
  let checklist: Checklist?
  /// What is practised, for the top line.
  let heading: String
  private(set) var backdrop = Frame(size: Size(columns: 0, rows: 0))
  private var backdropState: BackdropState?
  /// Where the notes stand in the last picture.
  private(set) var notesArea = Area(columns: 0, rows: 0)
  let ringsBell: Bool
  var hasRung = false
  var hasToldOfDamage = false

  init(
    _ session: Session, notes: String, preferences: Preferences, catalogue: Catalogue,
    at now: Moment
  ) {
    self.session = session
    editor = TextEditor(text: notes)
    if session.question.kind.isDrawn {
      pane = DiagramPane(session.book, alphabet: preferences.alphabet)
    }
    isClockHidden = preferences.hidesClock
    ringsBell = preferences.ringsBell
    checklist =
      session.start.mode == .coach
      ? session.scaffold.checklist.flatMap { catalogue.checklist($0) } : nil
    let company = session.start.company.map { catalogue.company($0)?.name ?? $0 }
    heading = [session.start.kind.title, company, session.start.level].compactMap(\.self)
      .joined(separator: " · ")
    items = ListView(count: checklist?.items.count ?? 0)
    prompt = WrappedPrompt(session.question.prompt, columns: 80)
    if let first = session.scaffold.parts.first { editor.goToSection(first.title) }
  }

  var moreHints: [KeyHint] { TextEditor.bindings.hints() }
  var isTyping: Bool {
    focus == .notes || focus == .diagram || focus == .find || focus == .asking
  }

  var hints: [KeyHint] {
    let drawing = focus == .diagram ? pane?.hints ?? [] : []
    let own = Self.bindings.filter { isOffered($0.action) }.map { binding in
      guard binding.action == .hideClock, isClockHidden else { return binding }
      return Binding(binding.keys, action: .hideClock, label: "show clock")
    }
    return drawing + own.hints() + (isTyping ? App.hintsWhileTyping : App.bindings.hints())
  }

  private func isOffered(_ action: Action) -> Bool {
    switch action {
    case .nextPhase: session.scaffold.isPhased && session.start.mode == .coach
    case .checklist: checklist != nil
    case .diagram: pane != nil
    case .ask, .stuck: session.interviewer != nil
    case .readOn, .readBack: promptEnd > 0
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
    layPrompt(for: size)
    let places = places(for: size)
    pane?.layout(for: places.diagram.size)
    notesArea = places.notes
    editor.layout(for: notesArea.size)
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
    if case .key(let key) = event, focus == .notes, key.text != nil || Self.actions[key] == nil {
      if key != .tab || !takeOfferedName() { _ = editor.handle(key) }
      return []
    }
    let heard = reflect(at: now)
    if event == .resumed { session.comeBack(at: now) } else { session.passTime(at: now) }
    let effects = react(to: event, at: now)
    return heard + hear(at: now) + effects
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
      if focus == .find || focus == .asking {
        _ = needle.take(event)
      } else if focus == .diagram {
        pane?.paste(text)
      } else {
        editor.paste(text)
      }
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
    case .diagram: if let effects = press(onDiagram: key) { return effects }
    case .notes: break
    }
    if let action = Self.actions[key], isOffered(action) {
      return perform(action, at: now)
    }
    if focus != .diagram { _ = editor.handle(key) }
    return []
  }

  private mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .nextPhase:
      session.beginNextPhase(at: now)
      // Who writes in the middle of a text goes on there.
      if editor.isAtEndOfSection, let title = session.phase?.title { editor.goToSection(title) }
    case .nextSection, .previousSection:
      turnToDiagram(false)
      editor.goToSection(by: action == .nextSection ? 1 : -1)
    case .readOn: scrollPrompt(rows: 3)
    case .readBack: scrollPrompt(rows: -3)
    case .pause: session.togglePause(at: now)
    case .hideClock: isClockHidden.toggle()
    case .checklist: focus = focus == .checklist ? home : .checklist
    case .diagram: turnToDiagram(home == .notes)
    case .ask:
      needle = LineField()
      focus = .asking
    case .stuck:
      // Where the answer can be read.
      if focus == .checklist { focus = home }
      session.askForProbe(at: now)
    case .find:
      turnToDiagram(false)
      needle = LineField()
      focus = .find
    case .findNext:
      turnToDiagram(false)
      _ = editor.findNext()
    case .finish:
      pane?.closePrompt()
      focus = .finishing
    case .leave:
      if focus == .checklist { focus = home } else { focus = .leaving }
    }
    return []
  }

  private mutating func point(_ pointer: Pointer) {
    guard pointer.surface != nil else { return }
    if pointer.surface == Self.diagramSurface { return point(onDiagram: pointer) }
    if pointer.surface == Self.promptSurface {
      if case .wheel(let rows) = pointer.action { scrollPrompt(rows: rows) }
      return
    }
    switch pointer.action {
    case .press:
      turnToDiagram(false)
      editor.click(at: pointer.point, extending: false)
    case .drag: editor.click(at: pointer.point, extending: true)
    case .release: break
    case .wheel(let rows): editor.scroll(rows: rows)
    }
  }
}
