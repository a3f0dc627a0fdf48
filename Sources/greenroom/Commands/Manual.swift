import Screens

/// The manual page, in mdoc, the language in which such pages name what they speak of.
package enum Manual {
  package static var page: String {
    let root = PlacedCommand(path: [Command.greenroom.name], command: .greenroom)
    return [
      head, synopsis, section("DESCRIPTION"), Roff.text(root.command.description),
      section("COMMANDS"), commands, section("OPTIONS"), list(Option.common),
      section("KEYS"), keys,
      section("ENVIRONMENT"), tagged(surroundings, with: "Ev"),
      section("FILES"), tagged(files, with: "Pa"),
      section("EXIT STATUS"), exits,
      section("EXAMPLES"), examples(root.command.examples),
      section("SEE ALSO"), ".Xr terminfo 5 ,\n.Xr locale 7",
      section("AUTHORS"), "The greenroom authors.",
    ].joined(separator: "\n") + "\n"
  }

  private static var head: String {
    """
    .\\" Made by "greenroom manual"; the table in Sources/greenroom/Commands says all of it.
    .Dd \(date)
    .Dt GREENROOM 1
    .Os "greenroom \(Release.version)"
    .Sh NAME
    .Nm greenroom
    .Nd \(Roff.text(Command.greenroom.summary))
    """
  }

  /// As mdoc wants it: "November 21, 2026".
  private static var date: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = Release.date.split(separator: "-").compactMap { Int($0) }
    return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
  }

  private static func section(_ title: String) -> String { ".Sh \(title)" }

  private static var runnable: [PlacedCommand] {
    Command.greenroom.family.filter { $0.command.make != nil }
  }

  private static var synopsis: String {
    let lines = runnable.map { place in
      let name = place.shortTitle.isEmpty ? "" : "\n.Cm \(Roff.text(place.shortTitle))"
      return ".Nm" + name + arguments(of: place.command)
    }
    return section("SYNOPSIS") + "\n" + lines.joined(separator: "\n")
  }

  private static func arguments(of command: Command) -> String {
    let options = command.options.map { "\n.Op \(flag($0))" }
    let operands = command.operands.map { operand in
      let name = Roff.text(operand.value.placeholder)
      return switch operand.presence {
      case .required: "\n.Ar \(name)"
      case .optional: "\n.Op Ar \(name)"
      case .rest, .words: "\n.Op Ar \(name) ..."
      }
    }
    return (options + operands).joined()
  }

  private static func flag(_ option: Option) -> String {
    let value = option.value.map { " Ar \(Roff.text($0.placeholder))" } ?? ""
    return "Fl \(Roff.text(String(option.name.dropFirst())))" + value
  }

  private static var commands: String {
    runnable.dropFirst().map { place in
      let command = place.command
      let parts = [
        ".Ss greenroom \(Roff.text(place.shortTitle))", Roff.text(command.description),
        operands(command.operands), list(command.options), ".Pp", "For example:",
        examples(command.examples),
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// From the tables that the screens obey.
  private static var keys: String {
    KeyGuide.pages.map { page in
      let rows = page.hints.map { ("Li \(Roff.quoted($0.keys))", $0.label) }
      return ".Ss \(Roff.text(page.title))\n" + listed(rows)
    }.joined(separator: "\n")
  }

  private static func operands(_ operands: [Operand]) -> String {
    tagged(operands.map { ($0.value.placeholder, about($0.help, $0.value)) }, with: "Ar")
  }

  private static func list(_ options: [Option]) -> String {
    listed(
      options.map { option in
        let short = option.short.map { "Fl \($0.dropFirst()) , " } ?? ""
        let again = option.isRepeatable ? "; may be given again" : ""
        return (short + flag(option), about(option.help, option.value) + again)
      })
  }

  private static func about(_ help: String, _ value: Value?) -> String {
    guard let words = value?.words, !words.isEmpty else { return help }
    return help + ": " + words.joined(separator: ", ")
  }

  private static func tagged(_ rows: [(String, String)], with macro: String) -> String {
    listed(rows.map { ("\(macro) \(Roff.text($0.0))", $0.1) })
  }

  /// Tags are macros already, texts are plain.
  private static func listed(_ rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let items = rows.map { ".It \($0.0)\n\(Roff.text(Roff.sentence($0.1)))\n" }
    return ".Bl -tag -width Ds\n" + items.joined() + ".El"
  }

  private static func examples(_ examples: [Example]) -> String {
    listed(examples.map { ("Li \(Roff.quoted($0.line))", $0.purpose) })
  }
}
