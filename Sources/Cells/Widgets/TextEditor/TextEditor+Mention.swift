// A name that is begun with “@”.
extension TextEditor {
  /// Longer words are no names, and are not looked through.
  private static let longestMention = 30

  /// What stands between an “@” that begins a word and the cursor; nil without one, as in the
  /// middle of a mail address.
  package var mention: String? {
    let cursor = selection.cursor
    guard selection.range == nil else { return nil }
    let scalars = buffer.lines[cursor.line].scalars
    let limit = max(0, cursor.offset - Self.longestMention)
    var start = cursor.offset
    while start > limit, Self.isNamePart(scalars[start - 1]) { start -= 1 }
    guard start > 0, scalars[start - 1] == "@",
      start == 1 || !Self.isNamePart(scalars[start - 2])
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<cursor.offset])
    return String(view)
  }

  /// Puts a text in the place of the mention and its “@”, as one step for undo.
  package mutating func completeMention(with text: String) {
    guard let length = mention?.unicodeScalars.count else { return }
    let cursor = selection.cursor
    let place = TextPlace(line: cursor.line, offset: cursor.offset - length - 1)
    asOneStep { $0.replace(at: place, removing: length + 1, with: text) }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar == "." || scalar == "+"
      || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
