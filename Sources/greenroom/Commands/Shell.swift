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

  /// The text as one word that no shell takes apart.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Words as they would be typed, quoted where they must be.
  static func line(_ words: [String]) -> String {
    words.map { word in
      let isPlain = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_./:=@,+".unicodeScalars.contains($0)
      }
      return isPlain && !word.isEmpty ? word : quoted(word)
    }.joined(separator: " ")
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
