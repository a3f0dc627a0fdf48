/// Columns that text takes in a terminal: a small function of our own, since this module knows no
/// cells. Characters of ambiguous width count as one.
package enum TextWidth {
  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// 1 or 2; what has no width of its own still needs a cell to stand in.
  static func columns(of character: Character) -> Int {
    character.unicodeScalars.contains(where: isWide) ? 2 : 1
  }

  /// A character as it may be drawn: what would act on a terminal is made visible.
  static func shown(_ character: Character) -> Character {
    guard let first = character.unicodeScalars.first else { return " " }
    if first.isASCII { return first.value < 0x20 || first.value == 0x7F ? "\u{FFFD}" : character }
    switch first.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned,
      .nonspacingMark, .enclosingMark, .spacingMark:
      return "\u{FFFD}"
    default: return character
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation
      || value == 0xFE0F
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
}
