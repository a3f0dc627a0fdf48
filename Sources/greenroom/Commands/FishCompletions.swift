/// One `complete` for each word that fish may offer.
enum FishCompletions {
  static var script: String {
    let common = Option.common.map { line($0, when: nil) }
    let commands = Command.greenroom.family.flatMap(lines)
    return """
      # Completes greenroom in fish; made by "greenroom completions fish".
      complete -c greenroom -f
      \((common + commands).joined(separator: "\n"))

      """
  }

  private static func lines(of place: PlacedCommand) -> [String] {
    let condition = condition(of: place)
    return place.command.subcommands.map {
      "\(start(condition)) -a \($0.name) -d \(quoted($0.summary))"
    }
      + place.command.options.map { line($0, when: condition) }
      + place.command.operands.compactMap { operand in
        words(of: operand.value).map { "\(start(condition)) -a \($0)" }
      }
  }

  /// True behind the place's own words and before those of the commands below it.
  private static func condition(of place: PlacedCommand) -> String {
    let seen = place.path.dropFirst().map { "__fish_seen_subcommand_from \($0)" }
    let below = place.command.subcommands.map(\.name).joined(separator: " ")
    let unseen = below.isEmpty ? [] : ["not __fish_seen_subcommand_from \(below)"]
    return (seen + unseen).joined(separator: "; and ")
  }

  private static func line(_ option: Option, when condition: String?) -> String {
    var line = start(condition)
    if let short = option.short { line += " -s \(short.dropFirst())" }
    line += " -l \(option.name.dropFirst(2))"
    if let value = option.value {
      line += " -x"
      if let words = words(of: value) { line += " -a \(words)" }
    }
    return line + " -d \(quoted(option.help))"
  }

  private static func start(_ condition: String?) -> String {
    "complete -c greenroom" + (condition.map { " -n \(quoted($0))" } ?? "")
  }

  private static func words(of value: Value) -> String? {
    if case .directory = value.kind { return "'(__fish_complete_directories)'" }
    return value.words.isEmpty ? nil : quoted(value.words.joined(separator: " "))
  }

  /// Between single quotes fish knows only these two escapes.
  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
