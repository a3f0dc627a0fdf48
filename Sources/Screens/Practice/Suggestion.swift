import Coach
import Content
import Whiteboard

// What the marks suggest, computed from them each time: a debrief has a dozen.
extension Debrief {
  /// The points that were ticked although the notes only touch them.
  var touched: Set<String> {
    Set(
      session.verdict.marks.values.filter { mark in
        mark.state != .missed && mark.evidence == evidence(of: mark.id)
          && coverage[mark.id]?.state == .touched
      }.map(\.id))
  }

  var suggestions: [SuggestedScore] {
    Scoring.suggestions(
      for: session.question, marks: Array(session.verdict.marks.values), touched: touched,
      level: level)
  }

  /// Nil until all points are marked: half a debrief suggests nothing, and neither do a few words.
  func suggestion(of dimension: String) -> SuggestedScore? {
    guard isMarked, doubt == nil else { return nil }
    return suggestions.first { $0.dimension == dimension }
  }

  func suggestedScore(of dimension: String) -> Int? { suggestion(of: dimension)?.score }

  /// What the scores that the person set suggest, with the suggestions where none is set.
  var suggestedOverall: SuggestedOverall? {
    guard isMarked, doubt == nil else { return nil }
    return Scoring.overall(
      of:
        suggestions.map { suggestion in
          DimensionScore(
            dimension: suggestion.dimension,
            score: session.verdict.scores[suggestion.dimension] ?? suggestion.score ?? 0)
        }.filter { $0.score > 0 })
  }

  /// Why no score is suggested; nil when there is enough to go by.
  var doubt: String? {
    let drawn = BoardMarkdown.words(of: session.book).compactMap(\.self)
    let count = written + Signals(of: drawn, kind: session.start.kind).words
    guard count < Scoring.leastWords(inMinutes: session.start.allowed / 60) else { return nil }
    return "No score is suggested: \(count) \(count == 1 ? "word" : "words") are too few."
  }

  private var isMarked: Bool { openPoints == 0 }

  var openPoints: Int { session.question.points.count { session.verdict.marks[$0.id] == nil } }
}

extension Catalogue {
  /// Who sits opposite in a round.
  func interviewer(
    for start: RoundStart, _ question: Question, _ scaffold: Scaffold
  ) -> Interviewer {
    Interviewer(
      question, scaffold: scaffold, start: start, level: level(of: start),
      lexicon: lexicon.groups)
  }

  /// The points of a question in words, by id.
  func pointTexts(of question: String) -> [String: String] {
    Dictionary(
      (self.question(question)?.points ?? []).map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
  }

  /// The level that a round was for: ours by name or by the company's name for it, else senior,
  /// or the highest that the question is for.
  func level(of start: RoundStart) -> Level {
    if let name = start.level {
      if let level = Level(rawValue: name) { return level }
      let named = start.company.flatMap { company($0) }?.levels.first { $0.name == name }
      if let named { return named.level }
    }
    let levels = card(start.question)?.levels ?? []
    return levels.contains(.senior) ? .senior : levels.max() ?? .senior
  }
}
