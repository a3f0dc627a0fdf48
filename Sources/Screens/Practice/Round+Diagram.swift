import Cells
import Coach
import Content

extension Question.Kind {
  /// Whether an answer to it is drawn as well as written.
  var isDrawn: Bool {
    switch self {
    case .systemDesign, .apiDesign, .database, .technical, .project: true
    case .behavioural, .coding, .codeReview, .situational, .culture, .screen: false
    }
  }
}

// The diagram beside the notes, or in their place.
extension Round {
  /// The surface for the mouse; that of the notes is 0.
  static let diagramSurface = 1
  static let promptSurface = 2

  /// An empty diagram takes no room unless one is about to draw.
  func places(for size: Size) -> RoundPlaces {
    let isDrawing = home == .diagram
    let isOpen = isDrawing || pane?.book.isEmpty == false
    let view: RoundPlaces.View =
      isOpen && size.columns >= RoundPlaces.paired ? .both : isDrawing ? .diagram : .notes
    let isExam = session.start.mode == .exam
    let needs = RoundPlaces.Prompt(
      rows: prompt.above.count + (isExam ? 0 : 1), isAlone: isExam)
    let reading: RoundPlaces.Reading? =
      focus == .checklist ? .checklist : session.question.kind == .codeReview ? .code : nil
    return RoundPlaces(size: size, reading: reading, view: view, prompt: needs)
  }

  /// What is being typed in the diagram counts as entered when one turns to the notes.
  mutating func turnToDiagram(_ isDrawing: Bool) {
    if !isDrawing { pane?.closePrompt() }
    home = isDrawing && pane != nil ? .diagram : .notes
    focus = home
  }

  /// nil when the diagram does not take the key.
  mutating func press(onDiagram key: Key) -> [Effect]? {
    guard let requests = pane?.press(key) else { return nil }
    var effects: [Effect] = []
    for request in requests {
      switch request {
      case .notes: turnToDiagram(false)
      case .write(let line): write(line)
      case .findInNotes(let words): find(inNotes: words)
      case .coach: coach()
      case .mouse(let listens): effects.append(.mouse(listens))
      case .export(let export): effects.append(.export(export.of(session.start.question)))
      }
    }
    return effects
  }

  /// Whether the question stands above the diagram, with a row or two for it.
  func isStrip(_ area: Area, in size: Size) -> Bool {
    !places(for: size).diagram.isEmpty && focus != .checklist && area.rows <= 3
  }

  func drawStrip(into frame: inout Frame, area: Area) {
    var rest = area
    let hasMarks = session.start.mode == .coach && area.rows > 2
    var marks = hasMarks ? rest.takeBottom(1) : rest.takeBottom(0)
    let lines = Wrap.lines(session.question.prompt, columns: max(1, area.columns))
    for (index, line) in lines.dropFirst(promptTop).prefix(rest.rows).enumerated() {
      let isCut = index == rest.rows - 1 && lines.count - promptTop > rest.rows
      frame.putShortened(
        isCut ? line + " …" : line,
        in: Area(column: rest.column, row: rest.row + index, columns: rest.columns, rows: 1),
        style: .strong)
    }
    frame.lay(surface: Self.promptSurface, in: area)
    drawMarks(into: &frame, area: &marks)
  }

  /// An exam asks nothing before it is over.
  private mutating func coach() {
    guard let diagram = pane?.diagram else { return }
    guard session.start.mode == .coach else {
      pane?.tell("In an exam nobody helps. The debrief will ask about the diagram.")
      return
    }
    let isEarly = session.scaffold.isPhased && session.phaseIndex * 2 < session.scaffold.parts.count
    let context = session.diagramContext(notes: editor.text, isSketch: isEarly)
    pane?.hear(diagram.findings(in: context))
  }

  mutating func point(onDiagram pointer: Pointer) {
    if pointer.action == .press { turnToDiagram(true) }
    pane?.point(pointer)
  }

  /// Begins a line in the section of trade-offs, or at the end, and goes on in the notes.
  private mutating func write(_ line: String) {
    turnToDiagram(false)
    let titles = editor.headingLines.compactMap { editor.sectionTitle(at: $0) }
    let section = titles.first { $0.lowercased().contains("trade") } ?? titles.last
    if let section { editor.goToSection(section) }
    let here = editor.line(editor.cursor.line)
    let isFree = here.trimmed.isEmpty
    editor.paste((isFree ? "" : "\n") + line)
  }

  private mutating func find(inNotes words: String) {
    guard editor.find(words) > 0 else {
      _ = editor.find("")
      pane?.tell("Neither the diagram nor the notes hold “\(words)”.")
      return
    }
    turnToDiagram(false)
    _ = editor.findNext()
  }
}
