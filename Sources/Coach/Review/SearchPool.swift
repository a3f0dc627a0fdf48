/// The words of many answers, folded and in one piece, so that each key of a search is quick.
package struct SearchPool: Equatable, Sendable {
  /// Where an answer stands among the bytes: its topics, a line each, its question and prompt, and
  /// what the person wrote.
  package struct Span: Equatable, Sendable {
    package let start: Int
    package let head: Int
    package let body: Int
    package let end: Int

    package init(start: Int, head: Int, body: Int, end: Int) {
      self.start = start
      self.head = head
      self.body = body
      self.end = end
    }

    /// Of what cannot be read.
    package static let none = Span(start: 0, head: 0, body: 0, end: 0)

    package var isEmpty: Bool { start == end }
  }

  package private(set) var bytes: [UInt8]
  package private(set) var spans: [Span]

  /// Bytes that are folded already.
  package init(bytes: [UInt8] = [], spans: [Span] = []) {
    self.bytes = bytes
    self.spans = spans
  }

  /// In the order given; what the reviewer said is not among the person's own words.
  package init(_ attempts: [Attempt]) {
    self.init()
    for attempt in attempts { append(attempt) }
  }

  package mutating func append(_ attempt: Attempt) {
    append(
      topics: attempt.topics, question: attempt.question, prompt: attempt.prompt,
      notes: ReviewedNotes(attempt.notes).own
    ) { text, bytes in
      var text = text
      text.withUTF8 { Folding.append(UnsafeRawBufferPointer($0), to: &bytes) }
    }
  }

  /// The texts stand among the bytes of a file, each in one piece or several.
  package mutating func append(
    topics: [[Range<Int>]], question: [Range<Int>], prompt: [Range<Int>], notes: [Range<Int>],
    of file: UnsafeRawBufferPointer
  ) {
    append(topics: topics, question: question, prompt: prompt, notes: notes) { pieces, bytes in
      for piece in pieces {
        Folding.append(UnsafeRawBufferPointer(rebasing: file[piece]), to: &bytes)
      }
    }
  }

  private mutating func append<Text>(
    topics: [Text], question: Text, prompt: Text, notes: Text,
    fold: (Text, inout [UInt8]) -> Void
  ) {
    func put(_ text: Text) {
      fold(text, &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    let start = bytes.count
    for topic in topics { put(topic) }
    let head = bytes.count
    put(question)
    for place in head..<bytes.count where bytes[place] == UInt8(ascii: "-") {
      bytes[place] = UInt8(ascii: " ")
    }
    put(prompt)
    for topic in topics { put(topic) }
    let body = bytes.count
    put(notes)
    spans.append(Span(start: start, head: head, body: body, end: bytes.count))
  }

  /// Makes room once for what comes.
  package mutating func reserve(bytes count: Int, answers: Int) {
    bytes.reserveCapacity(bytes.count + count)
    spans.reserveCapacity(spans.count + answers)
  }

  package mutating func append(_ span: Span) { spans.append(span) }

  mutating func remove(at place: Int) { spans.remove(at: place) }

  mutating func insert(_ attempt: Attempt, at place: Int) {
    append(attempt)
    spans.insert(spans.removeLast(), at: place)
  }
}

/// What of a query concerns words, ready to be looked for in many answers.
package struct WordSearch {
  private let wanted: [ByteSearch]
  private let unwanted: [ByteSearch]
  /// Beginnings of topics, after the end of the line before.
  private let topics: [[UInt8]]

  package init(_ query: AnswerQuery) {
    // The longest is the rarest: most answers are done with after one look.
    wanted = query.wanted.map(Array.init).sorted { $0.count > $1.count }.compactMap {
      ByteSearch($0)
    }
    unwanted = query.unwanted.map(Array.init).compactMap { ByteSearch($0) }
    topics = query.topics.map(Folding.folded)
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

extension SearchPool {
  /// The places of the answers that fit a query's words, with how well.
  package func ranks(_ search: WordSearch) -> [(place: Int, rank: Int)] {
    bytes.withUnsafeBytes { bytes in
      spans.indices.compactMap { place in
        search.rank(of: spans[place], in: bytes).map { (place, $0) }
      }
    }
  }
}
