import Cells
import Coach
import Content
import Whiteboard

/// The bank's reference diagrams: a list and, beside it or instead of it, the chosen one.
struct GalleryPage: KeyedScreen {
  enum Action: Equatable, Sendable {
    case open, lobby, back
    case pan(columns: Int, rows: Int)
    case move(ListMotion)
    /// To the diagram so many further.
    case turn(Int)
  }

  static let bindings = table(ListMotion.bindings(Action.move), pan: "pan: ← →")

  /// On the whole screen the same keys move the picture.
  private static let pictureBindings = table(
    [
      Binding(.down, .character("j"), action: .move(.next), label: "down", hinted: false),
      Binding(.up, .character("k"), action: .move(.previous), label: "up", hinted: false),
      Binding(
        .pageDown, .character(" "), action: .move(.pageDown), label: "half a page down",
        hinted: false),
      Binding(.pageUp, action: .move(.pageUp), label: "half a page up", hinted: false),
      Binding(.home, .character("g"), action: .move(.first), label: "top", hinted: false),
      Binding(.end, .character("G"), action: .move(.last), label: "bottom", hinted: false),
    ], pan: "pan: ← ↓ ↑ →")

  private static func table(_ motions: [Binding<Action>], pan: String) -> [Binding<Action>] {
    [
      Binding(.enter, action: .open, label: "whole screen"),
      Binding(.left, .character("h"), action: .pan(columns: -1, rows: 0), label: pan),
      Binding(.right, .character("l"), action: .pan(columns: 1, rows: 0), label: ""),
      Binding(.character("s"), action: .lobby, label: "its question"),
      Binding(.escape, .character("q"), action: .back, label: "back"),
      Binding(.character("]"), action: .turn(1), label: "next diagram"),
      Binding(
        .character("["), action: .turn(-1), label: "diagram before", hinted: false),
    ] + motions
  }

  /// From here on the list and the diagram stand side by side.
  private static let wide = 100
  private static let listColumns = 30

  private let catalogue: Catalogue
  private let isASCII: Bool
  private let cards: [QuestionCard]
  private var list: ListView
  private var picture: Picture?
  /// What the picture was drawn for.
  private var drawn: (index: Int, columns: Int)?
  private var isWholeScreen = false

  init(_ desk: Desk) {
    catalogue = desk.catalogue
    isASCII = desk.preferences.isASCII
    cards = desk.catalogue.cardsWithBoard
    list = ListView(count: cards.count)
  }

  /// Panning is named where there is something to pan to.
  var hints: [KeyHint] {
    let isCut = drawn != nil && picture?.isWhole == false
    let table = isWholeScreen ? Self.pictureBindings : Self.bindings
    let offered = table.filter { binding in
      switch binding.action {
      case .pan: isCut
      // Enter takes back the whole screen too, but Esc says so.
      case .open: !isWholeScreen
      case .turn: isWholeScreen && cards.count > 1
      case .lobby, .back, .move: true
      }
    }
    return offered.hints() + App.bindings.hints()
  }

  mutating func choose(_ index: Int) -> [Effect] {
    if index == list.chosen { isWholeScreen = true }
    list.choose(index)
    return []
  }

  mutating func scroll(by rows: Int) {
    if isWholeScreen { picture?.pan(columns: 0, rows: rows) } else { list.scroll(rows: rows) }
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .open: isWholeScreen.toggle()
    case .pan(let columns, let rows): picture?.turn(columns, rows)
    case .lobby:
      guard cards.indices.contains(list.chosen) else { return [] }
      return [.open(.lobby(question: cards[list.chosen].id))]
    case .back:
      guard isWholeScreen else { return [.close] }
      isWholeScreen = false
    case .move(let motion): move(motion)
    case .turn(let diagrams): list.move(by: diagrams)
    }
    return []
  }

  private mutating func move(_ motion: ListMotion) {
    guard isWholeScreen else { return list.move(motion) }
    switch motion {
    case .next: picture?.pan(columns: 0, rows: 2)
    case .previous: picture?.pan(columns: 0, rows: -2)
    case .pageDown: picture?.turn(0, 1)
    case .pageUp: picture?.turn(0, -1)
    case .first: picture?.panToTop()
    case .last: picture?.panToBottom()
    }
  }

  mutating func layout(for size: Size) {
    let body = Chrome.body(of: size)
    list.fit(rows: body.rows)
    let pane = pane(of: body)
    guard cards.indices.contains(list.chosen), !pane.isEmpty else { return }
    if drawn?.index != list.chosen || drawn?.columns != pane.columns {
      picture = drawing(of: cards[list.chosen], columns: pane.columns).map { Picture($0) }
      drawn = (list.chosen, pane.columns)
    }
    picture?.fit(pane.size)
  }

  private func drawing(of card: QuestionCard, columns: Int) -> Drawing? {
    guard let board = catalogue.question(card.id)?.board else { return nil }
    return Tidy.fitting(DiagramReading(board).diagram, width: columns, mayRearrange: true)
      .drawing(isASCII ? .ascii : .unicode)
  }

  private func isSplit(_ body: Area) -> Bool { body.columns >= Self.wide - 2 && !isWholeScreen }

  /// The diagram's own area, below its question; empty while only the list is shown.
  private func pane(of body: Area) -> Area {
    var pane = body
    if isSplit(body) {
      _ = pane.takeLeft(Self.listColumns + 2)
    } else if !isWholeScreen {
      return pane.takeTop(0)
    }
    _ = pane.takeTop(promptRows(body) + 1)
    return pane
  }

  private func promptRows(_ body: Area) -> Int { body.rows >= 16 ? 2 : 1 }
}

extension GalleryPage {
  func draw(into frame: inout Frame, at now: Moment) {
    let detail = cards.isEmpty ? "" : "\(list.chosen + 1) of \(cards.count)"
    Chrome.draw("Diagrams", detail: detail, hints: hints, into: &frame)
    let body = Chrome.body(of: frame.size)
    guard !cards.isEmpty else {
      frame.put("No question of the bank has a diagram.", in: body, style: .faint)
      return
    }
    if !isWholeScreen { drawList(into: &frame, area: body) }
    if isSplit(body) || isWholeScreen { drawDiagram(into: &frame, body: body) }
  }

  private func drawList(into frame: inout Frame, area: Area) {
    var area = area
    let isSplit = isSplit(area)
    let place = isSplit ? area.takeLeft(Self.listColumns) : area
    list.draw(into: &frame, area: place) { frame, index, row in
      var rest = row.inset(right: 2)
      let isChosen = index == list.chosen
      frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
      let name = isSplit || place.columns < 60 ? rest : rest.takeLeft(Self.listColumns)
      frame.putShortened(
        cards[index].id.titled, in: name, style: isChosen ? .strong : .plain)
      if name != rest { frame.putShortened(cards[index].prompt, in: rest, style: .faint) }
    }
  }

  private func drawDiagram(into frame: inout Frame, body: Area) {
    var head = body
    if isSplit(body) { _ = head.takeLeft(Self.listColumns + 2) }
    let prompt = Wrap.lines(cards[list.chosen].prompt, columns: max(1, head.columns))
    let shown = promptRows(body)
    for (row, line) in prompt.prefix(shown).enumerated() {
      let isCut = row == shown - 1 && prompt.count > shown
      frame.putShortened(
        isCut ? line + " …" : line, in: head.takeTop(1), style: .faint)
    }
    picture?.draw(into: &frame, area: pane(of: body))
  }
}
