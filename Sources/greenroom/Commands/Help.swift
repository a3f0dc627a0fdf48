/// What `--help` prints: plain ASCII, at most 80 columns.
package enum Help {
  private static let width = 80
  /// Where the second column begins.
  private static let column = 22

  package static func text(for place: PlacedCommand) -> String {
    let command = place.command
    let parts = [
      usage(place) + "\n",
      Paragraph.wrapped(command.description, width: width) + "\n",
      section("Commands", rows: commands(below: place)),
      section("Arguments", rows: command.operands.map { ($0.value.placeholder, about($0)) }),
      section("Options", rows: command.options.map { ($0.label, $0.about) }),
      section("With every command", rows: Option.common.map { ($0.label, $0.about) }),
      examples(command.examples),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func usage(_ place: PlacedCommand) -> String {
    let pieces = ["Usage: \(place.title)"] + place.command.synopsis
    return Paragraph.wrapped(pieces, width: width, indent: 4, used: 0)
  }

  /// Families are named by what is in them.
  private static func commands(below place: PlacedCommand) -> [(String, String)] {
    place.command.family.dropFirst().filter { $0.command.make != nil }
      .map { ($0.shortTitle, $0.command.summary) }
  }

  private static func about(_ operand: Operand) -> String {
    operand.help + choices(of: operand.value)
  }

  fileprivate static func choices(of value: Value?) -> String {
    guard let value, !value.words.isEmpty else { return "" }
    return ": " + value.words.joined(separator: ", ")
  }

  private static func section(_ title: String, rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    return "\(title):\n" + rows.map { row($0.0, $0.1) }.joined()
  }

  private static func row(_ label: String, _ text: String) -> String {
    let start = "  " + label
    let isLong = start.count + 2 > column
    let gap =
      isLong
      ? "\n" + String(repeating: " ", count: column)
      : String(repeating: " ", count: column - start.count)
    let wrapped = Paragraph.wrapped(text, width: width, indent: column, used: column)
    return start + gap + wrapped + "\n"
  }

  private static func examples(_ examples: [Example]) -> String {
    guard !examples.isEmpty else { return "" }
    let lines = examples.map {
      "  \($0.line)\n" + "      " + Paragraph.wrapped($0.purpose, width: width, indent: 6, used: 6)
        + "\n"
    }
    return "Examples:\n" + lines.joined()
  }
}

extension Option {
  /// "-h, --help" or "--topic TOPIC".
  fileprivate var label: String {
    (short.map { "\($0), " } ?? "") + name + (value.map { " \($0.placeholder)" } ?? "")
  }

  fileprivate var about: String {
    help + Help.choices(of: value) + (isRepeatable ? "; may be given again" : "")
  }
}

extension Command {
  /// The words that may follow its name, as a usage line shows them.
  package var synopsis: [String] {
    let options = options.map { "[\($0.name)\($0.value.map { " \($0.placeholder)" } ?? "")]" }
    let operands = operands.map { operand in
      switch operand.presence {
      case .required: operand.value.placeholder
      case .optional: "[\(operand.value.placeholder)]"
      case .rest, .words: "[\(operand.value.placeholder)...]"
      }
    }
    let commands = subcommands.isEmpty ? [] : [make == nil ? "COMMAND" : "[COMMAND]"]
    return options + commands + operands
  }
}
