extension TextEditor {
  /// The lines that are selected in part at least, or the cursor's.
  private var chosenLines: ClosedRange<Int> {
    guard let range = selection.range else { return selection.cursor.line...selection.cursor.line }
    let last = range.upperBound
    // A selection that ends before a line's first letter does not mean that line.
    let end = last.offset == 0 && last.line > range.lowerBound.line ? last.line - 1 : last.line
    return range.lowerBound.line...end
  }

  /// Indents the chosen lines; a tab where there is neither indentation nor a bullet before the
  /// cursor.
  mutating func indent() {
    let cursor = selection.cursor
    let line = buffer.lines[cursor.line]
    let isAtText = cursor.offset > line.indentation && cursor.offset != Bullet(line)?.length
    if selection.range == nil, isAtText {
      insert("\t")
    } else {
      shiftLines { line in (0, line.scalars.first == "\t" ? "\t" : "  ") }
    }
  }

  mutating func outdent() {
    shiftLines { line in
      guard line.scalars.first != "\t" else { return (1, "") }
      return (line.scalars.prefix(2).prefix { $0 == " " }.count, "")
    }
  }

  /// Replaces so many scalars at the start of every chosen line.
  private mutating func shiftLines(by change: (TextLine) -> (removed: Int, inserted: String)) {
    let old = selection
    let lines = chosenLines
    asOneStep { editor in
      var new = old
      for index in lines where lines.count == 1 || editor.buffer.lines[index].count > 0 {
        let (removed, inserted) = change(editor.buffer.lines[index])
        editor.replace(
          at: TextPlace(line: index, offset: 0), removing: removed, with: inserted)
        let shift = inserted.unicodeScalars.count - removed
        new.shift(line: index, by: shift, from: old.range == nil ? 0 : 1)
      }
      editor.selection = Selection(
        cursor: editor.buffer.clamped(new.cursor), anchor: new.anchor.map(editor.buffer.clamped))
    }
  }

  /// Moves the chosen lines past the line above or below.
  mutating func moveLines(up: Bool) {
    let old = selection
    let lines = chosenLines
    guard up ? lines.lowerBound > 0 : lines.upperBound + 1 < lineCount else { return }
    let passed = up ? lines.lowerBound - 1 : lines.upperBound + 1
    asOneStep { editor in
      let text = editor.buffer.lines[passed].string
      if up {
        editor.remove(
          TextPlace(line: passed, offset: 0)..<TextPlace(line: passed + 1, offset: 0))
        editor.replace(at: editor.end(ofLine: lines.upperBound - 1), removing: 0, with: "\n" + text)
      } else {
        editor.remove(editor.end(ofLine: lines.upperBound)..<editor.end(ofLine: passed))
        editor.replace(
          at: TextPlace(line: lines.lowerBound, offset: 0), removing: 0, with: text + "\n")
      }
      editor.selection = old.moved(byLines: up ? -1 : 1)
      editor.selection.cursor = editor.buffer.clamped(editor.selection.cursor)
      editor.selection.anchor = editor.selection.anchor.map(editor.buffer.clamped)
    }
  }

  private func end(ofLine line: Int) -> TextPlace {
    TextPlace(line: line, offset: buffer.lines[line].count)
  }
}

extension Selection {
  /// Follows a change of a line's start, for places that are at `offset` or after it.
  fileprivate mutating func shift(line: Int, by count: Int, from offset: Int) {
    if cursor.line == line, cursor.offset >= offset { cursor.offset += count }
    if let place = anchor, place.line == line, place.offset >= offset {
      anchor?.offset += count
    }
  }

  fileprivate func moved(byLines count: Int) -> Selection {
    var moved = self
    moved.cursor.line += count
    moved.anchor?.line += count
    return moved
  }
}
