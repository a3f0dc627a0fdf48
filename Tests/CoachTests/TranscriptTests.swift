import Coach
import Testing

@Suite struct TranscriptTests {
  @Test(arguments: [
    (TextEdit(line: 0, offset: 1, removed: 0, inserted: "X"), "aXb\ncd\nef"),
    (TextEdit(line: 0, offset: 2, removed: 1, inserted: ""), "abcd\nef"),
    (TextEdit(line: 0, offset: 1, removed: 6, inserted: "1\n2"), "a1\n2f"),
    (TextEdit(line: 2, offset: 2, removed: 0, inserted: "\n\n"), "ab\ncd\nef\n\n"),
    (TextEdit(line: 99, offset: 99, removed: 99, inserted: "!"), "ab\ncd\nef!"),
  ])
  func `an edit changes the text at its place`(edit: TextEdit, expected: String) {
    var transcript = Transcript(text: "ab\ncd\nef")
    transcript.apply(edit)
    #expect(transcript.text == expected)
  }

  @Test func `a text comes out as it went in, scalar for scalar`() {
    for text in ["", "\n", "e\u{301}\n\u{200D}\n", "x\n\ny\n"] {
      #expect(Array(Transcript(text: text).text.utf8) == Array(text.utf8))
    }
  }
}
