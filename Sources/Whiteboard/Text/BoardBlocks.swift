/// Finds the boards in a file: the fenced `board` blocks of a Markdown text, or all of a text that
/// has no fence.
package enum BoardBlocks {
  package struct Block: Equatable, Sendable {
    /// The heading above it, without its marks; empty without one.
    package let title: String
    package let text: String
    /// The line of the file on which the board's first line stands, from 1.
    package let line: Int
  }

  package static func blocks(in text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let pieces = MarkdownPiece.pieces(of: lines)
    var blocks: [Block] = []
    var title = ""
    for piece in pieces {
      switch piece {
      case .line(let number):
        let line = lines[number].drop { $0 == " " }
        if line.hasPrefix("#") { title = String(line.drop { $0 == "#" }).asOneLine }
      case .block(let block) where block.name == "board":
        let text = lines[block.body].map { $0 + "\n" }.joined()
        blocks.append(Block(title: title, text: text, line: block.body.lowerBound + 1))
      case .block: break
      }
    }
    let hasFence = pieces.contains(where: \.isBlock)
    return hasFence ? blocks : [Block(title: "", text: text, line: 1)]
  }

  /// What stands around the fenced blocks of a Markdown text: the first heading, and all that is no
  /// heading; empty without any block.
  package static func prose(of text: String) -> (asked: String, said: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let pieces = MarkdownPiece.pieces(of: lines)
    guard pieces.contains(where: \.isBlock) else { return ("", "") }
    let prose = pieces.filter { !$0.isBlock }.map { lines[$0.start] }
    let heading = prose.first { $0.hasPrefix("#") }?.drop { $0 == "#" }
    let said = prose.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    return (heading.map { String($0) } ?? "", said)
  }
}
