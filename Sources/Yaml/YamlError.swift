/// Why a text is no YAML document that the program takes, or a tree cannot be written as one.
package enum YamlError: Error, Equatable {
  /// libyaml's complaint, in our words: what is wrong and what to do.
  case syntax(String, at: Place)
  case duplicateKey(String, at: Place, first: Place)
  case keyIsNoText(at: Place)
  /// Anchors and aliases, which can make a small file a huge tree.
  case alias(String, at: Place)
  case tag(String, at: Place)
  case secondDocument(at: Place)
  case tooDeep(at: Place)
  /// The size is in bytes.
  case tooLarge(file: String, size: Int)
  case notUTF8(at: Place)
  /// A character that YAML allows only as an escape between double quotes.
  case controlCharacter(UInt32, at: Place)
  case outOfMemory(file: String)
}

extension YamlError: CustomStringConvertible {
  package var description: String { "\(place): \(sentence)" }

  /// Where it is; the start of the file where the whole file is at fault.
  package var place: Place {
    switch self {
    case .syntax(_, let place), .duplicateKey(_, let place, _), .keyIsNoText(let place),
      .alias(_, let place), .tag(_, let place), .secondDocument(let place), .tooDeep(let place),
      .notUTF8(let place), .controlCharacter(_, let place):
      place
    case .tooLarge(let file, _), .outOfMemory(let file): Place(file: file, line: 1, column: 1)
    }
  }

  /// What is wrong and what to do, without the place.
  package var sentence: String {
    switch self {
    case .syntax(let problem, _): "\(problem)."
    case .duplicateKey(let key, _, let first):
      "the key \(key.quoted) was given before, at line \(first.line); remove one of them."
    case .keyIsNoText: "a key must be a word or a text; rewrite this entry."
    case .alias(let name, _):
      "anchors and aliases (\(name.quoted)) are not taken; write the value out."
    case .tag(let tag, _): "tags are not taken; remove \(tag.quoted)."
    case .secondDocument: "a second document starts here; keep one to a file."
    case .tooDeep:
      "the nesting is deeper than \(YamlReader.deepestNesting); make it flatter."
    case .tooLarge(_, let size):
      "the file has \(size) bytes; keep it under \(YamlReader.largestSize)."
    case .notUTF8: "this is not UTF-8 text; save the file as UTF-8."
    case .controlCharacter(let code, _):
      "the invisible character \(Self.hexadecimal(code)) cannot stand here; remove it."
    case .outOfMemory: "there is not enough memory; close other programs."
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
