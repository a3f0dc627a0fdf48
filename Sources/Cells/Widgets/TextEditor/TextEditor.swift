/// A text that a person writes, with its cursor, selection, undo history and scrolled view.
///
/// Screens hand it keys and pastes, call `layout(for:)` whenever something may have changed, and
/// draw it; `takeEdits()` tells a journal what was changed.
package struct TextEditor: Sendable {
  /// One change of the text, as a journal keeps it.
  package struct Edit: Equatable, Sendable {
    /// The line, from 0, and the Unicode scalars before the place in it.
    package let line: Int
    package let offset: Int
    /// Unicode scalars removed from the place on; the end of a line counts as one.
    package let removed: Int
    package let inserted: String

    package init(line: Int, offset: Int, removed: Int, inserted: String) {
      self.line = line
      self.offset = offset
      self.removed = removed
      self.inserted = inserted
    }
  }

  /// What was cut or copied last; a screen may carry it from one editor to another.
  package var clipboard = ""
  /// Characters to be drawn as found, by line.
  package var highlights: [Int: [Range<Int>]] = [:]
  /// Grows with every change of the text.
  package private(set) var revision = 0

  var buffer: TextBuffer
  var selection = Selection(cursor: .start)
  var history = UndoHistory()
  var view = Viewport()
  /// The column that vertical motions keep to.
  var goal: Int?
  /// Motions extend the selection since the mark was set.
  var isMarking = false
  /// The last action cut something, so that the next cut joins it.
  var isCutting = false
  var automaticIndent: AutomaticIndent?
  var needle: [Unicode.Scalar] = []
  private var edits: [Edit] = []

  /// Line ends of any kind become "\n"; nothing else of the text is touched.
  package init(text: String = "") {
    buffer = TextBuffer(text.withPlainLineEnds)
  }

  package var text: String { buffer.string }
  package var lineCount: Int { buffer.lines.count }

  /// A line without its end, counted from 0.
  package func line(_ index: Int) -> String { buffer.lines[index].string }

  package var hasEdits: Bool { !edits.isEmpty }

  /// The changes since they were last taken, in order.
  package mutating func takeEdits() -> [Edit] {
    defer { edits = [] }
    return edits
  }
}

extension TextEditor {
  /// The one way in which the text changes: the journal and, unless it is history itself, the
  /// history are told. The cursor goes to the end of the new text.
  mutating func replace(
    at place: TextPlace, removing count: Int, with text: String, isHistory: Bool = false
  ) {
    guard count > 0 || !text.isEmpty else { return }
    let (removed, end) = buffer.replace(at: place, removing: count, with: text)
    edits.append(
      Edit(line: place.line, offset: place.offset, removed: count, inserted: text))
    revision += 1
    if !isHistory {
      history.record(.init(place: place, removed: removed, inserted: text))
    }
    // The new text may have joined with what follows it: the cursor stands after that.
    selection = Selection(cursor: buffer.clamped(end))
  }

  mutating func remove(_ range: Range<TextPlace>) {
    replace(at: range.lowerBound, removing: buffer.count(range), with: "")
  }

  /// Makes everything that `change` does one step for undo, and one with the step before when
  /// both are of the same run.
  mutating func asOneStep(
    _ run: UndoHistory.Run? = nil, _ change: (inout TextEditor) -> Void
  ) {
    history.begin(run, at: selection)
    change(&self)
    history.end(at: selection)
    isMarking = false
    goal = nil
    view.followsCursor = true
  }
}

extension TextEditor {
  /// Puts another text in the place of this one as one step, and tells only of the lines that
  /// differ.
  package mutating func replaceAll(with text: String) {
    let new = TextBuffer(text.withPlainLineEnds).lines.map(\.scalars)
    let old = buffer.lines.map(\.scalars)
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? shorter - head
    guard head + tail < max(old.count, new.count) else { return }
    let change = lineChange(from: head, keeping: tail, of: new)
    var cursor = selection.cursor
    if cursor.line >= old.count - tail { cursor.line += new.count - old.count }
    isCutting = false
    asOneStep { editor in
      editor.replace(
        at: change.range.lowerBound, removing: editor.buffer.count(change.range),
        with: change.text)
      editor.selection = Selection(cursor: editor.buffer.clamped(cursor))
    }
  }

  /// The places and the text that make this text's lines those of `new`, when they are the same
  /// before line `head` and in the last `tail` ones.
  private func lineChange(
    from head: Int, keeping tail: Int, of new: [[Unicode.Scalar]]
  ) -> (range: Range<TextPlace>, text: String) {
    let lines = new[head..<new.count - tail].map { String(String.UnicodeScalarView($0)) }
    let changed = lines.joined(separator: "\n")
    if tail > 0 {
      let end = TextPlace(line: buffer.lines.count - tail, offset: 0)
      return (TextPlace(line: head, offset: 0)..<end, lines.isEmpty ? "" : changed + "\n")
    }
    guard head > 0 else { return (.start..<buffer.end, changed) }
    let start = TextPlace(line: head - 1, offset: buffer.lines[head - 1].count)
    return (start..<buffer.end, lines.isEmpty ? "" : "\n" + changed)
  }
}

extension String {
  /// The text with "\r\n" and "\r" as "\n".
  var withPlainLineEnds: String {
    guard utf8.contains(0x0D) else { return self }
    var plain = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      if scalar != "\n" || !isAfterReturn { plain.append(scalar == "\r" ? "\n" : scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(plain)
  }
}
