import Cells

/// A text as the simplest thing that can follow an editor's edits.
struct TextModel {
  private(set) var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func apply(_ edit: TextEditor.Edit) {
    var start = 0
    for _ in 0..<edit.line {
      while scalars[start] != "\n" { start += 1 }
      start += 1
    }
    start += edit.offset
    scalars.replaceSubrange(start..<start + edit.removed, with: edit.inserted.unicodeScalars)
  }
}

extension String {
  /// Scalars, since Swift takes canonically equivalent texts for the same.
  var exactly: [Unicode.Scalar] { Array(unicodeScalars) }
}

extension TextEditor {
  /// A text with the cursor at “|”.
  init(at marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    self.init(text: parts.joined())
    moveCursor(to: String(parts[0]).end)
  }

  /// The text with “|” at the cursor.
  var marked: String {
    var lines = (0..<lineCount).map(line)
    let place = lines[cursor.line].index(lines[cursor.line].startIndex, offsetBy: cursor.character)
    lines[cursor.line].insert("|", at: place)
    return lines.joined(separator: "\n")
  }

  mutating func type(_ keys: Key...) {
    for key in keys { _ = handle(key) }
  }

  func frame(_ size: Size, isFocused: Bool = true) -> Frame {
    var frame = Frame(size: size)
    draw(into: &frame, area: frame.bounds, isFocused: isFocused)
    return frame
  }
}

extension String {
  fileprivate var end: TextPosition {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return TextPosition(line: lines.count - 1, character: lines.last?.count ?? 0)
  }
}
