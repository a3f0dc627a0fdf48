extension TextEditor {
  /// Puts in what was typed: line ends continue bullets and indentation, words are undone one by
  /// one.
  package mutating func insert(_ text: String) {
    isCutting = false
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      if !text.isEmpty { type(text) }
      return
    }
    let pieces = text.withPlainLineEnds.unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { breakLine() }
      if !piece.isEmpty { type(String(piece)) }
    }
  }

  /// Puts in a text as it is, as one step for undo.
  package mutating func paste(_ text: String) {
    isCutting = false
    guard !text.isEmpty else { return }
    asOneStep { editor in editor.put(text.withPlainLineEnds) }
  }

  private mutating func type(_ text: String) {
    let cursor = selection.cursor
    let isAfterSpace =
      cursor.offset > 0 && buffer.lines[cursor.line].scalars[cursor.offset - 1].isSpace
    if isAfterSpace, text.unicodeScalars.first?.isSpace == false { history.endRun() }
    asOneStep(.typing) { editor in editor.put(text) }
  }

  /// Puts a text in the place of the selection, or at the cursor.
  private mutating func put(_ text: String) {
    let place = selection.range?.lowerBound ?? selection.cursor
    let count = selection.range.map(buffer.count) ?? 0
    selection.anchor = nil
    replace(at: place, removing: count, with: text)
  }
}

extension TextEditor {
  mutating func breakLine() {
    asOneStep { editor in
      if let range = editor.selection.range { editor.remove(range) }
      let place = editor.selection.cursor
      let line = editor.buffer.lines[place.line]
      if editor.isAtAutomaticIndent {
        editor.replace(
          at: TextPlace(line: place.line, offset: 0), removing: place.offset, with: "\n")
      } else if let bullet = Bullet(line), place.offset >= bullet.length {
        editor.continueList(bullet, in: line)
      } else {
        editor.continueIndentation(of: line)
      }
    }
  }

  private var isAtAutomaticIndent: Bool {
    let cursor = selection.cursor
    return automaticIndent
      == AutomaticIndent(line: cursor.line, length: cursor.offset, revision: revision)
      && buffer.lines[cursor.line].count == cursor.offset
  }

  /// An item without text ends the list.
  private mutating func continueList(_ bullet: Bullet, in line: TextLine) {
    let place = selection.cursor
    if line.scalars[bullet.length...].allSatisfy(\.isSpace) {
      replace(at: TextPlace(line: place.line, offset: 0), removing: line.count, with: "")
    } else {
      replace(at: place, removing: 0, with: "\n" + bullet.next(in: line))
    }
  }

  private mutating func continueIndentation(of line: TextLine) {
    let isBlank = line.indentation == line.count
    let length = isBlank ? 0 : min(line.indentation, selection.cursor.offset)
    replace(at: selection.cursor, removing: 0, with: "\n" + line.string(0..<length))
    guard length > 0 else { return }
    automaticIndent = AutomaticIndent(
      line: selection.cursor.line, length: length, revision: revision)
  }
}

extension TextEditor {
  mutating func deleteBack() {
    let start = buffer.place(before: selection.cursor)
    asOneStep(.erasing) { editor in
      editor.remove(editor.selection.range ?? start..<editor.selection.cursor)
    }
  }

  mutating func deleteForward() {
    let end = buffer.place(after: selection.cursor)
    asOneStep(.deleting) { editor in
      editor.remove(editor.selection.range ?? editor.selection.cursor..<end)
    }
  }

  /// Takes the selection, or else what is between the cursor and a place, to the clipboard;
  /// a cut right after a cut (`joining`) adds to it.
  mutating func cut(to place: TextPlace, joining: Bool) {
    let cursor = selection.cursor
    let range = selection.range ?? min(place, cursor)..<max(place, cursor)
    isCutting = true
    guard !range.isEmpty else { return }
    let text = buffer.string(range)
    if !joining || selection.range != nil {
      clipboard = text
    } else {
      clipboard = place < cursor ? text + clipboard : clipboard + text
    }
    asOneStep { editor in editor.remove(range) }
  }

  /// Where a cut of the word before the cursor begins: it takes no more than one line end.
  var cutWordStart: TextPlace {
    let cursor = selection.cursor
    guard cursor.offset > 0 else { return buffer.place(before: cursor) }
    return max(buffer.wordStart(before: cursor), TextPlace(line: cursor.line, offset: 0))
  }

  var cutWordEnd: TextPlace {
    let cursor = selection.cursor
    let lineEnd = TextPlace(line: cursor.line, offset: buffer.lines[cursor.line].count)
    guard cursor < lineEnd else { return buffer.place(after: cursor) }
    return min(buffer.wordEnd(after: cursor), lineEnd)
  }

  /// The end of the cursor's line, or the start of the next one when the cursor is there.
  var cutLineEnd: TextPlace {
    let cursor = selection.cursor
    let lineEnd = TextPlace(line: cursor.line, offset: buffer.lines[cursor.line].count)
    return cursor < lineEnd ? lineEnd : buffer.place(after: cursor)
  }

  mutating func copy() {
    guard let range = selection.range else { return }
    clipboard = buffer.string(range)
    letGo()
  }
}

extension TextEditor {
  mutating func undo() {
    guard let step = history.undo() else { return }
    for change in step.changes.reversed() {
      let count = change.inserted.unicodeScalars.count
      replace(at: change.place, removing: count, with: change.removed, isHistory: true)
    }
    restore(step.before)
  }

  mutating func redo() {
    guard let step = history.redo() else { return }
    for change in step.changes {
      let count = change.removed.unicodeScalars.count
      replace(at: change.place, removing: count, with: change.inserted, isHistory: true)
    }
    restore(step.after)
  }

  private mutating func restore(_ selection: Selection) {
    self.selection = selection
    isMarking = false
    goal = nil
    view.followsCursor = true
  }
}

/// Indentation that Enter put before the cursor and nobody has touched.
struct AutomaticIndent: Equatable, Sendable {
  let line: Int
  let length: Int
  /// The revision that made it.
  let revision: Int
}
