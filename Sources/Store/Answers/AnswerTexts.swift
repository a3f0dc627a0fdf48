import Coach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    var pool = SearchPool(bytes: kept.bytes)
    var place = 0
    var isNew = false
    for file in census.files {
      while place < kept.count, kept.isBefore(place, file, of: census) { place += 1 }
      if place < kept.count, kept.isSame(place, file, of: census) {
        pool.append(kept.span(place))
        place += 1
      } else {
        isNew = true
        add(census.path(of: file), to: &pool)
      }
    }
    if isNew || census.files.count != kept.count {
      TextsFile(in: places).write(pool, census)
    }
    return pool
  }

  private func add(_ path: FilePath, to pool: inout SearchPool) {
    guard let bytes = try? DurableFile(path).read() else { return pool.append(.none) }
    if let plain = PlainAnswer(bytes), !Self.holdsReview(plain.body) {
      return pool.append(
        topics: plain.topics, question: plain.question, prompt: plain.prompt, notes: plain.body)
    }
    guard let answer = try? AnswerFile(at: path).read() else { return pool.append(.none) }
    pool.append(answer.attempt)
  }

  /// Whether there may be a section that the person has not written.
  private static func holdsReview(_ body: ArraySlice<UInt8>) -> Bool {
    body.withUnsafeBytes { bytes in
      var place = 0
      while let start = bytes.baseAddress, place < bytes.count,
        let hit = memchr(start + place, CInt(UInt8(ascii: "#")), bytes.count - place)
      {
        place = UnsafeRawPointer(hit) - start
        let line = UnsafeRawBufferPointer(rebasing: bytes[place...])
        if line.starts(with: "# Review by ".utf8) { return true }
        place += 1
      }
      return false
    }
  }
}
