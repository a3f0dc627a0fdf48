/// What a line of a board says.
struct DrawnStatement: Equatable, Sendable {
  /// A stretch of the text and the stretch of the line that it stands for, in UTF-8 bytes.
  struct Anchor: Equatable, Sendable {
    let text: Range<Int>
    let line: Range<Int>
  }

  /// The line of the notes, from 0.
  let line: Int
  let text: String
  /// The names of a wire's ends stand in other lines; in its own, their ids stand for them.
  let anchors: [Anchor]

  /// The stretch of the line that a stretch of the text stands for.
  func rangeInLine(of range: Range<Int>) -> Range<Int>? {
    guard let anchor = anchors.first(where: { $0.text.overlaps(range) }) else { return nil }
    guard anchor.text.count == anchor.line.count else { return anchor.line }
    let shift = anchor.line.lowerBound - anchor.text.lowerBound
    return range.lowerBound + shift..<range.upperBound + shift
  }
}

/// Reads a board block as statements: a box is its name; a wire is the names of its ends and its
/// label, in this order, so that `gw -> bus : publish` reads “gateway queue publish”.
///
/// It knows no more of the board's grammar than that; lines that are neither count for nothing.
struct BoardReader {
  private struct Part {
    let text: String
    let range: Range<Int>
  }

  private var names: [String: String] = [:]
  private var statements: [DrawnStatement] = []

  static func statements(of lines: [(number: Int, text: String)]) -> [DrawnStatement] {
    var reader = BoardReader()
    for line in lines { reader.learnName(in: line.text) }
    for line in lines { reader.read(line.text, number: line.number) }
    return reader.statements
  }

  /// The first declaration of a box names it.
  private mutating func learnName(in line: String) {
    let parts = Self.parts(of: line)
    guard let label = parts.label, let id = parts.words.first, Self.arrow(in: parts.words) == nil
    else { return }
    if names[id.text] == nil { names[id.text] = label.text }
  }

  private mutating func read(_ line: String, number: Int) {
    let (words, label) = Self.parts(of: line)
    guard words.first?.text.hasPrefix("#") != true else { return }
    guard Self.arrow(in: words) != nil, words.count == 3 else {
      if let label, !words.isEmpty {
        add([(label.text, label.range)], number: number)
      }
      return
    }
    readWire(from: words[0], to: words[2], label: label, number: number)
  }

  private mutating func readWire(from: Part, to: Part, label: Part?, number: Int) {
    let ends = [from, to].compactMap { end in names[end.text].map { ($0, end.range) } }
    add(ends + (label.map { [($0.text, $0.range)] } ?? []), number: number)
  }

  private mutating func add(_ parts: [(text: String, range: Range<Int>)], number: Int) {
    guard !parts.isEmpty else { return }
    var text = ""
    var anchors: [DrawnStatement.Anchor] = []
    for part in parts {
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += part.text
      anchors.append(DrawnStatement.Anchor(text: start..<text.utf8.count, line: part.range))
    }
    statements.append(DrawnStatement(line: number, text: text, anchors: anchors))
  }

  private static func arrow(in words: [Part]) -> Int? {
    words.firstIndex { ["->", "<->", "~>", "--", "<-"].contains($0.text) }
  }

  /// The words before the first `:` that stands alone, and what is after it.
  private static func parts(of line: String) -> (words: [Part], label: Part?) {
    let bytes = Array(line.utf8)
    var words: [Part] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] > 32 else {
        place += 1
        continue
      }
      let end = bytes[place...].firstIndex { $0 <= 32 } ?? bytes.count
      let word = Part(text: String(decoding: bytes[place..<end], as: UTF8.self), range: place..<end)
      if word.text == ":" { return (words, label(of: bytes, from: end)) }
      words.append(word)
      place = end
    }
    return (words, nil)
  }

  private static func label(of bytes: [UInt8], from start: Int) -> Part? {
    guard let lower = bytes[start...].firstIndex(where: { $0 > 32 }),
      let upper = bytes.lastIndex(where: { $0 > 32 })
    else { return nil }
    let text = String(decoding: bytes[lower...upper], as: UTF8.self)
    return Part(text: text, range: lower..<upper + 1)
  }
}
