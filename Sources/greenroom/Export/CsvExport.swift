import Coach

/// Tables for spreadsheets, as RFC 4180 has them: the answers, their points, their scores.
package enum CsvExport {
  static func files(of export: Export) -> [(name: String, text: String)] {
    [
      ("answers.csv", answers(export.answers)), ("points.csv", points(export.answers)),
      ("scores.csv", scores(export.answers)),
    ]
  }

  private static func answers(_ answers: [AnswerRecord]) -> String {
    let head = [
      "id", "day", "started", "zone", "offset", "question", "title", "kind", "topics", "company",
      "level", "mode", "allowed", "used", "paused", "predicted", "overall", "rating", "raised",
      "prompted", "missed", "mistakes", "device", "prompt",
    ]
    let rows = answers.map { answer in
      let times: [String?] = [
        answer.id, answer.day, answer.started, answer.zone, answer.offset, answer.question,
        answer.title, answer.kind, answer.topics.joined(separator: " "), answer.company,
        answer.level, answer.mode, "\(answer.allowed)", "\(answer.used)", "\(answer.paused)",
      ]
      let results: [String?] = [
        answer.predicted.map(String.init), answer.overall.map(String.init), answer.rating,
        "\(answer.raised)", "\(answer.prompted)", "\(answer.missed)",
        "\(answer.mistakes.count)", answer.device, answer.prompt,
      ]
      return times + results
    }
    return table([head] + rows)
  }

  private static func points(_ answers: [AnswerRecord]) -> String {
    let head = [
      "answer", "day", "question", "point", "dimension", "weight", "state", "at", "line",
      "evidence", "text",
    ]
    let rows = answers.flatMap { answer in
      answer.points.map { point -> [String?] in
        [
          answer.id, answer.day, answer.question, point.id, point.dimension,
          point.weight.map(String.init), point.state, point.at.map(String.init),
          point.line.map(String.init), point.evidence, point.text,
        ]
      }
    }
    return table([head] + rows)
  }

  private static func scores(_ answers: [AnswerRecord]) -> String {
    let rows = answers.flatMap { answer in
      answer.scores.sorted { $0.key < $1.key }.map { score -> [String?] in
        [answer.id, answer.day, answer.question, score.key, "\(score.value)"]
      }
    }
    return table([["answer", "day", "question", "dimension", "score"]] + rows)
  }

  private static func table(_ rows: [[String?]]) -> String {
    rows.map { $0.map { cell($0 ?? "") }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// In quotes where it must be. What a spreadsheet would take for a formula is given the
  /// apostrophe that makes it text there.
  package static func cell(_ text: String) -> String {
    // As scalars: a carriage return and a line feed are one character.
    let scalars = text.unicodeScalars
    let isFormula = scalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    // Numbers and offsets of time, such as -05:00, are what they are.
    let isPlain = !scalars.contains {
      $0.properties.isAlphabetic || "=@\t\r(".unicodeScalars.contains($0)
    }
    let cell = isFormula && !isPlain ? "'" + text : text
    guard scalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
