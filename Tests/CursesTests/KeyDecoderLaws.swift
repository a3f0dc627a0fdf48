import Seeds
import Cells
import Curses
import Testing

@Suite struct KeyDecoderLaws {
  /// Parts that input is made of, whole and broken.
  private static let parts: [[UInt8]] =
    [
      "a", "word ", "é", "e\u{301}", "漢字", "👩\u{200D}🚀", "\r", "\t", "\u{1B}", "\u{1B}[A",
      "\u{1B}OP", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[3;2~", "\u{1B}[3$", "\u{1B}[3^",
      "\u{1B}[[A", "\u{1B}[Z", "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[97:65;2:3u",
      "\u{1B}b", "\u{1B}é", "\u{1B}\u{1B}[A", "\u{1B}[<0;3;4M", "\u{1B}[<64;300;4M",
      "\u{1B}[M !!", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[200~p\r\nq\u{1B}[31m\u{1B}[201~",
      "\u{1B}[?2026;2$y", "\u{1B}[>1;2c", "\u{1B}O5P", "\u{1B}[99999999999999999;5A", "\u{0}",
    ].map { Array($0.utf8) }
    + [[0xC3], [0xA9], [0xE2, 0x82], [0xF0, 0x9F, 0x92], [0xFF], [0xED, 0xA0], [0x1B, 0xC3]]

  private static func input(_ chance: inout Dice) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &chance) {
      if Int.random(in: 0..<5, using: &chance) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &chance))
      } else if let part = parts.randomElement(using: &chance) {
        bytes += part
      }
    }
    return bytes
  }

  private static func cut(_ bytes: [UInt8], _ chance: inout Dice) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...4, using: &chance)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  @Test(arguments: [[:], linuxKeys])
  func `however input is cut into pieces, it means the same`(table: [[UInt8]: Key]) {
    var chance = Dice(seed: 11)
    for _ in 0..<3000 {
      let bytes = Self.input(&chance)
      let whole = heard(events([bytes], keys: table))
      let pieces = Self.cut(bytes, &chance)
      #expect(heard(events(pieces, keys: table)) == whole, "\(pieces)")
    }
  }

  @Test func `input byte by byte means the same`() {
    var chance = Dice(seed: 12)
    for _ in 0..<1000 {
      let bytes = Self.input(&chance)
      #expect(heard(events(bytes.map { [$0] })) == heard(events([bytes])), "\(bytes)")
    }
  }

  @Test func `after giving up nothing is waited for`() {
    var chance = Dice(seed: 13)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      decoder.feed(Self.input(&chance))
      decoder.giveUp()
      while decoder.next() != nil {}
      #expect(decoder.patience == nil)
    }
  }

  @Test func `any bytes pass without a crash, and text comes through`() {
    var chance = Dice(seed: 14)
    for _ in 0..<500 {
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &chance) }
      // A control byte or a paste's end closes whatever the noise has opened.
      let bytes = noise + Array("\u{1B}[201~".utf8) + [0x0D] + Array("text".utf8)
      #expect(heard(events([bytes])).last == .text("text"))
    }
  }

  @Test func `text without control bytes comes out as it went in`() {
    var chance = Dice(seed: 15)
    let scalars: [Unicode.Scalar] = [
      "a", "é", "\u{301}", "漢", "👩", "\u{200D}", "🇩", "ก", "\u{7FF}",
    ]
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 { text.append(scalars.randomElement(using: &chance) ?? "a") }
      let typed = events(String(text))
      #expect(typed.count == String(text).count)
      #expect(heard(typed) == [.text(String(text))])
    }
  }

  @Test func `what is not UTF-8 becomes one replacement for each maximal part`() {
    for bytes: [UInt8] in [[0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x92, 0x41], [0xED, 0xA0, 0x80]] {
      #expect(heard(events([bytes])) == [.text(String(decoding: bytes, as: UTF8.self))])
    }
  }
}
