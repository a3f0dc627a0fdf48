import Cells

/// The notes by their headings.
extension TextEditor {
  /// The heading over the cursor.
  var currentSection: String? { sectionTitle(at: cursor.line) }

  /// Whether nothing is written between the cursor and the next heading.
  var isAtEndOfSection: Bool {
    let end = headingLines.first { $0 > cursor.line } ?? lineCount
    let rest = line(cursor.line).dropFirst(cursor.character)
    return rest.trimmed.isEmpty
      && (cursor.line + 1..<max(cursor.line + 1, end)).allSatisfy {
        line($0).trimmed.isEmpty
      }
  }

  /// Goes on writing in a section so many further on.
  mutating func goToSection(by steps: Int) {
    let headings = headingLines
    let here = headings.lastIndex { $0 <= cursor.line } ?? -1
    let there = min(max(0, here + steps), headings.count - 1)
    guard headings.indices.contains(there), let title = sectionTitle(at: headings[there]) else {
      return
    }
    goToSection(title)
  }

  /// Puts the cursor where one goes on writing in a section: behind its last written line.
  mutating func goToSection(_ title: String) {
    let headings = headingLines
    guard let heading = headings.first(where: { sectionTitle(at: $0) == title }) else { return }
    let end = headings.first { $0 > heading } ?? lineCount
    let written = (heading + 1..<max(heading + 1, end)).last { !line($0).trimmed.isEmpty }
    let place = min(written ?? heading + 1, lineCount - 1)
    moveCursor(to: TextPosition(line: place, character: line(place).count))
  }
}
