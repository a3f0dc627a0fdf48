import Cells
import Testing

/// Motions, finding and what is shown.
@Suite struct TextEditorViewTests {
  @Test(arguments: [
    ("one, two|", Motion.wordLeft, "one, |two"), ("one, |two", .wordLeft, "|one, two"),
    ("|one, two", .wordRight, "one|, two"), ("one|\n  two", .wordRight, "one\n  two|"),
    ("日本 语|", .wordLeft, "日本 |语"), ("|", .wordLeft, "|"),
    ("  a|b", .rowStart, "  |ab"), ("  |ab", .rowStart, "|  ab"), ("|  ab", .rowStart, "  |ab"),
    ("a\n# b\nc|", .headingAbove, "a\n# b|\nc"), ("a|\n# b\n## c", .headingBelow, "a\n# b|\n## c"),
    ("a\n# b|", .headingBelow, "a\n# b|"), ("a|b", .up, "|ab"), ("a|b", .down, "ab|"),
    ("a|\nb", .right, "a\n|b"), ("a\n|b", .left, "a|\nb"), ("a|b\nc", .textEnd, "ab\nc|"),
  ])
  func `motions go where they say`(before: String, motion: Motion, after: String) {
    var editor = TextEditor(at: before)
    editor.perform(.move(motion))
    #expect(editor.marked == after)
  }

  @Test func `vertical motions keep to their column over short rows and wrapped ones`() {
    var editor = TextEditor(at: "one two |three\nx\n日本語 four")
    editor.layout(for: Size(columns: 9, rows: 9))
    editor.type(.up)
    #expect(editor.marked == "|one two three\nx\n日本語 four")
    editor.type(.right, .right, .right, .down, .down, .down)
    #expect(editor.marked == "one two three\nx\n日|本語 four")
    editor.type(.up, .up)
    #expect(editor.marked == "one two thr|ee\nx\n日本語 four")
  }

  @Test func `Home and End take the row first and then the line`() {
    var editor = TextEditor(at: "one two th|ree four")
    editor.layout(for: Size(columns: 8, rows: 9))
    editor.type(.end)
    #expect(editor.marked == "one two three| four")
    editor.type(.end, .up, .home)
    #expect(editor.marked == "one two |three four")
    editor.type(.home)
    #expect(editor.marked == "|one two three four")
  }

  @Test func `find looks over case and accents, and goes round`() {
    var editor = TextEditor(at: "|Café cafe\u{301}\nCAFE")
    let count = editor.find("cafe")
    #expect(count == 3)
    let places = (0..<3).map { _ in editor.findNext() ? editor.cursor : nil }
    #expect(
      places == [
        TextPosition(line: 0, character: 5), TextPosition(line: 1, character: 0),
        TextPosition(line: 0, character: 0),
      ])
    let isFound = editor.findPrevious()
    #expect(isFound && editor.cursor.line == 1)
  }

  @Test func `what is not there is not found`() {
    var editor = TextEditor(text: "coffee")
    let counts = [editor.find("tea"), editor.find("")]
    #expect(counts == [0, 0])
    let isFound = editor.findNext()
    #expect(!isFound)
  }

  @Test func `sections and headings are those of the text`() {
    let editor = TextEditor(text: "# One\na b\n## Two\n#no\n#")
    #expect(editor.headingLines == [0, 2, 4])
    #expect(editor.sectionTitle(at: 1) == "One")
    #expect(editor.sectionTitle(at: 3) == "Two")
    #expect(TextEditor(text: "a").sectionTitle(at: 0) == nil)
  }

  @Test func `a full row leaves a column for the cursor`() {
    var editor = TextEditor(at: "abc de|")
    let size = Size(columns: 4, rows: 3)
    editor.layout(for: size)
    let frame = editor.frame(size)
    #expect(frame.text == "abc\nde\n")
    #expect(frame.cursor == Point(column: 2, row: 1))
    #expect(editor.frame(size, isFocused: false).cursor == nil)
  }

  @Test func `an item's rows stand under its text`() {
    var editor = TextEditor(text: "- [ ] one two three\n\tfour five\n       six seven")
    let size = Size(columns: 13, rows: 8)
    editor.layout(for: size)
    #expect(
      editor.frame(size).text == """
        - [ ] one
              two
              three
            four
            five
               six
        seven

        """)
    editor.click(at: Point(column: 7, row: 1), extending: false)
    #expect(editor.cursor == TextPosition(line: 0, character: 11))
    editor.click(at: Point(column: 2, row: 2), extending: false)
    #expect(editor.cursor == TextPosition(line: 0, character: 14))
  }

  @Test func `styles tell headings, what was found, marks and the selection`() {
    var editor = TextEditor(text: "# ab\nab cd")
    let size = Size(columns: 6, rows: 2)
    editor.highlights = [1: [3..<4]]
    _ = editor.find("b")
    editor.type(.down, Key(.right, .shift))
    editor.layout(for: size)
    let styles = editor.frame(size).cells.map(\.style)
    #expect(
      styles[..<6] == [.heading, .heading, .heading, .match, .plain, .plain])
    #expect(styles[6...] == [.selection, .match, .plain, .match, .plain, .plain])
  }

  @Test func `a selected line end shows`() {
    var editor = TextEditor(at: "a|\n\nb")
    editor.type(Key(.down, .shift), Key(.down, .shift))
    let frame = editor.frame(Size(columns: 3, rows: 3))
    #expect(frame.cells[1].style == .selection)
    #expect(frame.cells[3].style == .selection)
  }

  @Test func `tabs reach to every fourth column, and controls are seen`() {
    let editor = TextEditor(text: "ab\tc\u{1B}")
    #expect(editor.frame(Size(columns: 9, rows: 1)).text == "ab  c␛")
  }

  @Test func `a click puts the cursor, and a drag selects`() {
    var editor = TextEditor(text: "one two\n日本")
    editor.layout(for: Size(columns: 5, rows: 4))
    editor.click(at: Point(column: 1, row: 1), extending: false)
    #expect(editor.marked == "one t|wo\n日本")
    editor.click(at: Point(column: 3, row: 2), extending: true)
    #expect(editor.selectedText == "wo\n日")
    editor.click(at: Point(column: 40, row: 40), extending: false)
    #expect(editor.marked == "one two\n日本|")
  }

  @Test func `scrolling looks away from the cursor until a key brings it back`() {
    let size = Size(columns: 5, rows: 3)
    var editor = TextEditor(text: (0..<50).map(String.init).joined(separator: "\n"))
    editor.layout(for: size)
    editor.scroll(rows: 10)
    editor.layout(for: size)
    #expect(editor.frame(size).text == "10\n11\n12")
    #expect(editor.frame(size).cursor == nil)
    editor.scroll(rows: 1000)
    #expect(editor.frame(size).text == "47\n48\n49")
    editor.type(.character("x"))
    editor.layout(for: size)
    #expect(editor.frame(size).text == "x0\n1\n2")
  }

  @Test func `a page keeps two rows in sight, and a far jump lands in the middle`() {
    let size = Size(columns: 5, rows: 5)
    var editor = TextEditor(text: (0..<50).map(String.init).joined(separator: "\n"))
    editor.layout(for: size)
    editor.type(.pageDown)
    editor.layout(for: size)
    #expect(editor.cursor.line == 3)
    #expect(editor.frame(size).text.hasPrefix("3\n4\n"))
    editor.moveCursor(to: TextPosition(line: 30, character: 0))
    editor.layout(for: size)
    #expect(editor.frame(size).text == "28\n29\n30\n31\n32")
  }
}
