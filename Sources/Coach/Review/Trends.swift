/// How answers went over time: what the charts show, oldest first.
package struct Trends: Equatable, Sendable {
  package struct Score: Equatable, Sendable {
    package let answer: String
    package let question: String
    package let day: Day
    /// From 1 to 4.
    package let score: Int
  }

  package struct Share: Equatable, Sendable {
    package let answer: String
    package let question: String
    package let day: Day
    /// Points raised unasked.
    package let raised: Int
    /// All that were marked; never 0.
    package let marked: Int

    package var share: Double { Double(raised) / Double(marked) }
  }

  /// How many answers there are, marked or not.
  package let count: Int
  package let scores: [Score]
  package let raised: [Share]
  package let calibration: Calibration
  /// The last twelve, this one last.
  package let weeks: [Habit.Week]

  /// Fewer than this are not enough to speak of a trend.
  package static let enough = 3
  /// As many as a median is taken over.
  package static let window = 5

  package init(of outcomes: [Outcome], today: Day) {
    let outcomes = outcomes.sorted { ($0.started.seconds, $0.id) < ($1.started.seconds, $1.id) }
    count = outcomes.count
    scores = outcomes.compactMap { outcome in
      outcome.overall.map {
        Score(
          answer: outcome.id, question: outcome.question, day: outcome.started.studyDay, score: $0)
      }
    }
    raised = outcomes.filter(\.isMarked).map { outcome in
      Share(
        answer: outcome.id, question: outcome.question, day: outcome.started.studyDay,
        raised: outcome.marks.count { $0.state == .raised }, marked: outcome.marks.count)
    }
    var calibration = Calibration()
    calibration.pairs = outcomes.compactMap { outcome in
      guard let predicted = outcome.predicted, let overall = outcome.overall else { return nil }
      return Calibration.Pair(
        day: outcome.started.studyDay, predicted: predicted, overall: overall)
    }
    self.calibration = calibration
    let seconds = outcomes.reduce(into: [Day: Int]()) { seconds, outcome in
      seconds[outcome.started.studyDay, default: 0] += outcome.used
    }
    weeks = Habit(seconds, today: today).weeks
  }

  /// Of each value, the median of it and the four before it; nil while there are too few.
  package static func medians(_ values: [Double]) -> [Double?] {
    values.indices.map { index in
      let window = values[max(0, index - Self.window + 1)...index]
      return window.count < Self.enough ? nil : median(Array(window))
    }
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

// The same in words, for whoever does not see the charts.
extension Trends {
  package var scoreWords: String {
    words(of: scores.map { Double($0.score) }, name: "scored answer") { $0.asTenths }
  }

  package var raisedWords: String {
    words(of: raised.map { $0.share * 100 }, name: "marked answer", unit: " %") {
      String(Int($0.rounded()))
    }
  }

  package var calibrationWords: String {
    let pairs = calibration.pairs
    guard pairs.count >= Self.enough, let bias = calibration.bias, let error = calibration.error
    else { return Self.tooFew(pairs.count, "prediction") }
    let right = pairs.count { $0.predicted == $0.overall }
    let way =
      abs(bias) < 0.05
      ? "right on average" : "\(abs(bias).asTenths) too \(bias > 0 ? "high" : "low")"
    return "\(right) of \(pairs.count) predictions were right; \(way), off by \(error.asTenths)."
  }

  package var weekWords: String {
    let done = weeks.filter { $0.minutes > 0 }
    guard let last = weeks.last, !done.isEmpty else { return "No practice in twelve weeks." }
    let sum = weeks.reduce(0) { $0 + $1.minutes }
    return "This week \(last.minutes.asHours); \(sum.asHours) in \(done.count) of the last "
      + "\(weeks.count) weeks."
  }

  private func words(
    of values: [Double], name: String, unit: String = "", _ shown: (Double) -> String
  ) -> String {
    guard values.count >= Self.enough else { return Self.tooFew(values.count, name) }
    let last = Array(values.suffix(Self.window))
    let before = Array(values.dropLast(Self.window).suffix(Self.window))
    let now = last.map(shown).joined(separator: ", ") + unit
    let then =
      before.count >= Self.enough
      ? ", of the \(before.count) before \(shown(Self.median(before)))\(unit)" : ""
    return "n=\(values.count). Last \(last.count): \(now); median "
      + "\(shown(Self.median(last)))\(unit)\(then)."
  }

  private static func tooFew(_ count: Int, _ name: String) -> String {
    "Not enough data: \(count) \(name)\(count == 1 ? "" : "s"), \(enough) are needed."
  }
}

extension Double {
  /// To a tenth, whole numbers without one.
  package var asTenths: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size.isMultiple(of: 10) ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}
