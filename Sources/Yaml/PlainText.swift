/// Which texts can stand without quotes and still be read as texts by every YAML program.
enum PlainText {
  static let nulls: Set = ["~", "null", "Null", "NULL"]

  private static let words: Set = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan",
    ".inf", "+.inf", "-.inf",
  ]

  /// Stricter than YAML: a text that needs a second look is quoted.
  static func isSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      startsSafely(first), last != " ", last != ":"
    else { return false }
    return !words.contains(text.lowercased()) && !isNumber(text) && isQuiet(text)
  }

  /// An optional sign, digits with at most one point, and an optional exponent.
  static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard let mantissa = parts.first, parts.count <= 2 else { return false }
    let digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    guard mantissa.count - digits.count <= 1, isDigits(digits[...]) else { return false }
    guard parts.count == 2 else { return true }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return parts[1].count - exponent.count <= 1 && isDigits(exponent)
  }

  /// Whether any version of YAML takes it for a number: 12, -1.5e3, 0x1F, 1_000, 12:30.
  private static func isNumber(_ text: String) -> Bool {
    let bare = text.drop { $0 == "-" || $0 == "+" }
    if bare.hasPrefix("0x") || bare.hasPrefix("0o") {
      return bare.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    let digits = bare.filter { $0 != "_" && $0 != ":" }
    return isDecimal(digits)
  }

  private static func isDigits(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func startsSafely(_ first: Unicode.Scalar) -> Bool {
    first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "/" || first == "("
  }

  /// Whether it holds nothing that ends a plain text, inside brackets or out.
  private static func isQuiet(_ text: String) -> Bool {
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", "[", "]", "{", "}", "\"", "\\": return false
      case " " where before == ":": return false
      case "#" where before == " ": return false
      default: guard isPrintable(scalar) else { return false }
      }
      before = scalar
    }
    return true
  }

  /// Whether every YAML program takes it as it stands, and on its line.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " "..."~", "\u{A1}"..."\u{2027}", "\u{202A}"..."\u{D7FF}", "\u{E000}"..."\u{FEFE}",
      "\u{FF00}"..."\u{FFFD}":
      true
    default: false
    }
  }
}
