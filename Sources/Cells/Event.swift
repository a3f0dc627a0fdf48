/// A key with the modifiers that the terminal told.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package let code: Code
  package let modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package static let enter = Key(.enter)
  package static let tab = Key(.tab)
  package static let backTab = Key(.tab, .shift)
  package static let escape = Key(.escape)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)

  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  package static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
  package static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  /// What the key writes where one types; nil when it writes nothing.
  package var text: Character? {
    guard case .character(let character) = code, modifiers.isSubset(of: .shift) else { return nil }
    return character
  }

  package static func function(_ number: Int) -> Key { Key(.function(number)) }
}

/// What the mouse did at a cell; rows of the wheel are negative upwards.
package struct Pointer: Equatable, Sendable {
  package enum Action: Equatable, Sendable {
    case press, drag, release
    case wheel(rows: Int)
  }

  package var action: Action
  /// Relative to the surface when there is one, else to the frame.
  package var point: Point
  /// The surface that a screen has laid under the point, see `Frame.lay(surface:in:)`.
  package var surface: Int?

  package init(_ action: Action, at point: Point, surface: Int? = nil) {
    self.action = action
    self.point = point
    self.surface = surface
  }
}

/// What reaches the program from outside.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with line ends as "\n" and its control characters still inside.
  case paste(String)
  case pointer(Pointer)
  /// A row of a list was clicked.
  case choose(index: Int)
  /// The screen's size changed, or the screen must be painted anew.
  case resize
  /// The patience that was asked for is over.
  case tick
  /// The program was stopped and goes on.
  case resumed
  /// The shell, the system or the terminal wants the program to end.
  case end
}
