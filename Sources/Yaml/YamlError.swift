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
  package var description: String {
    switch self {
    case .syntax(let problem, let place): "\(place): \(problem)."
    case .duplicateKey(let key, let place, let first):
      "\(place): the key “\(key)” was given before, at line \(first.line); remove one of them."
    case .keyIsNoText(let place): "\(place): a key must be a word or a text; rewrite this entry."
    case .alias(let name, let place):
      "\(place): anchors and aliases (“\(name)”) are not taken; write the value out."
    case .tag(let tag, let place): "\(place): tags are not taken; remove “\(tag)”."
    case .secondDocument(let place):
      "\(place): a second document starts here; keep one to a file."
    case .tooDeep(let place):
      "\(place): the nesting is deeper than \(YamlReader.deepestNesting); make it flatter."
    case .tooLarge(let file, let size):
      "\(file): the file has \(size) bytes; more than \(YamlReader.largestSize) are not read."
    case .notUTF8(let place): "\(place): this is not UTF-8 text; save the file as UTF-8."
    case .controlCharacter(let code, let place):
      "\(place): the invisible character \(Self.hexadecimal(code)) cannot stand here; remove it."
    case .outOfMemory(let file): "\(file): there is not enough memory; close other programs."
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
