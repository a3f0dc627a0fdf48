/// All past answers, newest first, to be looked through.
package struct PastAnswers: Equatable, Sendable {
  package let answers: [PastAnswer]
  /// Their words, in the same order.
  private let pool: SearchPool

  package init(_ answers: [PastAnswer], words pool: SearchPool) {
    precondition(answers.count == pool.spans.count, "each answer has its words")
    self.answers = answers
    self.pool = pool
  }

  package init(_ attempts: [Attempt] = []) {
    self.init(attempts.map(PastAnswer.init), words: SearchPool(attempts))
  }

  /// The places of the answers that fit, the best first, of equals the newest; the order stays when
  /// no word is looked for.
  package func places(_ query: AnswerQuery) -> [Int] {
    let ranks = pool.ranks(WordSearch(query)).filter { query.passes(answers[$0.place].outcome) }
    guard !query.wanted.isEmpty else { return ranks.map(\.place) }
    return ranks.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.map(\.place)
  }

  package func answers(to query: AnswerQuery) -> [PastAnswer] {
    places(query).map { answers[$0] }
  }
}
