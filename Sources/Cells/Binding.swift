/// Keys that stand for an action on a screen: dispatch, hint bar, help page and manual page are
/// all made from a screen's table of these.
package struct Binding<Action: Equatable & Sendable>: Sendable {
  package let keys: [Key]
  package let action: Action
  /// One to four words for the hint bar and the help page; "" keeps an alias out of both.
  package let label: String
  /// Whether the hint bar shows it, or only the help page.
  package let isHinted: Bool

  package init(_ keys: Key..., action: Action, label: String, hinted: Bool = true) {
    self.init(keys, action: action, label: label, hinted: hinted)
  }

  package init(_ keys: [Key], action: Action, label: String, hinted: Bool = true) {
    self.keys = keys
    self.action = action
    self.label = label
    isHinted = hinted && !label.isEmpty
  }
}

extension Array {
  /// What a key does on the screen whose table this is.
  package func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    first { $0.keys.contains(key) }?.action
  }

  /// The same for a screen that asks with every letter typed.
  package func actions<Action>() -> [Key: Action] where Element == Binding<Action> {
    let pairs = flatMap { binding in binding.keys.map { ($0, binding.action) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Key: CustomStringConvertible {
  /// The name shown to people: `^F`, `Alt+b`, `Shift+Tab`, `F1`, `PgUp`.
  package var description: String {
    var name = Self.name(of: code)
    if modifiers.contains(.control) {
      if case .character(let letter) = code, letter != " " {
        name = "^" + letter.uppercased()
      } else {
        name = "Ctrl+" + name
      }
    }
    if modifiers.contains(.shift) { name = "Shift+" + name }
    if modifiers.contains(.alt) { name = "Alt+" + name }
    return name
  }

  private static func name(of code: Code) -> String {
    switch code {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
