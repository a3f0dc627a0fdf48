/// The notes of a round as lines, kept up to date edit by edit.
struct NoteLines: Sendable {
  private(set) var lines: [String]
  /// How many scalars were written, less those taken away.
  private(set) var growth = 0
  private var transcript: Transcript

  init(_ text: String) {
    let transcript = Transcript(text: text)
    self.transcript = transcript
    lines = (0..<transcript.lineCount).map { transcript.line($0) }
  }

  mutating func apply(_ edit: TextEdit) {
    let before = transcript.lineCount
    transcript.apply(edit)
    let first = min(max(0, edit.line), before - 1)
    let added = edit.inserted.unicodeScalars.count { $0 == "\n" }
    let removed = added - (transcript.lineCount - before)
    lines.replaceSubrange(
      first...first + removed, with: (first...first + added).map { transcript.line($0) })
    growth += edit.inserted.unicodeScalars.count - edit.removed
  }

  /// The title over a line; nil when there is none.
  func heading(over line: Int) -> String? {
    var number = min(max(0, line), lines.count - 1)
    while number >= 0, !NoteReader.isHeading(lines[number]) { number -= 1 }
    guard number >= 0 else { return nil }
    return String(lines[number].drop { $0 == "#" }).trimmedOfSpace
  }
}
