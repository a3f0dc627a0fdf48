import Coach
import Content
import Store

/// `greenroom feedback`: what a text holds of a question's points, and the signals.
enum FeedbackCommand {
  static func run(_ request: FeedbackRequest, _ workplace: Workplace) throws -> String {
    switch request {
    case .text(let id, let source, let isJSON):
      let name = try id ?? AnswerShelf(in: workplace.places).answer(nil).question
      let question = try workplace.catalogue.whole(question: name)
      let notes = try notes(source, of: question, workplace.places)
      let report = FeedbackReport(notes, question: question, catalogue: workplace.catalogue)
      return isJSON ? Json.text(report.json) : report.text
    case .disagreements(let isJSON):
      let report = DisagreementReport(
        AnswerShelf(in: workplace.places).all().attempts, catalogue: workplace.catalogue)
      return isJSON ? Json.text(report.json) : report.text
    case .review(let id): return try ReviewCommand(workplace).review(id)
    case .unreview(let id): return try ReviewCommand(workplace).unreview(id)
    }
  }

  private static func notes(
    _ source: FeedbackRequest.Source, of question: Question, _ places: Places
  ) throws -> String {
    switch source {
    case .newestAnswer:
      let attempts = AnswerShelf(in: places).all().attempts
      guard let attempt = attempts.first(where: { $0.question == question.id }) else {
        throw CommandError.noAnswerTo(question.id)
      }
      return ReviewedNotes(attempt.notes).own
    case .standardInput: return try text(FilePath("/dev/stdin"))
    case .file(let path): return try text(FilePath(path))
    }
  }

  /// Notes are no larger than this by far, in bytes.
  private static let limit = 4 * 1_048_576

  private static func text(_ path: FilePath) throws(StoreError) -> String {
    let file = try Descriptor(opening: path, 0, to: .read)
    return String(decoding: try file.all(limit: limit), as: UTF8.self)
  }
}

/// The feedback on a text, for people and for programs.
struct FeedbackReport {
  struct Point: Encodable {
    let id: String
    let text: String
    let state: String
    let lacksReason: Bool
    let hits: [Find]
    let rejections: [Find]
  }

  /// Some words and the cue that they filled; lines are counted from 1.
  struct Find: Encodable {
    let cue: String
    let line: Int
    let words: [String]
    let text: String
    let reason: String?

    init(_ hit: Hit, reason: String? = nil) {
      cue = hit.cue
      line = hit.line + 1
      let characters = Array(hit.text)
      words = hit.ranges.map { String(characters[$0]) }
      text = hit.text
      self.reason = reason
    }
  }

  struct Document: Encodable {
    let question: String
    let points: [Point]
    let words: Int
    let signals: [String]
  }

  private let question: Question
  private let coverage: Coverage
  private let signals: Signals

  init(_ notes: String, question: Question, catalogue: Catalogue) {
    self.question = question
    var engine = CoverageEngine(points: question.points, lexicon: catalogue.lexicon.groups)
    coverage = engine.score(notes)
    signals = Signals(of: notes, kind: question.kind)
  }

  var json: Document {
    let points = zip(question.points, coverage.points).map { point, found in
      Point(
        id: point.id, text: point.text, state: found.state.rawValue,
        lacksReason: found.lacksReason, hits: found.hits.map { Find($0) },
        rejections: found.rejections.map { Find($0.hit, reason: "\($0.reason)") })
    }
    return Document(
      question: question.id, points: points, words: signals.words,
      signals: signals.facts)
  }

  var text: String {
    let counts = [CoverageState.covered, .touched, .notSeen].map { state in
      "\(coverage.points.count { $0.state == state }) \(Self.title(of: state))"
    }
    let points = zip(question.points, coverage.points).flatMap { lines(of: $0, $1) }
    return
      ([question.id, counts.joined(separator: " · "), ""] + points + ["", "Facts"]
      + signals.facts.map { "  \($0)" }).joined(separator: "\n") + "\n"
  }

  private static func title(of state: CoverageState) -> String {
    switch state {
    case .covered: "covered"
    case .touched: "touched, say more"
    case .notSeen: "not seen yet"
    }
  }

  /// The first line of each cue is enough to see why.
  private func lines(of point: RubricPoint, _ found: PointCoverage) -> [String] {
    let sign =
      switch found.state {
      case .covered: "●"
      case .touched: "◐"
      case .notSeen: "○"
      }
    var cues: Set<String> = []
    let hits = found.hits.filter { cues.insert($0.cue).inserted }.map { Self.line(of: Find($0)) }
    let rejected = found.rejections.map { rejection in
      "    line \(rejection.hit.line + 1) does not count: \(rejection.reason)"
    }
    return ["\(sign) \(Self.title(of: found.state)): \(point.text)  [\(point.id)]"] + hits
      + (found.state == .notSeen ? rejected : [])
      + (found.lacksReason ? ["    named; no reason found nearby"] : [])
  }

  private static func line(of find: Find) -> String {
    let words = find.words.map { "“\($0)”" }.joined(separator: " ")
    return "    line \(find.line): \(words)  by \(find.cue)"
  }
}
