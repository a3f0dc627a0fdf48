/// The escapes of the language that manual pages are written in.
enum Roff {
  /// Plain text on a line of its own or as the argument of a macro.
  static func text(_ plain: String) -> String {
    plain.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private static func word(_ plain: Substring) -> String {
    // A name is typed as it stands, so that a line's end must not add a hyphen.
    var text = plain.contains { "-<".contains($0) } ? "\\%" : ""
    for character in plain {
      switch character {
      case "\\": text += "\\e"
      // A bare hyphen may be shown as one that no shell knows.
      case "-": text += "\\-"
      // At a line's beginning these would make it a request.
      case ".", "'": text += text.isEmpty ? "\\&\(character)" : String(character)
      case "\"": text += "\\(dq"
      case "~": text += "\\(ti"
      case "^": text += "\\(ha"
      default: text += character.isASCII ? String(character) : Self.named(character)
      }
    }
    return text
  }

  /// By its number in Unicode, which all formatters understand.
  private static func named(_ character: Character) -> String {
    character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
    }.joined()
  }

  /// One argument of a macro, spaces and all.
  static func quoted(_ plain: String) -> String { "\"\(text(plain))\"" }

  /// With a capital and a full stop.
  static func sentence(_ text: String) -> String {
    text.hasPrefix("-") ? text + "." : text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
