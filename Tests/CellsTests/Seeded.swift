import Seeds

extension String {
  /// What breaks editors: marks, joiners, flags, jamo, wide glyphs, tabs, controls, bullets.
  static let awkward = [
    "\u{301}", "\u{200D}", "\u{FE0F}", "🇩", "🇪", "👩", "👧", "🏽", "ᄀ", "ᅡ", "ᆨ", "각", "日",
    "。", "「", "é", "e\u{301}", "ß", "ﬁ", "\u{A0}", "\u{AD}", "\u{FEFF}", "\u{2028}", "\u{85}",
    "\u{1B}", "\u{0}", "\u{7F}", "\u{9B}", "\u{FFFD}", "ש", "ा", "क", "्", "ष", "\u{0600}",
    "\u{E0001}", "\u{10FFFF}", "\u{1F9FF}", "\t", "\t", "- ", "# ", "1. ", "- [ ] ", "  ", "\r",
    "\r\n",
  ]

  static func random(upTo count: Int, using random: inout Dice) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      text += piece(using: &random)
    }
    return text
  }

  static func piece(using random: inout Dice) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<4: String(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
    case 4..<6: " "
    case 6: "\n"
    case 7:
      String(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "\u{FFFD}")
    default: awkward.randomElement(using: &random) ?? ""
    }
  }

  func filterLineEnds() -> String {
    String(UnicodeScalarView(unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
  }
}
