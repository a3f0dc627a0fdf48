import Content

/// How well somebody foresees their score.
package struct Calibration: Equatable, Sendable {
  /// A score foretold before the round, and the one given after it, both from 1 to 4.
  package struct Pair: Equatable, Sendable {
    package let day: Day
    package let predicted: Int
    package let overall: Int
  }

  /// Oldest first.
  package internal(set) var pairs: [Pair] = []
  /// By how much the person's own scores lie above what the rubric gives, from -1 to 1.
  package internal(set) var gap = 0.0

  /// Whether there are enough to speak of.
  package var isTelling: Bool { pairs.count >= Trends.enough }

  /// By how much the predictions are too high, in points; nil without any.
  package var bias: Double? {
    guard !pairs.isEmpty else { return nil }
    return Double(pairs.reduce(0) { $0 + $1.predicted - $1.overall }) / Double(pairs.count)
  }

  /// How far the predictions are off on average, in points; nil without any.
  package var error: Double? {
    guard !pairs.isEmpty else { return nil }
    return Double(pairs.reduce(0) { $0 + abs($1.predicted - $1.overall) }) / Double(pairs.count)
  }
}

/// Whether the last unaided rounds would have been enough.
package struct Readiness: Equatable, Sendable {
  /// The last three scores of something in rounds without help.
  package struct Gate: Equatable, Sendable {
    package let id: String
    /// At most three, the newest last.
    package fileprivate(set) var scores: [Int] = []

    init(_ id: String) { self.id = id }

    /// Nil when there are fewer than three.
    package var median: Int? {
      scores.count < Self.needed ? nil : scores.sorted()[Self.needed / 2]
    }

    package static let needed = 3

    fileprivate mutating func note(_ score: Int) {
      scores = scores.suffix(Self.needed - 1) + [score]
    }
  }

  package enum Verdict: String, Sendable {
    case ready
    case notYet = "not yet"
    case notEnoughData = "not enough data"
  }

  /// By dimension, in the order in which they first came up; those without an unaided round too.
  package private(set) var dimensions: [Gate] = []
  /// By kind of question, for the overall score.
  package private(set) var kinds: [Gate] = []

  init(kinds wanted: [Question.Kind]) {
    kinds = wanted.map { Gate($0.rawValue) }
  }

  func pack(into writer: inout PackedWriter) {
    for gates in [dimensions, kinds] {
      writer.put(list: gates) { writer, gate in
        writer.put(gate.id)
        writer.put(list: gate.scores) { $0.put($1) }
      }
    }
  }

  init?(_ reader: inout PackedReader) {
    func gate(_ reader: inout PackedReader) -> Gate? {
      guard let id = reader.text(), let scores = reader.list({ $0.number() }) else { return nil }
      var gate = Gate(id)
      gate.scores = scores
      return gate
    }
    guard let dimensions = reader.list(gate), let kinds = reader.list(gate) else { return nil }
    self.dimensions = dimensions
    self.kinds = kinds
  }

  /// A lean hire.
  package static let bar = 3

  /// Ready when every median reaches the bar.
  package var verdict: Verdict {
    let medians = (dimensions + kinds).map(\.median)
    if medians.contains(where: { $0.map { $0 < Self.bar } ?? false }) { return .notYet }
    return medians.isEmpty || medians.contains(nil) ? .notEnoughData : .ready
  }

  mutating func note(_ outcome: Outcome) {
    let isUnaided = outcome.mode == .exam
    for score in outcome.scores {
      Self.note(score.score, of: score.dimension, isUnaided, in: &dimensions)
    }
    guard let overall = outcome.overall else { return }
    Self.note(overall, of: outcome.kind.rawValue, isUnaided, in: &kinds)
  }

  private static func note(
    _ score: Int, of id: String, _ isUnaided: Bool, in gates: inout [Gate]
  ) {
    let index = gates.firstIndex { $0.id == id } ?? gates.count
    if index == gates.count { gates.append(Gate(id)) }
    if isUnaided { gates[index].note(score) }
  }
}

/// Time spent, day by day.
package struct Habit: Equatable, Sendable {
  package struct Week: Equatable, Sendable {
    package let monday: Day
    package let minutes: Int
  }

  /// Days in a row with practice, up to today or, while today has none yet, to yesterday.
  package let streak: Int
  /// The last twelve, this one last.
  package let weeks: [Week]

  /// - Parameter seconds: What was practised each day.
  init(_ seconds: [Day: Int], today: Day) {
    var day = seconds[today] == nil ? today.number - 1 : today.number
    var streak = 0
    while seconds[Day(number: day)] != nil {
      streak += 1
      day -= 1
    }
    self.streak = streak
    let monday = today.monday.number
    weeks = (0..<12).reversed().map { back in
      let first = monday - 7 * back
      let sum = (first..<first + 7).reduce(0) { $0 + (seconds[Day(number: $1)] ?? 0) }
      // Some seconds are practice too.
      return Week(monday: Day(number: first), minutes: sum > 0 ? max(1, (sum + 30) / 60) : 0)
    }
  }
}

extension Day {
  /// From 0, Monday, to 6; 1970-01-01 was a Thursday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// That of its week.
  package var monday: Day { Day(number: number - weekday) }
}
