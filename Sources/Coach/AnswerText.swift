import Content

/// A past answer as text to read, for the page and for `greenroom show`.
package enum AnswerText {
  /// Nil for the question shows the points by their ids.
  package static func text(of attempt: Attempt, question: Question?) -> String {
    var lines = [attempt.prompt, ""]
    lines.append(summary(of: attempt))
    if !attempt.scores.isEmpty {
      lines += ["", "# Scores"]
      lines += attempt.scores.map { "- \(Dimension.title(of: $0.dimension)): \($0.score)" }
    }
    if !attempt.points.isEmpty {
      lines += ["", "# Points"]
      lines += attempt.points.flatMap { self.lines(of: $0, question: question) }
    }
    if !attempt.mistakes.isEmpty {
      lines += ["", "# Mistakes owned up to"]
      lines += attempt.mistakes.map { "- \($0)" }
    }
    lines += ["", "# Notes", ""]
    return lines.joined(separator: "\n") + "\n" + attempt.notes
  }

  private static func summary(of attempt: Attempt) -> String {
    var parts = [
      "\(Duration.seconds(attempt.used).clock) of \(Duration.seconds(attempt.allowed).clock)",
      "\(attempt.mode.rawValue) mode",
    ]
    if attempt.paused > 0 { parts.append("paused \(Duration.seconds(attempt.paused).clock)") }
    parts.append(attempt.overall.map { "score \($0) of 4" } ?? "not scored")
    if let predicted = attempt.predicted { parts.append("predicted \(predicted)") }
    return parts.joined(separator: " · ")
  }

  private static func lines(of mark: PointMark, question: Question?) -> [String] {
    let text = question?.points.first { $0.id == mark.id }?.text ?? mark.id
    let sign =
      switch mark.state {
      case .raised: "●"
      case .prompted: "◐"
      case .missed: "○"
      case .open: "·"
      }
    let head = "- \(sign) \(mark.state.rawValue): \(text)"
    return mark.evidence.map { [head, "    “\($0)”"] } ?? [head]
  }
}
