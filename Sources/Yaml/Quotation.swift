extension String {
  private static let longestQuotation = 80

  /// In quotation marks, as it can stand in a message: on one line, not too long, and without
  /// characters that a terminal would obey.
  package var quoted: String {
    let isLong = unicodeScalars.count > Self.longestQuotation
    let shown = isLong ? unicodeScalars.prefix(Self.longestQuotation)[...] : unicodeScalars[...]
    let text = String(String.UnicodeScalarView(shown.map { Self.isHarmless($0) ? $0 : "\u{FFFD}" }))
    return "“" + text + (isLong ? "…”" : "”")
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      false
    default: true
    }
  }
}
