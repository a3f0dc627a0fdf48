/// A text rebuilt from a journal's edits.
package struct Transcript: Equatable, Sendable {
  private var lines: [[Unicode.Scalar]]

  package init(text: String) {
    lines = text.unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
  }

  package var text: String {
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    return String(scalars)
  }

  package var lineCount: Int { lines.count }

  func begins(line number: Int, with scalar: Unicode.Scalar) -> Bool {
    lines[number].first == scalar
  }

  /// A line, from 0, without its end.
  package func line(_ number: Int) -> String {
    // A view of scalars takes ten times as long, which a replay of 20,000 edits would show.
    let scalars = lines[number]
    return String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// Makes a change; an edit that points outside the text is moved to its nearest place, so that
  /// a damaged journal still gives the text around the damage.
  package mutating func apply(_ edit: TextEdit) {
    let line = min(max(0, edit.line), lines.count - 1)
    let offset = min(max(0, edit.offset), lines[line].count)
    let tail = remainder(after: edit.removed, from: line, offset)
    lines[line].removeSubrange(offset...)
    var inserted = edit.inserted.unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    inserted[inserted.count - 1] += tail
    lines[line] += inserted[0]
    lines.insert(contentsOf: inserted.dropFirst(), at: line + 1)
  }

  /// Removes whole lines that lie inside the removed scalars and returns what is left of the last.
  private mutating func remainder(
    after removed: Int, from line: Int, _ offset: Int
  ) -> ArraySlice<Unicode.Scalar> {
    var last = line
    var end = offset + max(0, removed)
    while end > lines[last].count, last + 1 < lines.count {
      end -= lines[last].count + 1
      last += 1
    }
    let tail = lines[last][min(end, lines[last].count)...]
    lines.removeSubrange(line + 1..<last + 1)
    return tail
  }
}

extension Transcript {
  /// The notes as they stood after the entries.
  package static func notes(of entries: [JournalEntry], from start: RoundStart) -> String {
    var transcript = Transcript(text: start.notes)
    for case .edit(let edit) in entries.lazy.map(\.event) { transcript.apply(edit) }
    return transcript.text
  }
}
