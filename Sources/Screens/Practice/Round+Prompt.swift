import Cells
import Coach
import Content

/// The question in lines, for the two places where it can stand.
struct WrappedPrompt: Equatable, Sendable {
  private let columns: Int
  /// Over the notes, as wide as the screen.
  let above: [String]
  let beside: [String]

  init(_ text: String, columns: Int) {
    self.columns = columns
    above = Self.lines(of: text, columns - 2)
    beside = Self.lines(of: text, RoundPlaces.sideColumns(of: columns) - 2)
  }

  private static func lines(of text: String, _ columns: Int) -> [String] {
    Wrap.lines(text, columns: max(1, columns)).map { String($0) }
  }

  mutating func fit(_ text: String, columns: Int) {
    if columns != self.columns { self = WrappedPrompt(text, columns: columns) }
  }
}

// A question that is longer than its pane.
extension Round {
  func promptLines(in size: Size) -> [String] {
    places(for: size).isStacked ? prompt.above : prompt.beside
  }

  /// Fits the question to the size, and finds how far it can be scrolled.
  mutating func layPrompt(for size: Size) {
    prompt.fit(session.question.prompt, columns: size.columns)
    let places = places(for: size)
    let hasMarks = session.start.mode == .coach && places.isStacked && places.side.rows > 2
    promptEnd = max(
      0, promptLines(in: size).count - places.side.rows + (hasMarks ? 1 : 0))
    promptTop = min(promptTop, promptEnd)
  }

  mutating func scrollPrompt(rows: Int) {
    promptTop = min(max(0, promptTop + rows), promptEnd)
  }
}
