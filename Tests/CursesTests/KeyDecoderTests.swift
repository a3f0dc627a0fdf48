import Cells
import Curses
import Testing

@Suite struct KeyDecoderTests {
  @Test func `control bytes are the keys that make them`() {
    #expect(keys("\r\n\t") == [.enter, .enter, .tab])
    #expect(keys("\u{7F}\u{8}") == [.backspace, .backspace])
    #expect(keys("\u{0}\u{1}\u{1A}") == [.control(" "), .control("a"), .control("z")])
    #expect(
      keys("\u{1C}\u{1D}\u{1E}\u{1F}")
        == [.control("\\"), .control("]"), .control("^"), .control("_")])
  }

  @Test func `arrows come in both of their forms`() {
    #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD") == [.up, .down, .right, .left])
    #expect(keys("\u{1B}OH\u{1B}[F\u{1B}[1~\u{1B}[8~") == [.home, .end, .home, .end])
    #expect(keys("\u{1B}[5~\u{1B}[6~\u{1B}[3~") == [.pageUp, .pageDown, .delete])
  }

  @Test func `function keys come in all of their forms`() {
    #expect(keys("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[P") == Array(repeating: .function(1), count: 4))
    #expect(keys("\u{1B}[15~\u{1B}[24~") == [.function(5), .function(12)])
  }

  @Test func `modifiers are told by a number`() {
    #expect(keys("\u{1B}[1;2A") == [Key(.up, .shift)])
    #expect(keys("\u{1B}[1;3A") == [Key(.up, .alt)])
    #expect(keys("\u{1B}[1;5C") == [Key(.right, .control)])
    #expect(keys("\u{1B}[1;6D") == [Key(.left, [.shift, .control])])
    #expect(keys("\u{1B}[3;2~\u{1B}[1;5P") == [Key(.delete, .shift), Key(.function(1), .control)])
    #expect(keys("\u{1B}[Z\u{1B}[1;2Z") == [.backTab, .backTab])
  }

  @Test func `rxvt has its own way of telling modifiers`() {
    #expect(keys("\u{1B}[a\u{1B}Od") == [Key(.up, .shift), Key(.left, .control)])
    #expect(
      keys("\u{1B}[3$\u{1B}[3^\u{1B}[3@")
        == [Key(.delete, .shift), Key(.delete, .control), Key(.delete, [.control, .shift])])
  }

  @Test func `xterm and kitty name keys by their code point`() {
    #expect(keys("\u{1B}[27;5;9~\u{1B}[9;5u") == [Key(.tab, .control), Key(.tab, .control)])
    #expect(keys("\u{1B}[13;2u\u{1B}[27u") == [Key(.enter, .shift), .escape])
    #expect(
      keys("\u{1B}[97;5u\u{1B}[65;6u") == [
        .control("a"), Key(.character("a"), [.control, .shift]),
      ])
    #expect(keys("\u{1B}[97;2u\u{1B}[49:33;2u") == [.character("A"), .character("!")])
    #expect(keys("\u{1B}[97;3u\u{1B}[97;4u") == [.alt("a"), .alt("A")])
  }

  @Test func `the release of a key is no key`() {
    #expect(events("\u{1B}[97;1:3u\u{1B}[1;1:3A") == [])
    #expect(events("\u{1B}[57358u\u{1B}[97;9u") == [], "keys that are no characters, and Super")
  }

  @Test func `Esc before a key is Alt`() {
    #expect(keys("\u{1B}b\u{1B}é") == [.alt("b"), .alt("é")])
    #expect(keys("\u{1B}\r\u{1B}\u{7F}") == [Key(.enter, .alt), Key(.backspace, .alt)])
    #expect(keys("\u{1B}\u{1}") == [Key(.character("a"), [.control, .alt])])
    #expect(keys("\u{1B}\u{1B}[A\u{1B}\u{1B}OB") == [Key(.up, .alt), Key(.down, .alt)])
  }

  @Test func `a lone Esc is a key once nothing follows it`() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.patience == .milliseconds(25))
    decoder.giveUp()
    #expect(decoder.next() == .key(.escape))
    #expect(decoder.patience == nil)
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.alt("[")])
    #expect(keys("\u{1B}O") == [.alt("O")])
  }

  @Test func `the rest of a character is waited for longer than the rest of a sequence`() {
    var decoder = KeyDecoder()
    decoder.feed(Array("漢".utf8.prefix(2)))
    #expect(decoder.next() == nil)
    #expect(decoder.patience == .seconds(2))
    decoder.feed(Array("漢".utf8.suffix(1)))
    #expect(decoder.next() == .key(.character("漢")))
    #expect(decoder.patience == nil)
  }

  @Test func `an unknown sequence is swallowed whole`() {
    for sequence in [
      "\u{1B}[?62;22c", "\u{1B}[>41;390;0c", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[99~",
      "\u{1B}[?2026;2$y", "\u{1B}[1;2;3 q", "\u{1B}Oz", "\u{1B}[E", "\u{1B}[[Z",
    ] {
      #expect(keys(sequence + "x") == [.character("x")], "\(sequence.debugDescription)")
    }
  }

  @Test func `a broken sequence does not take the next key with it`() {
    #expect(keys("\u{1B}[1;\r") == [.enter])
    #expect(keys("\u{1B}[1\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[[\u{1B}[A") == [.up])
    #expect(keys("\u{1B}[1;5") == [], "cut short")
  }

  @Test func `terminfo has the first word`() {
    #expect(events("\u{1B}[[A\u{1B}\t", keys: linuxKeys) == [.key(.function(1)), .key(.backTab)])
    let old: [[UInt8]: Key] = [Array("\u{1B}A".utf8): .up, Array("\u{1B}[M".utf8): .function(1)]
    #expect(events("\u{1B}A\u{1B}[Mx", keys: old).prefix(2) == [.key(.up), .key(.function(1))])
  }

  @Test func `the mouse is told by button and place`() {
    let point = Point(column: 4, row: 2)
    #expect(events("\u{1B}[<0;5;3M") == [.pointer(Pointer(.press, at: point))])
    #expect(events("\u{1B}[<0;5;3m") == [.pointer(Pointer(.release, at: point))])
    #expect(events("\u{1B}[<32;5;3M") == [.pointer(Pointer(.drag, at: point))])
    #expect(events("\u{1B}[<64;5;3M") == [.pointer(Pointer(.wheel(rows: -3), at: point))])
    #expect(events("\u{1B}[<65;5;3M") == [.pointer(Pointer(.wheel(rows: 3), at: point))])
    #expect(events("\u{1B}[<16;5;3M") == [.pointer(Pointer(.press, at: point))], "with Control")
    #expect(events("\u{1B}[M %#\u{1B}[M#%#").count == 2, "the oldest form")
  }

  @Test func `other buttons and broken reports are ignored`() {
    for report in ["<2;5;3M", "<35;5;3M", "<0;0;3M", "<0;5M", "<0;5;3;9M", "<128;5;3M", "M#!"] {
      #expect(
        events("\u{1B}[\(report) ").contains { $0 != .key(.character(" ")) } == false, "\(report)")
    }
  }

  @Test func `typed text is one event a character`() {
    #expect(keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
    #expect(keys("👩\u{200D}🚀") == [.character("👩\u{200D}🚀")])
    #expect(events([Array("e".utf8), Array("\u{301}".utf8)]).count == 2, "a mark alone")
  }
}
