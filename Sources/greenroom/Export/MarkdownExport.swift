import Coach

/// A file to read for each answer, and a list of all.
enum MarkdownExport {
  static func files(of export: Export) -> [(name: String, text: String)] {
    [("README.md", list(of: export))]
      + export.answers.map { ("answers/\($0.id).md", text(of: $0)) }
  }

  private static func list(of export: Export) -> String {
    let trends = export.trends
    let head = [
      "# Interview practice", "",
      "Made by greenroom on \(export.today.iso8601).\(export.hidden.map { " \($0)" } ?? "")", "",
      "- Score: \(trends.scoreWords)", "- Raised unasked: \(trends.raisedWords)",
      "- Predictions: \(trends.calibrationWords)", "- Time: \(trends.weekWords)", "",
      "| day | question | score | raised |", "| --- | --- | --- | --- |",
    ]
    let rows = export.answers.map { answer in
      let raised = answer.points.isEmpty ? "–" : ExportWords.raised(of: answer)
      return "| \(answer.day) | [\(inline(answer.title))](answers/\(answer.id).md) "
        + "| \(answer.overall.map(String.init) ?? "–") | \(raised) |"
    }
    return (head + rows).joined(separator: "\n") + "\n"
  }

  /// The notes come last and as they are, so that nothing in them can change what stands above.
  private static func text(of answer: AnswerRecord) -> String {
    var lines = ["# \(inline(answer.title))", ""]
    lines += answer.prompt.split(separator: "\n").map { "> \($0)" }
    lines += ["", ExportWords.facts(of: answer)]
    lines += section("Scores", ExportWords.scores(of: answer))
    lines += section("Points", answer.points.map(item))
    lines += section("Mistakes owned up to", answer.mistakes.map(inline))
    return (lines + ["", "## Notes", ""]).joined(separator: "\n") + "\n" + answer.notes
      + (answer.notes.hasSuffix("\n") ? "" : "\n")
  }

  private static func section(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "## \(title)", ""] + items.map { "- \($0)" }
  }

  private static func item(_ point: AnswerRecord.Point) -> String {
    let time = point.at.map { " at \(Duration.seconds($0).clock)" } ?? ""
    let words = inline(AnswerRecord.words(of: point))
    let head = "\(ExportWords.sign(of: point)) **\(point.state)**\(time): \(words)"
    return point.evidence.map { "\(head)\n  “\(inline($0))”" } ?? head
  }

  /// On one line, with what Markdown would take for a mark set off.
  private static func inline(_ text: String) -> String {
    text.reduce(into: "") { line, character in
      if character.isNewline {
        line += " "
      } else {
        if "\\`*_[]<>#|&".contains(character) { line += "\\" }
        line.append(character)
      }
    }
  }
}
