import Coach
import Content
import Screens

/// What pages and Markdown files say of an answer in the same words.
enum ExportWords {
  static func facts(of answer: AnswerRecord) -> String {
    var parts = [
      answer.day, Question.Kind(rawValue: answer.kind)?.title ?? answer.kind,
      [answer.company?.titled, answer.level].compactMap(\.self).joined(separator: " "),
      "\(answer.mode) mode",
      "\(Duration.seconds(answer.used).clock) of \(Duration.seconds(answer.allowed).clock)",
    ]
    if answer.paused > 0 { parts.append("paused \(Duration.seconds(answer.paused).clock)") }
    parts.append(
      answer.overall.map { "score \($0), \(Band.title(of: $0))" } ?? "not scored")
    if let predicted = answer.predicted { parts.append("predicted \(predicted)") }
    if !answer.points.isEmpty { parts.append(raised(of: answer)) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Such as “raised 3 of 12, 9 open”.
  static func raised(of answer: AnswerRecord) -> String {
    let share = "raised \(answer.raised) of \(answer.points.count)"
    return answer.open > 0 ? "\(share), \(answer.open) open" : share
  }

  static func scores(of answer: AnswerRecord) -> [String] {
    answer.scores.sorted { $0.key < $1.key }.map { "\(Dimension.title(of: $0)) \($1)" }
  }

  static func sign(of point: AnswerRecord.Point) -> String {
    switch PointState(rawValue: point.state) {
    case .raised: "●"
    case .prompted: "◐"
    case .missed: "○"
    case .open, nil: "·"
    }
  }
}
