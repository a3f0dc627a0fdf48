import Coach
import Content
import Curses
import Screens
import Store

/// What every command works with: the places, the bank, the preferences.
struct Workplace: Sendable {
  let places: Places
  let zone: LocalTime
  let library: Library
  let preferences: Preferences
  /// What the terminal says of its colours, as `$COLORFGBG` has it.
  private let background: String?
  /// A sentence for each file that could not be read.
  let problems: [String]

  init(_ options: CommonOptions, environment: [String: String]) throws(StoreError) {
    places = try Places(
      environment: environment, data: options.dataDirectory, content: options.contentDirectory)
    background = environment["COLORFGBG"]
    zone = LocalTime(environment: environment)
    let bank = try Self.bank(places)
    library = bank.library
    let settings = SettingsFile(in: places)
    preferences = Self.preferences(settings.preferences, options, environment)
    problems = bank.problems + settings.problems.map(\.description)
  }

  private static func bank(
    _ places: Places
  ) throws(StoreError) -> (library: Library, problems: [String]) {
    let folders = try places.contentFolders(executable: Executable.path)
    let readings = folders.map { ContentFiles(in: $0) }
    let sources = readings.map(\.files)
    let library = Library(base: sources[0], overlay: sources.count > 1 ? sources[1] : [])
    let wrong = library.problems.filter { $0.severity == .error }.map(\.description)
    return (library, readings.flatMap(\.problems).map(\.description) + wrong)
  }

  /// What the command line says goes before the settings; `NO_COLOR` goes before both themes.
  private static func preferences(
    _ kept: Preferences, _ options: CommonOptions, _ environment: [String: String]
  ) -> Preferences {
    var preferences = kept
    if let theme = options.theme.flatMap({ Preferences.Theme(rawValue: $0.rawValue) }) {
      preferences.theme = theme
    }
    if options.isColourless || environment["NO_COLOR"]?.isEmpty == false {
      preferences.theme = .none
    }
    if options.isASCII { preferences.isASCII = true }
    return preferences
  }

  func look(of theme: Preferences.Theme) -> Theme {
    Theme(rawValue: theme.rawValue) ?? Theme(noColor: nil, colorFGBG: background)
  }

  var terminalOptions: Terminal.Options {
    Terminal.Options(
      theme: look(of: preferences.theme), isASCII: preferences.isASCII,
      hasMouse: preferences.usesMouse)
  }
}
