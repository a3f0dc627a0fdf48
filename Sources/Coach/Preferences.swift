/// How a person wants the program, as the settings file and the settings page have it.
package struct Preferences: Equatable, Sendable {
  package enum Theme: String, CaseIterable, Sendable {
    /// As the terminal tells of its background, dark when it does not.
    case auto
    case dark, light
    case highContrast = "high-contrast"
    case none
  }

  package var theme = Theme.auto
  package var isASCII = false
  package var mode = Mode.coach
  package var level: String?
  package var company: String?
  /// Minutes of a round; nil takes each question's own.
  package var minutes: Int?
  package var ringsBell = false
  package var usesMouse = true
  package var hidesClock = false

  package init() {}
}
