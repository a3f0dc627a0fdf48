/// The words of a text, to be found in other forms too: “ranker” where “ranking” was said.
struct SpokenWords {
  private let words: Set<String>
  private let stems: Set<String>
  /// The first letters in order, for names such as “LBS”.
  private let initials: String

  init(_ text: WordText) {
    words = Set(text.words)
    stems = Set(text.words.map(WordText.stem))
    initials = String(text.words.compactMap(\.first))
  }

  /// Words that begin alike are of one family.
  func hold(_ word: String) -> Bool {
    let stem = WordText.stem(word)
    if words.contains(word) || stems.contains(stem) { return true }
    guard stem.count >= 4 else { return false }
    let start = stem.prefix(5)
    return words.contains { $0.hasPrefix(start) || $0.count >= 4 && stem.hasPrefix($0) }
  }

  /// Whether words in a row begin with the letters of a name; two letters fit by chance.
  func spellOut(_ name: String) -> Bool {
    name.count > 2 && name.allSatisfy(\.isUppercase) && initials.contains(name.lowercased())
  }
}
