import Cells

/// The ways to move in a list, in arrows and in vim's letters.
enum ListMotion: Equatable, Sendable {
  case next, previous, pageDown, pageUp, first, last

  /// Keys of a list; pages put them into their own tables.
  static func bindings<Action>(_ wrap: (ListMotion) -> Action) -> [Binding<Action>] {
    [
      Binding(.down, .character("j"), action: wrap(.next), label: "next", hinted: false),
      Binding(.up, .character("k"), action: wrap(.previous), label: "previous", hinted: false),
      Binding(
        .pageDown, .character(" "), action: wrap(.pageDown), label: "page down", hinted: false),
      Binding(.pageUp, action: wrap(.pageUp), label: "page up", hinted: false),
      Binding(.home, .character("g"), action: wrap(.first), label: "first", hinted: false),
      Binding(.end, .character("G"), action: wrap(.last), label: "last", hinted: false),
    ]
  }
}

extension ListView {
  mutating func move(_ motion: ListMotion) {
    switch motion {
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .pageDown: turnPage(by: 1)
    case .pageUp: turnPage(by: -1)
    case .first: choose(0)
    case .last: choose(count - 1)
    }
  }
}

extension Window {
  mutating func move(_ motion: ListMotion) {
    switch motion {
    case .next: scroll(by: 1)
    case .previous: scroll(by: -1)
    case .pageDown: turnPage(by: 1)
    case .pageUp: turnPage(by: -1)
    case .first: scroll(by: -count)
    case .last: scroll(by: count)
    }
  }
}
