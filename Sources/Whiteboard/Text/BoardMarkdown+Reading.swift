extension BoardMarkdown {
  /// For each of `lines(of:)` what it says with names in the place of ids; nil where it says nothing.
  package static func words(of book: BoardBook) -> [String?] {
    var diagrams = book.pages.map(\.diagram).filter { $0 != Diagram() }[...]
    var isBoard = false
    return lines(of: book).map { line in
      if line.hasPrefix("```") {
        if isBoard { diagrams.removeFirst() }
        isBoard.toggle()
        return nil
      }
      return isBoard ? diagrams.first?.words(of: line) : nil
    }
  }

  /// The numbers of the lines, fences among them, that only repeat a board as a picture.
  ///
  /// A picture that says other words than its board is not among them: it was changed by hand, or
  /// the board was, and what somebody drew stays to be seen.
  package static func pictureLines(in lines: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for picture in pictures(in: lines) where picture.isOwn {
      let body = picture.block.body
      found.formUnion((body.lowerBound - 1)...min(body.upperBound, lines.count - 1))
    }
    return found
  }

  /// The numbers of the lines on which pictures begin that say other words than their boards.
  package static func changedPictures(in lines: [String]) -> Set<Int> {
    Set(pictures(in: lines).filter { !$0.isOwn }.map { $0.block.body.lowerBound - 1 })
  }

  /// What is said of such a picture.
  package static let changedPictureNote =
    "Changed by hand: this picture is not its board's. The board counts, the picture is a note."

  /// The pictures that stand next below a board.
  private static func pictures(in lines: [String]) -> [(block: Block, isOwn: Bool)] {
    var found: [(Block, Bool)] = []
    var board: Diagram?
    for block in blocks(in: lines) {
      let body = Array(lines[block.body])
      if block.name == "board" {
        board = DiagramReading(body.map { $0 + "\n" }.joined()).diagram
      } else {
        if block.name == "text", let board { found.append((block, isOwn(body, of: board))) }
        board = nil
      }
    }
    return found
  }

  /// The line of a board that says some words, as `words(of:)` has them; nil when none does.
  package static func line(saying words: String, in lines: [String]) -> Int? {
    for block in blocks(in: lines) where block.name == "board" {
      let diagram = DiagramReading(lines[block.body].map { $0 + "\n" }.joined()).diagram
      let line = block.body.first { diagram.words(of: lines[$0]) == words }
      if let line { return line }
    }
    return nil
  }

  /// Whether a picture holds the letters that one of the board has, however it is laid out.
  private static func isOwn(_ art: [String], of diagram: Diagram) -> Bool {
    func letters(_ lines: [String]) -> [Character] {
      lines.joined().filter { $0.isLetter || $0.isNumber }.sorted()
    }
    return letters(art) == letters(picture(of: diagram).lines)
  }

  private struct Block {
    let name: String
    /// The numbers of its lines, without the fences.
    let body: Range<Int>
  }

  private static func blocks(in lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var open: (fence: String, name: String, start: Int)?
    for (number, line) in lines.enumerated() {
      let mark = String(line.prefix { $0 == "`" })
      guard mark.count >= 3 else { continue }
      if let block = open {
        guard mark.hasPrefix(block.fence) else { continue }
        blocks.append(Block(name: block.name, body: block.start..<number))
        open = nil
      } else {
        open = (mark, String(line.dropFirst(mark.count)).asOneLine, number + 1)
      }
    }
    if let block = open {
      blocks.append(Block(name: block.name, body: block.start..<lines.count))
    }
    return blocks
  }
}

extension Diagram {
  /// What a line of its text says: a box its name, a wire the names of its ends and its caption.
  fileprivate func words(of line: String) -> String? {
    switch BoardLine(line) {
    case .box(let box): return box.label
    case .wire(let wire):
      let arrow = wire.style == .both ? "↔" : wire.style == .plain ? "–" : "→"
      let ends = [wire.from, wire.to].map { box($0)?.label ?? $0 }.joined(separator: " \(arrow) ")
      return wire.caption.isEmpty ? ends : "\(ends): \(wire.caption)"
    case .group(let group): return group.label
    case .dismissal, .comment, .unreadable: return nil
    }
  }
}
