import Seeds
import Coach
import Testing

@Suite struct RedactionTests {
  @Test(arguments: [
    ("At Acme, Jane Doe and I", "At [redacted], [redacted] and I"),
    ("ACME's bus; jane\n doe", "[redacted]'s bus; [redacted]"),
    ("Acmesoft and acmé", "Acmesoft and [redacted]"),
    ("globexians of Globex", "[redacted] of [redacted]"),
    ("12 of 120, 12,000 or 3.12; cost 12.", "[redacted] of 120, 12,000 or 3.12; cost [redacted]."),
    ("12 million users", "[redacted] users"),
    ("globex1,12 of globex 1,12", "[redacted] of [redacted] 1,12"),
    ("x@acme.com", "x@[redacted].com"),
    ("nothing of it", "nothing of it"),
  ])
  func `a word is taken out where it stands alone`(text: String, cleaned: String) {
    var redaction = Redaction(["Acme", " jane  doe", "globex*", "12", "12 million"])
    #expect(redaction.clean(text) == cleaned)
  }

  @Test func `it counts what it took out, and what was never there`() {
    var redaction = Redaction(["Acme", "Globex", "acme*", "Acme", " "])
    _ = redaction.clean("Acme Acme acmes")
    #expect(redaction.words == ["Acme", "Globex", "acme*"])
    #expect(redaction.counts == [2, 0, 1])
  }

  @Test func `an id stays one word`() {
    var redaction = Redaction(["acme"])
    #expect(redaction.clean(id: "acme-outage") == "redacted-outage")
  }

  @Test func `nothing is left to take out after it, whatever the text`() {
    var random = Dice(seed: 3)
    let pieces = [
      "Acme", "acme", "É", "e\u{301}", " ", "\n", "1", "12", ",", "-", "x", "Jane", "Doe",
    ]
    for _ in 0..<2000 {
      let text = (0..<12).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined()
      var first = Redaction(["Acme", "Jane Doe", "12", "é*"])
      let cleaned = first.clean(text)
      var second = Redaction(["Acme", "Jane Doe", "12", "é*"])
      #expect(second.clean(cleaned) == cleaned, "\(text)")
      #expect(second.counts == [0, 0, 0, 0], "\(text)")
    }
  }
}
