import Cells
import Coach
import Content

/// The bank as a list to choose from, by kind and by words.
struct Picker: SearchableScreen {
  enum Action: Equatable, Sendable {
    case open, nextKind, previousKind, filter, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .open, label: "open"),
      Binding(.character("/"), action: .filter, label: "find by words"),
      Binding(.tab, .right, .character("l"), action: .nextKind, label: "next kind"),
      Binding(
        .backTab, .left, .character("h"), action: .previousKind, label: "previous kind",
        hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private let catalogue: Catalogue
  private let questions: [QuestionCard]
  private let lastScores: [String: Int]
  private let kinds: [Question.Kind]
  private var kind: Question.Kind?
  var field = LineField()
  var isSearching = false
  private var shown: [QuestionCard]
  var list: ListView

  init(_ desk: Desk) {
    catalogue = desk.catalogue
    questions = desk.catalogue.cards.sorted {
      $0.kind == $1.kind ? $0.id < $1.id : $0.kind.title < $1.kind.title
    }
    lastScores = Dictionary(
      desk.records.recent.compactMap { attempt in attempt.overall.map { (attempt.question, $0) } },
      uniquingKeysWith: { newest, _ in newest })
    let present = Set(questions.map(\.kind))
    kinds = Question.Kind.allCases.filter(present.contains)
    shown = questions
    list = ListView(count: questions.count)
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .open: return open()
    case .filter: isSearching = true
    case .nextKind: turnKind(by: 1)
    case .previousKind: turnKind(by: -1)
    case .back:
      guard !field.isEmpty || kind != nil else { return [.close] }
      field = LineField()
      kind = nil
      sift()
    case .move(let motion): list.move(motion)
    }
    return []
  }

  func open() -> [Effect] {
    guard shown.indices.contains(list.chosen) else { return [] }
    return [.open(.lobby(question: shown[list.chosen].id))]
  }

  /// All kinds stand before the first one and after the last.
  private mutating func turnKind(by step: Int) {
    let place = kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = (place + step + kinds.count + 1) % (kinds.count + 1)
    kind = next == 0 ? nil : kinds[next - 1]
    sift()
  }

  mutating func sift() {
    let words = field.text.lowercased().split(separator: " ")
    shown = questions.filter { question in
      guard kind == nil || question.kind == kind else { return false }
      let text = ([question.id.titled, question.prompt] + question.topics).joined(separator: " ")
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    list.resize(count: shown.count)
  }

  mutating func layout(for size: Size) {
    list.fit(rows: Chrome.body(of: size).rows - Self.rowsAround(in: size))
  }

  /// The line of kinds with a blank one, and the detail below where there is room for it.
  private static func rowsAround(in size: Size) -> Int { 2 + detailRows(in: size) }
  private static func detailRows(in size: Size) -> Int { size.rows >= 20 ? 5 : 0 }
}

extension Picker {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw(
      "Pick a question", detail: "\(shown.count) of \(questions.count)", hints: hints, into: &frame)
    var area = Chrome.body(of: frame.size)
    drawKinds(into: &frame, area: area.takeTop(1))
    _ = area.takeTop(1)
    drawDetail(into: &frame, area: area.takeBottom(Self.detailRows(in: frame.size)))
    if shown.isEmpty {
      frame.put("Nothing fits. Esc shows all questions.", in: area, style: .faint)
    }
    list.draw(into: &frame, area: area) { frame, index, row in
      draw(shown[index], isChosen: index == list.chosen, into: &frame, area: row)
    }
  }

  private func drawKinds(into frame: inout Frame, area: Area) {
    if isSearching || !field.isEmpty { return field.draw("/", into: &frame, area: area) }
    let all = [nil] + kinds.map(Optional.some)
    let titles = all.map { $0?.title ?? "All" }
    let chosen = all.firstIndex(of: kind) ?? 0
    let shown = Self.window(of: titles.map(\.columns), around: chosen, columns: area.columns)
    var rest = area
    if shown.lowerBound > 0 { frame.put("…", in: rest.takeLeft(2), style: .faint) }
    for index in shown {
      let place = rest.takeLeft(titles[index].columns)
      frame.put(titles[index], in: place, style: index == chosen ? .selected : .faint)
      _ = rest.takeLeft(2)
    }
    if shown.upperBound < titles.count { frame.put("…", in: rest.takeLeft(1), style: .faint) }
  }

  /// The kinds that stand in the bar: whole, the chosen one and the one after it among them.
  private static func window(
    of widths: [Int], around chosen: Int, columns: Int
  ) -> Range<Int> {
    var first = 0
    while true {
      var last = first
      // Two columns between kinds, and two for the mark at each end.
      var used = (first > 0 ? 2 : 0) + widths[first]
      while last + 1 < widths.count {
        let mark = last + 2 < widths.count ? 3 : 0
        guard used + 2 + widths[last + 1] + mark <= columns else { break }
        last += 1
        used += 2 + widths[last]
      }
      if last >= min(chosen + 1, widths.count - 1) || first == chosen { return first..<last + 1 }
      first += 1
    }
  }

  private func draw(
    _ question: QuestionCard, isChosen: Bool, into frame: inout Frame, area: Area
  ) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let score = lastScores[question.id].map { "last \($0)" } ?? ""
    frame.putRight(score, in: rest.takeRight(8), style: .accent)
    frame.put(question.kind.title, in: rest.takeLeft(18), style: .faint)
    frame.putRight("\(question.minutes)", in: rest.takeLeft(3), style: .faint)
    frame.put(" min", in: rest.takeLeft(6), style: .faint)
    frame.putShortened(question.id.titled, in: rest, style: isChosen ? .strong : .plain)
  }

  private func drawDetail(into frame: inout Frame, area: Area) {
    guard area.rows > 0, shown.indices.contains(list.chosen) else { return }
    let question = shown[list.chosen]
    var rest = area
    frame.rule(in: rest.takeTop(1))
    let columns = max(1, min(96, rest.columns))
    for line in Wrap.lines(question.prompt, columns: columns).prefix(3) {
      frame.put(line, in: rest.takeTop(1))
    }
    frame.putShortened(
      question.topics.map { catalogue.topic($0)?.title ?? $0 }.joined(separator: " · "), in: rest,
      style: .faint)
  }
}
