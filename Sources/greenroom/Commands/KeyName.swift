import Cells
import Content

/// The names that keys have between "<" and ">".
package enum KeyName {
  package static let table: [(name: String, code: Key.Code)] =
    [
      ("enter", .enter), ("tab", .tab), ("esc", .escape), ("space", .character(" ")),
      ("bspace", .backspace), ("del", .delete), ("ins", .insert), ("up", .up), ("down", .down),
      ("left", .left), ("right", .right), ("home", .home), ("end", .end), ("pgup", .pageUp),
      ("pgdn", .pageDown), ("lt", .character("<")), ("gt", .character(">")),
    ] + (1...12).map { ("f\($0)", .function($0)) }

  /// Reads "enter", "s-tab", "C-x" or "C-M-left"; nil when there is no such key.
  package static func key(_ name: String) -> Key? {
    var rest = name[...]
    var modifiers: Key.Modifiers = []
    while rest.count > 2, let modifier = modifier(rest) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(2)
    }
    if rest.count == 1, let character = rest.first {
      return self.character(character, modifiers)
    }
    let lowered = rest.lowercased()
    return table.first { $0.name == lowered }.map { Key($0.code, modifiers) }
  }

  package static func nearest(to name: String) -> String? {
    Nearest.word(meantBy: name, among: table.map(\.name) + ["s-tab"])
  }

  private static func modifier(_ name: Substring) -> Key.Modifiers? {
    guard name.dropFirst().first == "-" else { return nil }
    switch name.first {
    case "C", "c": return .control
    case "M", "m": return .alt
    case "S", "s": return .shift
    default: return nil
    }
  }

  /// What a plain terminal tells: Ctrl+i is Tab, a letter with Ctrl has no case, and Shift shows
  /// in the letter itself.
  private static func character(
    _ character: Character, _ modifiers: Key.Modifiers
  ) -> Key? {
    guard !modifiers.isEmpty, !modifiers.contains(.shift) else { return nil }
    guard modifiers.contains(.control) else { return Key(.character(character), modifiers) }
    let lowered = character.lowercased().first ?? character
    let rest = modifiers.subtracting(.control)
    switch lowered {
    case "h": return Key(.backspace, rest)
    case "i": return Key(.tab, rest)
    case "j", "m": return Key(.enter, rest)
    case "[": return Key(.escape, rest)
    default: return Key(.character(lowered), modifiers)
    }
  }
}
