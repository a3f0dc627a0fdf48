import Cells
import Coach
import Whiteboard

/// The notes of an answer to read: headings, whiteboards as drawings, and the lines that prove
/// points set off.
struct NotesView: Sendable {
  private struct Row: Equatable, Sendable {
    let text: String
    let style: Style
    let indent: Int
    /// The line of the notes, from 0.
    let line: Int
  }

  /// For the mark of the line that is pointed at.
  private static let gutter = 2

  private let lines: [String]
  private let evidence: Set<Int>
  private var rows: [Row] = []
  private var columns = 0
  private var height = 1
  private(set) var top = 0

  init(_ notes: String, evidence: Set<Int> = []) {
    lines = notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.evidence = evidence
  }

  mutating func layout(for size: Size) {
    height = max(1, size.rows)
    if size.columns != columns {
      columns = size.columns
      let width = max(1, size.columns - Self.gutter - 1)
      rows = pieces(columns: width)
    }
    scroll(by: 0)
  }

  private func pieces(columns: Int) -> [Row] {
    var rows: [Row] = []
    var number = 0
    let pictures = BoardMarkdown.pictureLines(in: lines)
    let changed = BoardMarkdown.changedPictures(in: lines)
    while number < lines.count {
      if changed.contains(number) {
        rows += Wrap.lines(BoardMarkdown.changedPictureNote, columns: max(1, columns)).map {
          Row(text: String($0), style: .warning, indent: 0, line: number)
        }
      }
      if pictures.contains(number) {
        number += 1
      } else if let (board, end) = board(from: number) {
        rows += picture(of: board, from: number, columns: columns)
        number = end
      } else {
        rows += wrapped(lines[number], number, columns)
        number += 1
      }
    }
    while rows.last?.text.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// The lines of a whiteboard that begins here, and where its block ends.
  private func board(from start: Int) -> (text: [String], end: Int)? {
    let opening = lines[start].drop { $0 == " " }
    let mark = opening.prefix { $0 == "`" }
    guard mark.count >= 3, opening.dropFirst(mark.count).split(separator: " ").first == "board"
    else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { $0.drop { $0 == " " }.hasPrefix(mark) } ?? lines.endIndex
    return (Array(lines[(start + 1)..<end]), min(lines.count, end + 1))
  }

  private func picture(of board: [String], from start: Int, columns: Int) -> [Row] {
    if let drawing = BoardPicture.drawing(of: board.joined(separator: "\n"), columns: columns) {
      return drawing.map { Row(text: $0, style: .plain, indent: 0, line: start) }
    }
    return board.enumerated().flatMap { wrapped($1, start + 1 + $0, columns) }
  }

  private func wrapped(_ line: String, _ number: Int, _ columns: Int) -> [Row] {
    let isHeading = line.hasPrefix("#")
    let text = isHeading ? String(line.drop { $0 == "#" }.drop { $0 == " " }) : line
    let style: Style =
      evidence.contains(number) ? .match : isHeading ? .heading : .plain
    let spaces = text.prefix { $0 == " " }.count
    let isBullet = text.dropFirst(spaces).hasPrefix("- ") || text.dropFirst(spaces).hasPrefix("* ")
    let hang = min(spaces + (isBullet ? 2 : 0), columns / 2)
    return Wrap.lines(text, columns: max(1, columns - hang)).enumerated().map { index, piece in
      Row(text: String(piece), style: style, indent: index == 0 ? 0 : hang, line: number)
    }
  }

  mutating func scroll(by rows: Int) {
    top = min(max(0, top + rows), max(0, self.rows.count - height))
  }

  mutating func move(_ motion: ListMotion) {
    switch motion {
    case .next: scroll(by: 1)
    case .previous: scroll(by: -1)
    case .pageDown: scroll(by: max(1, height - 1))
    case .pageUp: scroll(by: -max(1, height - 1))
    case .first: scroll(by: -top)
    case .last: scroll(by: rows.count)
    }
  }

  /// Brings a line into view, with a few before it, when it is not there yet.
  mutating func show(line: Int) {
    // A line of a whiteboard stands in its picture.
    guard
      let first = rows.firstIndex(where: { $0.line == line })
        ?? rows.lastIndex(where: { $0.line < line })
    else { return }
    let last = rows.lastIndex { $0.line == line } ?? first
    guard first < top || last >= top + height else { return }
    top = first - height / 3
    scroll(by: 0)
  }

  func draw(into frame: inout Frame, area: Area, pointedAt line: Int? = nil) {
    var rest = area
    for row in rows.dropFirst(top).prefix(area.rows) {
      let place = rest.takeTop(1)
      if let line, row.line == line, row.indent == 0 {
        frame.put("▸", in: place, style: .accent)
      }
      frame.put(row.text, in: place.inset(left: Self.gutter + row.indent), style: row.style)
    }
    let edge = area.inset(left: area.columns - 1)
    var bottom = edge
    if top > 0 { frame.put("↑", in: edge, style: .faint) }
    if top + area.rows < rows.count { frame.put("↓", in: bottom.takeBottom(1), style: .faint) }
  }
}
