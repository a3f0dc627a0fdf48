import Seeds
import Coach
import Content
import Testing
import greenroom

@Suite struct `An export` {
  private static let nasty = "<script>alert('x')</script> & \"q\" \u{1B}[2J \u{202E}"

  private func attempt(_ notes: String, prompt: String = "Why?") -> Attempt {
    var attempt = Attempt(
      id: "2026-11-20T10-00-00Z-acme-limits-7f3a", question: "acme-limits", prompt: prompt,
      content: "d", kind: .technical, topics: ["caching"], mode: .coach,
      started: Timestamp(seconds: 1_795_000_000), allowed: 900, used: 600, paused: 0, notes: notes)
    attempt.overall = 3
    attempt.scores = [DimensionScore(dimension: "depth", score: 2)]
    return attempt
  }

  private func export(_ attempts: [Attempt], hiding words: [String] = []) -> Export {
    var redaction = Redaction(words)
    return Export(
      attempts, catalogue: Catalogue(base: []), hiding: &redaction, today: Day(number: 20_777))
  }

  private func all(_ export: Export) -> [(name: String, text: String)] {
    Export.Format.allCases.flatMap { export.files($0) }
  }

  @Test func `the page is its own, runs nothing and asks nobody`() throws {
    var attempt = attempt(
      "# \(Self.nasty)\n- \(Self.nasty)\n```\n\(Self.nasty)\n", prompt: Self.nasty)
    attempt.points = [PointMark(id: Self.nasty, state: .raised, at: 3, evidence: "- " + Self.nasty)]
    attempt.mistakes = [Self.nasty]
    let page = try #require(export([attempt]).files(.html).first?.text)
    for wish in ["<script", "://", "src=", "url(", "javascript:", "\u{1B}", "\u{202E}", "onload"] {
      #expect(!page.contains(wish), "\(wish)")
    }
    #expect(
      page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot; ␛[2J"))
    #expect(page.contains("<mark id=\"a1-l2\">"), "the line that proves a point is marked")
  }

  @Test func `whatever stands in a text, escaped it opens and ends nothing`() {
    var random = Dice(seed: 5)
    for _ in 0..<500 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<300, using: &random))
      }
      let escaped = Html.escaped(String(String.UnicodeScalarView(scalars)))
      #expect(!escaped.contains { "<>\"'".contains($0) })
      #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    }
  }

  @Test func `every element of the page that opens ends`() throws {
    let board = "```board\na -> b\n```\n- one\n  - two\n\nand on\n"
    let page = try #require(
      export([attempt(board), attempt("")]).files(.html).first?.text)
    for name in ["html", "body", "main", "article", "ul", "ol", "li", "p", "pre", "table", "svg"] {
      let opened = page.count("<\(name) ") + page.count("<\(name)>")
      #expect(opened == page.count("</\(name)>"), "\(name)")
    }
  }

  @Test func `what is to be hidden is in no file, no name and no table`() {
    var attempt = attempt("Acme pays Jane Doe 12 million.\n", prompt: "At ACME?")
    attempt.company = "acme"
    attempt.device = "janes-acme"
    attempt.topics = ["acme-stack"]
    attempt.points = [PointMark(id: "acme", state: .raised, at: 1, evidence: "Acme pays Jane Doe")]
    attempt.mistakes = ["acme"]
    for file in all(export([attempt], hiding: ["acme", "Jane Doe", "12 million"])) {
      for word in ["acme", "jane doe", "12 million"] {
        #expect(!file.name.contains(word), "\(file.name)")
        #expect(!file.text.lowercased().contains(word), "\(word) in \(file.name)")
      }
    }
  }

  @Test func `a cell comes back as it was, and runs nothing`() {
    #expect(CsvExport.cell("a,b") == "\"a,b\"")
    #expect(CsvExport.cell("say \"x\"\r\nso") == "\"say \"\"x\"\"\r\nso\"")
    #expect(CsvExport.cell("=HYPERLINK(1)") == "'=HYPERLINK(1)")
    #expect(CsvExport.cell("- a bullet") == "'- a bullet")
    #expect(CsvExport.cell("=1+2") == "'=1+2")
    #expect(CsvExport.cell("-05:00") == "-05:00")
    #expect(CsvExport.cell("plain") == "plain")
  }

  @Test func `every table has as many cells in each row as in its head`() {
    var attempt = attempt("x, \"y\"\n", prompt: "one, \"two\"\nthree")
    attempt.points = [PointMark(id: "p", state: .prompted, evidence: "a, b\n\"c\"")]
    for file in export([attempt, attempt]).files(.csv) {
      let rows = Self.rows(of: file.text)
      #expect(rows.count == 3, "\(file.name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(file.name)")
    }
  }

  /// A reader of RFC 4180.
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }
}

extension String {
  fileprivate func count(_ part: String) -> Int { ranges(of: part).count }
}
