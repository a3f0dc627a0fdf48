/// Writes the pages of a book below notes: for each a heading, the board, which is the truth, and
/// its picture for people who read the file elsewhere.
package enum BoardMarkdown {
  /// Pictures are as wide as most windows, where their boxes allow it.
  private static let columns = 96

  /// The notes as they are when nothing is drawn.
  package static func text(_ notes: String, _ book: BoardBook) -> String {
    guard !book.isEmpty else { return notes }
    var text = notes
    if !text.isEmpty, text.last?.isNewline == false { text += "\n" }
    // What follows an open block would belong to it.
    if let open = openFence(in: notes) { text += open + "\n" }
    for page in book.drawn {
      text += "\n" + lines(of: page).map { $0 + "\n" }.joined()
      let art = picture(of: page.diagram).lines
      let fence = fence(for: art)
      text += "\(fence)text\n" + art.map { $0 + "\n" }.joined() + "\(fence)\n"
    }
    return text
  }

  /// What feedback reads of a book: the headings and the boards without their pictures.
  package static func lines(of book: BoardBook) -> [String] {
    book.drawn.flatMap { [""] + lines(of: $0) }
  }

  package static func picture(
    of diagram: Diagram, columns: Int = columns, _ alphabet: Alphabet = .unicode
  ) -> Drawing {
    Tidy.fitting(diagram, width: columns).drawing(alphabet)
  }

  private static func lines(of page: BoardBook.Page) -> [String] {
    let text = DiagramText.text(of: page.diagram)
    var board = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    board.removeLast()
    let fence = fence(for: board)
    return ["# \(page.title)", "", "\(fence)board"] + board + [fence]
  }

  /// Longer than any in the lines.
  private static func fence(for lines: [String]) -> String {
    let longest =
      lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  private static func openFence(in notes: String) -> String? {
    var open: Substring?
    for line in notes.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" }
      if let fence = open {
        if mark.hasPrefix(fence) { open = nil }
      } else if mark.count >= 3 {
        open = mark
      }
    }
    return open.map { String($0) }
  }
}

extension BoardBook {
  /// The pages on which something is.
  fileprivate var drawn: [Page] { pages.filter { $0.diagram != Diagram() } }
}
