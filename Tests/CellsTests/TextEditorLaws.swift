import Seeds
import Cells
import Testing

/// What holds whatever a person does.
@Suite struct TextEditorLaws {
  @Test(arguments: 0..<60)
  func `the text is never damaged`(seed: UInt64) {
    var random = Dice(seed: seed)
    let start = String.random(upTo: 80, using: &random)
    var editor = TextEditor(text: start)
    let initial = editor.text.exactly
    var model = TextModel(editor.text)
    var size = Size.random(using: &random)
    editor.layout(for: size)
    for _ in 0..<150 {
      if Int.random(in: 0..<20, using: &random) == 0 { size = Size.random(using: &random) }
      let action = editor.doSomething(using: &random)
      for edit in editor.takeEdits() { model.apply(edit) }
      editor.layout(for: size)
      #expect(editor.text.exactly == model.scalars, "after \(action)")
      #expect(editor.isSound, "after \(action)")
      let frame = editor.frame(size)
      #expect(frame.cursor.map(frame.bounds.contains) ?? true)
    }
    editor.exhaust(.redo)
    let final = editor.text.exactly
    editor.exhaust(.undo)
    #expect(editor.text.exactly == initial)
    editor.exhaust(.redo)
    #expect(editor.text.exactly == final)
    for edit in editor.takeEdits() { model.apply(edit) }
    #expect(model.scalars == final)
  }

  @Test(arguments: 0..<40)
  func `what is shown after any edits is what the text shows when it is opened`(seed: UInt64) {
    var random = Dice(seed: seed + 1000)
    let size = Size(columns: Int.random(in: 1...30, using: &random), rows: 300)
    var editor = TextEditor(text: .random(upTo: 120, using: &random))
    editor.layout(for: size)
    for _ in 0..<80 {
      let action = editor.doSomething(using: &random)
      _ = editor.find("")
      editor.letGo()
      editor.layout(for: size)
      var opened = TextEditor(text: editor.text)
      opened.layout(for: size)
      let isSame =
        editor.frame(size, isFocused: false) == opened.frame(size, isFocused: false)
      #expect(isSame, "after \(action)")
      if !isSame { return }
    }
  }

  @Test(arguments: 0..<20)
  func `the cursor is always in sight after a key`(seed: UInt64) {
    var random = Dice(seed: seed + 2000)
    var editor = TextEditor(text: .random(upTo: 400, using: &random))
    for _ in 0..<200 {
      let size = Size(columns: 12, rows: Int.random(in: 1...9, using: &random))
      editor.layout(for: size)
      editor.perform(TextEditor.bindings.randomElement(using: &random)?.action ?? .undo)
      editor.layout(for: size)
      #expect(editor.frame(size).cursor != nil)
    }
  }

  @Test(arguments: 0..<40)
  func `the row that is typed in is drawn first as the whole picture has it`(seed: UInt64) {
    var random = Dice(seed: seed + 3000)
    let size = Size(columns: Int.random(in: 8...20, using: &random), rows: 6)
    var editor = TextEditor(text: .random(upTo: 120, using: &random))
    var drawn = 0
    for _ in 0..<100 {
      let action = editor.doSomething(using: &random)
      editor.letGo()
      editor.layout(for: size)
      var frame = editor.frame(size)
      let before = frame
      editor.insert("x")
      let row = editor.redrawCursorRow(into: &frame, area: frame.bounds)
      editor.layout(for: size)
      guard let row else { continue }
      drawn += 1
      let whole = editor.frame(size)
      let cells = row * size.columns..<(row + 1) * size.columns
      #expect(frame.cells[cells] == whole.cells[cells], "after \(action)")
      #expect(frame.cursor == whole.cursor, "after \(action)")
      #expect(frame.changes(from: before, row: row) == frame.changes(from: before))
    }
    #expect(drawn > 0)
  }

  @Test func `drawing stays inside of its area`() {
    var random = Dice(seed: 3)
    for _ in 0..<300 {
      var editor = TextEditor(text: .random(upTo: 100, using: &random))
      let area = Area(
        column: Int.random(in: -2...12, using: &random),
        row: Int.random(in: -2...8, using: &random),
        columns: Int.random(in: 0...12, using: &random), rows: Int.random(in: 0...6, using: &random)
      )
      editor.layout(for: area.size)
      var frame = Frame(size: Size(columns: 14, rows: 9))
      frame.fill(frame.bounds, with: Glyph("."))
      editor.draw(into: &frame, area: area, isFocused: true)
      #expect(frame.isUntouched(outside: area))
      #expect(frame.isWhole)
    }
  }
}

extension Size {
  fileprivate static func random(using random: inout Dice) -> Size {
    Size(
      columns: Int.random(in: 0...20, using: &random), rows: Int.random(in: 0...8, using: &random))
  }
}

extension TextEditor {
  /// Does something and says what.
  fileprivate mutating func doSomething(using random: inout Dice) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<7:
      guard let action = Self.bindings.randomElement(using: &random)?.action else { return "" }
      perform(action)
      return "\(action)"
    case 7..<9:
      let motion = Motion.allCases.randomElement(using: &random) ?? .left
      perform(.select(motion))
      return "select \(motion)"
    case 9..<14:
      let text = String.piece(using: &random)
      for character in text {
        _ = handle(character == "\n" ? .enter : .character(character))
      }
      return "typing \(text.debugDescription)"
    case 14:
      paste(.random(upTo: 20, using: &random))
      return "paste"
    case 15:
      let point = Point(
        column: Int.random(in: -2...20, using: &random), row: Int.random(in: -3...9, using: &random)
      )
      click(at: point, extending: Bool.random(using: &random))
      return "click \(point)"
    case 16:
      scroll(rows: Int.random(in: -5...5, using: &random))
      return "scroll"
    case 17:
      _ = find(.random(upTo: 2, using: &random))
      _ = Bool.random(using: &random) ? findNext() : findPrevious()
      return "find"
    case 18: return insertOrReplaceAll(using: &random)
    default:
      let position = TextPosition(
        line: Int.random(in: -1...6, using: &random),
        character: Int.random(in: -1...20, using: &random))
      moveCursor(to: position)
      return "move to \(position)"
    }
  }

  private mutating func insertOrReplaceAll(using random: inout Dice) -> String {
    if Int.random(in: 0..<4, using: &random) == 0 {
      replaceAll(with: .random(upTo: 60, using: &random))
      return "replace all"
    }
    insert(.random(upTo: 6, using: &random))
    return "insert"
  }

  fileprivate mutating func exhaust(_ action: Action) {
    var last = -1
    while last != revision {
      last = revision
      perform(action)
    }
  }

  /// Whether the cursor is between two characters of Swift's, and its line is the text's.
  fileprivate var isSound: Bool {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == lineCount, cursor.line < lineCount else { return false }
    let line = line(cursor.line)
    guard line.exactly == Array(lines[cursor.line]), cursor.character <= line.count else {
      return false
    }
    var end = self
    end.perform(.move(.lineEnd))
    return end.cursor.character == line.count
  }
}
