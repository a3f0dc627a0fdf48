/// Text as its words in small letters, for rules that look for words and stems of words.
struct WordText {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isWordPart && scalar != "_" {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words
  }

  /// Whether a word, or words in a row, stand in it; the last may be a plural.
  func containsWord(_ phrase: String) -> Bool { !places(of: phrase).isEmpty }

  func containsWord(of phrases: [String]) -> Bool { phrases.contains(where: containsWord) }

  /// Whether a word begins with one of the stems.
  func containsStem(of stems: [String]) -> Bool {
    words.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// Where a phrase begins, in words.
  func places(of phrase: String) -> [Int] {
    let parts = phrase.split(separator: " ")
    guard let last = parts.last, parts.count <= words.count else { return [] }
    return (0...words.count - parts.count).filter { start in
      zip(parts.dropLast(), words[start...]).allSatisfy { $0 == $1 }
        && Self.isSame(words[start + parts.count - 1], last)
    }
  }

  private static func isSame(_ word: String, _ wanted: Substring) -> Bool {
    word == wanted || (word.hasSuffix("s") && word.dropLast() == wanted)
  }

  /// A word without the endings that a noun and its verb differ in.
  static func stem(_ word: String) -> String {
    for ending in ["ing", "ers", "er", "s"]
    where word.hasSuffix(ending) && word.count > ending.count {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in an id: a letter, a digit or “_”.
  var isWordPart: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        || ("0"..."9").contains(self) || self == "_"
    }
    return properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }
}
