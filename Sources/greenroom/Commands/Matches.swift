import Cells
import Coach

/// The words of a command line laid against a command of the table: every value is one that the
/// table allows.
package struct Matches: Sendable {
  private var values: [String: [String]] = [:]
  package private(set) var operands: [String] = []

  mutating func note(_ value: String, for option: Option) {
    if option.isRepeatable {
      values[option.name, default: []].append(value)
    } else {
      values[option.name] = [value]
    }
  }

  mutating func note(operand: String) { operands.append(operand) }

  package func has(_ option: Option) -> Bool { values[option.name] != nil }

  package func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  package func word(_ option: Option) -> String? { all(option).last }

  package func number(_ option: Option) -> Int? { word(option).flatMap { Int($0) } }

  package func size(_ option: Option) -> Size? { word(option).flatMap(Size.init(columnsByRows:)) }

  package func day(_ option: Option) -> Day? { word(option).flatMap { Day(iso8601: $0) } }

  package func choice<Choice: RawRepresentable<String>>(_ option: Option) -> Choice? {
    word(option).flatMap(Choice.init(rawValue:))
  }
}
