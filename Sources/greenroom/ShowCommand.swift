import Coach
import Content
import Store

/// `greenroom show`: one past answer as text.
enum ShowCommand {
  private struct Answer: Encodable {
    struct Point: Encodable {
      let id: String
      let state: String
      let at: Int?
      let evidence: String?
    }

    let id: String
    let question: String
    let prompt: String
    let kind: String
    let topics: [String]
    let company: String?
    let level: String?
    let mode: String
    let started: String
    let zone: String
    let allowed: Int
    let used: Int
    let paused: Int
    let predicted: Int?
    let overall: Int?
    let scores: [String: Int]
    let points: [Point]
    let mistakes: [String]
    let notes: String

    init(_ attempt: Attempt) {
      id = attempt.id
      question = attempt.question
      prompt = attempt.prompt
      kind = attempt.kind.rawValue
      topics = attempt.topics
      company = attempt.company
      level = attempt.level
      mode = attempt.mode.rawValue
      started = attempt.started.iso8601
      zone = attempt.started.zone
      allowed = attempt.allowed
      used = attempt.used
      paused = attempt.paused
      predicted = attempt.predicted
      overall = attempt.overall
      scores = Dictionary(
        attempt.scores.map { ($0.dimension, $0.score) }, uniquingKeysWith: { $1 })
      points = attempt.points.map {
        Point(id: $0.id, state: $0.state.rawValue, at: $0.at, evidence: $0.evidence)
      }
      mistakes = attempt.mistakes
      notes = attempt.notes
    }
  }

  static func text(_ request: ShowRequest, _ workplace: Workplace) throws -> String {
    let attempt = try AnswerShelf(in: workplace.places).answer(request.answer)
    if request.isJSON { return Json.text(Answer(attempt)) }
    let head = "\(attempt.id)\n\(attempt.question) · \(attempt.started.day.words)\n\n"
    let question = workplace.catalogue.question(attempt.question)
    return head + AnswerText.text(of: attempt, question: question) + "\n"
  }
}

extension AnswerShelf {
  /// The newest without an id, which may be shortened to any part that only one answer has.
  func answer(_ id: String?) throws -> Attempt {
    guard let id else {
      guard let newest = newest(1).attempts.first else { throw CommandError.noAnswers }
      return newest
    }
    let paths = paths().paths
    let fitting = paths.filter { $0.stem == id }
    let loose = fitting.isEmpty ? paths.filter { $0.stem.contains(id) } : fitting
    guard loose.count == 1, let answer = try AnswerFile(at: loose[0]).read() else {
      throw CommandError.noAnswer(id)
    }
    return answer.attempt
  }
}
