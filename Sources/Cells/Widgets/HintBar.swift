/// What a key does, in words, with the event that a click on it stands for.
package struct KeyHint: Equatable, Sendable {
  package let key: Key
  private let allKeys: [Key]
  package let label: String
  package let isHinted: Bool

  package init<Action>(_ binding: Binding<Action>) {
    key = binding.keys[0]
    allKeys = binding.keys
    label = binding.label
    isHinted = binding.isHinted
  }

  /// All the keys that do it.
  package var keys: String { allKeys.map(\.description).joined(separator: " ") }
}

extension Array {
  package func hints<Action>() -> [KeyHint] where Element == Binding<Action> {
    filter { !$0.label.isEmpty }.map { KeyHint($0) }
  }
}

/// The bottom line: the keys of a screen, as many as fit, the last one always.
package enum HintBar {
  private static let gap = 3

  package static func draw(_ hints: [KeyHint], into frame: inout Frame, area: Area) {
    var area = area
    for (index, hint) in fitting(hints.filter(\.isHinted), columns: area.columns).enumerated() {
      if index > 0 { frame.put(" · ", in: area.takeLeft(gap), style: .faint) }
      let place = area.takeLeft(width(of: hint))
      let used = frame.put(hint.key.description, in: place, style: .key)
      frame.put(hint.label, in: place.inset(left: used + 1), style: .faint)
      frame.link(place, to: .key(hint.key))
    }
  }

  private static func width(of hint: KeyHint) -> Int {
    hint.key.description.columns + 1 + hint.label.columns
  }

  private static func fitting(_ hints: [KeyHint], columns: Int) -> [KeyHint] {
    guard let last = hints.last else { return [] }
    var left = columns - width(of: last)
    var fitting: [KeyHint] = []
    for hint in hints.dropLast() {
      left -= width(of: hint) + gap
      guard left >= 0 else { break }
      fitting.append(hint)
    }
    return fitting + [last]
  }
}
