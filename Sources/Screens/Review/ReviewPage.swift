import Cells
import Coach
import Content

/// Past answers by topic, and by what is looked for in them.
struct ReviewPage: Screen {
  enum Action: Equatable, Sendable {
    case open, search, nextTopic, previousTopic, compare, practise, history, figures, bringBack
    case back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.enter, action: .open, label: "read"),
      Binding(.character("/"), action: .search, label: "search"),
      Binding(.tab, .right, .character("l"), action: .nextTopic, label: "next topic"),
      Binding(
        .backTab, .left, .character("h"), action: .previousTopic, label: "topic before",
        hinted: false),
      Binding(.character("d"), action: .compare, label: "compare"),
      Binding(.character("o"), action: .history, label: "over time"),
      Binding(.character("f"), action: .figures, label: "figures"),
      Binding(.character("u"), action: .bringBack, label: "undo the trash"),
      Binding(.character("p"), action: .practise, label: "practise it again", hinted: false),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  /// A topic with how many answers touch it; nil is all of them.
  struct TopicRow: Equatable, Sendable {
    let id: String?
    let title: String
    let count: Int
  }

  private var answers: [SearchableAnswer]
  private(set) var topics: [TopicRow]
  private let catalogue: Catalogue
  /// What is known of each topic, by its id.
  private var mastery: [String: String] = [:]
  private var weakestDimension: String?
  private(set) var topic = 0
  private(set) var field = LineField()
  private(set) var isSearching = false
  private(set) var shown: [Attempt]
  private(set) var list: ListView

  /// The attempts come newest first.
  init(
    _ attempts: [Attempt], catalogue: Catalogue, guidance: Guidance? = nil, query: String = ""
  ) {
    self.catalogue = catalogue
    answers = attempts.map(SearchableAnswer.init)
    shown = attempts
    list = ListView(count: attempts.count)
    field = LineField(query)
    topics = Self.topics(of: attempts, catalogue)
    sift()
    if let guidance { learn(guidance) }
  }

  private static func topics(of attempts: [Attempt], _ catalogue: Catalogue) -> [TopicRow] {
    let counts = attempts.reduce(into: [String: Int]()) { counts, attempt in
      for topic in Set(attempt.topics) { counts[topic, default: 0] += 1 }
    }
    let rows = counts.map { id, count in
      TopicRow(id: id, title: catalogue.topic(id)?.title ?? id.titled, count: count)
    }
    return [TopicRow(id: nil, title: "All topics", count: attempts.count)]
      + rows.sorted { ($1.count, $0.title) < ($0.count, $1.title) }
  }

  mutating func take(_ guidance: Guidance, from desk: Desk, at now: Moment) { learn(guidance) }

  /// How much of each topic is mastered, where enough is known to say so.
  private mutating func learn(_ guidance: Guidance) {
    weakestDimension =
      (guidance.progress.weakestDimension ?? guidance.progress.dimensions.first)?.id
    mastery = guidance.progress.topics.reduce(into: [:]) { mastery, topic in
      guard topic.skill.count >= Trends.enough else { return }
      mastery[topic.id] = topic.skill.mastery.percent
    }
  }

  mutating func take(_ change: ShelfChange) {
    var attempts = answers.map(\.attempt)
    switch change {
    case .edited(let attempt, _):
      if let place = attempts.firstIndex(where: { $0.id == attempt.id }) {
        attempts[place] = attempt
      }
    case .thrownAway(let id): attempts.removeAll { $0.id == id }
    case .broughtBack(let attempt):
      let place = attempts.firstIndex { $0.id < attempt.id } ?? attempts.endIndex
      attempts.insert(attempt, at: place)
    }
    let id = topics[topic].id
    answers = attempts.map(SearchableAnswer.init)
    topics = Self.topics(of: attempts, catalogue)
    topic = topics.firstIndex { $0.id == id } ?? 0
    sift()
  }

  var hints: [KeyHint] { Self.bindings.hints() + App.bindings.hints() }
  var isTyping: Bool { isSearching }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    if isSearching { return search(with: event) }
    switch event {
    case .key(let key): return Self.bindings.action(for: key).map { perform($0) } ?? []
    case .choose(let index):
      if index == list.chosen { return perform(.open) }
      list.choose(index)
    case .pointer(let pointer):
      if case .wheel(let rows) = pointer.action { list.scroll(rows: rows) }
    case .paste, .resize, .tick, .resumed, .end: break
    }
    return []
  }

  private mutating func search(with event: Event) -> [Effect] {
    switch event {
    case .key(.enter): isSearching = false
    case .key(.escape):
      isSearching = false
      field = LineField()
      sift()
    case .key(.down): list.move(.next)
    case .key(.up): list.move(.previous)
    default: if field.take(event) { sift() }
    }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .open: return chosen.map { [.read($0.id)] } ?? []
    case .search: isSearching = true
    case .nextTopic: turn(by: 1)
    case .previousTopic: turn(by: -1)
    case .compare: return chosen.map { [.compare($0.id)] } ?? []
    case .history: return [.recall(.dimension(weakestDimension ?? scoredDimension))]
    case .figures: return [.figures]
    case .bringBack: return [.bringBack]
    case .practise: return chosen.map { [.open(.lobby(question: $0.question))] } ?? []
    case .back:
      guard !field.isEmpty || topic != 0 else { return [.close] }
      field = LineField()
      topic = 0
      sift()
    case .move(let motion): list.move(motion)
    }
    return []
  }

  private var scoredDimension: String {
    answers.lazy.compactMap { $0.attempt.scores.first?.dimension }.first ?? "communication"
  }

  private var chosen: Attempt? {
    shown.indices.contains(list.chosen) ? shown[list.chosen] : nil
  }

  private mutating func turn(by step: Int) {
    topic = (topic + step + topics.count) % topics.count
    sift()
  }

  private mutating func sift() {
    let found = answers.answers(to: AnswerQuery(field.text))
    shown = topics[topic].id.map { id in found.filter { $0.topics.contains(id) } } ?? found
    list.resize(count: shown.count)
  }

  mutating func layout(for size: Size) { list.fit(rows: ReviewPlaces(size: size).answers.rows) }
}

/// Where the parts of the review stand.
struct ReviewPlaces {
  let search: Area
  let topics: Area
  let answers: Area

  init(size: Size) {
    var area = Chrome.body(of: size)
    search = area.takeTop(1)
    _ = area.takeTop(1)
    topics = size.columns >= 72 ? area.takeLeft(32) : area.takeTop(0)
    answers = area
  }
}

extension ReviewPage {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw(
      "Past answers", detail: "\(shown.count) of \(answers.count)", hints: hints, into: &frame)
    let places = ReviewPlaces(size: frame.size)
    drawSearch(into: &frame, area: places.search)
    drawTopics(into: &frame, area: places.topics)
    if answers.isEmpty {
      frame.put("None yet. Finish a round and it stands here.", in: places.answers, style: .faint)
    } else if shown.isEmpty {
      frame.put("Nothing fits. Esc shows all answers.", in: places.answers, style: .faint)
    }
    list.draw(into: &frame, area: places.answers) { frame, index, row in
      AnswerRow.draw(
        shown[index], isChosen: index == list.chosen, into: &frame, area: row, at: now)
    }
  }

  private func drawSearch(into frame: inout Frame, area: Area) {
    if isSearching || !field.isEmpty { return field.draw("/", into: &frame, area: area) }
    frame.put(topics[topic].title, in: area, style: .accent)
  }

  private func drawTopics(into frame: inout Frame, area: Area) {
    var rest = area.inset(right: 2)
    let top = max(0, min(topic - area.rows + 1, topics.count - area.rows))
    for (index, row) in topics.enumerated().dropFirst(top) where rest.rows > 0 {
      let place = rest.takeTop(1)
      let style: Style = index == topic ? .selected : .plain
      frame.putShortened(row.title, in: place.inset(right: 10), style: style)
      var figures = place.inset(left: place.columns - 9)
      frame.putRight(row.id.flatMap { mastery[$0] } ?? "", in: figures.takeRight(6), style: .accent)
      frame.putRight("\(row.count)", in: figures, style: .faint)
    }
  }
}
