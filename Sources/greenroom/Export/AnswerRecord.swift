import Coach
import Content
import Screens

/// All that is known of one past answer, for other programs and for pages; the fields are
/// described in `ExportFields`.
package struct AnswerRecord: Encodable, Equatable, Sendable {
  package struct Point: Encodable, Equatable, Sendable {
    package let id: String
    /// Those that the bank knows no more have no text, dimension and weight.
    package let text: String?
    package let dimension: String?
    package let weight: Int?
    package let state: String
    package let at: Int?
    package let evidence: String?
    /// The line of the notes that is the evidence, from 1.
    package let line: Int?
  }

  package let id: String
  package let question: String
  package let title: String
  package let prompt: String
  package let content: String
  package let kind: String
  package let topics: [String]
  package let company: String?
  package let level: String?
  package let mode: String
  package let started: String
  package let zone: String
  package let offset: String
  package let day: String
  package let allowed: Int
  package let used: Int
  package let paused: Int
  package let predicted: Int?
  package let rating: String?
  package let overall: Int?
  package let raised: Int
  package let prompted: Int
  package let missed: Int
  package let scores: [String: Int]
  package let points: [Point]
  package let mistakes: [String]
  package let device: String?
  package let notes: String
  /// How many points were not marked.
  package var open: Int { points.count { $0.state == PointState.open.rawValue } }
  /// How often the notes were edited after the round; nil where that was not looked up.
  package var edits: Int?

  /// Everything that is text goes through the redaction.
  package init(_ attempt: Attempt, question: Question?, hiding redaction: inout Redaction) {
    var hide = redaction
    func clean(_ text: String?) -> String? { text.map { hide.clean($0) } }
    let name = hide.clean(id: attempt.question)
    id = attempt.id.replacing(attempt.question, with: name)
    self.question = name
    title = hide.clean(attempt.question.titled)
    prompt = hide.clean(attempt.prompt)
    content = attempt.content
    kind = attempt.kind.rawValue
    topics = attempt.topics.map { hide.clean(id: $0) }
    company = clean(attempt.company)
    level = clean(attempt.level)
    mode = attempt.mode.rawValue
    started = attempt.started.iso8601
    zone = attempt.started.zone
    offset = attempt.started.isoOffset
    day = attempt.started.day.iso8601
    allowed = attempt.allowed
    used = attempt.used
    paused = attempt.paused
    predicted = attempt.predicted
    rating = attempt.rating?.rawValue
    overall = attempt.overall
    raised = attempt.points.count { $0.state == .raised }
    prompted = attempt.points.count { $0.state == .prompted }
    missed = attempt.points.count { $0.state == .missed }
    scores = Dictionary(attempt.scores.map { ($0.dimension, $0.score) }, uniquingKeysWith: { $1 })
    points = attempt.points.map { mark in
      let point = question?.points.first { $0.id == mark.id }
      return Point(
        id: hide.clean(id: mark.id), text: clean(point?.text), dimension: point?.dimension,
        weight: point?.weight, state: mark.state.rawValue, at: mark.at,
        evidence: clean(mark.evidence), line: mark.line(in: attempt.notes).map { $0 + 1 })
    }
    mistakes = attempt.mistakes.map { hide.clean($0) }
    device = clean(attempt.device)
    notes = hide.clean(attempt.notes)
    redaction = hide
  }

  package init(_ attempt: Attempt, question: Question?) {
    var nothing = Redaction([])
    self.init(attempt, question: question, hiding: &nothing)
  }

  /// A point's words, or its id where the bank does not know it any more.
  package static func words(of point: Point) -> String { point.text ?? point.id }
}
