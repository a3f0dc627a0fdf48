import Content

/// Tells which rubric points an answer holds, and by which of its words.
///
/// Lines and segments are remembered by their text, so that after an edit only the changed sentence
/// is looked through again; the result is the same as from scratch. One strong hit covers a point,
/// and so do two different cues, wherever they are; one weak cue touches it, however often it is
/// found.
package struct CoverageEngine: Sendable {
  /// The most hits, and the most rejections, that a point keeps to show.
  package static let shownHits = 40

  /// A cue that could not be read; it is left out.
  package struct Problem: Equatable, Sendable {
    package let point: String
    package let error: CueError
  }

  package private(set) var problems: [Problem] = []
  private let points: [RubricPoint]
  private var matcher: SegmentMatcher
  private var plainLines = PlainLines()
  private var knownLines: [ExactText: LineFindings] = [:]
  private var knownSegments: [ExactText: SegmentMatch] = [:]
  private var knownLineBytes = 0
  private var knownSegmentBytes = 0

  /// - Parameter lexicon: what `@name` stands for in cues.
  package init(points: [RubricPoint], lexicon: [String: [String]] = [:]) {
    self.points = points
    var index = CueIndex()
    for (place, point) in points.enumerated() {
      let kinds: [(CueIndex.Strength, [String])] = [
        (.strong, point.strong), (.weak, point.weak), (.excluding, point.not),
      ]
      for (strength, cues) in kinds {
        for text in cues {
          do throws(CueError) {
            try index.add(
              Cue(text), point: place, strength: strength, lexicon: lexicon)
          } catch {
            problems.append(Problem(point: point.id, error: error))
          }
        }
      }
    }
    matcher = SegmentMatcher(
      index: index, allowsHindsight: points.map { Self.hindsightDimensions.contains($0.dimension) })
  }

  /// Where hindsight is what is asked for.
  private static let hindsightDimensions: Set<String> = ["reflection", "hindsight"]

  /// Scores a whole text.
  package mutating func score(_ text: String) -> Coverage {
    update(lines: text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init))
  }

  /// Scores the lines of the notes; those that were scored before cost next to nothing.
  package mutating func update(lines: [String]) -> Coverage {
    let coverage =
      lines.contains { NoteReader.isFence($0) } ? coverage(ofBlocks: lines) : coverage(of: lines)
    forgetIfLarge(lines.reduce(0) { $0 + $1.utf8.count })
    return coverage
  }

  private mutating func coverage(ofBlocks lines: [String]) -> Coverage {
    let passages = NoteReader.passages(of: lines)
    let findings = passages.map { found(in: $0, of: lines) }
    var tally = CoverageTally(points: points, entries: matcher.index.entries)
    for (place, passage) in passages.enumerated() where !findings[place].finds.isEmpty {
      let number = passage.line
      let next = place + 1 < findings.count && findings[place + 1].startsWithReason
      tally.add(findings[place], line: number, text: lines[number], nextGivesReason: next)
    }
    return tally.coverage
  }

  private mutating func coverage(of lines: [String]) -> Coverage {
    var plain = PlainLines()
    swap(&plain, &plainLines)
    plain.update(to: lines) { found(in: $0) }
    swap(&plain, &plainLines)
    let findings = plainLines.findings
    var tally = CoverageTally(points: points, entries: matcher.index.entries)
    for (number, found) in findings.enumerated() {
      guard let found, !found.finds.isEmpty else { continue }
      let next = findings[(number + 1)...].lazy.compactMap { $0 }.first
      tally.add(
        found, line: number, text: lines[number], nextGivesReason: next?.startsWithReason == true)
    }
    return tally.coverage
  }

  private mutating func found(in passage: Passage, of lines: [String]) -> LineFindings {
    switch passage {
    case .drawn(let statement):
      let match = match(of: statement.text)
      return LineFindings(match, of: statement, in: lines[statement.line])
    case .line(let number): return found(in: lines[number])
    }
  }

  private mutating func found(in line: String) -> LineFindings {
    let key = ExactText(line)
    if let known = knownLines[key] { return known }
    let segments = Segment.cut(line).map { (start: $0.start, match: match(of: $0.text)) }
    let findings = LineFindings(segments, in: line)
    knownLines[key] = findings
    knownLineBytes += line.utf8.count
    return findings
  }

  private mutating func match(of text: String) -> SegmentMatch {
    let key = ExactText(text)
    if let known = knownSegments[key] { return known }
    let match = matcher.match(text)
    knownSegments[key] = match
    knownSegmentBytes += text.utf8.count
    return match
  }

  /// Starts afresh once the texts of the past outweigh the page by far.
  ///
  /// - Parameter bytes: those of the page.
  private mutating func forgetIfLarge(_ bytes: Int) {
    let limit = 4 * bytes + 100_000
    if knownLineBytes > limit {
      knownLines = [:]
      knownLineBytes = 0
    }
    if knownSegmentBytes > limit {
      knownSegments = [:]
      knownSegmentBytes = 0
    }
  }
}

/// A text that equals only itself byte for byte, since places in it are counted in bytes; strings
/// are equal whether an accent is a scalar of its own or not.
private struct ExactText: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { left.elementsEqual($0) }
    } == true
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { text.utf8.forEach { hasher.combine($0) } }
  }
}
