import Cells
import Curses
import Testing

@Suite struct PasteTests {
  private func bracketed(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
  }

  private func pasted(_ text: String) -> [Event] { events([bracketed(Array(text.utf8))]) }

  @Test func `a paste is one event`() {
    #expect(pasted("two\nlines") == [.paste("two\nlines")])
    #expect(pasted("") == [])
  }

  @Test func `line ends of all kinds become one`() {
    #expect(pasted("a\rb\r\nc\nd\r\re\n\r\n") == [.paste("a\nb\nc\nd\n\ne\n\n")])
  }

  @Test func `control bytes stay, and steer nothing`() {
    let text = "\u{0}\u{1}\u{3}\t\u{1B}[31m\u{1B}[200~\u{1B}\u{1B}[A\u{7F}"
    #expect(pasted(text) == [.paste(text)])
  }

  @Test func `what is not UTF-8 becomes a replacement`() {
    #expect(events([bracketed([0x61, 0xFF, 0x62])]) == [.paste("a\u{FFFD}b")])
  }

  @Test func `keys before and after a paste stay keys`() {
    let input = Array("a".utf8) + bracketed(Array("b".utf8)) + [0x0D]
    #expect(events([input]) == [.key(.character("a")), .paste("b"), .key(.enter)])
  }

  @Test func `a megabyte in pieces is one event`() {
    let text = String(
      repeating: "a line of sixty-four characters, with an é and a 漢 in it … \n", count: 15_000)
    let input = bracketed(Array(text.utf8))
    var decoder = KeyDecoder()
    var found: [Event] = []
    for start in stride(from: 0, to: input.count, by: 4095) {
      decoder.feed(input[start..<min(input.count, start + 4095)])
      while let event = decoder.next() { found.append(event) }
    }
    #expect(found == [.paste(text)])
    #expect(decoder.patience == nil)
  }

  @Test func `a paste without an end does not hold keys for ever`() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~half".utf8))
    #expect(decoder.next() == nil)
    #expect(decoder.patience == .seconds(2))
    decoder.giveUp()
    #expect(decoder.next() == .paste("half"))
    decoder.feed(Array("x\u{1B}[201~y".utf8))
    #expect(decoder.next() == .key(.character("x")))
    #expect(decoder.next() == .key(.character("y")), "the late end is no key")
  }
}
