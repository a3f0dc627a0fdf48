/// One line to type into, such as a filter or a search.
package struct LineField: Equatable, Sendable {
  package private(set) var text: String

  package init(_ text: String = "") { self.text = text }

  package var isEmpty: Bool { text.isEmpty }

  /// Whether the key was taken.
  package mutating func take(_ event: Event) -> Bool {
    switch event {
    case .key(let key): return take(key)
    case .paste(let pasted):
      text += pasted.prefix { $0 != "\n" }
      return true
    case .pointer, .choose, .resize, .tick, .resumed, .end: return false
    }
  }

  private mutating func take(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      text.append(character)
    case (.backspace, []): text = String(text.dropLast())
    case (.character("u"), .control): text = ""
    case (.character("w"), .control):
      text = text.split(separator: " ").dropLast().map { $0 + " " }.joined()
    default: return false
    }
    return true
  }

  /// Draws a label and the text's end, with the cursor after it.
  package func draw(_ label: String, into frame: inout Frame, area: Area) {
    frame.fill(area, style: .field)
    let used = frame.put(label + " ", in: area, style: .key)
    let place = area.inset(left: used, right: 1)
    var shown = Substring(text)
    while shown.columns > place.columns, !shown.isEmpty { shown = shown.dropFirst() }
    let width = frame.put(shown, in: place, style: .field)
    frame.cursor = Point(column: place.column + width, row: place.row)
  }
}
