import Seeds
import Cells
import Testing

@Suite struct WrapTests {
  @Test func `plain text wraps as its rows do`() {
    var random = Dice(seed: 12)
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        String(repeating: "w", count: Int.random(in: 0...9, using: &random))
      }
      let text = words.joined(separator: " ")
      let columns = Int.random(in: 1...16, using: &random)
      let rows = Wrap.rows(of: text[...], columns: columns).map { row in
        String(row.reversed().drop { $0 == " " }.reversed())
      }
      #expect(Wrap.lines(text, columns: columns).map(String.init) == rows, "\(text) in \(columns)")
    }
  }

  @Test func `rows break at words and lose the spaces at their ends`() {
    #expect(
      Wrap.lines("one two  three\n\nfour", columns: 8) == ["one two", "three", "", "four"])
  }

  @Test func `a word longer than a row breaks anywhere`() {
    #expect(Wrap.lines("abcdefgh ij", columns: 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func `indentation is no place to break`() {
    #expect(Wrap.lines("    abcdef", columns: 6) == ["    ab", "cdef"])
  }

  @Test func `spaces hang over the end of a row`() {
    #expect(Wrap.rows(of: "ab     cd", columns: 3) == ["ab     ", "cd"])
  }

  @Test func `ideographs part anywhere, but a stop stays with what it ends`() {
    #expect(Wrap.lines("日本語です。", columns: 10) == ["日本語で", "す。"])
  }

  @Test func `a wide glyph never straddles`() {
    #expect(Wrap.lines("a日本", columns: 4) == ["a日", "本"])
  }

  @Test func `no-break spaces do not break`() {
    #expect(Wrap.lines("ab cd\u{A0}ef", columns: 6) == ["ab", "cd\u{A0}ef"])
  }

  @Test func `one column is enough to end`() {
    #expect(Wrap.lines("日a b", columns: 1) == ["日", "a", "b"])
    #expect(Wrap.lines("", columns: 1) == [""])
    #expect(Wrap.lines("ab", columns: 0) == ["a", "b"])
  }

  @Test func `rows cover any paragraph exactly and fit but for the spaces that hang`() {
    var random = Dice(seed: 1)
    for _ in 0..<2000 {
      let text = String.random(upTo: 60, using: &random).filterLineEnds()
      let columns = Int.random(in: 1...20, using: &random)
      let rows = Wrap.rows(of: Substring(text), columns: columns)
      #expect(Array(rows.joined().unicodeScalars) == Array(text.unicodeScalars))
      for row in Wrap.lines(text, columns: columns) where !row.unicodeScalars.contains("\t") {
        #expect(row.columns <= columns || row.count == 1, "“\(row)” in \(columns) columns")
      }
    }
  }

  @Test func `characters are those of Swift, whatever scalars meet`() {
    var random = Dice(seed: 2)
    for _ in 0..<4000 {
      let text = String.random(upTo: 30, using: &random).filterLineEnds()
      let inked = text.filter { character in !character.unicodeScalars.contains { $0.isBlank } }
      let rows = Wrap.rows(of: Substring(inked), columns: 1).filter { !$0.isEmpty }
      #expect(rows.map { Array($0.unicodeScalars) } == inked.map { Array($0.unicodeScalars) })
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace }
}
