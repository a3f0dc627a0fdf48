import Cells
import Coach
import Content

/// Past answers by topic, and by what is looked for in them.
struct ReviewPage: SearchableScreen {
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

  /// The newest answers; all of them once they have been read, which the first picture does not
  /// wait for.
  private var archive: AnswerArchive
  /// How many there are in all.
  private var count: Int
  private var hasAskedForAll = false
  private(set) var topics: [TopicRow]
  private let catalogue: Catalogue
  /// What is known of each topic, by its id.
  private var mastery: [String: String] = [:]
  private var weakestDimension: String?
  private(set) var topic = 0
  var field = LineField()
  var isSearching = false
  /// The places of those in view.
  private(set) var shown: [Int]
  var list: ListView
  /// Whether an answer was thrown away here that has not come back.
  private var hasThrownAway = false
  /// The chosen one with its words, once somebody looks for words.
  private(set) var quoted: Attempt?

  init(_ desk: Desk, query: String = "") {
    catalogue = desk.catalogue
    archive = AnswerArchive(desk.records.recent)
    count = max(desk.records.count, archive.answers.count)
    shown = Array(archive.answers.indices)
    list = ListView(count: shown.count)
    field = LineField(query)
    topics = []
    countTopics()
    sift()
    if let guidance = desk.guidance { learn(guidance) }
  }

  /// The way back from the trash comes first while somebody may look for it.
  var hints: [KeyHint] {
    let undo = Self.bindings.filter { hasThrownAway && $0.action == .bringBack }
    let others = Self.bindings.filter { !hasThrownAway || $0.action != .bringBack }
    return (undo + others).hints() + App.bindings.hints()
  }

  private var isWhole: Bool { archive.answers.count == count }

  /// All answers, or those that can be read.
  mutating func take(_ archive: AnswerArchive) -> [Effect] {
    let chosen = chosen?.id
    self.archive = archive
    recount()
    if let place = shown.firstIndex(where: { archive.answers[$0].id == chosen }) {
      list.choose(place)
    }
    return quote() + [.show]
  }

  /// After the first picture.
  mutating func reflect(at now: Moment) -> [Effect] {
    guard !hasAskedForAll else { return [] }
    hasAskedForAll = true
    return [.readAll]
  }

  /// The topic in view stays.
  private mutating func recount() {
    let id = topics[topic].id
    count = archive.answers.count
    countTopics()
    topic = topics.firstIndex { $0.id == id } ?? 0
    sift()
  }

  /// Only when all answers are there, so that no number is seen that is too small.
  private mutating func countTopics() {
    let counts = (isWhole ? archive.answers : []).reduce(into: [String: Int]()) { counts, answer in
      for (place, topic) in answer.topics.enumerated()
      where !answer.topics[..<place].contains(topic) {
        counts[topic, default: 0] += 1
      }
    }
    let rows = counts.map { id, count in
      TopicRow(id: id, title: catalogue.topic(id)?.title ?? id.titled, count: count)
    }
    topics =
      [TopicRow(id: nil, title: "All topics", count: count)]
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
    switch change {
    case .edited(let attempt, _): archive.put(attempt)
    case .thrownAway(let id):
      archive.remove(id)
      hasThrownAway = true
    case .broughtBack(let attempt):
      archive.put(attempt)
      hasThrownAway = false
    }
    quoted = nil
    recount()
  }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    if !isSearching { return react(to: event, at: now) + quote() }
    search(with: event)
    return quote()
  }

  mutating func take(_ quoted: Attempt) { self.quoted = quoted }

  /// Asks for the words of the chosen answer when they are to be shown.
  private mutating func quote() -> [Effect] {
    guard let chosen, !AnswerQuery(field.text).wanted.isEmpty else {
      quoted = nil
      return []
    }
    return quoted?.id == chosen.id ? [] : [.quote(chosen.id)]
  }

  mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    switch action {
    case .open: return open()
    case .search: isSearching = true
    case .nextTopic: turn(by: 1)
    case .previousTopic: turn(by: -1)
    case .compare: return chosen.map { [.compare($0.id)] } ?? []
    case .history: return [.recall(.dimension(weakestDimension ?? markedDimension))]
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

  func open() -> [Effect] { chosen.map { [.read($0.id)] } ?? [] }

  /// One that has marked points, of the newest answers.
  private var markedDimension: String {
    archive.answers.lazy.compactMap { answer in
      catalogue.question(answer.question)?.points.first { point in
        answer.points.contains { $0.id == point.id }
      }?.dimension
    }.first ?? "communication"
  }

  private var chosen: PastAnswer? {
    shown.indices.contains(list.chosen) ? archive.answers[shown[list.chosen]] : nil
  }

  private mutating func turn(by step: Int) {
    topic = (topic + step + topics.count) % topics.count
    sift()
  }

  mutating func sift() {
    let found = archive.places(AnswerQuery(field.text))
    shown =
      topics[topic].id.map { id in
        found.filter { archive.answers[$0].topics.contains(id) }
      } ?? found
    list.resize(count: shown.count)
  }

  mutating func layout(for size: Size) {
    list.fit(rows: ReviewPlaces(size: size, quotes: isQuoting).answers.rows)
  }

  private var isQuoting: Bool { quoted != nil }
}

extension ReviewPage {
  func draw(into frame: inout Frame, at now: Moment) {
    Chrome.draw("Past answers", detail: detail, hints: hints, into: &frame)
    let places = ReviewPlaces(size: frame.size, quotes: isQuoting)
    drawSearch(into: &frame, places)
    drawTopics(into: &frame, area: places.topics)
    if count == 0 {
      frame.put("None yet. Finish a round and it stands here.", in: places.answers, style: .faint)
    } else if shown.isEmpty, !isWhole {
      frame.put("Looking through all of them.", in: places.answers, style: .faint)
    } else if shown.isEmpty {
      frame.put("Nothing fits. Esc shows all answers.", in: places.answers, style: .faint)
    }
    list.draw(into: &frame, area: places.answers) { frame, index, row in
      AnswerRow.draw(
        archive.answers[shown[index]], isChosen: index == list.chosen, into: &frame, area: row,
        at: now)
    }
    if let quoted {
      AnswerQuote.draw(quoted, AnswerQuery(field.text), into: &frame, area: places.quotes)
    }
  }

  private var detail: String { isWhole ? "\(shown.count) of \(count)" : "\(count)" }

  private func drawSearch(into frame: inout Frame, _ places: ReviewPlaces) {
    guard isSearching || !field.isEmpty else {
      frame.put(topics[topic].title, in: places.search, style: .accent)
      return
    }
    field.draw("/", into: &frame, area: places.search)
    guard isSearching else { return }
    let wide =
      "words \"a phrase\" -not topic: kind: company: dimension:depth score<3 before:2026-11-01 after:"
    let narrow = "\"a phrase\" -not topic: kind: dimension: score<3 before: after:"
    let hint = wide.columns <= places.hint.columns ? wide : narrow
    frame.putShortened(hint, in: places.hint, style: .faint)
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
