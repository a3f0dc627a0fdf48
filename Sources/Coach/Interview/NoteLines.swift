/// The notes of a round as lines, kept up to date edit by edit.
struct NoteLines: Sendable {
  /// How many scalars were written, less those taken away.
  private(set) var growth = 0
  private var transcript: Transcript
  private var kept: [String]
  /// The line that one types in, whose text is made when somebody wants to read it: a key in a
  /// long line would else cost as much as the line is long.
  private var stale: Int?

  init(_ text: String) {
    let transcript = Transcript(text: text)
    self.transcript = transcript
    kept = (0..<transcript.lineCount).map { transcript.line($0) }
  }

  var lines: [String] {
    guard let stale else { return kept }
    var lines = kept
    lines[stale] = transcript.line(stale)
    return lines
  }

  /// Makes reading the lines free until the next edit.
  mutating func settle() {
    if let stale { kept[stale] = transcript.line(stale) }
    stale = nil
  }

  mutating func apply(_ edit: TextEdit) {
    let before = transcript.lineCount
    let first = min(max(0, edit.line), before - 1)
    if stale != first { settle() }
    transcript.apply(edit)
    growth += edit.inserted.unicodeScalars.count - edit.removed
    let added = edit.inserted.unicodeScalars.count { $0 == "\n" }
    let removed = added - (transcript.lineCount - before)
    guard added > 0 || removed > 0 else {
      stale = first
      return
    }
    stale = nil
    kept.replaceSubrange(
      first...first + removed, with: (first...first + added).map { transcript.line($0) })
  }

  /// The title over a line; nil when there is none.
  func heading(over line: Int) -> String? {
    for number in (0...min(max(0, line), kept.count - 1)).reversed()
    where transcript.begins(line: number, with: "#") {
      let text = transcript.line(number)
      guard NoteReader.isHeading(text) else { continue }
      return String(text.drop { $0 == "#" }).trimmedOfSpace
    }
    return nil
  }
}
