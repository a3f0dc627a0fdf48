import Seeds
import Cells
import Testing

@Suite struct GlyphTests {
  private static let everyScalar = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(
    Unicode.Scalar.init)

  @Test func `no scalar reaches the terminal as a control or format character`() {
    for scalar in Self.everyScalar {
      let (glyph, columns) = Glyph.shown(Character(scalar))
      let category = glyph.base.properties.generalCategory
      let isHarmless =
        category != .control && category != .format && category != .unassigned
        && category != .lineSeparator && category != .paragraphSeparator
      if !isHarmless || columns < 1 || columns > 2 {
        Issue.record("U+\(String(scalar.value, radix: 16)) shows as \(glyph) in \(columns)")
      }
    }
  }

  @Test func `a glyph is as wide as its base`() {
    var random = Dice(seed: 20)
    for _ in 0..<5000 {
      for character in String.random(upTo: 8, using: &random) {
        let (glyph, columns) = Glyph.shown(character)
        #expect(GlyphWidth.columns(of: glyph.base) == columns)
        #expect(glyph.marks.allSatisfy { GlyphWidth.columns(of: $0) == 0 })
        #expect(glyph.marks.count <= 3)
      }
    }
  }

  @Test func `controls show as their pictures`() {
    #expect(Glyph.shown("\u{1B}").glyph == Glyph("␛"))
    #expect(Glyph.shown("\u{7F}").glyph == Glyph("␡"))
    #expect(Glyph.shown("\r\n").glyph == Glyph("␍"))
    #expect(Glyph.shown("\u{9B}").glyph == .replacement)
    #expect(Glyph.shown("\u{202E}").glyph == .replacement)
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("각", 2), ("👩", 2), ("\u{301}", 0),
    ("\u{200D}", 0), ("─", 1),
  ])
  func `widths are those that terminals agree on`(text: String, columns: Int) {
    let scalar = text.unicodeScalars.first ?? " "
    #expect(GlyphWidth.columns(of: scalar) == columns)
  }

  @Test func `a family shows its first member only`() {
    let (glyph, columns) = Glyph.shown("👩‍👩‍👧")
    #expect(glyph == Glyph("👩"))
    #expect(columns == 2)
  }

  @Test func `a mark without a base stands on a dotted circle`() {
    let (glyph, columns) = Glyph.shown("\u{301}")
    #expect(glyph.base == "◌")
    #expect(glyph.marks == ["\u{301}"])
    #expect(columns == 1)
  }

  @Test func `wide glyphs younger than Unicode 9 show as one replacement`() {
    let (glyph, columns) = Glyph.shown("\u{1F9FF}")
    #expect(glyph == .replacement)
    #expect(columns == 1)
  }
}
