import Coach

/// The facts and the folded words of all answers, remembered from one run to the next so that a
/// search opens one file in the place of thousands.
///
/// A cache like the index: what is new or has changed is read again, and one that is damaged or gone
/// is made anew in silence.
struct AnswerTexts {
  private let places: Places

  init(in places: Places) { self.places = places }

  /// In the order of the census, with an empty span for what cannot be read.
  func read(_ census: AnswerCensus) -> SearchPool {
    guard let kept = TextsFile(in: places).read() else {
      var pool = SearchPool()
      var reader = AnswerReader(places.answers)
      pool.reserve(bytes: census.files.reduce(0) { $0 + $1.size }, answers: census.files.count)
      for file in census.files { reader.put(file, of: census, into: &pool) }
      if !census.files.isEmpty { TextsFile(in: places).write(pool, census) }
      return pool
    }
    let rows = kept.rows(of: census)
    var pool = SearchPool(bytes: Array(kept.bytes))
    var isNew = kept.count != census.files.count
    if isNew || rows.contains(nil) {
      var reader = AnswerReader(places.answers)
      for (file, row) in zip(census.files, rows) {
        if let row {
          pool.append(kept.span(row))
        } else {
          // What cannot be read is tried each time, and is no news.
          isNew = reader.put(file, of: census, into: &pool) || isNew
        }
      }
    } else {
      for row in rows { pool.append(kept.span(row ?? 0)) }
    }
    if isNew { TextsFile(in: places).write(pool, census) }
    return pool
  }
}

extension TextsFile.Content {
  /// Of each file the row that still is its.
  func rows(of census: AnswerCensus) -> [Int?] {
    var row = 0
    return census.files.map { file in
      if row < count, isSame(row, file, of: census) {
        row += 1
        return row - 1
      }
      while row < count, isBefore(row, file, of: census) { row += 1 }
      return row < count && isSame(row, file, of: census) ? row : nil
    }
  }
}

extension AnswerReader {
  /// Adds the facts and the words of an answer, and an empty span with false for what is none.
  @discardableResult
  mutating func put(
    _ file: AnswerCensus.File, of census: AnswerCensus, into pool: inout SearchPool
  ) -> Bool {
    let isPlain = read(file, of: census) { bytes in
      guard let plain = PlainAnswer(bytes) else { return false }
      plain.put(into: &pool)
      return true
    }
    if isPlain { return true }
    guard let answer = try? AnswerFile(at: census.path(of: file)).read() else {
      pool.append(.none)
      return false
    }
    pool.append(answer.attempt)
    return true
  }
}
