import Coach
import Content
import Whiteboard

/// What was done before.
package struct Records: Equatable, Sendable {
  /// The newest answers, newest first, as many as home may need.
  package var recent: [Attempt]
  /// How many answers there are in all.
  package var count: Int
  package var waiting: [WaitingRound]
  /// A sentence for each answer or round that cannot be read.
  package var problems: [String]

  package init(
    recent: [Attempt] = [], count: Int = 0, waiting: [WaitingRound] = [],
    problems: [String] = []
  ) {
    self.recent = recent
    self.count = count
    self.waiting = waiting
    self.problems = problems
  }
}

/// What lies ready when the person sits down: the bank, the records, the preferences.
package struct Desk: Sendable {
  package var catalogue: Catalogue
  package var records: Records
  /// Where the person stands; nil until it is worked out, which home does not wait for.
  package var guidance: Guidance?
  package var preferences: Preferences
  /// Files that could not be read, a sentence each.
  package var problems: [String]
  /// Why the settings' file or the plan's cannot be used as it is.
  package var settingsProblem: String?
  package var planProblem: String?
  /// Wishes from the command line for the rounds to come.
  package var choices: RoundChoices

  package init(
    catalogue: Catalogue, records: Records = Records(),
    preferences: Preferences = Preferences(), problems: [String] = [],
    settingsProblem: String? = nil, planProblem: String? = nil,
    choices: RoundChoices = RoundChoices()
  ) {
    self.settingsProblem = settingsProblem
    self.planProblem = planProblem
    self.catalogue = catalogue
    self.records = records
    self.preferences = preferences
    self.problems = problems
    self.choices = choices
  }
}

extension Preferences {
  /// What diagrams are drawn with.
  var alphabet: Alphabet { isASCII ? .ascii : .unicode }
}
