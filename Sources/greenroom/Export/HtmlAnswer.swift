import Coach
import Content
import Screens

/// One answer on the exported page.
struct HtmlAnswer {
  let number: Int
  let answer: AnswerRecord

  private var anchor: String { "a\(number)" }

  var text: String {
    let parts = [
      Html.element("h2", [], Html.escaped(answer.title)),
      Html.element("p", [("class", "quiet")], Html.escaped(ExportWords.facts(of: answer))),
      Html.element("blockquote", [], Html.escaped(answer.prompt)),
      scores, points, mistakes,
      "<h3>Notes</h3>", HtmlNotes.html(of: answer, anchor: anchor),
    ]
    return Html.element(
      "article", [("id", anchor)],
      "\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    )
  }

  private var scores: String {
    let lines = ExportWords.scores(of: answer)
    guard !lines.isEmpty else { return "" }
    return "<h3>Scores</h3>"
      + Html.element("p", [], lines.map { Html.escaped($0) }.joined(separator: " · "))
  }

  private var points: String {
    guard !answer.points.isEmpty else { return "" }
    let items = answer.points.enumerated().map { index, point in
      Html.element("li", [("id", "\(anchor)-p\(index + 1)")], item(point))
    }
    return "<h3>Points</h3>"
      + Html.element("ol", [("class", "points")], items.joined(separator: "\n"))
  }

  private func item(_ point: AnswerRecord.Point) -> String {
    let sign = ExportWords.sign(of: point)
    let time = point.at.map { " at \(Duration.seconds($0).clock)" } ?? ""
    let state = Html.element(
      "span", [("class", "state \(point.state)")], "\(sign) \(point.state)\(time)")
    let words = Html.escaped(AnswerRecord.words(of: point))
    guard let evidence = point.evidence else { return "\(state) \(words)" }
    let quote = Html.element("q", [], Html.escaped(evidence))
    guard let line = point.line else { return "\(state) \(words)<br>\(quote)" }
    let link = Html.element(
      "a", [("href", "#\(anchor)-l\(line)")], "line \(line)")
    return "\(state) \(words)<br>\(quote) \(link)"
  }

  private var mistakes: String {
    guard !answer.mistakes.isEmpty else { return "" }
    let items = answer.mistakes.map { Html.element("li", [], Html.escaped($0)) }
    return "<h3>Mistakes owned up to</h3>" + Html.element("ul", [], items.joined())
  }
}
