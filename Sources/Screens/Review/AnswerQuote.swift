import Cells
import Coach

/// The lines of an answer in which the words stand that are looked for.
enum AnswerQuote {
  static func draw(
    _ attempt: Attempt, _ query: AnswerQuery, into frame: inout Frame, area: Area
  ) {
    var rest = area
    guard rest.rows > 1 else { return }
    _ = rest.takeTop(1)
    for line in lines(of: attempt, query.wanted).prefix(rest.rows) {
      var row = rest.takeTop(1).inset(left: 2)
      for part in Highlight.parts(line, query.wanted, columns: row.columns) {
        row = row.inset(
          left: frame.put(part.text, in: row, style: part.isFound ? .match : .quote))
      }
    }
  }

  /// Those that hold the most of the words first.
  private static func lines(of attempt: Attempt, _ wanted: [[UInt8]]) -> [String] {
    let own = ReviewedNotes(attempt.notes).own
    let lines =
      own.split(whereSeparator: \.isNewline) + [attempt.prompt[...]]
      + attempt.topics.map { $0[...] }
    let found = lines.map { line in
      (line: String(line), count: wanted.count { Highlight.holds(line, $0) })
    }
    return found.enumerated().filter { $0.element.count > 0 }.sorted { left, right in
      (right.element.count, left.offset) < (left.element.count, right.offset)
    }.map { $0.element.line.trimmed }
  }
}

/// Where folded words stand in a line that is not folded.
package enum Highlight {
  package struct Part: Equatable {
    package let text: String
    package let isFound: Bool
  }

  static func holds(_ line: Substring, _ words: [UInt8]) -> Bool {
    Folding.folded(String(line)).firstRange(of: words) != nil
  }

  /// The line in parts, begun later where the first find would not be in view.
  package static func parts(_ line: String, _ wanted: [[UInt8]], columns: Int) -> [Part] {
    let characters = Array(line)
    let folded = characters.map { Folding.folded(String($0)) }
    let found = self.found(in: folded, wanted)
    let start =
      line.columns <= columns
      ? 0
      : self.start(
        in: characters, before: found.firstIndex(of: true) ?? 0, columns: columns)
    var parts: [Part] = start > 0 ? [Part(text: "…", isFound: false)] : []
    for index in characters.indices.dropFirst(start) {
      let isFound = found[index]
      if let last = parts.last, last.isFound == isFound {
        parts[parts.count - 1] = Part(
          text: last.text + String(characters[index]), isFound: isFound)
      } else {
        parts.append(Part(text: String(characters[index]), isFound: isFound))
      }
    }
    return parts
  }

  /// A quarter of the columns before the first find, where that would be beyond the middle.
  private static func start(
    in characters: [Character], before first: Int, columns: Int
  ) -> Int {
    let widths = characters[..<first].map { String($0).columns }
    guard widths.reduce(0, +) >= columns / 2 else { return 0 }
    var (start, room) = (first, columns / 4)
    while start > 0, widths[start - 1] <= room {
      start -= 1
      room -= widths[start]
    }
    return start
  }

  /// Of each character whether it belongs to a find.
  private static func found(in folded: [[UInt8]], _ wanted: [[UInt8]]) -> [Bool] {
    let bytes = folded.flatMap { $0 }
    let owners = folded.enumerated().flatMap {
      Array(repeating: $0.offset, count: $0.element.count)
    }
    var found = Array(repeating: false, count: folded.count)
    for words in wanted {
      for range in bytes.ranges(of: words) {
        for place in range { found[owners[place]] = true }
      }
    }
    return found
  }
}
