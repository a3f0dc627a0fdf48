import Coach

/// A command as the table knows it: parsing, help, completions and the manual page are all made
/// from values of this type, so that none of them can drift from the others.
package struct Command: Sendable {
  /// Makes the typed request out of what was matched. It may change the common options: a command
  /// that takes another command line, as `frame` does, finds more of them there.
  package typealias Make =
    @Sendable (Matches, inout CommonOptions) throws(UsageError) -> Invocation

  package let name: String
  /// What it does, as the end of "greenroom can …", without a full stop.
  package let summary: String
  /// Whole sentences, for the help and the manual page.
  package let description: String
  package let operands: [Operand]
  package let options: [Option]
  package let examples: [Example]
  package let subcommands: [Command]
  /// nil when it is only a family of other commands.
  package let make: Make?

  package init(
    _ name: String, summary: String, description: String, operands: [Operand] = [],
    options: [Option] = [], examples: [Example] = [], subcommands: [Command] = [],
    make: Make? = nil
  ) {
    self.name = name
    self.summary = summary
    self.description = description
    self.operands = operands
    self.options = options
    self.examples = examples
    self.subcommands = subcommands
    self.make = make
  }
}

/// A word with dashes.
package struct Option: Sendable {
  /// With its dashes, such as "--topic".
  package let name: String
  /// The one-letter form with its dash, such as "-h".
  package let short: String?
  /// nil when it is a switch.
  package let value: Value?
  /// One line, in small letters, without a full stop.
  package let help: String
  /// Whether each time it is given counts; otherwise the last one wins, so that an alias of the
  /// shell can be overruled.
  package let isRepeatable: Bool

  package init(
    _ name: String, short: String? = nil, value: Value? = nil, help: String,
    repeatable: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    isRepeatable = repeatable
  }
}

/// A word without dashes.
package struct Operand: Sendable {
  package enum Presence: Sendable {
    case required, optional
    /// It takes this word and all that follow, dashes or not.
    case rest
    /// It takes this word and all that follow but options; a word with one dash that is no option
    /// is one of them.
    case words
  }

  package let value: Value
  package let presence: Presence
  package let help: String

  package init(_ value: Value, _ presence: Presence, help: String) {
    self.value = value
    self.presence = presence
    self.help = help
  }
}

/// What may stand for an option's value or for an operand.
package struct Value: Sendable {
  package enum Kind: Sendable {
    /// Anything; the program knows later whether it exists.
    case word
    case directory
    case number(ClosedRange<Int>)
    /// COLUMNSxROWS.
    case size
    /// A day such as 2026-12-14.
    case date
    /// Days of the week, with commas between them.
    case weekdays
    /// One of these and nothing else.
    case choice([String])
    /// Any word, these among them.
    case suggestion([String])
  }

  /// In capitals, such as "TOPIC".
  package let placeholder: String
  package let kind: Kind

  package init(_ placeholder: String, _ kind: Kind = .word) {
    self.placeholder = placeholder
    self.kind = kind
  }

  /// The words that a completion offers.
  package var words: [String] {
    switch kind {
    case .choice(let words), .suggestion(let words): words
    case .weekdays: Weekday.allCases.map(\.short)
    case .word, .directory, .number, .size, .date: []
    }
  }
}

/// A command line and what it is good for.
package struct Example: Sendable {
  package let line: String
  package let purpose: String

  package init(_ line: String, _ purpose: String) {
    self.line = line
    self.purpose = purpose
  }
}

/// A command with the names that lead to it.
package struct PlacedCommand: Sendable {
  /// From "greenroom" on.
  package let path: [String]
  package let command: Command

  /// As it is typed, such as "greenroom content check".
  package var title: String { path.joined(separator: " ") }
  /// The title without the program's name.
  package var shortTitle: String { path.dropFirst().joined(separator: " ") }
}

extension Command {
  /// This command and all below it, in the table's order.
  package var family: [PlacedCommand] { family(below: []) }

  private func family(below path: [String]) -> [PlacedCommand] {
    let own = PlacedCommand(path: path + [name], command: self)
    return [own] + subcommands.flatMap { $0.family(below: own.path) }
  }
}
