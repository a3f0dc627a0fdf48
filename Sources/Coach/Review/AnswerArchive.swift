/// All past answers, newest first, to be looked through.
package struct AnswerArchive: Equatable, Sendable {
  package private(set) var answers: [PastAnswer]
  /// Their words, in the same order.
  private var pool: SearchPool

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

// What happens to them while they are looked through.
extension AnswerArchive {
  package mutating func remove(_ id: String) {
    guard let place = answers.firstIndex(where: { $0.id == id }) else { return }
    answers.remove(at: place)
    pool.remove(at: place)
  }

  /// In the place of what it was, or where its id sorts.
  package mutating func put(_ attempt: Attempt) {
    remove(attempt.id)
    let place = answers.firstIndex { $0.id < attempt.id } ?? answers.endIndex
    answers.insert(PastAnswer(attempt), at: place)
    pool.insert(attempt, at: place)
  }
}
