/// The words of many answers, folded and in one piece, so that each key of a search is quick.
package struct SearchPool: Equatable, Sendable {
  /// Where an answer stands among the bytes: its facts, its topics, a line each, its question and
  /// prompt, and what the person wrote.
  package struct Span: Equatable, Sendable {
    package let facts: Int
    package let start: Int
    package let head: Int
    package let body: Int
    package let end: Int

    package init(facts: Int, start: Int, head: Int, body: Int, end: Int) {
      self.facts = facts
      self.start = start
      self.head = head
      self.body = body
      self.end = end
    }

    /// Of what cannot be read.
    package static let none = Span(facts: 0, start: 0, head: 0, body: 0, end: 0)

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
      notes: ReviewedNotes(attempt.notes).own, facts: AnswerFacts(PastAnswer(attempt)).put
    ) { text, bytes in
      var text = text
      text.withUTF8 { Folding.append(UnsafeRawBufferPointer($0), to: &bytes) }
    }
  }

  /// A text among the bytes of a file.
  private enum Text {
    case whole(Range<Int>)
    case pieces([Range<Int>])
  }

  /// The texts stand among the bytes of a file, the prompt in one piece or several.
  package mutating func append(
    topics: [Range<Int>], question: Range<Int>, prompt: [Range<Int>], notes: Range<Int>,
    of file: UnsafeRawBufferPointer, facts: (inout [UInt8]) -> Void
  ) {
    func fold(_ piece: Range<Int>, into bytes: inout [UInt8]) {
      Folding.append(UnsafeRawBufferPointer(rebasing: file[piece]), to: &bytes)
    }
    append(
      topics: topics.map(Text.whole), question: .whole(question), prompt: .pieces(prompt),
      notes: .whole(notes), facts: facts
    ) { text, bytes in
      switch text {
      case .whole(let piece): fold(piece, into: &bytes)
      case .pieces(let pieces): for piece in pieces { fold(piece, into: &bytes) }
      }
    }
  }

  private mutating func append<Text>(
    topics: [Text], question: Text, prompt: Text, notes: Text, facts: (inout [UInt8]) -> Void,
    fold: (Text, inout [UInt8]) -> Void
  ) {
    func put(_ text: Text) {
      fold(text, &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    let first = bytes.count
    facts(&bytes)
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
    spans.append(
      Span(facts: first, start: start, head: head, body: body, end: bytes.count))
  }

  /// Makes room once for what comes.
  package mutating func reserve(bytes count: Int, answers: Int) {
    bytes.reserveCapacity(bytes.count + count)
    spans.reserveCapacity(spans.count + answers)
  }

  package mutating func append(_ span: Span) { spans.append(span) }

  /// Leaves nothing, and keeps the room.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  mutating func remove(at place: Int) { spans.remove(at: place) }

  mutating func insert(_ attempt: Attempt, at place: Int) {
    append(attempt)
    spans.insert(spans.removeLast(), at: place)
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
