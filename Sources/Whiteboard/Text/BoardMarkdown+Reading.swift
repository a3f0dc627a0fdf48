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

  /// A text to be read on a screen: boards are drawn, pictures of them left out.
  ///
  /// A picture that says other words than its board was changed by hand: it is shown as a note.
  package static func drawn(
    _ text: String, columns: Int, _ alphabet: Alphabet = .unicode
  ) -> String {
    var board: Diagram?
    return rewrite(text) { block in
      switch block.name {
      case "board":
        let diagram = DiagramReading(block.text).diagram
        board = diagram
        let picture = picture(of: diagram, columns: columns, alphabet)
        // Wider than the page it would be torn: then its text tells more.
        return picture.width <= columns ? picture.lines : block.lines
      case "text":
        guard let diagram = board else { return nil }
        board = nil
        guard !isOwn(block.lines, of: diagram) else { return [] }
        return ["(The picture was changed by hand; it is kept here as a note.)"] + block.lines
      default: return nil
      }
    }
  }

  /// A text without the pictures of its boards, but with those that were changed by hand.
  package static func withoutPictures(_ text: String) -> String {
    var board: Diagram?
    return rewrite(text) { block in
      defer {
        board = block.name == "board" ? DiagramReading(block.text).diagram : nil
      }
      guard block.name == "text", let board, isOwn(block.lines, of: board) else { return nil }
      return []
    }
  }

  /// Whether lines are the picture that was written below a board, as nobody has changed it.
  package static func isPicture(_ art: [String], of board: String) -> Bool {
    isOwn(art, of: DiagramReading(board).diagram)
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
    let lines: [String]

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  /// The text with each of its fenced blocks replaced by lines; nil leaves it as it is.
  private static func rewrite(_ text: String, _ body: (Block) -> [String]?) -> String {
    var written: [String] = []
    var open: (fence: String, name: String, start: Int)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      written.append(line)
      let mark = String(line.prefix { $0 == "`" })
      guard mark.count >= 3 else { continue }
      guard let block = open else {
        open = (mark, String(line.dropFirst(mark.count)).asOneLine, written.count - 1)
        continue
      }
      guard mark.hasPrefix(block.fence) else { continue }
      open = nil
      let lines = Array(written[(block.start + 1)..<(written.count - 1)])
      if let new = body(Block(name: block.name, lines: lines)) {
        written.replaceSubrange(block.start..., with: new)
      }
    }
    return written.joined(separator: "\n")
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
