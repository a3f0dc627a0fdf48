/// What changed between two texts, word by word (Myers' shortest edit script, 1986).
package enum WordDifference {
  package enum Piece: Equatable, Sendable {
    case same(String)
    case gone(String)
    case new(String)
  }

  /// Longer texts than this are compared line by line: the script costs words times changes.
  private static let mostWords = 4000

  /// Pieces in reading order; putting the same and the new ones together gives the second text.
  package static func pieces(from old: String, to new: String) -> [Piece] {
    let first = words(of: old)
    let second = words(of: new)
    guard first.count + second.count <= 2 * mostWords else {
      return joined(script(from: lines(of: old), to: lines(of: new)))
    }
    return joined(script(from: first, to: second))
  }

  /// Words with the spaces after them, and line ends as words of their own.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if character == "\n" {
        if !word.isEmpty { words.append(word) }
        words.append("\n")
        word = ""
      } else if character != " ", word.last == " " {
        words.append(word)
        word = String(character)
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
  }

  private static func script(from old: [String], to new: [String]) -> [Piece] {
    var pieces: [Piece] = []
    let change = new.difference(from: old)
    let gone = Set(change.removals.map(\.offset))
    let added = Set(change.insertions.map(\.offset))
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if gone.contains(left), left < old.count {
        pieces.append(.gone(old[left]))
        left += 1
      } else if added.contains(right), right < new.count {
        pieces.append(.new(new[right]))
        right += 1
      } else {
        pieces.append(.same(new[right]))
        left += 1
        right += 1
      }
    }
    return pieces
  }

  private static func joined(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { joined, piece in
      switch (joined.last, piece) {
      case (.same(let text)?, .same(let more)): joined[joined.count - 1] = .same(text + more)
      case (.gone(let text)?, .gone(let more)): joined[joined.count - 1] = .gone(text + more)
      case (.new(let text)?, .new(let more)): joined[joined.count - 1] = .new(text + more)
      default: joined.append(piece)
      }
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
