import Coach

/// Pieces of a page, in which everything that comes from a file is escaped.
package enum Html {
  /// Fit for text and for attribute values in double quotes; control characters and marks that
  /// turn the direction of text are made visible.
  package static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(visible(scalar))
      }
    }
    return escaped
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // The pictures of control characters.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      "\u{FFFD}"
    default: scalar
    }
  }

  /// An element; the content is HTML already, the values of attributes are not.
  package static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: String
  ) -> String {
    "\(opening(name, attributes))\(content)</\(name)>"
  }

  package static func opening(_ name: String, _ attributes: [(String, String)] = []) -> String {
    let list = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(list)>"
  }
}
