import Cells
import Coach
import Screens

/// Prints a line in which words were found: as wide as it may be, and fit for a terminal.
package struct FoundLine {
  private let wanted: [[UInt8]]
  private let searches: [ByteSearch]
  private let isMarked: Bool
  /// A program that reads the listing gets the lines uncut.
  private let isWhole: Bool

  /// Bold and underlined, and plain again.
  private static let mark = Array("\u{1B}[1;4m".utf8)
  private static let unmark = Array("\u{1B}[0m".utf8)
  private static let ellipsis = "…"
  private static let space = UInt8(ascii: " ")

  package init(_ wanted: [[UInt8]], on paper: Paper) {
    self.wanted = wanted
    searches = wanted.compactMap { ByteSearch($0) }
    isMarked = paper.isMarked
    isWhole = !paper.isTerminal
  }

  package func put(_ line: ArraySlice<UInt8>, columns: Int, into bytes: inout [UInt8]) {
    let line = line.drop { $0 == Self.space }
    // Of thousands of lines nearly all have a byte for each column, and nothing to set off.
    if !isMarked, line.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      putASCII(line, columns: isWhole ? .max : columns, into: &bytes)
    } else if isWhole {
      bytes += Self.visible(line).utf8
    } else {
      putAny(Self.visible(line), columns: columns, into: &bytes)
    }
  }

  /// Begun later where the first find would not be seen, as `Highlight` does it.
  private func putASCII(_ line: ArraySlice<UInt8>, columns: Int, into bytes: inout [UInt8]) {
    guard line.count > columns else {
      bytes.append(contentsOf: line)
      return
    }
    let first = line.withUnsafeBytes { line in
      searches.compactMap { $0.first(in: line, 0..<line.count) }.min() ?? 0
    }
    let start = first < columns / 2 ? 0 : first - columns / 4
    var room = columns
    if start > 0 {
      bytes.append(contentsOf: Self.ellipsis.utf8)
      room -= 1
    }
    let rest = line.dropFirst(start)
    bytes.append(contentsOf: rest.prefix(rest.count > room ? room - 1 : room))
    if rest.count > room { bytes.append(contentsOf: Self.ellipsis.utf8) }
  }

  private func putAny(_ line: String, columns: Int, into bytes: inout [UInt8]) {
    let parts = Highlight.parts(line, wanted, columns: columns)
    let isCut = parts.reduce(0) { $0 + $1.text.columns } > columns
    var room = isCut ? columns - 1 : columns
    for part in parts where room > 0 {
      var text = ""
      for character in part.text {
        room -= String(character).columns
        guard room >= 0 else { break }
        text.append(character)
      }
      let isSetOff = isMarked && part.isFound
      if isSetOff { bytes += Self.mark }
      bytes += text.utf8
      if isSetOff { bytes += Self.unmark }
    }
    if isCut { bytes += Self.ellipsis.utf8 }
  }

  /// With a sign in the place of all that would steer a terminal.
  private static func visible(_ line: ArraySlice<UInt8>) -> String {
    var visible = String.UnicodeScalarView()
    let line = line.last == 0x0D ? line.dropLast() : line
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      visible.append(scalar == "\t" ? " " : AnswerFacts.steers(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(visible)
  }
}
