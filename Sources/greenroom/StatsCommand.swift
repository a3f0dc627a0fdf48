import Coach
import Content

/// `greenroom stats`: where the person stands, as text.
enum StatsCommand {
  private static let most = 10

  static func text(isJSON: Bool, _ study: Study) -> String {
    if isJSON { return StatsJson.text(study) }
    let progress = study.progress
    guard !study.outcomes.isEmpty else {
      return "Nothing is known yet: sit a round with greenroom practice.\n"
    }
    let parts = [
      weak(progress, study), unraised(progress), calibration(progress.calibration),
      readiness(progress.readiness), habit(progress.habit),
    ]
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// Each topic with the numbers of the answers behind it, which follow once each.
  private static func weak(_ progress: Progress, _ study: Study) -> [String] {
    let weak = Array(progress.weakTopics.prefix(most))
    guard !weak.isEmpty else { return ["No topic is surely weak."] }
    var answers: [Evidence] = []
    for evidence in weak.flatMap({ $0.evidence.reversed() })
    where !answers.contains(where: { $0.answer == evidence.answer }) {
      answers.append(evidence)
    }
    answers.sort { ($0.day, $0.answer) > ($1.day, $1.answer) }
    let numbers = Dictionary(
      uniqueKeysWithValues: answers.enumerated().map { ($0.element.answer, $0.offset + 1) })
    let topics = weak.map { topic in
      let behind = topic.evidence.compactMap { numbers[$0.answer] }.sorted()
      return "  \(study.title(ofTopic: topic.id)): \(topic.skill.words) "
        + "[\(behind.map(String.init).joined(separator: " "))]"
    }
    return ["Weak topics"] + topics + ["The answers behind them"]
      + answers.enumerated().map { "  [\($0.offset + 1)] \(line($0.element))" }
  }

  private static func line(_ evidence: Evidence) -> String {
    let points = evidence.unraised.joined(separator: ", ")
    return "\(evidence.day.words)  \(evidence.share.percent)  \(evidence.question)"
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

  /// What can be judged, each on a line, and in one line what cannot.
  private static func readiness(_ readiness: Readiness) -> [String] {
    let gates = readiness.kinds + readiness.dimensions
    let judged = gates.compactMap { gate in
      gate.median.map { median in
        "  \(title(of: gate)): \(median), of \(gate.scores.map(String.init).joined(separator: ", "))"
      }
    }
    let open = gates.filter { $0.median == nil }.map { "\(title(of: $0)) \($0.scores.count)" }
    guard !open.isEmpty else { return ["Readiness: \(readiness.verdict.rawValue)"] + judged }
    return ["Readiness: \(readiness.verdict.rawValue)"] + judged + [
      "  Not enough data, fewer than \(Readiness.Gate.needed) rounds without help: "
        + open.joined(separator: ", ")
    ]
  }

  private static func title(of gate: Readiness.Gate) -> String {
    Question.Kind(rawValue: gate.id)?.rawValue ?? Dimension.title(of: gate.id)
  }

  private static func habit(_ habit: Habit) -> [String] {
    let minutes = habit.weeks.last?.minutes ?? 0
    let streak = habit.streak > 1 ? "; \(habit.streak) days in a row" : ""
    return ["This week \(minutes.asHours)\(streak)"]
  }

  /// To a tenth.
  private static func rounded(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
