import Cells
import Coach
import Content
import Whiteboard

/// A past round played back, second by second.
struct ReplayPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case play, faster, slower, back, forward, nextMark, previousMark, first, last, diagram, close
  }

  static let bindings: [Binding<Action>] = [
    Binding(.character(" "), action: .play, label: "play"),
    Binding(.left, .character("h"), action: .back, label: "5 s back", hinted: false),
    Binding(.right, .character("l"), action: .forward, label: "5 s on"),
    Binding(.character("n"), .down, .character("j"), action: .nextMark, label: "next event"),
    Binding(.character("p"), .up, .character("k"), action: .previousMark, label: "event before"),
    Binding(.character("+"), .character("="), action: .faster, label: "faster"),
    Binding(.character("-"), action: .slower, label: "slower"),
    Binding(.home, .character("g"), action: .first, label: "start", hinted: false),
    Binding(.end, .character("G"), action: .last, label: "end", hinted: false),
    Binding(.character("d"), .control("d"), .tab, action: .diagram, label: "notes/diagram"),
    Binding(.escape, .character("q"), action: .close, label: "close"),
  ]

  private static let speeds = [1, 2, 4, 8, 16, 30, 60]
  private static let step = 5000
  /// While it plays: ten pictures a second look smooth and cost next to nothing.
  private static let beat = Duration.milliseconds(100)

  let tape: ReplayTape
  private let title: String
  /// Milliseconds of the tape.
  private(set) var at = 0
  private(set) var speed = 8
  private(set) var isPlaying = false
  private var seen: Duration?
  private var trackColumns = 1
  private(set) var editor = TextEditor()
  /// nil when nothing was drawn.
  private(set) var pane: DiagramPane?
  private(set) var isDiagramShown = false
  private let alphabet: Alphabet

  init(_ tape: ReplayTape, alphabet: Alphabet = .unicode) {
    self.tape = tape
    self.alphabet = alphabet
    pane = tape.isDrawn ? DiagramPane(alphabet: alphabet) : nil
    title = tape.start.question.titled
    show()
  }

  var hints: [KeyHint] {
    let bindings = Self.bindings.filter { $0.action != .diagram || pane != nil }
    return bindings.hints() + App.bindings.hints()
  }

  func patience(at now: Moment) -> Duration? { isPlaying ? Self.beat : nil }

  mutating func layout(for size: Size) {
    let places = places(for: size)
    pane?.layout(for: places.diagram.size)
    trackColumns = places.track.columns
    editor.layout(for: places.notes.size)
  }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    run(until: now)
    if case .pointer(let pointer) = event { scrub(pointer) }
    return react(to: event, at: now)
  }

  private mutating func run(until now: Moment) {
    defer { seen = now.uptime }
    guard isPlaying, let seen else { return }
    let passed = (now.uptime - seen) / .milliseconds(1)
    go(to: at + Int(passed) * speed)
    if at >= tape.length { isPlaying = false }
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .play:
      if at >= tape.length { go(to: 0) }
      isPlaying.toggle()
    case .faster: speed = Self.speeds.first { $0 > speed } ?? speed
    case .slower: speed = Self.speeds.last { $0 < speed } ?? speed
    case .back: go(to: at - Self.step)
    case .forward: go(to: at + Self.step)
    case .nextMark: go(to: tape.mark(after: at)?.at ?? tape.length)
    case .previousMark: go(to: tape.mark(before: at)?.at ?? 0)
    case .first: go(to: 0)
    case .last: go(to: tape.length)
    case .diagram: isDiagramShown.toggle()
    case .close: return [.close]
    }
    return []
  }

  /// A click on the track goes there.
  private mutating func scrub(_ pointer: Pointer) {
    guard pointer.surface == 0, pointer.action == .press || pointer.action == .drag else { return }
    go(to: pointer.point.column * tape.length / max(1, trackColumns - 1))
  }

  private mutating func go(to milliseconds: Int) {
    at = min(max(0, milliseconds), tape.length)
    show()
  }

  private mutating func show() {
    let (text, line) = tape.notes(at: at)
    editor.replaceAll(with: text)
    editor.moveCursor(to: TextPosition(line: line, character: 0))
    guard pane != nil else { return }
    let (book, page) = tape.diagrams(at: at)
    pane?.show(book, page: page)
  }

  func places(for size: Size) -> ReplayPlaces {
    ReplayPlaces(
      size: size,
      view: pane == nil
        ? .notes : size.columns >= RoundPlaces.paired ? .both : isDiagramShown ? .diagram : .notes)
  }
}

/// Where the parts of a replay stand.
struct ReplayPlaces {
  let notes: Area
  let diagram: Area
  let track: Area
  let legend: Area
  /// What the signs of the track mean; empty where the page has no row to spare.
  let key: Area

  init(size: Size, view: RoundPlaces.View) {
    var area = Chrome.body(of: size)
    key = area.takeBottom(area.rows >= 14 ? 1 : 0)
    legend = area.takeBottom(min(3, max(1, area.rows / 4)))
    track = area.takeBottom(1)
    switch view {
    case .notes: (notes, diagram) = (area, Area(columns: 0, rows: 0))
    case .diagram: (notes, diagram) = (Area(columns: 0, rows: 0), area)
    case .both:
      notes = area.takeLeft(area.columns * 2 / 5)
      diagram = area.inset(left: 2)
    }
  }
}

extension ReplayPage {
  func draw(into frame: inout Frame, at now: Moment) {
    let clock = "\(Duration.milliseconds(at).clock) of \(Duration.milliseconds(tape.length).clock)"
    let state = isPlaying ? "▶" : "‖"
    Chrome.draw(
      "Replay · \(title)", detail: "\(state) ×\(speed)  \(clock)", hints: hints, into: &frame)
    let places = places(for: frame.size)
    if !places.notes.isEmpty { editor.draw(into: &frame, area: places.notes, isFocused: false) }
    if !places.diagram.isEmpty {
      pane?.draw(into: &frame, area: places.diagram, isFocused: false)
    }
    drawTrack(into: &frame, area: places.track)
    drawLegend(into: &frame, area: places.legend)
    drawKey(into: &frame, area: places.key)
  }

  private func drawTrack(into frame: inout Frame, area: Area) {
    guard area.columns > 1 else { return }
    frame.rule(in: area)
    for mark in tape.marks where mark.kind.hasLength {
      let (glyph, style) = Self.sign(of: mark.kind)
      for column in column(mark.at, area)...column(mark.end, area) {
        frame.put(Glyph(glyph), at: column, of: area, style: style)
      }
    }
    for mark in tape.marks where !mark.kind.hasLength {
      let (glyph, style) = Self.sign(of: mark.kind)
      frame.put(Glyph(glyph), at: column(mark.at, area), of: area, style: style)
    }
    frame.put(Glyph("▲"), at: column(at, area), of: area, style: .strong)
    frame.lay(surface: 0, in: area)
  }

  /// Only of the signs that stand on this track.
  private func drawKey(into frame: inout Frame, area: Area) {
    var rest = area
    rest = rest.inset(left: frame.put("▲", in: rest, style: .strong))
    rest = rest.inset(left: frame.put(" now", in: rest, style: .faint))
    for (kinds, words) in Self.key {
      let isThere = tape.marks.contains { kinds.contains($0.kind) }
      guard isThere else { continue }
      let (sign, style) = Self.sign(of: kinds[0])
      rest = rest.inset(left: 2)
      rest = rest.inset(left: frame.put(String(sign), in: rest, style: style))
      rest = rest.inset(left: frame.put(" " + words, in: rest, style: .faint))
    }
  }

  private static let key: [(kinds: [ReplayTape.Mark.Kind], words: String)] = [
    ([.phase], "phase"), ([.point], "point raised"), ([.touch], "touched on"),
    ([.said, .asked], "question"), ([.silence], "silence"), ([.pause], "pause"),
    ([.overtime], "time was up"),
  ]

  private func column(_ milliseconds: Int, _ area: Area) -> Int {
    min(area.columns - 1, milliseconds * (area.columns - 1) / max(1, tape.length))
  }

  private static func sign(of kind: ReplayTape.Mark.Kind) -> (Unicode.Scalar, Style) {
    switch kind {
    case .phase: ("┼", .border)
    case .said, .asked: ("?", .quote)
    case .point: ("●", .good)
    case .touch: ("◐", .warning)
    case .overtime: ("!", .bad)
    case .pause: ("=", .faint)
    case .silence: ("░", .faint)
    }
  }

  /// What happened last, the newest first.
  private func drawLegend(into frame: inout Frame, area: Area) {
    var rest = area
    for mark in tape.marks.last(count: area.rows, until: at) {
      var row = rest.takeTop(1)
      frame.put(Duration.milliseconds(mark.at).clock, in: row.takeLeft(8), style: .faint)
      frame.putShortened(mark.label, in: row, style: mark.kind == .point ? .good : .plain)
    }
  }
}

extension [ReplayTape.Mark] {
  fileprivate func last(count: Int, until milliseconds: Int) -> [ReplayTape.Mark] {
    Array(prefix { $0.at <= milliseconds }.suffix(count).reversed())
  }
}

extension ReplayTape.Mark.Kind {
  fileprivate var hasLength: Bool { self == .silence || self == .pause }
}
