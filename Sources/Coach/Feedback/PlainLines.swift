/// What was found in the lines of notes without blocks, in which each line stands for itself: after
/// an edit only the lines between the unchanged ones are looked at.
struct PlainLines: Sendable {
  private var lines: [String] = []
  /// Nil for a line that counts for nothing: an empty one, a heading.
  private(set) var findings: [LineFindings?] = []

  mutating func update(to new: [String], _ find: (String) -> LineFindings) {
    // Lines that differ only in how an accent is written have the same words at the same places.
    let limit = min(lines.count, new.count)
    var head = 0
    while head < limit, lines[head] == new[head] { head += 1 }
    var tail = 0
    while tail < limit - head, lines[lines.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let found = new[head..<new.count - tail].map { NoteReader.isStatement($0) ? find($0) : nil }
    findings.replaceSubrange(head..<lines.count - tail, with: found)
    lines = new
  }
}
