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
    var blocks: [Block] = []
    var title = ""
    var opened: (fence: Substring, isBoard: Bool, line: Int)?
    var body: [Substring] = []
    var fences = 0
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      if let block = opened {
        if trimmed.hasPrefix(block.fence) {
          if block.isBoard { blocks.append(Self.block(title, body, block.line)) }
          opened = nil
        } else {
          body.append(line)
        }
      } else if trimmed.hasPrefix("```") {
        let mark = trimmed.prefix { $0 == "`" }
        let name = trimmed.dropFirst(mark.count).split(separator: " ").first
        opened = (mark, name == "board", index + 2)
        body = []
        fences += 1
      } else if trimmed.hasPrefix("#") {
        title = String(trimmed.drop { $0 == "#" }).asOneLine
      }
    }
    // A fence that nobody closed goes on to the end.
    if let block = opened, block.isBoard { blocks.append(Self.block(title, body, block.line)) }
    return fences == 0 ? [Block(title: "", text: text, line: 1)] : blocks
  }

  /// What stands around the fenced blocks of a Markdown text: the first heading, and all that is no
  /// heading; empty without any block.
  package static func prose(of text: String) -> (asked: String, said: String) {
    var prose: [Substring] = []
    var fence: Substring?
    var hasFence = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let mark = fence {
        if trimmed.hasPrefix(mark) { fence = nil }
      } else if trimmed.hasPrefix("```") {
        fence = trimmed.prefix { $0 == "`" }
        hasFence = true
      } else {
        prose.append(line)
      }
    }
    guard hasFence else { return ("", "") }
    let headings = prose.filter { $0.hasPrefix("#") }
    let said = prose.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    return ((headings.first?.drop { $0 == "#" }).map { String($0) } ?? "", said)
  }

  private static func block(_ title: String, _ body: [Substring], _ line: Int) -> Block {
    Block(title: title, text: body.map { $0 + "\n" }.joined(), line: line)
  }
}
