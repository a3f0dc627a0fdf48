import Coach

/// What a search needs of an answer file that looks as we write them, without reading its YAML: ten
/// thousand files are searched before anything is remembered of them.
struct PlainAnswer {
  /// Each text in pieces, between which stands what is no part of it.
  let question: [Range<Int>]
  let prompt: [Range<Int>]
  let topics: [[Range<Int>]]
  /// What the person wrote.
  let notes: [Range<Int>]

  /// Of so many lines the first ones hold it.
  private static let lines = 12
  private static let mark = "---\n".utf8
  private static let dashes = ByteSearch(Array("\n---".utf8))
  private static let review = ByteSearch(Array("# Review by ".utf8))
  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")

  /// Nil where anything has another form than ours; then only its YAML tells.
  init?(_ file: UnsafeRawBufferPointer) {
    var question: [Range<Int>]?
    var prompt: [Range<Int>]?
    var topics: [[Range<Int>]]?
    guard file.starts(with: Self.mark) else { return nil }
    var line = 4
    for _ in 0..<Self.lines where question == nil || prompt == nil || topics == nil {
      guard let end = file[line...].firstIndex(of: 0x0A), Self.isPlain(file[line..<end]) else {
        return nil
      }
      let text = file[line..<end]
      if let value = Self.value(of: "question: ", in: text) {
        question = Self.text(value)
      } else if let value = Self.value(of: "prompt: ", in: text) {
        prompt = Self.text(value)
      } else if let value = Self.value(of: "topics: ", in: text) {
        topics = Self.list(value)
      }
      line = end + 1
    }
    guard let question, let prompt, let topics, let body = Self.body(of: file, after: line - 1),
      let notes = Self.notes(in: file, body.notes)
    else { return nil }
    self.question = question
    self.prompt = prompt
    self.topics = topics
    self.notes = [notes]
  }

  /// The YAML between the dashes; nil where they have another form than ours.
  static func fields(of file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard file.starts(with: mark), let body = body(of: file, after: 3) else { return nil }
    return UnsafeRawBufferPointer(rebasing: file[4...body.dashes])
  }

  /// What stands after the second dashes, and the end of the line before them.
  private static func body(
    of file: UnsafeRawBufferPointer, after line: Int
  ) -> (dashes: Int, notes: Range<Int>)? {
    guard let end = dashes?.first(in: file, line..<file.count) else { return nil }
    let next = end + 4
    if next == file.count { return (end, next..<next) }
    return file[next] == 0x0A ? (end, next + 1..<file.count) : nil
  }

  /// The body up to the section of a review, as `ReviewedNotes` tells it; nil where only that can.
  private static func notes(in file: UnsafeRawBufferPointer, _ body: Range<Int>) -> Range<Int>? {
    var start: Int?
    var rest = body
    while let hit = review?.first(in: file, rest) {
      if hit == body.lowerBound || file[hit - 1] == newline { start = hit }
      rest = hit + 1..<body.upperBound
    }
    guard let start else { return body }
    guard !file[start..<body.upperBound].contains(0x0D) else { return nil }
    let lines = file[start..<body.upperBound].split(separator: newline).dropFirst()
    let isReview = lines.allSatisfy { $0.first == UInt8(ascii: ">") }
    return isReview ? body.lowerBound..<start : body
  }

  /// Whether a line is a field of its own, with all of its quotes closed, and without comments.
  private static func isPlain(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = line.first, (0x61...0x7A).contains(first) else { return false }
    var quotes = 0
    var before: UInt8 = 0
    for byte in line {
      switch byte {
      case quote where before != backslash: quotes += 1
      case 0x0D: return false
      case UInt8(ascii: "#") where before == 0x20: return false
      default: break
      }
      before = byte
    }
    return quotes.isMultiple(of: 2)
  }

  private static func value(
    of key: String, in line: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    line.starts(with: key.utf8) ? line.dropFirst(key.utf8.count) : nil
  }

  /// Between two quotes or without any.
  private static func text(_ value: Slice<UnsafeRawBufferPointer>) -> [Range<Int>]? {
    guard let first = value.first, let last = value.last else { return nil }
    if first == quote {
      guard value.count > 1, last == quote else { return nil }
      return pieces(value.dropFirst().dropLast())
    }
    let isBare = (first >= 0x80 || isWord(first)) && !value.contains(backslash)
    return isBare && last != 0x20 && !isNull(value) ? [value.startIndex..<value.endIndex] : nil
  }

  /// Between the backslashes of a quoted text, of which only those before quotes are known here.
  private static func pieces(_ text: Slice<UnsafeRawBufferPointer>) -> [Range<Int>]? {
    var pieces: [Range<Int>] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      if text[place] == backslash {
        guard place + 1 < text.endIndex, text[place + 1] == quote else { return nil }
        pieces.append(start..<place)
        start = place + 1
        place += 1
      } else if text[place] == quote {
        return nil
      }
      place += 1
    }
    return pieces + [start..<text.endIndex]
  }

  private static func isNull(_ value: Slice<UnsafeRawBufferPointer>) -> Bool {
    value.count == 4 && value.elementsEqual("null".utf8) { $0 | 0x20 == $1 }
  }

  /// Such as `[rate-limiting, caching]`.
  private static func list(_ value: Slice<UnsafeRawBufferPointer>) -> [[Range<Int>]]? {
    guard value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]") else { return nil }
    let inner = value.dropFirst().dropLast()
    if inner.isEmpty { return [] }
    var ranges: [[Range<Int>]] = []
    for part in inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let element = part.first == 0x20 ? part.dropFirst() : part
      guard element.first.map(isWord) == true, !isNull(element),
        element.allSatisfy({ isWord($0) || $0 == UInt8(ascii: "-") })
      else { return nil }
      ranges.append([element.startIndex..<element.endIndex])
    }
    return ranges
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
