/// The form of ids in content files: lower-case words of letters and digits, joined by hyphens.
package enum Identifier {
  package static func isValid(_ id: String) -> Bool {
    var isAfterHyphen = true
    for byte in id.utf8 {
      if byte == UInt8(ascii: "-") {
        if isAfterHyphen { return false }
        isAfterHyphen = true
      } else {
        guard isWordByte(byte) else { return false }
        isAfterHyphen = false
      }
    }
    return !isAfterHyphen
  }

  /// The id that was probably meant; nil where nothing is left of it.
  static func suggestion(for id: String) -> String? {
    let words = id.lowercased().utf8.split { !isWordByte($0) }
    let suggestion = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return suggestion.isEmpty ? nil : suggestion
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// The right word for a mistyped one.
package enum Nearest {
  /// The word that the fewest edits reach, if they are few; a swap of neighbours is one edit.
  package static func word(to word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(word.utf8.prefix(64))
    let limit = max(1, min(3, typed.count / 3))
    var best: (word: String, edits: Int)?
    for candidate in candidates {
      let edits = edits(from: typed, to: Array(candidate.utf8.prefix(64)))
      if edits <= limit, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.word
  }

  /// The optimal string alignment distance.
  private static func edits(from: [UInt8], to: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for (row, byte) in from.enumerated() {
      var current = [row + 1]
      for (column, other) in to.enumerated() {
        var least = last[column] + (byte == other ? 0 : 1)
        least = min(least, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == to[column - 1], from[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }
}
