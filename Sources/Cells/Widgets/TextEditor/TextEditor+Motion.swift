/// Where the cursor can go in one step.
package enum Motion: Equatable, Hashable, Sendable, CaseIterable {
  case left, right, up, down, wordLeft, wordRight
  /// The ends of the row, and of the line when the cursor is there already.
  case rowStart, rowEnd
  case lineStart, lineEnd, pageUp, pageDown, textStart, textEnd, headingAbove, headingBelow
}

extension TextEditor {
  /// Moves the cursor; what was selected is let go unless it is being extended.
  mutating func move(_ motion: Motion, extending: Bool) {
    let isExtending = extending || isMarking
    let cursor = selection.cursor
    if !isExtending, let range = selection.range, motion == .left || motion == .right {
      go(to: motion == .left ? range.lowerBound : range.upperBound, extending: false)
      return
    }
    switch motion {
    case .up: moveRows(-1, extending: isExtending)
    case .down: moveRows(1, extending: isExtending)
    case .pageUp: turnPage(-1, extending: isExtending)
    case .pageDown: turnPage(1, extending: isExtending)
    default: go(to: target(of: motion, from: cursor), extending: isExtending)
    }
  }

  mutating func go(to place: TextPlace, extending: Bool) {
    selection = Selection(
      cursor: place, anchor: extending ? selection.anchor ?? selection.cursor : nil)
    history.endRun()
    goal = nil
    view.followsCursor = true
  }

  private mutating func target(of motion: Motion, from place: TextPlace) -> TextPlace {
    switch motion {
    case .left: buffer.place(before: place)
    case .right: buffer.place(after: place)
    case .wordLeft: buffer.wordStart(before: place)
    case .wordRight: buffer.wordEnd(after: place)
    case .rowStart: rowStart(from: place)
    case .rowEnd: rowEnd(from: place)
    case .lineStart: TextPlace(line: place.line, offset: 0)
    case .lineEnd: TextPlace(line: place.line, offset: buffer.lines[place.line].count)
    case .textStart: .start
    case .textEnd: buffer.end
    case .headingAbove: heading(from: stride(from: place.line - 1, through: 0, by: -1)) ?? .start
    case .headingBelow:
      heading(from: stride(from: place.line + 1, to: lineCount, by: 1)) ?? buffer.end
    case .up, .down, .pageUp, .pageDown: place
    }
  }

  private func heading(from lines: some Sequence<Int>) -> TextPlace? {
    lines.first { buffer.lines[$0].isHeading }.map {
      TextPlace(line: $0, offset: buffer.lines[$0].count)
    }
  }
}

extension TextEditor {
  /// The first letter of the row's line, then its very start.
  private mutating func rowStart(from place: TextPlace) -> TextPlace {
    buffer.layOut(line: place.line, columns: view.columns)
    let line = buffer.lines[place.line]
    let start = line.row(line.row(of: place.offset)).lowerBound
    if start > 0, start < place.offset { return TextPlace(line: place.line, offset: start) }
    let indentation = line.indentation
    let isFirstStop = place.offset != indentation && indentation < line.count
    return TextPlace(line: place.line, offset: isFirstStop ? indentation : 0)
  }

  private mutating func rowEnd(from place: TextPlace) -> TextPlace {
    buffer.layOut(line: place.line, columns: view.columns)
    let line = buffer.lines[place.line]
    let row = line.row(of: place.offset)
    let end = row + 1 == line.rowCount ? line.count : line.place(inRow: row, column: .max)
    return TextPlace(line: place.line, offset: end == place.offset ? line.count : end)
  }

  /// Beyond the first and the last row the cursor goes to the start and the end of the text.
  private mutating func moveRows(_ distance: Int, extending: Bool) {
    let columns = view.columns
    let start = buffer.row(of: selection.cursor, columns: columns)
    let column = goal ?? buffer.lines[start.line].column(of: selection.cursor.offset)
    let row = buffer.row(distance, from: start, columns: columns)
    if row == start {
      go(to: distance < 0 ? .start : buffer.end, extending: extending)
    } else {
      let offset = buffer.lines[row.line].place(inRow: row.row, column: column)
      go(to: TextPlace(line: row.line, offset: offset), extending: extending)
    }
    goal = column
  }

  /// Two rows of the old page stay in sight.
  private mutating func turnPage(_ direction: Int, extending: Bool) {
    let rows = max(1, view.rows - 2) * direction
    scroll(rows: rows)
    moveRows(rows, extending: extending)
  }
}

extension TextBuffer {
  func place(before place: TextPlace) -> TextPlace {
    if place.offset > 0 {
      let offset = lines[place.line].clusters.boundary(before: place.offset)
      return TextPlace(line: place.line, offset: offset)
    }
    guard place.line > 0 else { return place }
    return TextPlace(line: place.line - 1, offset: lines[place.line - 1].count)
  }

  func place(after place: TextPlace) -> TextPlace {
    if place.offset < lines[place.line].count {
      let offset = lines[place.line].clusters.boundary(after: place.offset)
      return TextPlace(line: place.line, offset: offset)
    }
    guard place.line + 1 < lines.count else { return place }
    return TextPlace(line: place.line + 1, offset: 0)
  }

  func wordStart(before place: TextPlace) -> TextPlace {
    var place = place
    while place > .start, !isInWord(before: place) { place = self.place(before: place) }
    while place > .start, isInWord(before: place) { place = self.place(before: place) }
    return place
  }

  func wordEnd(after place: TextPlace) -> TextPlace {
    var place = place
    while place < end, !isInWord(at: place) { place = self.place(after: place) }
    while place < end, isInWord(at: place) { place = self.place(after: place) }
    return place
  }

  private func isInWord(at place: TextPlace) -> Bool {
    let line = lines[place.line]
    return place.offset < line.count && line.scalars[place.offset].isInWord
  }

  private func isInWord(before place: TextPlace) -> Bool {
    place.offset > 0 && isInWord(at: self.place(before: place))
  }
}

extension Unicode.Scalar {
  /// Letters, digits and what belongs to them; signs and spaces part words.
  fileprivate var isInWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    case ..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
