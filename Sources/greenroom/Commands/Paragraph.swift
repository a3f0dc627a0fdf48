/// Text for the shell: ASCII, so that a letter is a column.
enum Paragraph {
  /// Breaks at spaces so that no line is longer than `width`, unless a word is. All lines but the
  /// first are indented; `used` columns of the first one are taken already.
  static func wrapped(_ text: String, width: Int, indent: Int = 0, used: Int = 0) -> String {
    wrapped(text.split(separator: " "), width: width, indent: indent, used: used)
  }

  /// The same, with pieces that stay whole.
  static func wrapped(
    _ pieces: [some StringProtocol], width: Int, indent: Int, used: Int
  ) -> String {
    var lines = ""
    var column = used
    var isFirst = true
    for word in pieces {
      if isFirst {
        isFirst = false
      } else if column + 1 + word.count > width {
        lines += "\n" + String(repeating: " ", count: indent)
        column = indent
      } else {
        lines += " "
        column += 1
      }
      lines += word
      column += word.count
    }
    return lines
  }
}
