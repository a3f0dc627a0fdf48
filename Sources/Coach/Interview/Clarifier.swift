import Content

/// Tells which clarification a question in one's own words asks for.
struct Clarifier: Sendable {
  private let clarifications: [Question.Clarification]
  private var engine: CoverageEngine

  /// Words that any question may have: alone they say little about what it asks.
  private static let common = WordTables.set(
    "how many much long often what which who whom when where why is are do does can we you it the")

  init(_ clarifications: [Question.Clarification]) {
    self.clarifications = clarifications
    engine = CoverageEngine(
      points: clarifications.enumerated().map { place, clarification in
        var point = RubricPoint()
        point.id = "\(place)"
        point.weak = (clarification.ask + [clarification.topic]).compactMap { Self.cue($0) }
        return point
      })
  }

  /// The words as a phrase, in which no sign means anything.
  private static func cue(_ words: String) -> String? {
    let tokens = Tokenizer.tokens(of: words)
    return tokens.isEmpty ? nil : tokens.map(\.word).joined(separator: "_")
  }

  /// The clarification with the most words in the question, those that any question has counting
  /// least; of equals the first.
  mutating func clarification(for question: String) -> Question.Clarification? {
    let text = question.split { $0.isNewline }.joined(separator: " ")
    var best: (score: Int, place: Int)?
    for (place, point) in engine.score(text).points.enumerated() {
      // Nothing is denied in a question: “do we not need a region?” asks for regions.
      let cues = Set((point.hits + point.rejections.map(\.hit)).map(\.cue))
      let score = cues.reduce(0) { $0 + Self.weight(of: $1) }
      if score > best?.score ?? 0 { best = (score, place) }
    }
    return best.map { clarifications[$0.place] }
  }

  private static func weight(of cue: String) -> Int {
    1 + 3 * cue.split(separator: "_").count { !common.contains(String($0)) }
  }

  func clarification(topic: String) -> Question.Clarification? {
    clarifications.first { $0.topic == topic }
  }
}

/// Questions that stand in the notes, as lines that begin with `?` or `Q:`, bulleted or not.
enum NotedQuestion {
  private static let questionSigns = Array("?Qq".utf8)
  private static let bullets = Array("-*•".utf8)

  /// The words asked; nil when the line asks nothing.
  static func words(of line: String) -> String? {
    // Every line is looked at each second, and hardly one is a question.
    guard let sign = line.utf8.first(where: { $0 > 32 && !bullets.contains($0) }),
      questionSigns.contains(sign)
    else { return nil }
    let text = line.drop { $0.isWhitespace || $0 == "-" || $0 == "*" || $0 == "•" }
    let rest: Substring
    if text.first == "?" {
      rest = text.drop { $0 == "?" }
    } else if text.first == "Q" || text.first == "q", text.dropFirst().first == ":" {
      rest = text.dropFirst(2)
    } else {
      return nil
    }
    let words = String(rest).trimmedOfSpace
    return words.contains { $0.isLetter } ? words : nil
  }
}
