/// Soft wrap at words, as the editor and all running text do it.
///
/// Spaces at a row's end hang over it, a word that is longer than a row breaks anywhere, and
/// ideographs may part from each other.
package enum Wrap {
  /// The rows of a text of any number of paragraphs, without the spaces at their ends.
  package static func lines(_ text: String, columns: Int) -> [Substring] {
    if let lines = plainLines(text, columns: max(1, columns)) { return lines }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { rows(of: Substring($0), columns: columns) }
      .map(withoutTrailingSpaces)
  }

  /// The same for one paragraph of letters and single spaces between them, all ASCII, as most are
  /// that are shown; nil for others. Screens are drawn anew with every key.
  private static func plainLines(_ text: String, columns: Int) -> [Substring]? {
    let bytes = text.utf8
    let space = UInt8(ascii: " ")
    guard bytes.count > 0, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }), bytes.first != space
    else { return nil }
    var lines: [Substring] = []
    var line = bytes.startIndex..<bytes.startIndex
    for word in text.utf8.split(separator: space, omittingEmptySubsequences: false) {
      guard !word.isEmpty, word.count <= columns else { return nil }
      if bytes.distance(from: line.lowerBound, to: word.endIndex) > columns {
        lines.append(text[line])
        line = word.startIndex..<word.endIndex
      } else {
        line = line.lowerBound..<word.endIndex
      }
    }
    return lines + [text[line]]
  }

  /// The rows of one paragraph, which cover it exactly.
  package static func rows(of paragraph: Substring, columns: Int) -> [Substring] {
    let scalars = paragraph.unicodeScalars
    let line = TextLine(Array(scalars))
    let starts = RowLayout(of: line, columns: max(1, columns), hang: 0).starts
    var start = scalars.startIndex
    return zip([0] + starts, starts + [line.count]).map { first, next in
      let end = scalars.index(start, offsetBy: next - first)
      defer { start = end }
      return Substring(scalars[start..<end])
    }
  }

  private static func withoutTrailingSpaces(_ row: Substring) -> Substring {
    var scalars = row.unicodeScalars
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension Wrap {
  /// A tab reaches to the next multiple of so many columns from its row's start.
  static let tabStop = 4

  /// The columns that a character takes, by its first scalar and the column it begins at.
  static func columns(of base: Unicode.Scalar, at column: Int) -> Int {
    if base.value < 0x300 { return base == "\t" ? tabStop - column % tabStop : 1 }
    if isCommonIdeograph(base.value) { return 2 }
    return max(1, GlyphWidth.columns(of: base) ?? 1)
  }

  /// Kana, Han and Hangul that need no look into the tables; all of them are wide.
  private static func isCommonIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0x9FCD, 0xAC00..<0xD7A4: true
    default: false
    }
  }

  /// What decides whether a row may begin between two characters.
  enum Kind {
    case space, letter, ideograph
    /// Wide brackets and stops, which stay with what they enclose or end.
    case opening, closing
  }

  static func kind(of base: Unicode.Scalar) -> Kind {
    switch base.value {
    case 0x09, 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: .space
    case ..<0x1100: .letter
    case let value where isCommonIdeograph(value): .ideograph
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B: .opening
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x30FC,
      0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D:
      .closing
    default: GlyphWidth.columns(of: base) == 2 ? .ideograph : .letter
    }
  }

  static func mayBreak(between left: Kind, and right: Kind) -> Bool {
    switch (left, right) {
    case (_, .space): false
    case (.space, _): true
    case (.opening, _), (_, .closing), (.letter, .letter): false
    default: true
    }
  }
}

extension TextLine {
  /// Where the row ends that begins at a place; nothing before that place matters.
  func rowEnd(from start: Int, columns: Int, hang: Int) -> Int {
    var place = start
    var reached = start == 0 ? 0 : hang
    var opening: Int?
    var before = Wrap.Kind.opening
    while place < count {
      let next = clusters.boundary(after: place)
      // A space that carries marks is seen, and so must fit.
      let kind = next - place == 1 ? Wrap.kind(of: scalars[place]) : markedKind(at: place)
      if Wrap.mayBreak(between: before, and: kind) { opening = place }
      let end = reached + Wrap.columns(of: scalars[place], at: reached)
      if kind != .space, end > columns, place > start { return opening ?? place }
      // Indentation is no place to break: its word would fit no better on the next row.
      let isIndentation = kind == .space && before == .opening && opening == nil
      if !isIndentation { before = kind }
      reached = end
      place = next
    }
    return count
  }

  private func markedKind(at place: Int) -> Wrap.Kind {
    let kind = Wrap.kind(of: scalars[place])
    return kind == .space ? .letter : kind
  }
}
