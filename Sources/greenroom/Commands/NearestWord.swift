/// The word that was probably meant.
package enum NearestWord {
  /// The nearest of the words, when one is near enough to be worth naming: it differs by at most
  /// a third of its letters, or the typed word is its beginning.
  package static func to(_ typed: String, among words: some Sequence<String>) -> String? {
    let typed = typed.lowercased()
    var nearest: (word: String, distance: Int)?
    for word in words {
      let distance = distance(from: typed, to: word.lowercased())
      if distance < nearest?.distance ?? (max(typed.count, word.count) / 3 + 1) {
        nearest = (word, distance)
      }
    }
    return nearest?.word ?? beginning(with: typed, among: words)
  }

  /// The only word that begins so.
  private static func beginning(with typed: String, among words: some Sequence<String>) -> String? {
    let found = words.filter { $0.lowercased().hasPrefix(typed) }
    return typed.isEmpty || found.count != 1 ? nil : found[0]
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour.
  package static func distance(from left: String, to right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = above[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(change, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
