import Cells
import Coach
import Content

/// How one point, or one dimension, went over all answers.
struct HistoryPage: ListScreen {
  enum Action: Equatable, Sendable {
    case open, nextDimension, previousDimension, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .open, label: "read the answer"),
      Binding(.tab, .right, .character("l"), action: .nextDimension, label: "next dimension"),
      Binding(
        .backTab, .left, .character("h"), action: .previousDimension, label: "dimension before",
        hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private static let detailRows = 5

  private(set) var history: PointHistory
  var list: ListView

  init(_ history: PointHistory) {
    self.history = history
    list = ListView(count: history.entries.count)
  }

  var hints: [KeyHint] {
    Self.bindings.filter { dimension != nil || $0.action != .nextDimension }.hints()
      + App.bindings.hints()
  }

  private var dimension: String? {
    if case .dimension(let id) = history.subject { id } else { nil }
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .open: return open()
    case .nextDimension: return turn(by: 1)
    case .previousDimension: return turn(by: -1)
    case .back: return [.close]
    case .move(let motion): list.move(motion)
    }
    return []
  }

  func open() -> [Effect] { chosen.map { [.read($0.answer)] } ?? [] }

  private func turn(by step: Int) -> [Effect] {
    let all = history.dimensions
    guard let dimension, !all.isEmpty else { return [] }
    let place = all.firstIndex(of: dimension) ?? 0
    return [.close, .recall(.dimension(all[(place + step + all.count) % all.count]))]
  }

  private var chosen: PointHistory.Entry? {
    history.entries.indices.contains(list.chosen) ? history.entries[list.chosen] : nil
  }

  mutating func take(_ change: ShelfChange) {
    guard case .thrownAway(let id) = change else { return }
    history = history.without(id)
    list.resize(count: history.entries.count)
  }

  mutating func layout(for size: Size) { list.fit(rows: Self.places(size).list.rows) }

  private static func places(_ size: Size) -> (head: Area, list: Area, detail: Area) {
    var area = Chrome.body(of: size)
    let head = area.takeTop(area.rows < 14 ? 2 : 3)
    let detail = area.takeBottom(detailRows)
    return (head, area, detail)
  }
}

extension HistoryPage {
  func draw(into frame: inout Frame, at now: Moment) {
    let kind = dimension == nil ? "a point over time" : "a dimension over time"
    Chrome.draw("Over time", detail: kind, hints: hints, into: &frame)
    let places = Self.places(frame.size)
    drawHead(into: &frame, area: places.head)
    list.draw(into: &frame, area: places.list) { frame, index, row in
      draw(history.entries[index], isChosen: index == list.chosen, into: &frame, row, at: now)
    }
    var detail = places.detail
    frame.rule(in: detail.takeTop(1))
    drawDetail(into: &frame, area: detail.inset(right: max(0, detail.columns - 96)))
  }

  private func drawHead(into frame: inout Frame, area: Area) {
    var rest = area
    frame.putShortened(history.title, in: rest.takeTop(1), style: .strong)
    var row = rest.takeTop(1)
    let shares = history.shares
    if shares.count >= Trends.enough {
      let line = Sparkline.text(shares.suffix(max(0, row.columns / 3)), in: 0...1)
      row = row.inset(left: frame.put(line + "  ", in: row, style: .accent))
    }
    frame.putShortened(history.words, in: row, style: .faint)
  }

  private func draw(
    _ entry: PointHistory.Entry, isChosen: Bool, into frame: inout Frame, _ area: Area,
    at now: Moment
  ) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let day = entry.started.day.words(seenFrom: now.wall.day)
    frame.put(day, in: rest.takeLeft(16), style: .faint)
    let state = entry.mark.state
    frame.put("\(state.sign) \(state.rawValue)", in: rest.takeLeft(11), style: state.style)
    let style: Style = isChosen ? .strong : .plain
    if rest.columns >= 60, dimension != nil {
      frame.putShortened(
        entry.question.titled, in: rest.takeLeft(28).inset(right: 2), style: .faint)
      frame.putShortened(entry.text, in: rest, style: style)
    } else if rest.columns >= 60 {
      frame.putShortened(entry.question.titled, in: rest.takeLeft(28).inset(right: 2), style: style)
      frame.putShortened(entry.mark.evidence ?? "", in: rest, style: .faint)
    } else {
      frame.putShortened(
        dimension == nil ? entry.question.titled : entry.text, in: rest, style: style)
    }
  }

  private func drawDetail(into frame: inout Frame, area: Area) {
    guard let chosen else { return }
    var rest = area
    let time = chosen.mark.at.map { " at \(Duration.seconds($0).clock)" } ?? ""
    let head = "\(chosen.question.titled): \(chosen.mark.state.rawValue)\(time)"
    frame.putShortened(head, in: rest.takeTop(1), style: chosen.mark.state.style)
    if dimension != nil { put(chosen.text, into: &frame, &rest, .plain) }
    if let evidence = chosen.mark.evidence { put("“\(evidence)”", into: &frame, &rest, .match) }
  }

  private func put(_ text: String, into frame: inout Frame, _ area: inout Area, _ style: Style) {
    for line in Wrap.lines(text, columns: max(1, area.columns)).prefix(2) {
      frame.put(line, in: area.takeTop(1), style: style)
    }
  }
}
