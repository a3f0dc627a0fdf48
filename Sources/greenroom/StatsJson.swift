import Coach
import Content
import FoundationEssentials

/// The figures for other programs.
enum StatsJson {
  private struct Report: Encodable {
    let greenroom: Int
    let today: String
    let level: String
    let company: String?
    let answers: Int
    let attempts: [Proof]
    let topics: [Subject]
    let dimensions: [Side]
    let calibration: Foresight
    let readiness: Gates
    let streak: Int
    let weeks: [Week]
  }

  private struct Subject: Encodable {
    let id: String
    let title: String
    let area: String
    let standing: String
    let mastery: Double
    let low: Double
    let high: Double
    let attempts: Int
    let lastDay: String?
    /// The ids of the answers that it rests on, which the report has once each.
    let evidence: [String]
  }

  private struct Side: Encodable {
    let id: String
    let rounds: Int
    let raised: Double
    let isEnough: Bool
    let evidence: [Proof]
  }

  private struct Proof: Encodable {
    let answer: String
    let question: String
    let day: String
    let share: Double
    let unraised: [String]

    init(_ evidence: Evidence) {
      answer = evidence.answer
      question = evidence.question
      day = evidence.day.iso8601
      share = evidence.share
      unraised = evidence.unraised
    }
  }

  private struct Foresight: Encodable {
    let count: Int
    let bias: Double?
    let error: Double?
    let selfRatingGap: Double
  }

  private struct Gates: Encodable {
    let verdict: String
    let kinds: [Gate]
    let dimensions: [Gate]
  }

  private struct Gate: Encodable {
    let id: String
    let median: Int?
    let scores: [Int]

    init(_ gate: Readiness.Gate) {
      id = gate.id
      median = gate.median
      scores = gate.scores
    }
  }

  private struct Week: Encodable {
    let monday: String
    let minutes: Int
  }

  static func text(_ study: Study) -> String {
    let progress = study.progress
    let calibration = progress.calibration
    return Json.text(
      Report(
        greenroom: Json.format, today: progress.today.iso8601, level: study.aim.level.rawValue,
        company: study.aim.company?.id, answers: study.outcomes.count,
        attempts: attempts(progress),
        topics: progress.topics.map { subject($0, study) },
        dimensions: progress.dimensions.map(side),
        calibration: Foresight(
          count: calibration.pairs.count, bias: calibration.bias, error: calibration.error,
          selfRatingGap: calibration.gap),
        readiness: Gates(
          verdict: progress.readiness.verdict.rawValue,
          kinds: progress.readiness.kinds.map(Gate.init),
          dimensions: progress.readiness.dimensions.map(Gate.init)),
        streak: progress.habit.streak,
        weeks: progress.habit.weeks.map {
          Week(monday: $0.monday.iso8601, minutes: $0.minutes)
        }))
  }

  private static func subject(_ topic: TopicProgress, _ study: Study) -> Subject {
    Subject(
      id: topic.id, title: study.title(ofTopic: topic.id), area: topic.area.rawValue,
      standing: topic.skill.standing().rawValue, mastery: topic.skill.mastery,
      low: topic.skill.range.lowerBound, high: topic.skill.range.upperBound,
      attempts: topic.attempts, lastDay: topic.lastDay?.iso8601,
      evidence: topic.evidence.map(\.answer))
  }

  /// Those that topics rest on, the oldest first.
  private static func attempts(_ progress: Progress) -> [Proof] {
    let evidence = Dictionary(
      progress.topics.flatMap(\.evidence).map { ($0.answer, $0) },
      uniquingKeysWith: { first, _ in first })
    return evidence.values.sorted { ($0.day, $0.answer) < ($1.day, $1.answer) }.map(Proof.init)
  }

  private static func side(_ dimension: DimensionProgress) -> Side {
    Side(
      id: dimension.id, rounds: dimension.rounds, raised: dimension.raised,
      isEnough: dimension.rounds >= DimensionProgress.enough,
      evidence: dimension.evidence.map(Proof.init))
  }
}
