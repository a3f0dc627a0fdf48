/// Words as a shell reads them.
package enum ShellWords {
  /// The text as one word that no shell takes apart.
  package static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Words as they would be typed, quoted where they must be.
  package static func line(_ words: [String]) -> String {
    words.map { word in
      let isPlain = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_./:=@,+".unicodeScalars.contains($0)
      }
      return isPlain && !word.isEmpty ? word : quoted(word)
    }.joined(separator: " ")
  }
}
