/// What of a query concerns words, ready to be looked for in many answers.
package struct WordSearch {
  private let wanted: [ByteSearch]
  private let unwanted: [ByteSearch]
  /// Beginnings of topics, after the end of the line before.
  private let topics: [[UInt8]]
  /// The rarest of the wanted, and what it is in a question's name, in the bytes of a file.
  private let rarest: ByteSearch?
  private let rarestDashed: ByteSearch?

  package init(_ query: AnswerQuery) {
    // The longest is the rarest: most answers are done with after one look.
    wanted = query.wanted.map(Array.init).sorted { $0.count > $1.count }.compactMap {
      ByteSearch($0)
    }
    unwanted = query.unwanted.map(Array.init).compactMap { ByteSearch($0) }
    topics = query.topics.map(Folding.folded)
    let words = query.wanted.max { $0.count < $1.count } ?? []
    // Those do not stand in a file as they are in its texts.
    let isAsInFile = !words.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }
    rarest = isAsInFile ? ByteSearch(words) : nil
    let space = UInt8(ascii: " ")
    rarestDashed =
      isAsInFile && words.contains(space)
      ? ByteSearch(words.map { $0 == space ? UInt8(ascii: "-") : $0 }) : nil
  }

  /// False when nothing in a file fits whose texts stand there as they are but for quotes. Most
  /// files are done with after this look, which folds only lines that have other letters than ASCII.
  package func mayFit(_ file: UnsafeRawBufferPointer, memory: inout [UInt8]) -> Bool {
    guard let rarest else { return true }
    let all = 0..<file.count
    if rarest.first(in: file, all) != nil || rarestDashed?.first(in: file, all) != nil {
      return true
    }
    var lines = ForeignLines(file)
    while let line = lines.next() {
      memory.removeAll(keepingCapacity: true)
      Folding.append(UnsafeRawBufferPointer(rebasing: file[line]), to: &memory)
      let isThere = memory.withUnsafeBytes { rarest.first(in: $0, 0..<$0.count) != nil }
      if isThere { return true }
    }
    return false
  }

  /// How well the words of an answer fit: nil when they do not, more when they stand in its question
  /// or its topics, and the more often they stand in its notes.
  package func rank(of span: SearchPool.Span, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard !span.isEmpty, topics.allSatisfy({ Self.has($0, span, bytes) }) else { return nil }
    let all = span.head..<span.end
    guard wanted.allSatisfy({ $0.first(in: bytes, all) != nil }),
      !unwanted.contains(where: { $0.first(in: bytes, all) != nil })
    else { return nil }
    return wanted.reduce(0) { rank, words in
      let isInHead = words.first(in: bytes, span.head..<span.body) != nil
      return rank + (isInHead ? 10 : 0)
        + words.count(in: bytes, span.body..<span.end, limit: 9)
    }
  }

  /// The line of the notes, counted from 0, in which the most of the words stand, the first of
  /// equals; nil when they stand in none.
  package func line(of span: SearchPool.Span, in bytes: UnsafeRawBufferPointer) -> Int? {
    var best = (count: 0, start: span.end)
    for words in wanted {
      var rest = span.body..<span.end
      // A line that holds them all ends the look but for an earlier one, which then was seen.
      while best.count < wanted.count, let hit = words.first(in: bytes, rest) {
        let line = Self.line(around: hit, in: bytes, span.body..<span.end)
        let count = wanted.count { $0.first(in: bytes, line) != nil }
        if (-count, line.lowerBound) < (-best.count, best.start) {
          best = (count, line.lowerBound)
        }
        rest = line.upperBound..<span.end
      }
    }
    guard best.count > 0 else { return nil }
    return bytes[span.body..<best.start].count { $0 == UInt8(ascii: "\n") }
  }

  private static func line(
    around place: Int, in bytes: UnsafeRawBufferPointer, _ text: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (place, place)
    while start > text.lowerBound, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < text.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<end
  }

  private static func has(
    _ topic: [UInt8], _ span: SearchPool.Span, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    var line = span.start
    while line < span.head {
      if line + topic.count <= span.head,
        topic.indices.allSatisfy({ bytes[line + $0] == topic[$0] })
      {
        return true
      }
      while line < span.head, bytes[line] != UInt8(ascii: "\n") { line += 1 }
      line += 1
    }
    return false
  }
}

/// The lines with bytes beyond ASCII.
package struct ForeignLines {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package mutating func next() -> Range<Int>? {
    while place + 16 <= bytes.count {
      let pair = bytes.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
      guard (pair[0] | pair[1]) & 0x8080_8080_8080_8080 == 0 else { break }
      place += 16
    }
    while place < bytes.count, bytes[place] < 0x80 { place += 1 }
    guard place < bytes.count else { return nil }
    var start = place
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    return start..<place
  }
}
