import Coach
import Content
import Curses
import Screens
import Store

/// What every command works with: the places, the bank, the preferences.
struct Workplace: Sendable {
  let places: Places
  let zone: LocalTime
  private(set) var catalogue: Catalogue
  let preferences: Preferences
  private let bank: Bank
  /// What the terminal says of its colours, as `$COLORFGBG` has it.
  private let background: String?
  /// A sentence for each file that could not be read.
  var problems: [String] {
    (dataProblem.map { [$0.description] } ?? []) + bank.problems
      + catalogue.problems.map(\.description) + settingsProblems + planProblems
  }
  private let settingsProblems: [String]
  private let planProblems: [String]
  var settingsProblem: String? { Self.first(of: settingsProblems) }
  var planProblem: String? { Self.first(of: planProblems) }
  /// Why there is no directory for the person's own work.
  let dataProblem: StoreError?

  /// - Parameter isHasty: the catalogue has what advice needs alone until `complete`.
  init(
    _ options: CommonOptions, environment: [String: String], isHasty: Bool = false
  ) throws(StoreError) {
    places = try Places(
      environment: environment, data: options.dataDirectory, content: options.contentDirectory)
    do throws(StoreError) {
      try places.prepare()
      dataProblem = nil
    } catch {
      dataProblem = error
    }
    background = environment["COLORFGBG"]
    zone = LocalTime(environment: environment)
    bank = try Bank(places)
    let settings = SettingsFile(in: places)
    preferences = Self.preferences(settings.preferences, options, environment)
    let plan = PlanFile(in: places)
    planProblems = plan.problems.map(\.description)
    let company = plan.settings.company ?? preferences.company
    catalogue =
      isHasty
      ? Catalogue(adviceOf: bank.base, overlay: bank.overlay, for: company)
      : Catalogue(base: bank.base, overlay: bank.overlay)
    settingsProblems = settings.problems.map(\.description)
  }

  private static func first(of problems: [String]) -> String? {
    problems.first.map { "\($0) It is left as it is; greenroom doctor tells all." }
  }

  /// For what is about the person's own work: throws where there can be none.
  func requireData() throws(StoreError) { if let dataProblem { throw dataProblem } }

  mutating func complete() { catalogue.complete() }

  /// The whole bank, read and checked to the end.
  var library: Library { Library(base: bank.base, overlay: bank.overlay) }

  /// The bank's files and the user's own.
  var files: (base: [ContentSource], overlay: [ContentSource]) { (bank.base, bank.overlay) }

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

  /// What of changed preferences is to be kept: an option of the command line is for one run.
  func lasting(_ changed: Preferences, over kept: Preferences) -> Preferences {
    var lasting = changed
    if changed.theme == preferences.theme { lasting.theme = kept.theme }
    if changed.isASCII == preferences.isASCII { lasting.isASCII = kept.isASCII }
    return lasting
  }

  /// Where the person stands, from all answers and the plan. Days to the interview are counted
  /// where it is.
  func study(at now: Moment, after look: AnswerOverview.Look) -> Study {
    let settings = PlanFile(in: places).settings
    let there = settings.zone.flatMap { zone.timestamp(now.wall.seconds, in: $0) }
    let isFar = settings.interview != nil && settings.zone != now.wall.zone
    let today = (isFar ? there ?? now.wall : now.wall).studyDay
    let terms = AnswerOverview.Terms(
      catalogue: catalogue, aim: Aim(settings, preferences, catalogue: catalogue),
      bank: bank.sum, horizon: Study.horizon(settings, today: today))
    var overview = AnswerOverview(in: places)
    let (fold, recent) = overview.progress(terms, after: look)
    return Study(
      catalogue: catalogue, fold: fold, recent: recent, settings: settings, today: today)
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

/// The files of the bank, ours and the user's own.
private struct Bank: Sendable {
  let base: [ContentSource]
  let overlay: [ContentSource]
  let problems: [String]
  private let questions: UInt64

  /// Tells it from any other bank.
  var sum: UInt64 {
    (base + overlay).filter { $0.card == nil }.reduce(questions) { sum, source in
      Checksum.of(source.bytes[...], after: Checksum.of(ArraySlice(source.file.utf8), after: sum))
    }
  }

  init(_ places: Places) throws(StoreError) {
    var cards = CardIndex(in: places)
    let readings = try places.contentFolders(executable: Executable.path).map {
      ContentFiles(in: $0, cards: &cards)
    }
    cards.keep(in: places)
    questions = cards.sum
    base = readings[0].files
    overlay = readings.dropFirst().flatMap(\.files)
    problems = readings.flatMap(\.problems).map(\.description)
  }
}
