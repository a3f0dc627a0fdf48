/// What a cell means; `Palette` gives each meaning its look.
package enum Style: UInt8, CaseIterable, Sendable {
  case plain
  /// Said quietly: hints, labels, what is not yours to act on.
  case faint
  case strong
  case heading
  case accent
  case border
  /// The row that Enter acts on.
  case selected
  /// The name of a key.
  case key
  case good
  case warning
  case bad
  /// A running clock.
  case clock
  /// What a search or a rubric point found in a text.
  case match
  /// What somebody else says: the interviewer, a program.
  case quote
  /// Text that the person has selected.
  case selection
  /// A line that a person types into.
  case field
}
