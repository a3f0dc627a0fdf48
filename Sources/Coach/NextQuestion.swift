import Content

/// Which questions to offer: what was never tried before what was, another kind than last time
/// first, and what was tried longest ago first.
package enum NextQuestion {
  package static func order(
    _ questions: some Collection<QuestionCard>, after attempts: [Attempt], choices: RoundChoices
  ) -> [QuestionCard] {
    let latest = Dictionary(
      attempts.map { ($0.question, $0.started.seconds) }, uniquingKeysWith: max)
    let lastKind = attempts.first?.kind
    func rank(_ question: QuestionCard) -> (Int, Int, Int, Int) {
      let fits = choices.company.map { company in
        question.companies.contains { $0.company == company }
      }
      return (
        fits == false ? 1 : 0, latest[question.id] ?? 0, question.kind == lastKind ? 1 : 0,
        question.minutes
      )
    }
    let ranked = questions.map { (rank: rank($0), question: $0) }
    let ordered = ranked.sorted { left, right in
      left.rank == right.rank ? left.question.id < right.question.id : left.rank < right.rank
    }
    let kinds = Set(attempts.map(\.kind))
    let introduction = introduction(to: questions, company: choices.company)
    let isBeginning = attempts.count < introduction.count
    let first = isBeginning ? introduction.filter { !kinds.contains($0.kind) } : []
    let ids = Set(first.map(\.id))
    return first + spread(ordered.map(\.question)).filter { !ids.contains($0.id) }
  }

  /// A first question of each of the common kinds: one for the middle of a career, which many
  /// companies ask, and a short one of those.
  package static func introduction(
    to questions: some Collection<QuestionCard>, company: String? = nil
  ) -> [QuestionCard] {
    func rank(_ question: QuestionCard) -> (Int, Int, Int, String) {
      let isAsked = question.companies.contains { $0.company == company }
      return (isAsked ? 0 : 1, -question.companies.count, question.minutes, question.id)
    }
    let kinds: [Question.Kind] = [
      .technical, .systemDesign, .behavioural, .database, .apiDesign,
    ]
    return kinds.compactMap { kind in
      questions.filter { $0.kind == kind && $0.levels.contains(.mid) }
        .min { rank($0) < rank($1) }
    }
  }

  /// The same order, but that the first ones take turns between kinds.
  private static func spread(_ questions: [QuestionCard]) -> [QuestionCard] {
    var seen: Set<Question.Kind> = []
    let first = questions.filter { seen.insert($0.kind).inserted }
    let ids = Set(first.map(\.id))
    return first + questions.filter { !ids.contains($0.id) }
  }
}
