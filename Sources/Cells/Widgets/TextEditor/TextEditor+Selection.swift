/// A character's place in a text: its line from 0, and the characters before it in that line.
package struct TextPosition: Equatable, Hashable, Sendable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension TextEditor {
  package var cursor: TextPosition {
    let place = selection.cursor
    let clusters = buffer.lines[place.line].clusters
    return TextPosition(line: place.line, character: clusters.characters(before: place.offset))
  }

  /// Puts the cursor at the nearest place that is there, and lets the selection go.
  package mutating func moveCursor(to position: TextPosition) {
    let line = max(0, min(position.line, lineCount - 1))
    let offset = buffer.lines[line].clusters.boundary(afterCharacters: max(0, position.character))
    endRuns()
    isMarking = false
    go(to: buffer.clamped(TextPlace(line: line, offset: offset)), extending: false)
  }

  /// nil when nothing is selected.
  package var selectedText: String? { selection.range.map(buffer.string) }

  /// Lets the selection and the mark go.
  package mutating func letGo() {
    selection.anchor = nil
    isMarking = false
  }

  /// The mouse at a point of the area that was laid out; beyond it, a drag scrolls.
  package mutating func click(at point: Point, extending: Bool) {
    endRuns()
    let columns = view.columns
    let top = buffer.row(of: buffer.clamped(view.top), columns: columns)
    let row = buffer.row(point.row, from: top, columns: columns)
    let offset = buffer.lines[row.line].place(inRow: row.row, column: max(0, point.column))
    if !extending { isMarking = false }
    go(to: TextPlace(line: row.line, offset: offset), extending: extending)
  }

  mutating func selectAll() {
    endRuns()
    selection = Selection(cursor: buffer.end, anchor: .start)
    goal = nil
  }

  mutating func mark() {
    endRuns()
    isMarking.toggle()
    selection.anchor = isMarking ? selection.cursor : nil
  }

  /// What comes next joins neither what was typed nor what was cut.
  mutating func endRuns() {
    history.endRun()
    isCutting = false
  }
}

extension TextEditor {
  /// The lines with Markdown headings, from 0.
  package var headingLines: [Int] {
    buffer.lines.indices.filter { buffer.lines[$0].isHeading }
  }

  /// The text of the heading that a line stands under, or is.
  package func sectionTitle(at line: Int) -> String? {
    var index = max(0, min(line, lineCount - 1))
    while index >= 0, !buffer.lines[index].isHeading { index -= 1 }
    guard index >= 0 else { return nil }
    let title = buffer.lines[index].scalars.drop { $0 == "#" }.drop(while: \.isSpace)
    return String(scalars: title)
  }
}
