/// Brings the forms of a word together: retries, retried and retrying are all `retry`.
///
/// Light on purpose: texts and cues are cut the same way, so a stem need not be a word. In order of
/// trial: irregular forms; `ies→y`, `sses→ss`, `ying→y`, `ied→y`; then `ings ing edly ed ly es s`
/// off; then a doubled last consonant is halved and a final `e` dropped. What remains of a word
/// keeps a vowel and two letters (four for `ly`), so that `string`, `need` and `apply` stay whole.
enum Stemmer {
  static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return word }
    if !word.hasSuffix("n't") { dropContraction(&bytes) }
    if let regular = WordTables.irregular[String(decoding: bytes, as: UTF8.self)] {
      bytes = Array(regular.utf8)
    }
    let word = String(decoding: bytes, as: UTF8.self)
    guard bytes.count > 3, bytes.allSatisfy(isLetter), !WordTables.unbending.contains(word) else {
      return word
    }
    dropEnding(&bytes)
    if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], !isVowel(last) {
      bytes.removeLast()
    }
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    let stem = String(decoding: bytes, as: UTF8.self)
    // A note is no negation.
    return stem == "not" ? "note" : stem
  }

  /// Takes off `'s 'd 'll 've 're 'm`; `don't` is a word of its own.
  private static func dropContraction(_ bytes: inout [UInt8]) {
    guard let apostrophe = bytes.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0 else { return }
    bytes.removeSubrange(apostrophe...)
  }

  private static func dropEnding(_ bytes: inout [UInt8]) {
    for (ending, replacement) in replacedEndings where bytes.ends(with: ending, leaving: 2) {
      bytes.removeLast(ending.count)
      bytes += replacement
      return dropLy(&bytes)
    }
    for ending in droppedEndings where bytes.ends(with: ending, leaving: 2) {
      let rest = bytes.dropLast(ending.count)
      let isWhole = rest.last == UInt8(ascii: "e") && ending.first == UInt8(ascii: "e")
      guard !isWhole, rest.contains(where: { isVowel($0) || $0 == UInt8(ascii: "y") }) else {
        return
      }
      bytes = Array(rest)
      return
    }
    let count = bytes.count
    dropLy(&bytes)
    if bytes.count == count { dropPlural(&bytes) }
  }

  private static func dropLy(_ bytes: inout [UInt8]) {
    if bytes.ends(with: Array("ly".utf8), leaving: 4) { bytes.removeLast(2) }
  }

  private static func dropPlural(_ bytes: inout [UInt8]) {
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return }
    let before = bytes[bytes.count - 2]
    if before == UInt8(ascii: "e") {
      bytes.removeLast(2)
    } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u") {
      bytes.removeLast()
    }
  }

  private static let replacedEndings: [([UInt8], [UInt8])] = [
    ("ies", "y"), ("sses", "ss"), ("ying", "y"), ("ied", "y"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let droppedEndings = ["ings", "ing", "edly", "ed"].map { Array($0.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8], leaving least: Int) -> Bool {
    count >= ending.count + least && suffix(ending.count).elementsEqual(ending)
  }
}
