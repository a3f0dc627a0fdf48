/// Words by which a point is recognised: slots that must all be filled close together.
///
/// Slots are parted by spaces, the alternatives of a slot by `|`. An alternative is a word (matched
/// by its stem), `prefix*`, `#` for a number, `@name` for a list of the lexicon, or several such
/// pieces joined by `_` or `-`, which must follow one another.
struct Cue: Sendable {
  enum Piece: Hashable, Sendable {
    case stem(String)
    case prefix(String)
    case number
  }

  typealias Alternative = [Piece]

  /// The most slots of a cue: more are a sentence, and the search for them would be slow.
  static let slotLimit = 6

  /// As the author wrote it.
  let text: String
  /// Each as the author wrote it.
  let slots: [String]

  init(_ text: String) throws(CueError) {
    self.text = text
    slots = text.unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }
    guard !slots.isEmpty else { throw .empty }
    guard slots.count <= Self.slotLimit else { throw .tooManySlots(text) }
  }

  /// What may fill a slot.
  func alternatives(
    of slot: String, lexicon: [String: [String]]
  ) throws(CueError) -> [Alternative] {
    var alternatives: [Alternative] = []
    let parts = slot.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
    for part in parts {
      guard part.first == "@" else {
        alternatives.append(try Self.alternative(part, of: text))
        continue
      }
      let name = String(part.dropFirst())
      guard let entries = lexicon[name], !entries.isEmpty else {
        throw .unknownName(name, cue: text)
      }
      for entry in entries {
        // An entry of several words is a phrase, however it is joined.
        alternatives.append(try Self.alternative(entry.unicodeScalars[...], of: text))
      }
    }
    return alternatives
  }

  private static func alternative(
    _ text: Substring.UnicodeScalarView, of cue: String
  ) throws(CueError) -> Alternative {
    var pieces: Alternative = []
    for part in text.split(whereSeparator: { $0 == "_" || $0 == "-" || $0.isSpace }) {
      if part.elementsEqual(CollectionOfOne("#")) {
        pieces.append(.number)
        continue
      }
      let isPrefix = part.last == "*"
      let word = Substring(isPrefix ? part.dropLast() : part)
      guard !word.unicodeScalars.contains(where: { $0 == "*" || $0 == "@" || $0 == "#" }) else {
        throw .straySign(String(Substring(text)), cue: cue)
      }
      let tokens = Tokenizer.tokens(of: word)
      for (place, token) in tokens.enumerated() {
        let isLast = place == tokens.count - 1
        pieces.append(
          isPrefix && isLast ? .prefix(token.word) : .stem(Stemmer.stem(token.word)))
      }
    }
    guard !pieces.isEmpty else { throw .emptyAlternative(cue) }
    return pieces
  }
}

/// Why a cue cannot be read.
package enum CueError: Error, Equatable, Sendable {
  case empty
  case emptyAlternative(String)
  case tooManySlots(String)
  case straySign(String, cue: String)
  case unknownName(String, cue: String)
}

extension CueError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty:
      "a cue is empty; write at least one word or remove it"
    case .emptyAlternative(let cue):
      "the cue “\(cue)” has an alternative without a word; remove the “|” or the sign"
    case .tooManySlots(let cue):
      "the cue “\(cue)” has more than \(Cue.slotLimit) slots; join words with “|” or “_”"
    case .straySign(let text, let cue):
      "the cue “\(cue)” has a sign inside “\(text)”; a “*” ends a word, “#” and “@” stand alone"
    case .unknownName(let name, let cue):
      "the cue “\(cue)” names “@\(name)”, which the lexicon lacks; add it there or fix the name"
    }
  }
}
