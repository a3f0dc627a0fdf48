import Coach

/// For bash from 3.2 on, which macOS still has; it needs no other script.
enum BashCompletions {
  static var script: String {
    """
    # Completes greenroom in bash; made by "greenroom completions bash".
    _greenroom() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
      local place= words= options= index answers line
      COMPREPLY=()
      # bash takes --option=value apart at the "=".
      if [[ $word == = ]]; then
        word=
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi
    \(walk)
    \(choice)
      if [[ $words == / ]]; then
        compopt -o filenames 2>/dev/null
        answers=$(compgen -d -- "$word")
      else
        answers=$(compgen -W "$words" -- "$word")
      fi
      while IFS= read -r line; do
        [[ -n $line ]] && COMPREPLY+=("$line")
      done <<<"$answers"
    }
    complete -F _greenroom greenroom

    """
  }

  /// Goes from word to word and finds the command whose words these are.
  private static var walk: String {
    let places = Command.greenroom.family.dropFirst().map { ShellWords.quoted($0.shortTitle) }
    return """
        for ((index = 1; index < COMP_CWORD; index++)); do
          case ${COMP_WORDS[index]} in
          --) return ;;
          \(takers.map(\.name).joined(separator: " | ")))
            [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
            ((index++))
            ;;
          -* | =) ;;
          *)
            case "${place:+$place }${COMP_WORDS[index]}" in
            \(places.joined(separator: " | ")))
              place="${place:+$place }${COMP_WORDS[index]}"
              ;;
            esac
            ;;
          esac
        done
      """
  }

  /// Chooses the words to offer; a lone "/" stands for directories.
  private static var choice: String {
    """
      case $before in
    \(takers.map(arm).joined(separator: "\n"))
      *)
        case $place in
    \(Command.greenroom.family.map(arm).joined(separator: "\n"))
        esac
        [[ $word == -* || -z $words ]] && words=$options
        ;;
      esac
    """
  }

  private static var takers: [Option] { Option.all.filter { $0.value != nil } }

  private static func arm(_ option: Option) -> String {
    "  \(option.name)) words=\(ShellWords.quoted(words(of: option.value))) ;;"
  }

  private static func arm(_ place: PlacedCommand) -> String {
    let command = place.command
    let words = command.subcommands.map(\.name) + command.operands.map { self.words(of: $0.value) }
    let options = command.allOptions.flatMap(\.spellings)
    return """
          \(ShellWords.quoted(place.shortTitle)))
            words=\(ShellWords.quoted(words.filter { !$0.isEmpty }.joined(separator: " ")))
            options=\(ShellWords.quoted(options.joined(separator: " ")))
            ;;
      """
  }

  private static func words(of value: Value?) -> String {
    if case .directory = value?.kind { return "/" }
    return value?.words.joined(separator: " ") ?? ""
  }
}
