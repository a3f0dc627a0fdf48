/// Words of the person's choice, taken out of what is given away.
///
/// Case, accents and the width of spaces do not matter. A term stands alone: “Ann” is not in
/// “channel”, and 12 is neither in 120 nor in 12,000. One that ends with `*` takes what follows in
/// the same word.
package struct Redaction: Sendable {
  package static let mark = "[redacted]"

  private struct Term {
    /// Folded; a nil stands for any space.
    let letters: [String?]
    let isPrefix: Bool
    /// Its place among the words.
    let index: Int
  }

  /// As the person wrote them, without repetitions.
  package let words: [String]
  /// How often each was taken out.
  package private(set) var counts: [Int]
  private let terms: [Term]

  package init(_ words: [String]) {
    let words = words.map { $0.trimmedWords }.filter { $0.contains { $0.isWordy } }
    let unique = words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }
    self.words = unique.map(\.element)
    counts = Array(repeating: 0, count: unique.count)
    terms = self.words.enumerated().map { index, word in
      let isPrefix = word.hasSuffix("*")
      let letters = (isPrefix ? word.dropLast() : word[...]).map { $0.isSpace ? nil : $0.key }
      return Term(letters: letters, isPrefix: isPrefix, index: index)
    }.sorted {
      ($0.letters.count, $1.isPrefix ? 1 : 0) > ($1.letters.count, $0.isPrefix ? 1 : 0)
    }
  }

  package var isEmpty: Bool { terms.isEmpty }

  package mutating func clean(_ text: String) -> String {
    guard !isEmpty, !text.isEmpty else { return text }
    let characters = Array(text)
    let keys = characters.map(\.key)
    var cleaned = ""
    var place = 0
    while place < characters.count {
      if let (term, end) = match(at: place, in: characters, keys) {
        counts[term] += 1
        cleaned += Self.mark
        place = end
      } else {
        cleaned.append(characters[place])
        place += 1
      }
    }
    return cleaned
  }

  /// An id, which must stay one word.
  package mutating func clean(id: String) -> String {
    clean(id).replacing(Self.mark, with: "redacted")
  }

  /// The longest term that stands at a place, and where it ends.
  private func match(
    at place: Int, in characters: [Character], _ keys: [String]
  ) -> (term: Int, end: Int)? {
    guard !isInside(place, of: characters) else { return nil }
    for term in terms {
      guard let end = self.end(of: term, at: place, in: characters, keys) else { continue }
      return (term.index, end)
    }
    return nil
  }

  private func end(
    of term: Term, at start: Int, in characters: [Character], _ keys: [String]
  ) -> Int? {
    var place = start
    for letter in term.letters {
      guard place < characters.count else { return nil }
      if let letter {
        guard keys[place] == letter else { return nil }
        place += 1
      } else {
        guard characters[place].isSpace else { return nil }
        while place < characters.count, characters[place].isSpace { place += 1 }
      }
    }
    if term.isPrefix {
      // To the end of a number, too: the rest of it would stand alone afterwards.
      while place < characters.count,
        characters[place].isWordy || isInside(place, of: characters)
      {
        place += 1
      }
      return place
    }
    return isInside(place, of: characters) ? nil : place
  }

  /// Whether a place lies within a word or a number.
  private func isInside(_ place: Int, of characters: [Character]) -> Bool {
    guard place > 0, place < characters.count else { return false }
    let (left, right) = (characters[place - 1], characters[place])
    if left.isWordy, right.isWordy { return true }
    if left.isNumber, right.isPoint {
      return place + 1 < characters.count && characters[place + 1].isNumber
    }
    return left.isPoint && right.isNumber && place > 1 && characters[place - 2].isNumber
  }
}

extension Character {
  fileprivate var isWordy: Bool { isLetter || isNumber }
  fileprivate var isSpace: Bool { isWhitespace }
  /// What stands within numbers.
  fileprivate var isPoint: Bool { self == "." || self == "," }
  fileprivate var key: String {
    String(decoding: Folding.folded(String(self)), as: UTF8.self)
  }
}

extension String {
  /// One space between words and none around them.
  fileprivate var trimmedWords: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
