import Screens
import Whiteboard

/// The notes of an answer as HTML: headings, lists, fences, whiteboards as drawings, and the lines
/// that are the evidence of points set off.
struct HtmlNotes {
  /// What a phone shows without scrolling far, and a printed page whole.
  private static let boardColumns = 76

  /// The line from 0, and the numbers of the points that it proves.
  private let evidence: [Int: [Int]]
  private let anchor: String
  private var html = ""
  private var isInList = false

  static func html(of answer: AnswerRecord, anchor: String) -> String {
    var notes = HtmlNotes(answer, anchor: anchor)
    let lines = answer.notes.split(separator: "\n", omittingEmptySubsequences: false)
    let pictures = BoardMarkdown.pictureLines(in: lines.map(String.init))
    let changed = BoardMarkdown.changedPictures(in: lines.map(String.init))
    for piece in MarkdownPiece.pieces(of: lines) where !pictures.contains(piece.start) {
      if changed.contains(piece.start) { notes.take(BoardMarkdown.changedPictureNote[...], -1) }
      switch piece {
      case .line(let number): notes.take(lines[number], number)
      case .block(let block): notes.take(lines[block.body], isBoard: block.name == "board")
      }
    }
    notes.closeList()
    return notes.html
  }

  private init(_ answer: AnswerRecord, anchor: String) {
    self.anchor = anchor
    var evidence: [Int: [Int]] = [:]
    for (number, point) in answer.points.enumerated() {
      if let line = point.line { evidence[line - 1, default: []].append(number + 1) }
    }
    self.evidence = evidence
  }

  private mutating func take(_ line: Substring, _ number: Int) {
    let trimmed = line.drop { $0 == " " }
    if trimmed.hasPrefix("#") {
      closeList()
      html += Html.element("h4", [], Html.escaped(trimmed.drop { $0 == "#" }.drop { $0 == " " }))
    } else if trimmed.hasPrefix("- ") || trimmed.hasPrefix("* ") {
      openList()
      let indent = line.count - trimmed.count
      let deeper = indent > 0 ? [("class", indent > 3 ? "deeper" : "deep")] : []
      html += Html.element("li", deeper, marked(trimmed.dropFirst(2), number))
    } else if trimmed.isEmpty {
      closeList()
    } else {
      closeList()
      html += Html.element("p", [], marked(line, number))
    }
  }

  private func marked(_ text: Substring, _ number: Int) -> String {
    guard let points = evidence[number] else { return Html.escaped(text) }
    let links = points.map { point in
      Html.element(
        "sup", [],
        Html.element("a", [("href", "#\(anchor)-p\(point)")], String(point)))
    }
    return Html.element("mark", [("id", "\(anchor)-l\(number + 1)")], Html.escaped(text))
      + links.joined(separator: " ")
  }

  private mutating func openList() {
    if !isInList { html += "<ul>" }
    isInList = true
  }

  private mutating func closeList() {
    if isInList { html += "</ul>\n" }
    isInList = false
  }

  private mutating func take(_ block: ArraySlice<Substring>, isBoard: Bool) {
    closeList()
    let text = block.joined(separator: "\n")
    let picture = isBoard ? BoardPicture.drawing(of: text, columns: Self.boardColumns) : nil
    html += Html.element(
      "pre", picture == nil ? [] : [("class", "board"), ("aria-label", "Diagram")],
      Html.escaped(picture?.joined(separator: "\n") ?? text))
    html += "\n"
  }
}
