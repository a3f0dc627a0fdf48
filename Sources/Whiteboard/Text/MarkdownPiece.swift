/// A piece of a Markdown text: a line, or a fenced block as a whole.
package enum MarkdownPiece: Equatable, Sendable {
  /// A line outside of blocks, by its number from 0.
  case line(Int)
  case block(Block)

  package struct Block: Equatable, Sendable {
    /// The first word behind the opening fence; empty without one.
    package let name: String
    /// The numbers of its lines, its fences among them.
    package let lines: Range<Int>
    /// Those between the fences.
    package let body: Range<Int>
  }

  var isBlock: Bool { if case .block = self { true } else { false } }

  /// The number of the first line.
  package var start: Int {
    switch self {
    case .line(let number): number
    case .block(let block): block.lines.lowerBound
    }
  }

  /// A fence that nobody closed goes on to the end.
  package static func pieces(of lines: [some StringProtocol]) -> [MarkdownPiece] {
    var pieces: [MarkdownPiece] = []
    var next = 0
    while next < lines.count {
      let opening = lines[next].drop { $0 == " " }
      let mark = opening.prefix { $0 == "`" }
      if mark.count >= 3 {
        let name = opening.dropFirst(mark.count).split(separator: " ").first ?? ""
        let rest = lines[(next + 1)...]
        let end = rest.firstIndex { $0.drop { $0 == " " }.hasPrefix(mark) } ?? lines.count
        let after = min(lines.count, end + 1)
        pieces.append(
          .block(Block(name: String(name), lines: next..<after, body: next + 1..<end)))
        next = after
      } else {
        pieces.append(.line(next))
        next += 1
      }
    }
    return pieces
  }
}
