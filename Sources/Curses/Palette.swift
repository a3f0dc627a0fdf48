import CCurses
import Cells

/// How the screen is coloured. The terminal's own background is kept, but for high contrast, which
/// brings its own black: only so is its contrast certain.
package enum Theme: String, CaseIterable, Sendable {
  case dark, light
  case highContrast = "high-contrast"
  /// No colours: attributes alone tell styles apart.
  case none

  /// The theme for what the environment says: `$NO_COLOR` is set and not empty, and `$COLORFGBG`
  /// ends in the number of a light background.
  package init(noColor: String?, colorFGBG: String?) {
    if let noColor, !noColor.isEmpty {
      self = .none
    } else if let last = colorFGBG?.split(separator: ";").last, let number = Int(last) {
      self = number == 7 || (9...15).contains(number) ? .light : .dark
    } else {
      self = .dark
    }
  }
}

/// The look of a style: colours by number, nil for the terminal's own.
package struct Look: Equatable, Sendable {
  package struct Attributes: OptionSet, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: Int32(CURSES_BOLD))
    package static let dim = Attributes(rawValue: Int32(CURSES_DIM))
    package static let underline = Attributes(rawValue: Int32(CURSES_UNDERLINE))
    package static let reverse = Attributes(rawValue: Int32(CURSES_REVERSE))
  }

  package var foreground: UInt8?
  package var background: UInt8?
  package var attributes: Attributes

  init(_ attributes: Attributes) { self.attributes = attributes }
}

/// Gives every style its look, as rich as the terminal can show it.
package struct Palette: Equatable, Sendable {
  package let theme: Theme
  /// What the terminal can show: 0, 8, 16 or 256.
  package let colours: Int

  /// `colours` is what terminfo says, of which direct-colour terminals mean something else.
  package init(theme: Theme, colours: Int) {
    self.theme = theme
    switch colours {
    case 256: self.colours = 256
    case 16..<256: self.colours = 16
    case 8...: self.colours = 8
    default: self.colours = 0
    }
  }

  package func look(of style: Style) -> Look {
    var look = Look(Self.attributes(of: style))
    guard theme != .none, colours > 0 else { return look }
    look.foreground = hue(of: style)
    if theme == .highContrast { look.background = colours == 256 ? 16 : 0 }
    // A hue says quietly by itself, and on the selection it would only lessen the contrast.
    if look.foreground != nil { look.attributes.remove(.dim) }
    if look.attributes.contains(.reverse), theme != .highContrast { look.foreground = nil }
    return look
  }

  /// What tells styles apart without colour; colours come on top.
  private static func attributes(of style: Style) -> Look.Attributes {
    switch style {
    case .plain, .good, .quote: []
    case .faint, .border: .dim
    case .strong, .heading, .accent, .key, .warning, .clock: .bold
    case .bad: [.bold, .underline]
    case .match, .field: .underline
    case .selected, .selection: .reverse
    }
  }

  private func hue(of style: Style) -> UInt8? {
    switch (theme, colours) {
    case (.dark, 256): Self.dark(style)
    case (.light, 256): Self.light(style)
    case (.highContrast, 256): Self.strong(style)
    case (.light, _): Self.plainLight(style)
    case (.highContrast, _): colours == 16 ? 15 : 7
    // The bright half of sixteen colours.
    default: Self.plainDark(style).map { colours == 16 ? $0 + 8 : $0 }
    }
  }
}

/// Numbers of xterm's 256 colours, of which the tests know the contrast.
extension Palette {
  private static func dark(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .strong, .field, .selected, .selection: nil
    case .faint: 246
    case .border: 242
    case .heading: 117
    case .accent: 80
    case .key: 222
    case .good: 114
    case .warning: 215
    case .bad: 210
    case .clock: 153
    case .match: 228
    case .quote: 147
    }
  }

  private static func light(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .strong, .field, .selected, .selection: nil
    case .faint: 241
    case .border: 244
    case .heading: 24
    case .accent: 23
    case .key: 94
    case .good: 22
    case .warning: 88
    case .bad: 124
    case .clock: 18
    case .match: 53
    case .quote: 55
    }
  }

  private static func strong(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .strong, .field, .heading, .selected, .selection: 231
    case .faint, .border: 252
    case .accent, .clock: 123
    case .key, .match: 227
    case .good: 120
    case .warning: 221
    case .bad: 217
    case .quote: 195
    }
  }

  /// The first eight, without the blue that drowns in black.
  private static func plainDark(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .strong, .field, .selected, .selection, .faint, .border: nil
    case .heading, .accent, .clock: 6
    case .key, .warning, .match: 3
    case .good: 2
    case .bad: 1
    case .quote: 5
    }
  }

  /// The first eight, without the yellow, green and cyan that drown in white.
  private static func plainLight(_ style: Style) -> UInt8? {
    switch style {
    case .plain, .strong, .field, .selected, .selection, .faint, .border, .good: nil
    case .heading, .accent, .clock, .key: 4
    case .warning, .match, .quote: 5
    case .bad: 1
    }
  }
}
