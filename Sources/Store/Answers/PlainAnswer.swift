import Coach
import Content
import Yaml

/// What a search needs of an answer file that stands there as we write it, read in one pass over its
/// bytes: ten thousand files are searched before anything is remembered of them.
///
/// Whatever it reads, `AnswerFields` would read the same of; all else is left to that.
package struct PlainAnswer {
  private let file: UnsafeRawBufferPointer
  private let head: Head
  private var company: Range<Int>?
  private let day: Day
  private var overall: Int?
  private let scores: [Range<Int>]
  /// What the person wrote.
  private let notes: Range<Int>

  /// What the person wrote, as it stands in the file.
  var ownNotes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file[notes]) }

  /// Nil where anything has another form than ours; then only its YAML tells.
  package init?(_ file: UnsafeRawBufferPointer) {
    var cursor = PlainCursor(file)
    guard let head = Head(&cursor),
      Question.Kind(rawValue: String(decoding: file[head.kind], as: UTF8.self)) != nil,
      cursor.takeOptional("company: ", into: &company), cursor.passOptional("level: "),
      cursor.take("mode: coach\n") || cursor.take("mode: exam\n"), let day = cursor.day(),
      cursor.seconds(), cursor.passDebrief(&overall), let scores = cursor.scores(),
      cursor.points(), cursor.mistakes(), cursor.passOptional("device: ")
    else { return nil }
    let end = cursor.next
    guard cursor.take("---\n") || (cursor.take("---") && cursor.isAtEnd),
      Self.isQuiet(UnsafeRawBufferPointer(rebasing: file[..<end])),
      let notes = Self.notes(in: file, cursor.next..<file.count)
    else { return nil }
    (self.file, self.head) = (file, head)
    (self.day, self.scores, self.notes) = (day, scores, notes)
  }

  /// The YAML between the dashes; nil where they have another form than ours.
  static func fields(of file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard file.starts(with: "---\n".utf8), let end = dashes?.first(in: file, 3..<file.count),
      end + 4 == file.count || file[end + 4] == PlainCursor.newline
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: file[4...end])
  }

  /// All below the YAML; nil where that has another form than ours.
  static func body(of file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    fields(of: file).map {
      // The first dashes, the fields with their end, the other dashes, and the end of their line.
      UnsafeRawBufferPointer(rebasing: file[min(4 + $0.count + 4, file.count)...])
    }
  }

  private static let dashes = ByteSearch(Array("\n---".utf8))
  private static let review = ByteSearch(Array("# Review by ".utf8), isExact: true)

  /// The body up to the section of a review, as `ReviewedNotes` tells it; nil where only that can.
  private static func notes(in file: UnsafeRawBufferPointer, _ body: Range<Int>) -> Range<Int>? {
    var start: Int?
    var rest = body
    while let hit = review?.first(in: file, rest) {
      if hit == body.lowerBound || file[hit - 1] == PlainCursor.newline { start = hit }
      rest = hit + 1..<body.upperBound
    }
    guard let start else { return body }
    guard !file[start..<body.upperBound].contains(0x0D) else { return nil }
    let lines = file[start..<body.upperBound].split(separator: PlainCursor.newline).dropFirst()
    let isReview = lines.allSatisfy { $0.first == UInt8(ascii: ">") }
    guard isReview else { return body }
    var end = start
    while end - 1 > body.lowerBound, file[end - 2] == PlainCursor.newline { end -= 1 }
    let isEmpty = end == body.lowerBound + 1 && file[body.lowerBound] == PlainCursor.newline
    return body.lowerBound..<(isEmpty ? body.lowerBound : end)
  }

  private static let space = SIMD16<UInt8>(repeating: 0x20)
  private static let end = SIMD16<UInt8>(repeating: 0x0A)
  private static let delete = SIMD16<UInt8>(repeating: 0x7F)

  /// Whether every program takes it as it stands, and no terminal is steered by it.
  private static func isQuiet(_ text: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    var controls = SIMD2<UInt64>()
    while place + 16 <= text.count {
      let bytes = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      let low = unsafeBitCast(bytes .< Self.space, to: SIMD2<UInt64>.self)
      let ends = unsafeBitCast(bytes .== Self.end, to: SIMD2<UInt64>.self)
      controls |= (low & ~ends) | unsafeBitCast(bytes .== Self.delete, to: SIMD2<UInt64>.self)
      place += 16
    }
    guard controls[0] | controls[1] == 0,
      text[place...].allSatisfy({ ($0 >= 0x20 || $0 == 0x0A) && $0 != 0x7F })
    else { return false }
    var lines = ForeignLines(text)
    while let line = lines.next() {
      let line = UnsafeRawBufferPointer(rebasing: text[line])
      guard PlainYaml.isPlain(line, { !AnswerFacts.steers($0) }) else { return false }
    }
    return true
  }
}

extension PlainAnswer {
  /// The beginning of every answer, whose bytes are its texts but for what may stand between them.
  struct Head {
    let question: Range<Int>
    let prompt: Range<Int>
    let isBlock: Bool
    let kind: Range<Int>
    let topics: Range<Int>

    init?(_ cursor: inout PlainCursor) {
      guard cursor.take("---\ngreenroom: 1\nquestion: "), let question = cursor.word(),
        cursor.take("\n"), let prompt = cursor.prompt(),
        cursor.take("content: "), cursor.line() != nil, cursor.take("kind: "),
        let kind = cursor.word(), cursor.take("\ntopics: ["), let topics = cursor.words()
      else { return nil }
      (self.question, self.kind, self.topics) = (question, kind, topics)
      (self.prompt, isBlock) = prompt
    }
  }

  /// Adds the facts, and the words folded behind them.
  package func put(into pool: inout SearchPool) {
    let prompt = head.isBlock ? lines(of: head.prompt) : pieces(of: head.prompt)
    pool.append(
      topics: topics, question: head.question, prompt: prompt, notes: notes, of: file
    ) { bytes in
      put(prompt, into: &bytes)
    }
  }

  private var topics: [Range<Int>] {
    // A comma and a space part them.
    parts(of: head.topics, endingIn: UInt8(ascii: ",")).map {
      ($0.lowerBound == head.topics.lowerBound ? 0 : 1) + $0.lowerBound..<$0.upperBound
    }
  }

  /// As `AnswerFacts` puts itself.
  private func put(_ prompt: [Range<Int>], into bytes: inout [UInt8]) {
    bytes.append(overall.map { 0x30 + UInt8($0) } ?? UInt8(ascii: "-"))
    for piece in head.isBlock ? prompt[..<1] : prompt[...] { put(piece, into: &bytes) }
    if bytes.last != PlainCursor.newline { bytes.append(PlainCursor.newline) }
    put(head.kind, into: &bytes)
    bytes.append(Self.tab)
    if let company { put(company, into: &bytes) }
    bytes.append(Self.tab)
    bytes += "\(day.number)".utf8
    // A dimension and its score, parted and followed by two bytes each.
    for score in scores {
      bytes.append(Self.tab)
      put(score, into: &bytes)
      bytes.append(Self.tab)
      bytes.append(file[score.upperBound + 2])
    }
    bytes.append(PlainCursor.newline)
  }

  private static let tab = UInt8(ascii: "\t")

  private func put(_ range: Range<Int>, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: file[range]))
  }

  /// Between the backslashes, of which only those before quotes and backslashes are known here.
  private func pieces(of text: Range<Int>) -> [Range<Int>] {
    guard PlainCursor(file).has(PlainCursor.backslash, in: text) else { return [text] }
    var pieces: [Range<Int>] = []
    var start = text.lowerBound
    var place = start
    while place < text.upperBound {
      if file[place] == PlainCursor.backslash {
        pieces.append(start..<place)
        start = place + 1
        place += 1
      }
      place += 1
    }
    return pieces + [start..<text.upperBound]
  }

  /// With their ends and without the two spaces before them.
  private func lines(of block: Range<Int>) -> [Range<Int>] {
    parts(of: block, endingIn: PlainCursor.newline).map { line in
      min(line.lowerBound + 2, line.upperBound)..<min(line.upperBound + 1, block.upperBound)
    }
  }

  private func parts(of text: Range<Int>, endingIn end: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var cursor = text.lowerBound
    while cursor < text.upperBound {
      let next = file[cursor..<text.upperBound].firstIndex(of: end) ?? text.upperBound
      parts.append(cursor..<next)
      cursor = next + 1
    }
    return parts
  }
}
