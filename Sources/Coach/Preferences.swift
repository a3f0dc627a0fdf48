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
  /// The words of a program that reviews answers when it is asked; empty for none.
  package var reviewerCommand: [String] = []
  /// Within which it must be done.
  package var reviewerSeconds = 120
  /// The command to which the person agreed that answers are given.
  package var reviewerConsent: String?
  /// What `export --redact` takes out: names, employers, numbers.
  package var redacted: [String] = []

  /// The reviewer as one would type it into a shell; empty for none.
  package var reviewerLine: String { ShellWords.line(reviewerCommand) }

  package init() {}
}
