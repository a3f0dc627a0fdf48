import Cells
import Coach

/// A screen whose keys stand in one table; the wheel scrolls, and clicks choose.
protocol KeyedScreen: Screen {
  associatedtype Action: Equatable & Sendable
  static var bindings: [Binding<Action>] { get }
  mutating func perform(_ action: Action, at now: Moment) -> [Effect]
  mutating func scroll(by rows: Int)
  mutating func choose(_ index: Int) -> [Effect]
}

extension KeyedScreen {
  var hints: [KeyHint] { Self.bindings.hints() + App.bindings.hints() }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] { react(to: event, at: now) }

  /// What `update` does on a screen that has nothing else to mind.
  mutating func react(to event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(let key): return Self.bindings.action(for: key).map { perform($0, at: now) } ?? []
    case .choose(let index): return choose(index)
    case .pointer(let pointer):
      if case .wheel(let rows) = pointer.action { scroll(by: rows) }
    case .paste, .resize, .tick, .resumed, .end: break
    }
    return []
  }

  mutating func scroll(by rows: Int) {}
  mutating func choose(_ index: Int) -> [Effect] { [] }
  mutating func layout(for size: Size) {}
}

/// A screen around one list: a click chooses a row, and a click on the chosen row opens it.
protocol ListScreen: KeyedScreen {
  var list: ListView { get set }
  mutating func open() -> [Effect]
}

extension ListScreen {
  mutating func scroll(by rows: Int) { list.scroll(rows: rows) }

  mutating func choose(_ index: Int) -> [Effect] {
    if index == list.chosen { return open() }
    list.choose(index)
    return []
  }
}

/// A list that typed words narrow: Enter keeps them, Esc takes them back.
protocol SearchableScreen: ListScreen {
  var field: LineField { get set }
  var isSearching: Bool { get set }
  /// Finds again what fits the words.
  mutating func sift()
}

extension SearchableScreen {
  var isTyping: Bool { isSearching }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    if !isSearching { return react(to: event, at: now) }
    search(with: event)
    return []
  }

  mutating func search(with event: Event) {
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
  }
}
