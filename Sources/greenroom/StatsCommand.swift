import Coach
import Content

/// `greenroom stats`: where the person stands, as text.
enum StatsCommand {
  private static let most = 10

  static func text(isJSON: Bool, _ study: Study) -> String {
    if isJSON { return StatsJson.text(study) }
    let progress = study.progress
    guard study.answers > 0 else {
      return "Nothing is known yet: sit a round with greenroom practice.\n"
    }
    let parts = [
      weak(progress, study), unraised(progress), calibration(progress.calibration),
      readiness(progress.readiness), habit(progress.habit),
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func weak(_ progress: Progress, _ study: Study) -> [String] {
    let weak = progress.weakTopics
    guard !weak.isEmpty else { return ["No topic is surely weak."] }
    return ["Weak topics"]
      + weak.prefix(most).flatMap { topic in
        ["  \(study.title(ofTopic: topic.id)): \(topic.skill.words)"]
          + topic.evidence.reversed().map(line)
      }
  }

  private static func line(_ evidence: Evidence) -> String {
    let points = evidence.unraised.joined(separator: ", ")
    return "    \(evidence.day.words)  \(evidence.share.percent)  \(evidence.question)"
      + (points.isEmpty ? "" : ": not raised \(points)")
  }

  private static func unraised(_ progress: Progress) -> [String] {
    guard !progress.dimensions.isEmpty else { return ["No point was marked yet."] }
    return ["Raised unasked, of the last five rounds"]
      + progress.dimensions.map { dimension in
        let title = Dimension.title(of: dimension.id)
        guard dimension.rounds >= DimensionProgress.enough else {
          return "  \(title): not enough data, n=\(dimension.rounds)"
        }
        let shares = dimension.evidence.map { $0.share.percent }.joined(separator: ", ")
        return "  \(title): \(dimension.raised.percent), n=\(dimension.rounds) (\(shares))"
      }
  }

  private static func calibration(_ calibration: Calibration) -> [String] {
    guard let bias = calibration.bias, let error = calibration.error else {
      return ["No score was foretold yet."]
    }
    let count = calibration.pairs.count
    let way =
      bias == 0 ? "neither too high nor too low" : bias > 0 ? "too high" : "too low"
    return [
      "Calibration: \(count == 1 ? "1 prediction" : "\(count) predictions"), on average "
        + (bias == 0 ? way : "\(rounded(abs(bias))) \(way)") + ", off by \(rounded(error))"
    ]
  }

  private static func readiness(_ readiness: Readiness) -> [String] {
    ["Readiness: \(readiness.verdict.rawValue)"]
      + (readiness.kinds + readiness.dimensions).map { gate in
        let scores = gate.scores.map(String.init).joined(separator: ", ")
        let title = Question.Kind(rawValue: gate.id)?.rawValue ?? Dimension.title(of: gate.id)
        guard let median = gate.median else {
          let have = gate.scores.isEmpty ? "no round" : "\(gate.scores.count) of 3 rounds"
          return "  \(title): not enough data, \(have) without help"
        }
        return "  \(title): \(median), of \(scores)"
      }
  }

  private static func habit(_ habit: Habit) -> [String] {
    let minutes = habit.weeks.last?.minutes ?? 0
    let streak = habit.streak == 1 ? "1 day" : "\(habit.streak) days"
    return ["This week \(minutes.asHours); \(streak) in a row"]
  }

  /// To a tenth.
  private static func rounded(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
