/// What was found in one line of the notes, whatever its number.
struct LineFindings: Sendable {
  struct Find: Sendable {
    /// The place of the cue in the index.
    let entry: Int
    /// The words that filled it, as characters of the line.
    let ranges: [Range<Int>]
    let rejection: Rejection.Reason?
    /// Whether its segment, or the next one of the line, gives a reason.
    let hasReason: Bool
    let isInLastSegment: Bool
  }

  private(set) var finds: [Find] = []
  private(set) var startsWithReason = false

  /// The findings of a line of prose, from those of its segments.
  init(_ segments: [(start: Int, match: SegmentMatch)], in line: String) {
    startsWithReason = segments.first?.match.hasReason == true
    let characters = CharacterRanges(of: line)
    for (place, segment) in segments.enumerated() where !segment.match.finds.isEmpty {
      let isLast = place == segments.count - 1
      let hasReason = segment.match.hasReason || (!isLast && segments[place + 1].match.hasReason)
      for find in segment.match.finds {
        let bytes = find.ranges.map {
          $0.lowerBound + segment.start..<$0.upperBound + segment.start
        }
        finds.append(
          Find(
            entry: find.entry, ranges: characters.holding(bytes),
            rejection: find.rejection, hasReason: hasReason, isInLastSegment: isLast))
      }
    }
  }

  /// The findings of a line of a board.
  init(_ match: SegmentMatch, of statement: DrawnStatement, in line: String) {
    startsWithReason = match.hasReason
    let characters = CharacterRanges(of: line)
    finds = match.finds.map { find in
      var bytes: [Range<Int>] = []
      for range in find.ranges.compactMap({ statement.rangeInLine(of: $0) })
      where !bytes.contains(range) {
        // Two words of one box stand for the same id.
        bytes.append(range)
      }
      return Find(
        entry: find.entry, ranges: characters.holding(bytes), rejection: find.rejection,
        hasReason: match.hasReason, isInLastSegment: true)
    }
  }
}

/// Turns ranges of UTF-8 bytes of a line into ranges of its characters.
struct CharacterRanges {
  /// Where each character ends, in bytes; nil when every byte is a character.
  private let ends: [Int]?

  init(of line: String) {
    guard line.utf8.contains(where: { $0 >= 0x80 || $0 == 0x0D }) else {
      ends = nil
      return
    }
    var end = 0
    ends = line.map { character in
      end += character.utf8.count
      return end
    }
  }

  /// The characters that hold each range of bytes, whole.
  func holding(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard let ends else { return ranges }
    return ranges.map { range in
      let first = Self.place(of: range.lowerBound, in: ends)
      return first..<max(first, Self.place(of: range.upperBound - 1, in: ends) + 1)
    }
  }

  /// The character that holds a byte.
  private static func place(of byte: Int, in ends: [Int]) -> Int {
    var range = 0..<ends.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = ends[middle] > byte ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension String {
  /// The text of some of its UTF-8 bytes, which begin and end with scalars.
  func words(in bytes: Range<Int>) -> String {
    let first = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    let last = utf8.index(first, offsetBy: bytes.count)
    return String(self[first..<last])
  }
}
