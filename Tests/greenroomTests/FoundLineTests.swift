import Cells
import Coach
import Testing
import greenroom

@Suite struct `A line that was found` {
  private func printed(
    _ line: String, _ query: String, columns: Int = 40, isTerminal: Bool = true,
    isMarked: Bool = false
  ) -> String {
    let paper = Paper(columns: columns, isTerminal: isTerminal, isMarked: isMarked)
    var bytes: [UInt8] = []
    FoundLine(AnswerQuery(query).wanted, on: paper)
      .put(Array(line.utf8)[...], columns: columns, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `has its words set off on a terminal alone`() {
    #expect(printed("- Write skew", "skew") == "- Write skew")
    #expect(printed("- Write Skew", "skew", isMarked: true) == "- Write \u{1B}[1;4mSkew\u{1B}[0m")
    #expect(printed("Café au lait", "cafe", isMarked: true) == "\u{1B}[1;4mCafé\u{1B}[0m au lait")
  }

  @Test func `sends nothing to a terminal that steers it`() {
    #expect(printed("a \u{1B}[2Jskew\tb\r", "skew") == "a \u{FFFD}[2Jskew b")
  }

  @Test(arguments: ["plain words and a needle", "naïve café über a needle"])
  func `goes whole to a program, with nothing set off`(line: String) {
    #expect(printed(line + "\u{1B}", "needle", columns: 9, isTerminal: false) == line + "\u{FFFD}")
  }

  @Test func `is never wider than it may be, and holds its first word`() {
    let texts = ["the one and only of words ", "naïve café über ", "日本語の行 "]
    for text in texts {
      for before in 0..<12 {
        let line = String(repeating: text, count: before) + "needle " + text + text + text
        for columns in [20, 33, 60] {
          let shown = printed(line, "needle", columns: columns)
          #expect(shown.columns <= columns, "\(shown)")
          #expect(shown.contains("needle"), "\(shown) of \(line)")
        }
      }
    }
  }
}
