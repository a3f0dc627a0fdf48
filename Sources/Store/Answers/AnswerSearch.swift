import Coach

/// All past answers, to be looked through.
package struct AnswerSearch {
  private let places: Places

  package init(in places: Places) { self.places = places }

  /// All that can be read, newest first, with their words.
  package func all() -> AnswerArchive {
    let census = AnswerCensus(of: places)
    let reading = AnswerIndex(in: places).read(census)
    let pool = AnswerTexts(in: places).read(census)
    let spans = reading.places.map { pool.spans[$0] }
    return AnswerArchive(
      reading.answers.reversed(),
      words: SearchPool(bytes: pool.bytes, spans: spans.reversed()))
  }

  /// Those that fit, the best first, of equals the newest; only they are read.
  package func answers(to query: AnswerQuery) -> [PastAnswer] {
    let census = AnswerCensus(of: places)
    let ranks = AnswerTexts(in: places).read(census).ranks(WordSearch(query))
    let found = candidates(ranks.map(\.place), of: census)
    let fitting = zip(ranks, found).compactMap { rank, answer in
      answer.flatMap { query.passes($0.outcome) ? (rank: rank, answer: $0) : nil }
    }
    let isRanked = !query.wanted.isEmpty
    return fitting.sorted { left, right in
      (isRanked ? right.rank.rank : 0, right.rank.place)
        < (isRanked ? left.rank.rank : 0, left.rank.place)
    }.map(\.answer)
  }

  private func candidates(_ files: [Int], of census: AnswerCensus) -> [PastAnswer?] {
    var reader = AnswerReader(places.answers)
    var found: [PastAnswer?] = []
    for file in files {
      let answer = try? reader.past(census.files[file], of: census)
      found.append(answer)
    }
    return found
  }
}
