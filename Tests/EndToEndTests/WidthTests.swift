import Cells
import Harness
import Testing

/// What a frame counts as one or two columns is that on a terminal, else its lines shear.
@Suite struct WidthTests {
  /// Marks of kana and of tones, which libvterm takes for wide; others do not.
  private static let mistaken: [ClosedRange<UInt32>] = [0x302A...0x302F, 0x3099...0x309A]

  @Test func `every glyph takes the columns on the terminal that we count`() throws {
    let screen = try #require(Emulator(size: Size(columns: 8, rows: 2)))
    var wrong: [String] = []
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      let (glyph, columns) = Glyph.shown(Character(scalar))
      screen.feed("\r" + String(glyph.character))
      let isMistaken = Self.mistaken.contains { $0.contains(scalar.value) }
      if !isMistaken, screen.cursor?.column != columns {
        wrong.append(String(scalar.value, radix: 16))
      }
    }
    #expect(
      wrong.prefix(20) == [], "\(wrong.count) scalars are shown in other columns than counted")
  }
}
