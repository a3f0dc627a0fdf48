import Cells
import Coach

/// A page of the program: `update` decides, `layout` fits what is decided to the size, `draw`
/// shows it.
package protocol Screen: Sendable {
  mutating func update(_ event: Event, at now: Moment) -> [Effect]

  /// Called after each picture, and before whatever is no typing: what is decided about events
  /// here has not kept the picture waiting.
  mutating func reflect(at now: Moment) -> [Effect]

  /// Called while another page lies on top, so that a clock goes on.
  mutating func passTime(at now: Moment) -> [Effect]

  /// Guidance has been worked out anew.
  mutating func take(_ guidance: Guidance, from desk: Desk, at now: Moment)

  /// The past answer whose words were asked for.
  mutating func take(_ quoted: Attempt)

  /// A past answer was edited, thrown away or brought back.
  mutating func take(_ change: ShelfChange)

  /// Called before every picture: keeps what matters in view.
  mutating func layout(for size: Size)

  func draw(into frame: inout Frame, at now: Moment)

  /// Draws only the row that is typed in, over the picture before a key, and returns it: it is
  /// shown first, and the whole picture right after it. nil where that would not be the same.
  func redrawTypedRow(into frame: inout Frame) -> Int?

  /// The screen's keys, in the order of the hint bar and the help page.
  var hints: [KeyHint] { get }

  /// Keys of a widget that has the page's focus, for the help page only.
  var moreHints: [KeyHint] { get }

  /// Whether letters are text here, so that `?` cannot ask for help.
  var isTyping: Bool { get }

  /// How long the screen can wait for a key before it must be drawn again; nil is for ever.
  func patience(at now: Moment) -> Duration?
}

extension Screen {
  package mutating func reflect(at now: Moment) -> [Effect] { [] }
  package mutating func passTime(at now: Moment) -> [Effect] { [] }
  package mutating func take(_ guidance: Guidance, from desk: Desk, at now: Moment) {}
  package mutating func take(_ quoted: Attempt) {}
  package mutating func take(_ change: ShelfChange) {}
  package func redrawTypedRow(into frame: inout Frame) -> Int? { nil }
  package var moreHints: [KeyHint] { [] }
  package var isTyping: Bool { false }
  package func patience(at now: Moment) -> Duration? { nil }
}
