import Coach

/// All past answers, to be looked through.
package struct AnswerSearch {
  private let places: Places

  package init(in places: Places) { self.places = places }

  /// All that can be read, newest first, with their words, which are remembered.
  package func all() -> AnswerArchive {
    let census = AnswerCensus(of: places)
    let reading = AnswerIndex(in: places).read(census)
    let pool = AnswerTexts(in: places).read(census)
    let spans = reading.places.map { pool.spans[$0] }
    return AnswerArchive(
      reading.answers.reversed(),
      words: SearchPool(bytes: pool.bytes, spans: spans.reversed()))
  }

  /// Those that fit, the best first, of equals the newest. Nothing is written: whoever asks once
  /// from the shell does not wait for the next time.
  package func answers(to query: AnswerQuery) -> FoundAnswers {
    let file = TextsFile(in: places)
    if let kept = file.read() {
      let census = AnswerCensus(of: places)
      let rows = kept.rows(of: census)
      // With half of it out of date it costs more than it saves.
      if rows.count(where: { $0 == nil }) <= census.files.count / 2 {
        return found(query, census, kept, rows)
      }
      file.remove()
    }
    let census = AnswerCensus(of: places, isOfNames: true)
    var look = AnswerLook(query)
    var reader = AnswerReader(places.answers)
    for place in census.files.indices { look.read(place, of: census, &reader) }
    return look.found(in: census)
  }

  private func found(
    _ query: AnswerQuery, _ census: AnswerCensus, _ kept: borrowing TextsFile.Content,
    _ rows: [Int?]
  ) -> FoundAnswers {
    var look = AnswerLook(query)
    var reader = AnswerReader(places.answers)
    for (place, row) in rows.enumerated() {
      if let row {
        look.take(kept.span(row), at: place, in: kept.bytes)
      } else {
        look.read(place, of: census, &reader)
      }
    }
    return look.found(in: census)
  }
}

/// Answers as a listing in the shell shows them, in the order of the listing.
package struct FoundAnswers {
  package struct Answer {
    /// Bytes of UTF-8.
    package let id: ArraySlice<UInt8>
    /// A digit, or a dash.
    package let overall: UInt8
    package let prompt: ArraySlice<UInt8>
  }

  package fileprivate(set) var answers: [Answer] = []
}

/// A look at many answers for those that fit a query.
private struct AnswerLook {
  private struct Hit {
    let place: Int
    let rank: Int
    let facts: Range<Int>
  }

  private let query: AnswerQuery
  private let search: WordSearch
  private var hits: [Hit] = []
  /// The facts of the hits.
  private var facts: [UInt8] = []
  /// For one answer after the other.
  private var pool = SearchPool()
  private var memory: [UInt8] = []

  init(_ query: AnswerQuery) {
    self.query = query
    search = WordSearch(query)
  }

  mutating func read(_ place: Int, of census: AnswerCensus, _ reader: inout AnswerReader) {
    let file = census.files[place]
    pool.clear()
    let isRead = reader.read(file, of: census) { bytes in
      guard search.mayFit(bytes, memory: &memory) else {
        var cursor = PlainCursor(bytes)
        return PlainAnswer.Head(&cursor) != nil
      }
      guard let plain = PlainAnswer(bytes) else { return false }
      plain.put(into: &pool)
      return true
    }
    if !isRead, let answer = try? AnswerFile(at: census.path(of: file)).read() {
      pool.append(answer.attempt)
    }
    guard let span = pool.spans.first else { return }
    let bytes = pool.bytes
    bytes.withUnsafeBytes { take(span, at: place, in: $0) }
  }

  mutating func take(_ span: SearchPool.Span, at place: Int, in bytes: UnsafeRawBufferPointer) {
    guard let rank = search.rank(of: span, in: bytes) else { return }
    let facts = bytes[span.facts..<span.start]
    if query.asksOfFacts {
      guard let told = AnswerFacts(facts), query.passes(told) else { return }
    }
    let start = self.facts.count
    self.facts += facts
    hits.append(
      Hit(place: place, rank: query.wanted.isEmpty ? 0 : rank, facts: start..<self.facts.count))
  }

  mutating func found(in census: AnswerCensus) -> FoundAnswers {
    hits.sort { ($1.rank, $1.place) < ($0.rank, $0.place) }
    var found = FoundAnswers()
    found.answers = hits.map { hit in
      let facts = self.facts[hit.facts]
      return FoundAnswers.Answer(
        id: census.stemBytes(of: census.files[hit.place]), overall: facts.first ?? 0,
        prompt: facts.dropFirst().prefix { $0 != UInt8(ascii: "\n") })
    }
    return found
  }
}
