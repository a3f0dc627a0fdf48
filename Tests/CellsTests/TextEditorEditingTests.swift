import Cells
import Testing

@Suite struct TextEditorEditingTests {
  @Test(arguments: [
    ("- one|", "- one\n- |"), ("* one|", "* one\n* |"), ("  + one|", "  + one\n  + |"),
    ("9. one|", "9. one\n10. |"), ("1) one|", "1) one\n2) |"),
    ("- [x] done|", "- [x] done\n- [ ] |"), ("- one| two", "- one\n- | two"),
    ("- one\n- |", "- one\n|"), ("  1. |", "|"), ("- [ ] |", "|"),
    ("|- one", "\n|- one"), ("-|", "-\n|"), ("-one|", "-one\n|"),
    ("1234567890. a|", "1234567890. a\n|"),
    ("  two|", "  two\n  |"), ("\ttwo|", "\ttwo\n\t|"), (" | two", " \n | two"), ("   |", "   \n|"),
    ("|", "\n|"), ("# Head|", "# Head\n|"),
  ])
  func `Enter continues lists and indentation`(before: String, after: String) {
    var editor = TextEditor(at: before)
    editor.type(.enter)
    #expect(editor.marked == after)
  }

  @Test func `an empty line between indented ones holds no spaces`() {
    var editor = TextEditor()
    editor.insert("  a\n\nb")
    #expect(editor.text == "  a\n\nb")
  }

  @Test func `Enter leaves spaces that a person typed`() {
    var editor = TextEditor(at: "  a|")
    editor.type(.enter, .character(" "), .backspace, .enter)
    #expect(editor.text == "  a\n  \n")
  }

  @Test func `a paste is put in as it is`() {
    var editor = TextEditor(at: "  - a|")
    editor.paste("\n- b\r\n\tc\rd")
    #expect(editor.text == "  - a\n- b\n\tc\nd")
    editor.perform(.undo)
    #expect(editor.marked == "  - a|")
  }

  @Test(arguments: [
    ("|a", "  |a"), ("  |a", "    |a"), ("\t|a", "\t\t|a"), ("- |a", "  - |a"), ("|", "  |"),
    ("1. [ ] |", "  1. [ ] |"), ("a|b", "a\t|b"), ("- a|", "- a\t|"),
  ])
  func `Tab indents before the text and is a tab in it`(before: String, after: String) {
    var editor = TextEditor(at: before)
    editor.type(.tab)
    #expect(editor.marked == after)
  }

  @Test(arguments: [
    ("  a|", "a|"), ("   a|", " a|"), ("\ta|", "a|"), ("a|", "a|"), (" |  a", "| a"), ("|", "|"),
  ])
  func `Shift and Tab take one step of indentation away`(before: String, after: String) {
    var editor = TextEditor(at: before)
    editor.type(.backTab)
    #expect(editor.marked == after)
  }

  @Test func `Tab indents every selected line that holds something and keeps the selection`() {
    var editor = TextEditor(at: "|a\n\nb\nc")
    for _ in 0..<3 { editor.type(Key(.down, .shift)) }
    editor.type(.tab)
    #expect(editor.text == "  a\n\n  b\nc")
    #expect(editor.selectedText == "  a\n\n  b\n")
    editor.type(.backTab, .backTab)
    #expect(editor.text == "a\n\nb\nc")
    editor.type(.alt("u"))
    #expect(editor.text == "  a\n\n  b\nc")
  }

  @Test func `lines move past each other, the last one too`() {
    var editor = TextEditor(at: "a\nb|b\nc")
    editor.type(Key(.up, .alt))
    #expect(editor.marked == "b|b\na\nc")
    editor.type(Key(.up, .alt), Key(.down, .alt), Key(.down, .alt), Key(.down, .alt))
    #expect(editor.marked == "a\nc\nb|b")
    editor.type(.alt("u"))
    #expect(editor.marked == "a\nb|b\nc")
  }

  @Test(arguments: [
    ("e\u{301}|x", "|x"), ("👩‍👩‍👧|", "|"), ("🇩🇪🇫🇷|", "🇩🇪|"), ("a\n|b", "a|b"), ("|a", "|a"),
  ])
  func `Backspace takes a whole character`(before: String, after: String) {
    var editor = TextEditor(at: before)
    editor.type(.backspace)
    #expect(editor.marked == after)
  }

  @Test func `Delete and ^D take the character or line end after the cursor`() {
    var editor = TextEditor(at: "|e\u{301}x\ny")
    editor.type(.delete, .control("d"), .delete)
    #expect(editor.marked == "|y")
  }

  @Test func `scalars that are typed one by one join into one character`() {
    var editor = TextEditor()
    for scalar in "e\u{301}👩‍👩‍👧🇩🇪".unicodeScalars { editor.type(.character(Character(scalar))) }
    #expect(editor.text.exactly == "e\u{301}👩‍👩‍👧🇩🇪".exactly)
    #expect(editor.cursor == TextPosition(line: 0, character: 3))
    editor.type(.left, .left, .left, .right)
    #expect(editor.cursor.character == 1)
  }

  @Test func `what joins with the text after it leaves the cursor behind both`() {
    var editor = TextEditor(text: "\u{301}x")
    editor.insert("e")
    #expect(editor.cursor.character == 1)
    editor.insert("y")
    #expect(editor.text.exactly == "e\u{301}yx".exactly)
  }

  @Test func `canonically equivalent texts are not the same`() {
    var editor = TextEditor(text: "é")
    editor.replaceAll(with: "e\u{301}")
    #expect(editor.text.exactly == "e\u{301}".exactly)
    editor.perform(.undo)
    #expect(editor.text.exactly == "é".exactly)
  }

  @Test func `replacing the whole text tells of the lines that differ`() {
    var editor = TextEditor(at: "a\nb\nc\n|d")
    editor.replaceAll(with: "a\nx\ny\nc\nd")
    let edits = editor.takeEdits()
    #expect(edits == [.init(line: 1, offset: 0, removed: 2, inserted: "x\ny\n")])
    #expect(editor.marked == "a\nx\ny\nc\n|d")
    editor.perform(.undo)
    #expect(editor.marked == "a\nb\nc\n|d")
  }

  @Test func `edits count scalars, and a line end as one`() {
    var editor = TextEditor(at: "e\u{301}x\n|y")
    editor.type(.backspace, .backspace, .character("z"))
    let edits = editor.takeEdits()
    let rest = editor.takeEdits()
    #expect(
      edits == [
        .init(line: 0, offset: 3, removed: 1, inserted: ""),
        .init(line: 0, offset: 2, removed: 1, inserted: ""),
        .init(line: 0, offset: 2, removed: 0, inserted: "z"),
      ])
    #expect(rest.isEmpty)
  }
}
