import Seeds
import Cells
import Testing
import greenroom

@Suite struct `A script of keys` {
  private func keys(_ text: String) throws -> [Key?] {
    try KeyScript.steps(of: text).map {
      guard case .event(.key(let key)) = $0 else { return nil }
      return key
    }
  }

  private func fault(in text: String) -> KeyScriptError? {
    do throws(KeyScriptError) {
      _ = try KeyScript.steps(of: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `characters stand for themselves`() throws {
    let text = "Größe: 5 > 4 👩‍💻"
    #expect(try keys(text) == text.map { Key.character($0) })
  }

  @Test func `a line's end is Enter`() throws {
    #expect(
      try keys("a\nb\r\nc") == [
        .character("a"), .enter, .character("b"), .enter, .character("c"),
      ])
  }

  @Test func `every name is a key, alone and with every modifier`() throws {
    let modifiers: [(String, Key.Modifiers)] = [
      ("", []), ("C-", .control), ("M-", .alt), ("S-", .shift), ("C-M-", [.control, .alt]),
      ("M-C-S-", [.control, .alt, .shift]),
    ]
    for (name, code) in KeyName.table {
      for (prefix, set) in modifiers {
        #expect(try keys("<\(prefix)\(name)>") == [Key(code, set)], "<\(prefix)\(name)>")
        #expect(try keys("<\(prefix)\(name.uppercased())>") == [Key(code, set)])
      }
    }
  }

  @Test func `names have the meanings that the screens use`() throws {
    #expect(
      try keys("<s-tab><esc><bspace><pgdn><f12>") == [
        .backTab, .escape, .backspace, .pageDown, .function(12),
      ])
    #expect(
      try keys("<C-x><c-X><M-b><M-B><lt><C-->") == [
        .control("x"), .control("x"), .alt("b"), .alt("B"), .character("<"), .control("-"),
      ])
  }

  @Test func `a key that no terminal can tell from another is the other`() throws {
    #expect(try keys("<C-i><C-m><C-j><C-h>") == [.tab, .enter, .enter, .backspace])
    #expect(try keys("<C-[><C-M-i>") == [.escape, Key(.tab, .alt)])
  }

  @Test func `a paste is one event with its lines`() throws {
    let steps = try KeyScript.steps(of: "<paste:two<enter>lines: <lt>b<gt>>x")
    #expect(steps == [.event(.paste("two\nlines: <b>")), .event(.key(.character("x")))])
  }

  @Test func `the clock, the size and the mouse can be moved`() throws {
    let point = Point(column: 10, row: 5)
    #expect(
      try KeyScript.steps(of: "<wait:90><resize:120x40><click:10,5>") == [
        .wait(.seconds(90)), .resize(Size(columns: 120, rows: 40)),
        .event(.pointer(Pointer(.press, at: point))),
        .event(.pointer(Pointer(.release, at: point))),
      ])
  }

  @Test(arguments: [
    "<wait:>", "<wait:-1>", "<wait:1.5>", "<wait:86401>", "<resize:80>", "<resize:0x5>",
    "<click:1>", "<click:-1,2>", "<click:1,2,3>", "<click:500,1>",
  ])
  func `values that do not fit are refused`(text: String) {
    guard case .wrongValue? = fault(in: text)?.fault else {
      Issue.record("\(text) was taken")
      return
    }
  }

  @Test(arguments: ["<>", "<a>", "<S-a>", "<C->", "<f13>", "<f0>", "<nokey>", "<copy:5>", "< >"])
  func `what is no key is refused`(text: String) {
    guard case .unknown? = fault(in: text)?.fault else {
      Issue.record("\(text) was taken")
      return
    }
  }

  @Test func `a mistake is named with its place and the nearest key`() {
    let error = fault(in: "ab<entr>")
    #expect(error == KeyScriptError(.unknown("entr", nearest: "enter"), character: 3))
    #expect(
      error?.description == "character 3: “<entr>” is not a key; did you mean “<enter>”?")
    #expect(fault(in: "a < b") == KeyScriptError(.unclosed, character: 3))
    #expect(fault(in: "<paste:a<up>>") == KeyScriptError(.notText("up"), character: 1))
  }

  @Test func `no text crashes it`() {
    var seeded = Dice(seed: 3)
    let pieces = ["<", ">", "C-", "M-", "paste:", "wait:", "x", "9", ":", ",", "-", "İ", "lt", ""]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...8, using: &seeded)).compactMap { _ in
        pieces.randomElement(using: &seeded)
      }.joined()
      guard let error = fault(in: text) else { continue }
      #expect((1...text.count).contains(error.character), "\(text): \(error)")
    }
  }
}
