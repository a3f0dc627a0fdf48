extension TextEditor {
  /// Looks for a text from now on, whatever its case and accents, and says how often it is there;
  /// an empty one ends the search.
  package mutating func find(_ needle: String) -> Int {
    self.needle = Folding(needle.unicodeScalars).scalars
    return buffer.lines.reduce(0) { $0 + matches(in: $1, 0..<$1.count).count }
  }

  /// Moves the cursor to the next match, from the end round to the start; false when there is
  /// none.
  package mutating func findNext() -> Bool {
    let cursor = selection.cursor
    let here = matchStarts(inLine: cursor.line)
    return goToMatch(here.first { $0 > cursor })
      || goToMatch(firstMatchStart(in: cursor.line + 1..<lineCount))
      || goToMatch(firstMatchStart(in: 0..<cursor.line))
      || goToMatch(here.first)
  }

  package mutating func findPrevious() -> Bool {
    let cursor = selection.cursor
    let here = matchStarts(inLine: cursor.line)
    return goToMatch(here.last { $0 < cursor })
      || goToMatch(lastMatchStart(in: 0..<cursor.line))
      || goToMatch(lastMatchStart(in: cursor.line + 1..<lineCount))
      || goToMatch(here.last)
  }

  private mutating func goToMatch(_ place: TextPlace?) -> Bool {
    guard let place else { return false }
    endRuns()
    go(to: place, extending: isMarking)
    return true
  }

  private func matchStarts(inLine line: Int) -> [TextPlace] {
    matches(in: buffer.lines[line], 0..<buffer.lines[line].count)
      .map { TextPlace(line: line, offset: $0.lowerBound) }
  }

  private func firstMatchStart(in lines: Range<Int>) -> TextPlace? {
    lines.lazy.compactMap { matchStarts(inLine: $0).first }.first
  }

  private func lastMatchStart(in lines: Range<Int>) -> TextPlace? {
    lines.reversed().lazy.compactMap { matchStarts(inLine: $0).last }.first
  }

  /// The whole characters that hold a match, for matches inside a range of a line's scalars.
  func matches(in line: TextLine, _ range: Range<Int>) -> [Range<Int>] {
    guard let first = needle.first else { return [] }
    let folded = Folding(line.scalars[range])
    guard folded.scalars.count >= needle.count else { return [] }
    var found: [Range<Int>] = []
    for index in 0...folded.scalars.count - needle.count {
      guard folded.scalars[index] == first,
        folded.scalars[index..<index + needle.count].elementsEqual(needle)
      else { continue }
      let start = range.lowerBound + folded.offsets[index]
      let last = range.lowerBound + folded.offsets[index + needle.count - 1]
      let whole = line.clusters.boundary(before: start + 1)..<line.clusters.boundary(after: last)
      if found.last != whole { found.append(whole) }
    }
    return found
  }
}

/// A text without case and accents, and where each of its scalars was.
struct Folding {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var offsets: [Int] = []

  init(_ text: some Collection<Unicode.Scalar>) {
    scalars.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count)
    for (offset, scalar) in text.enumerated() {
      guard let folded = Self.folded(scalar) else { continue }
      scalars.append(folded)
      offsets.append(offset)
    }
  }

  /// nil for marks, which are looked over.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case ..<0xC0: scalar
    case 0xC0..<0x180: latin[Int(scalar.value) - 0xC0]
    case 0x300...0x36F, 0x200C...0x200D, 0xFE00...0xFE0F: nil
    default: scalar.properties.lowercaseMapping.unicodeScalars.first
    }
  }

  /// Latin-1 and Latin Extended-A from U+00C0 on, each as its bare small letter.
  private static let latin = Array(
    """
    aaaaaaæceeeeiiiiðnooooo×ouuuuyþsaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllllllnnnnnnnŋŋoooooo\
    œœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.unicodeScalars)
}
