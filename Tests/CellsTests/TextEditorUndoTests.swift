import Cells
import Testing

/// Undo, cutting and selecting.
@Suite struct TextEditorUndoTests {
  @Test func `typing is undone word by word`() {
    var editor = TextEditor()
    for character in "one two  three" { editor.type(.character(character)) }
    editor.type(.alt("u"))
    #expect(editor.marked == "one two  |")
    editor.type(.control("_"))
    #expect(editor.marked == "one |")
    editor.type(.alt("r"), .alt("U"))
    #expect(editor.marked == "one two  three|")
  }

  @Test func `Enter, motions and other changes part what undo takes back`() {
    var editor = TextEditor()
    editor.insert("a\nb")
    editor.type(.left, .character("c"), .backspace, .backspace, .character("d"))
    let states = (0..<5).map { _ in
      defer { editor.perform(.undo) }
      return editor.marked
    }
    #expect(states == ["ad|b", "a|b", "a\nc|b", "a\n|b", "a\n|"])
  }

  @Test func `a change after undo ends what could be done again`() {
    var editor = TextEditor(at: "a|")
    editor.type(.character("b"), .alt("u"), .character("c"), .alt("r"))
    #expect(editor.marked == "ac|")
  }

  @Test func `undo brings the selection back`() {
    var editor = TextEditor(at: "|abc")
    editor.type(Key(.right, .shift), Key(.right, .shift), .character("x"))
    #expect(editor.marked == "x|c")
    editor.type(.alt("u"))
    #expect(editor.selectedText == "ab")
  }

  @Test func `cuts in a row join, forward and back`() {
    var editor = TextEditor(at: "one two| three\nfour")
    editor.type(.control("k"), .control("k"), .control("w"), .control("y"))
    #expect(editor.marked == "one two three\n|four")
    #expect(editor.clipboard == "two three\n")
    editor.type(.left, .control("u"))
    #expect(editor.clipboard == "one two three")
  }

  @Test func `^W cuts what is selected, and else a word or a line end`() {
    var editor = TextEditor(at: "one two\n|")
    editor.type(.control("w"), .control("w"))
    #expect(editor.marked == "one |")
    editor.type(.alt("a"), .control("w"), .control("v"), .control("y"))
    #expect(editor.marked == "one one |")
  }

  @Test func `copying leaves the text and lets the selection go`() {
    var editor = TextEditor(at: "|one")
    editor.type(.alt("m"), .end, .alt("w"), .control("y"))
    #expect(editor.marked == "oneone|")
  }

  @Test func `pasting nothing changes nothing`() {
    var editor = TextEditor(at: "|one")
    editor.type(.alt("a"), .control("y"))
    editor.paste("")
    let edits = editor.takeEdits()
    #expect(edits.isEmpty)
  }

  @Test func `motions extend the selection from the mark until it is set again`() {
    var editor = TextEditor(at: "|one two")
    editor.type(.control(" "), .alt("f"), .right)
    #expect(editor.selectedText == "one ")
    editor.type(.alt("m"), .right)
    #expect(editor.selectedText == nil)
    editor.type(.alt("m"), .right)
    editor.letGo()
    editor.type(.right)
    #expect(editor.selectedText == nil)
  }

  @Test func `Left and Right leave a selection at its ends`() {
    var editor = TextEditor(at: "abc|d")
    editor.type(Key(.left, .shift), Key(.left, .shift), .right)
    #expect(editor.marked == "abc|d")
    editor.type(Key(.left, .shift), Key(.left, .shift), .left)
    #expect(editor.marked == "a|bcd")
  }

  @Test func `no key means two things, and those of the screens mean nothing here`() {
    let keys = TextEditor.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    var editor = TextEditor(text: "a b")
    let others = "npfxrzcsqtogl".map(Key.control) + [.escape, .function(1), .alt("x")]
    let taken = others.filter { editor.handle($0) }
    #expect(taken.isEmpty)
    #expect(editor.text == "a b")
  }

  @Test func `labels are short and the hint bar is left alone`() {
    for binding in TextEditor.bindings {
      #expect(binding.label.split(separator: " ").count <= 4)
      #expect(!binding.isHinted)
    }
  }
}
