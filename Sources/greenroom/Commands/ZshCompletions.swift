import Coach

/// One function for each command, on zsh's own `_arguments`.
enum ZshCompletions {
  static var script: String {
    let functions = Command.greenroom.family.map(function).joined(separator: "\n")
    return """
      #compdef greenroom
      # Completes greenroom in zsh; made by "greenroom completions zsh".

      \(functions)
      if [[ $funcstack[1] == _greenroom ]]; then
        _greenroom "$@"
      else
        compdef _greenroom greenroom
      fi

      """
  }

  private static func function(of place: PlacedCommand) -> String {
    let command = place.command
    let options = command.allOptions.map(spec)
    return command.subcommands.isEmpty
      ? leaf(name(of: place), specs: options + command.operands.map(spec))
      : family(place, specs: options)
  }

  private static func leaf(_ name: String, specs: [String]) -> String {
    """
    \(name)() {
      _arguments \(joined(specs))
    }

    """
  }

  private static func family(_ place: PlacedCommand, specs: [String]) -> String {
    let own = name(of: place)
    let commands = place.command.subcommands
    let described = commands.map { ShellWords.quoted("\($0.name):\($0.summary)") }
    let arms = commands.map { "    \($0.name)) \(own)_\($0.name) ;;" }
    return """
      \(own)() {
        local curcontext=$curcontext state line
        local -A opt_args
        local -a commands=(
          \(described.joined(separator: "\n    "))
        )
        _arguments -C \(joined(specs + ["'1: :->command'", "'*:: :->rest'"]))
        case $state in
        command) _describe -t commands command commands ;;
        rest)
          case $words[1] in
      \(arms.joined(separator: "\n"))
          esac
          ;;
        esac
      }

      """
  }

  private static func joined(_ specs: [String]) -> String {
    specs.map { "\\\n    \($0)" }.joined(separator: " ")
  }

  private static func name(of place: PlacedCommand) -> String {
    "_" + place.path.joined(separator: "_")
  }

  private static func spec(_ option: Option) -> String {
    let value = option.value.map { "=[\(option.help)]:\($0.placeholder):\(action($0))" }
    let tail = ShellWords.quoted(value ?? "[\(option.help)]")
    guard let short = option.short else {
      return (option.isRepeatable ? "\\*" : "") + option.name + tail
    }
    return "'(\(short) \(option.name))'{\(short),\(option.name)}\(tail)"
  }

  private static func spec(_ operand: Operand) -> String {
    let lead =
      switch operand.presence {
      case .required: ":"
      case .optional: "::"
      case .rest, .words: "*:"
      }
    return ShellWords.quoted("\(lead)\(operand.value.placeholder):\(action(operand.value))")
  }

  private static func action(_ value: Value) -> String {
    if case .directory = value.kind { return "_files -/" }
    return value.words.isEmpty ? " " : "(\(value.words.joined(separator: " ")))"
  }
}
