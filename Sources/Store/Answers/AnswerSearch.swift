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
        look.take(kept.span(row), at: place, in: kept.bytes, of: census, &reader)
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
    /// Of the notes the line that holds the most of the words, as it was written; empty for none.
    package let line: ArraySlice<UInt8>
  }

  package fileprivate(set) var answers: [Answer] = []
}

/// A look at many answers for those that fit a query.
private struct AnswerLook {
  private struct Hit {
    let place: Int
    let rank: Int
    let facts: Range<Int>
    /// Nil when the words stand in no line of the notes.
    var line: Range<Int>?
  }

  private let query: AnswerQuery
  private let search: WordSearch
  private var hits: [Hit] = []
  /// The facts and the lines of the hits.
  private var kept: [UInt8] = []
  /// For one answer after the other.
  private var pool = SearchPool()
  private var memory: [UInt8] = []

  init(_ query: AnswerQuery) {
    self.query = query
    search = WordSearch(query)
  }

  mutating func read(_ place: Int, of census: AnswerCensus, _ reader: inout AnswerReader) {
    let file = census.files[place]
    let isRead = reader.read(file, of: census) { bytes in
      guard search.mayFit(bytes, memory: &memory) else {
        var cursor = PlainCursor(bytes)
        return PlainAnswer.Head(&cursor) != nil
      }
      guard let plain = PlainAnswer(bytes) else { return false }
      pool.clear()
      plain.put(into: &pool)
      if let line = takePool(at: place) { keep(line, of: plain.ownNotes) }
      return true
    }
    guard !isRead, let answer = try? AnswerFile(at: census.path(of: file)).read() else { return }
    pool.clear()
    pool.append(answer.attempt)
    if let line = takePool(at: place) { keep(line, of: answer.attempt) }
  }

  /// The line of its notes that is to be kept.
  private mutating func takePool(at place: Int) -> Int? {
    let pool = pool
    return pool.bytes.withUnsafeBytes { take(pool.spans[0], at: place, in: $0) }
  }

  /// Of what is remembered; only the file of a hit is opened, for its line.
  mutating func take(
    _ span: SearchPool.Span, at place: Int, in bytes: UnsafeRawBufferPointer,
    of census: AnswerCensus, _ reader: inout AnswerReader
  ) {
    guard let line = take(span, at: place, in: bytes) else { return }
    let file = census.files[place]
    let isRead = reader.read(file, of: census) { bytes in
      PlainAnswer.body(of: bytes).map { keep(line, of: $0) } != nil
    }
    guard !isRead, let answer = try? AnswerFile(at: census.path(of: file)).read() else { return }
    keep(line, of: answer.attempt)
  }

  private mutating func take(
    _ span: SearchPool.Span, at place: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard let rank = search.rank(of: span, in: bytes) else { return nil }
    let facts = UnsafeRawBufferPointer(rebasing: bytes[span.facts..<span.start])
    if query.asksOfFacts {
      guard let told = AnswerFacts(facts), query.passes(told) else { return nil }
    }
    let start = kept.count
    kept.append(contentsOf: facts)
    hits.append(
      Hit(place: place, rank: query.wanted.isEmpty ? 0 : rank, facts: start..<kept.count))
    return search.line(of: span, in: bytes)
  }

  private mutating func keep(_ line: Int, of attempt: Attempt) {
    var notes = attempt.notes
    notes.withUTF8 { keep(line, of: UnsafeRawBufferPointer($0)) }
  }

  /// For the newest hit.
  private mutating func keep(_ line: Int, of notes: UnsafeRawBufferPointer) {
    let end = UInt8(ascii: "\n")
    var rest = notes[...]
    for _ in 0..<line {
      guard let next = rest.firstIndex(of: end) else { return }
      rest = rest[(next + 1)...]
    }
    let start = kept.count
    kept.append(contentsOf: rest.prefix { $0 != end })
    hits[hits.count - 1].line = start..<kept.count
  }

  mutating func found(in census: AnswerCensus) -> FoundAnswers {
    hits.sort { ($1.rank, $1.place) < ($0.rank, $0.place) }
    var found = FoundAnswers()
    found.answers = hits.map { hit in
      let facts = kept[hit.facts]
      return FoundAnswers.Answer(
        id: census.stemBytes(of: census.files[hit.place]), overall: facts.first ?? 0,
        prompt: facts.dropFirst().prefix { $0 != UInt8(ascii: "\n") },
        line: hit.line.map { kept[$0] } ?? [])
    }
    return found
  }
}
