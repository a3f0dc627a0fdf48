import Coach

/// The words of all answers, folded, remembered from one run to the next so that a search opens one
/// file in the place of thousands.
///
/// A cache like the index: what is new or has changed is read again, and one that is damaged or gone
/// is made anew in silence.
struct AnswerTexts {
  private let places: Places

  init(in places: Places) { self.places = places }

  /// In the order of the census, with an empty span for what cannot be read.
  func read(_ census: AnswerCensus) -> SearchPool {
    let kept = TextsFile(in: places).read() ?? TextsFile.Content()
    let (rows, size) = rows(of: census, in: kept)
    guard size > 0 || kept.count != census.files.count else {
      return SearchPool(bytes: kept.bytes, spans: rows.map { kept.span($0 ?? 0) })
    }
    var pool = SearchPool(bytes: kept.bytes)
    pool.reserve(bytes: size, answers: census.files.count)
    var reader = AnswerReader(places.answers)
    var isNew = kept.count != census.files.count
    for (index, row) in rows.enumerated() {
      if let row {
        pool.append(kept.span(row))
      } else {
        add(census.files[index], of: census, &reader, to: &pool)
        // What cannot be read is tried each time, and is no news.
        isNew = isNew || !pool.spans[index].isEmpty
      }
    }
    if isNew { TextsFile(in: places).write(pool, census) }
    return pool
  }

  /// Of each file the row that still is its, and how many bytes the files without one have.
  private func rows(
    of census: AnswerCensus, in kept: TextsFile.Content
  ) -> (rows: [Int?], size: Int) {
    var row = 0
    var size = 0
    let rows = census.files.map { file -> Int? in
      while row < kept.count, kept.isBefore(row, file, of: census) { row += 1 }
      if row < kept.count, kept.isSame(row, file, of: census) { return row }
      size += file.size + 1
      return nil
    }
    return (rows, size)
  }

  private func add(
    _ file: AnswerCensus.File, of census: AnswerCensus, _ reader: inout AnswerReader,
    to pool: inout SearchPool
  ) {
    let isPlain = reader.read(file, of: census) { bytes in
      guard let plain = PlainAnswer(bytes) else { return false }
      pool.append(
        topics: plain.topics, question: plain.question, prompt: plain.prompt, notes: plain.notes,
        of: bytes)
      return true
    }
    if isPlain { return }
    if let answer = try? AnswerFile(at: census.path(of: file)).read() {
      pool.append(answer.attempt)
    } else {
      pool.append(.none)
    }
  }
}
