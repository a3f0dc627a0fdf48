import Whiteboard

/// A page of the diagrams as a file for other programs.
package struct BoardExport: Equatable, Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case text, ascii, board

    fileprivate var ending: String { self == .board ? "board" : "txt" }
  }

  /// A name for a file, without a directory.
  package let name: String
  package let text: String

  init(_ page: BoardBook.Page, _ format: Format) {
    let words = page.title.lowercased().split { !$0.isLetter && !$0.isNumber }
    name = (words.isEmpty ? "page" : words.joined(separator: "-")) + "." + format.ending
    switch format {
    case .text: text = BoardMarkdown.picture(of: page.diagram).text
    case .ascii: text = BoardMarkdown.picture(of: page.diagram, .ascii).text
    case .board: text = DiagramText.text(of: page.diagram)
    }
  }

  private init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The same for a question, so that those of others stay.
  func of(_ question: String) -> BoardExport {
    BoardExport(name: "\(question)-\(name)", text: text)
  }
}
