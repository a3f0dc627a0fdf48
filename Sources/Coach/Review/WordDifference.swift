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
    return readable(joined(script(from: first, to: second)))
  }

  /// A single word that stayed between two changes tells nothing: it counts as changed with them.
  private static func readable(_ pieces: [Piece]) -> [Piece] {
    var readable: [Piece] = []
    var (gone, new) = ("", "")
    func flush() {
      if !gone.isEmpty { readable.append(.gone(gone)) }
      if !new.isEmpty { readable.append(.new(new)) }
      (gone, new) = ("", "")
    }
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .gone(let text): gone += text
      case .new(let text): new += text
      case .same(let text):
        let isBetween = index > 0 && index + 1 < pieces.count
        if isBetween, !gone.isEmpty || !new.isEmpty, isOneWord(text) {
          gone += text
          new += text
        } else {
          flush()
          readable.append(piece)
        }
      }
    }
    flush()
    return joined(readable)
  }

  private static func isOneWord(_ text: String) -> Bool {
    !text.contains("\n") && text.split(separator: " ").count < 2
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

extension WordDifference {
  /// A line of two texts laid beside each other.
  package enum Line: Equatable, Sendable {
    case same(String)
    case gone(String)
    case new(String)
    /// A line that became another one of much the same words.
    case changed([Piece])
  }

  /// Lines in reading order: those that only changed are told word by word.
  package static func lines(from old: String, to new: String) -> [Line] {
    func cut(_ text: String) -> [String] {
      text.isEmpty
        ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    var lines: [Line] = []
    var (gone, added): ([String], [String]) = ([], [])
    for piece in script(from: cut(old), to: cut(new)) {
      switch piece {
      case .gone(let line): gone.append(line)
      case .new(let line): added.append(line)
      case .same(let line):
        lines += paired(&gone, &added) + [.same(line)]
      }
    }
    return lines + paired(&gone, &added)
  }

  /// What went and what came in one place: a line goes with the first that resembles it.
  private static func paired(_ gone: inout [String], _ added: inout [String]) -> [Line] {
    defer { (gone, added) = ([], []) }
    var lines: [Line] = []
    var next = 0
    for line in gone {
      guard let twin = added[next...].firstIndex(where: { resembles(line, $0) }) else {
        lines.append(.gone(line))
        continue
      }
      lines += added[next..<twin].map(Line.new)
      lines.append(.changed(pieces(from: line, to: added[twin])))
      next = twin + 1
    }
    return lines + added[next...].map(Line.new)
  }

  /// Whether two lines have at least two words in five in common.
  private static func resembles(_ old: String, _ new: String) -> Bool {
    func words(_ line: String) -> Set<Substring> {
      Set(line.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } })
    }
    let (first, second) = (words(old), words(new))
    return 5 * first.intersection(second).count >= 2 * max(1, first.count, second.count)
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
