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
  var window = Window()

  init(_ notes: String, evidence: Set<Int> = []) {
    lines = notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.evidence = evidence
  }

  mutating func layout(for size: Size) {
    if size.columns != columns {
      columns = size.columns
      let width = max(1, size.columns - Self.gutter - 1)
      rows = pieces(columns: width)
      window.resize(count: rows.count)
    }
    window.fit(rows: size.rows)
  }

  private func pieces(columns: Int) -> [Row] {
    var rows: [Row] = []
    let pictures = BoardMarkdown.pictureLines(in: lines)
    let changed = BoardMarkdown.changedPictures(in: lines)
    for piece in MarkdownPiece.pieces(of: lines) where !pictures.contains(piece.start) {
      if changed.contains(piece.start) { rows += changeNote(at: piece.start, columns: columns) }
      switch piece {
      case .line(let number): rows += wrapped(lines[number], number, columns)
      case .block(let block) where block.name == "board":
        rows += picture(of: Array(lines[block.body]), from: piece.start, columns: columns)
      case .block(let block): rows += block.lines.flatMap { wrapped(lines[$0], $0, columns) }
      }
    }
    while rows.last?.text.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// Above a picture that is not its board's.
  private func changeNote(at line: Int, columns: Int) -> [Row] {
    Wrap.lines(BoardMarkdown.changedPictureNote, columns: max(1, columns)).map {
      Row(text: String($0), style: .warning, indent: 0, line: line)
    }
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

  /// Brings a line into view, with a few before it, when it is not there yet.
  mutating func show(line: Int) {
    // A line of a whiteboard stands in its picture.
    guard
      let first = rows.firstIndex(where: { $0.line == line })
        ?? rows.lastIndex(where: { $0.line < line })
    else { return }
    let last = rows.lastIndex { $0.line == line } ?? first
    guard first < window.top || last >= window.top + window.rows else { return }
    window.scroll(by: first - window.rows / 3 - window.top)
  }

  func draw(into frame: inout Frame, area: Area, pointedAt line: Int? = nil) {
    var rest = area
    for row in rows[window.visible] {
      let place = rest.takeTop(1)
      if let line, row.line == line, row.indent == 0 {
        frame.put("▸", in: place, style: .accent)
      }
      frame.put(row.text, in: place.inset(left: Self.gutter + row.indent), style: row.style)
    }
    window.drawMore(into: &frame, area: area)
  }
}
