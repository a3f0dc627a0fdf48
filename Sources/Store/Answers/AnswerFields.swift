import Coach
import Content
import Yaml

/// The fields of an answer file, to and from an attempt.
enum AnswerFields {
  /// The version of the format that this program writes; it reads no later one.
  static let format = 1
  private static let longest = 604_800

  static func fields(of attempt: Attempt) -> YamlPatch.Fields {
    let isLocal = attempt.started.offset != 0
    return [
      ("greenroom", .number(format)),
      ("question", .text(attempt.question)),
      ("prompt", .text(attempt.prompt)),
      ("content", .text(attempt.content)),
      ("kind", .text(attempt.kind.rawValue)),
      ("topics", .sequence(attempt.topics.map { .text($0) }, isFlow: true)),
      ("company", attempt.company.map { .text($0) }),
      ("level", attempt.level.map { .text($0) }),
      ("mode", .text(attempt.mode.rawValue)),
      ("started", .text(attempt.started.iso8601)),
      ("zone", .text(attempt.started.zone)),
      // In quotes: for YAML 1.1 it is a number to the base of sixty.
      ("offset", isLocal ? YamlNode(.scalar(attempt.started.isoOffset, isPlain: false)) : nil),
      ("seconds", seconds(of: attempt)),
      ("predicted", attempt.predicted.map { .number($0) }),
      ("rating", attempt.rating.map { .text($0.rawValue) }),
      ("overall", attempt.overall.map { .number($0) }),
      ("scores", scores(of: attempt)),
      ("points", list(attempt.points.map(node))),
      ("mistakes", list(attempt.mistakes.map { .text($0) })),
      ("device", attempt.device.map { .text($0) }),
    ]
  }

  private static func seconds(of attempt: Attempt) -> YamlNode {
    .mapping(
      [
        "allowed": .number(attempt.allowed), "used": .number(attempt.used),
        "paused": .number(attempt.paused),
      ], isFlow: true)
  }

  private static func scores(of attempt: Attempt) -> YamlNode {
    let entries = attempt.scores.map { score in
      YamlNode.Entry(key: score.dimension, value: .number(score.score))
    }
    return YamlNode(.mapping(entries), isFlow: true)
  }

  private static func node(of point: PointMark) -> YamlNode {
    let fields: [(String, YamlNode?)] = [
      ("id", .text(point.id)), ("state", .text(point.state.rawValue)),
      ("at", point.at.map { .number($0) }), ("evidence", point.evidence.map { .text($0) }),
    ]
    let entries = fields.compactMap { key, value in
      value.map { YamlNode.Entry(key: key, value: $0) }
    }
    return YamlNode(.mapping(entries), isFlow: true)
  }

  /// One element a line, and brackets where there is none.
  private static func list(_ nodes: [YamlNode]) -> YamlNode {
    .sequence(nodes, isFlow: nodes.isEmpty)
  }
}

extension AnswerFields {
  static func attempt(
    _ id: String, _ node: YamlNode, notes: String, of path: FilePath
  ) throws(StoreError) -> Attempt {
    let fields = try YamlFields(node)
    let version = try fields.required(
      "greenroom", try fields.whole("greenroom", in: 1...1_000_000))
    guard version <= format else { throw .newer(path, format: version) }
    let seconds = try fields["seconds"].map { node throws(StoreError) in try YamlFields(node) }
    var attempt = Attempt(
      id: id,
      question: try fields.required("question", try fields.text("question")),
      prompt: try fields.text("prompt") ?? "",
      content: try fields.text("content") ?? "",
      kind: try fields.required("kind", try fields.choice("kind")),
      topics: try fields.texts("topics"),
      company: try fields.text("company"),
      level: try fields.text("level"),
      mode: try fields.required("mode", try fields.choice("mode")),
      started: try started(fields),
      allowed: try seconds?.whole("allowed", in: 0...longest) ?? 0,
      used: try seconds?.whole("used", in: 0...longest) ?? 0,
      paused: try seconds?.whole("paused", in: 0...longest) ?? 0,
      notes: notes)
    try readDebrief(fields, into: &attempt)
    return attempt
  }

  private static func readDebrief(
    _ fields: YamlFields, into attempt: inout Attempt
  ) throws(StoreError) {
    attempt.predicted = try fields.whole("predicted", in: 1...4)
    attempt.rating = try fields.choice("rating")
    attempt.overall = try fields.whole("overall", in: 1...4)
    attempt.scores = try scores(fields)
    attempt.points = try fields.elements("points") { node throws(StoreError) in
      try point(YamlFields(node))
    }
    attempt.mistakes = try fields.texts("mistakes")
    attempt.device = try fields.text("device")
  }

  private static func started(_ fields: YamlFields) throws(StoreError) -> Timestamp {
    let zone = try fields.text("zone")
    let offset = try fields.text("offset")
    let time = try fields.value("started", "a time such as 2026-11-21T19:30:05Z") { node in
      Timestamp(written: node.text, zone: zone, offset: offset)
    }
    return try fields.required("started", time)
  }

  private static func scores(_ fields: YamlFields) throws(StoreError) -> [DimensionScore] {
    let entries = try fields.value("scores", "scores such as {depth: 3}") { $0.entries }
    var scores: [DimensionScore] = []
    for entry in entries ?? [] {
      guard let score = entry.value.integer, (1...4).contains(score) else {
        throw .damaged(entry.value.place, "a score must be a number from 1 to 4; correct it.")
      }
      scores.append(DimensionScore(dimension: entry.key, score: score))
    }
    return scores
  }

  private static func point(_ fields: YamlFields) throws(StoreError) -> PointMark {
    PointMark(
      id: try fields.required("id", try fields.text("id")),
      state: try fields.required("state", try fields.choice("state")),
      at: try fields.whole("at", in: 0...longest), evidence: try fields.text("evidence"))
  }
}
