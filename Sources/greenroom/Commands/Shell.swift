/// A shell for which completions can be made.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// A script for the shell that completes every command, option and known value of the table.
  package var completions: String {
    switch self {
    case .bash: BashCompletions.script
    case .zsh: ZshCompletions.script
    case .fish: FishCompletions.script
    }
  }
}

extension Option {
  /// The forms in which it may be typed.
  var spellings: [String] { [short, name].compactMap { $0 } }

  /// Every option of the table once.
  static var all: [Option] {
    var seen: Set<String> = []
    return Command.greenroom.family.flatMap(\.command.allOptions)
      .filter { seen.insert($0.name).inserted }
  }
}
