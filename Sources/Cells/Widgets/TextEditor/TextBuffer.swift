/// A text as lines: every change goes through `replace`.
struct TextBuffer: Sendable {
  private(set) var lines: [TextLine]

  init(_ text: String) {
    lines = Self.pieces(of: text).map(TextLine.init)
  }

  private static func pieces(of text: String) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var piece: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard scalar == "\n" else {
        piece.append(scalar)
        continue
      }
      pieces.append(piece)
      // Not emptied in place: each line then has no more room than it needs.
      piece = []
    }
    pieces.append(piece)
    return pieces
  }

  var end: TextPlace { TextPlace(line: lines.count - 1, offset: lines[lines.count - 1].count) }

  /// The nearest place that is there and parts no character.
  func clamped(_ place: TextPlace) -> TextPlace {
    guard place.line >= 0 else { return .start }
    guard place.line < lines.count else { return end }
    let line = lines[place.line]
    let offset = line.clusters.boundary(from: max(0, min(place.offset, line.count)))
    return TextPlace(line: place.line, offset: offset)
  }
}

extension TextBuffer {
  /// Takes `count` scalars away at a place, of which a line end is one, and puts a text there;
  /// returns what went and where the new text ends.
  mutating func replace(
    at place: TextPlace, removing count: Int, with text: String
  ) -> (removed: String, end: TextPlace) {
    if place.offset + count <= lines[place.line].count, !text.utf8.contains(0x0A) {
      return replaceInLine(at: place, removing: count, with: Array(text.unicodeScalars))
    }
    let last = self.place(count, after: place)
    let removed = string(place..<last)
    var pieces = Self.pieces(of: text)
    var end = TextPlace(line: place.line + pieces.count - 1, offset: pieces[pieces.count - 1].count)
    if pieces.count == 1 { end.offset += place.offset }
    pieces[pieces.count - 1] += lines[last.line].scalars[last.offset...]
    lines[place.line].replace(place.offset..<lines[place.line].count, with: pieces[0])
    lines.replaceSubrange(
      place.line + 1..<last.line + 1, with: pieces.dropFirst().map(TextLine.init))
    return (removed, end)
  }

  private mutating func replaceInLine(
    at place: TextPlace, removing count: Int, with new: [Unicode.Scalar]
  ) -> (removed: String, end: TextPlace) {
    let old = place.offset..<place.offset + count
    let removed = count == 0 ? "" : lines[place.line].string(old)
    lines[place.line].replace(old, with: new)
    let end = TextPlace(line: place.line, offset: place.offset + new.count)
    return (removed, end)
  }

  /// The place that is so many scalars further on, at most the end.
  private func place(_ count: Int, after place: TextPlace) -> TextPlace {
    var place = place
    var left = count
    while left > lines[place.line].count - place.offset {
      guard place.line + 1 < lines.count else { return end }
      left -= lines[place.line].count - place.offset + 1
      place = TextPlace(line: place.line + 1, offset: 0)
    }
    place.offset += left
    return place
  }

  func count(_ range: Range<TextPlace>) -> Int {
    var count = range.upperBound.offset - range.lowerBound.offset
    for line in range.lowerBound.line..<range.upperBound.line { count += lines[line].count + 1 }
    return count
  }

  func string(_ range: Range<TextPlace>) -> String {
    guard range.lowerBound.line < range.upperBound.line else {
      return lines[range.lowerBound.line].string(range.lowerBound.offset..<range.upperBound.offset)
    }
    var bytes: [UInt8] = []
    for index in range.lowerBound.line...range.upperBound.line {
      let scalars = lines[index].scalars
      let start = index == range.lowerBound.line ? range.lowerBound.offset : 0
      let end = index == range.upperBound.line ? range.upperBound.offset : scalars.count
      if index > range.lowerBound.line { bytes.append(0x0A) }
      for scalar in scalars[start..<end] { bytes.append(scalar) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var string: String { string(.start..<end) }
}

extension TextBuffer {
  mutating func layOut(line: Int, columns: Int) { lines[line].layOut(columns: columns) }

  /// The row so many rows further on, or the first or last one.
  mutating func row(_ distance: Int, from start: RowPlace, columns: Int) -> RowPlace {
    var place = start
    var left = distance
    while left < 0 {
      if place.row + left >= 0 { return RowPlace(line: place.line, row: place.row + left) }
      guard place.line > 0 else { return RowPlace(line: 0, row: 0) }
      left += place.row + 1
      place.line -= 1
      layOut(line: place.line, columns: columns)
      place.row = lines[place.line].rowCount - 1
    }
    while left > 0 {
      layOut(line: place.line, columns: columns)
      let below = lines[place.line].rowCount - 1 - place.row
      if left <= below { return RowPlace(line: place.line, row: place.row + left) }
      guard place.line + 1 < lines.count else {
        return RowPlace(line: place.line, row: place.row + below)
      }
      left -= below + 1
      place = RowPlace(line: place.line + 1, row: 0)
    }
    return place
  }

  mutating func row(of place: TextPlace, columns: Int) -> RowPlace {
    layOut(line: place.line, columns: columns)
    return RowPlace(line: place.line, row: lines[place.line].row(of: place.offset))
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
