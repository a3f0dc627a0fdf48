import Cells
import Coach
import Content
import Whiteboard

/// What two attempts at a question differ in, as paragraphs to be wrapped.
struct ComparisonText {
  /// A run of text in one look.
  struct Run: Equatable, Sendable {
    let text: String
    let style: Style
  }

  enum Paragraph: Equatable, Sendable {
    case text([Run])
    /// The boards of the older and the newer attempt, as their text.
    case boards(old: String?, new: String?)
  }

  /// Of unchanged text that is longer, the middle is left out.
  private static let longestSame = 3

  private let old: Attempt
  private let new: Attempt
  private let points: [String: String]

  static func paragraphs(
    from old: Attempt, to new: Attempt, points: [String: String], isOfEdits: Bool
  ) -> [Paragraph] {
    let text = ComparisonText(old: old, new: new, points: points)
    let results = isOfEdits ? [] : text.results + [.text([])]
    return results + text.notes + text.boards
  }

  private var results: [Paragraph] {
    func score(_ attempt: Attempt) -> String { attempt.overall.map(String.init) ?? "–" }
    func time(_ attempt: Attempt) -> String { Duration.seconds(attempt.used).clock }
    func raised(_ attempt: Attempt) -> Int { attempt.points.count { $0.state == .raised } }
    let head =
      "Score \(score(old)) → \(score(new)) · raised \(raised(old)) → \(raised(new)) of "
      + "\(new.points.count) · \(time(old)) → \(time(new))"
    return [.text([Run(text: head, style: .strong)])] + scores + changes
  }

  private var scores: [Paragraph] {
    let changes: [Run] = new.scores.compactMap { score in
      guard let before = old.scores.first(where: { $0.dimension == score.dimension })?.score,
        before != score.score
      else { return nil }
      let title = Dimension.title(of: score.dimension)
      return Run(
        text: "\(title) \(before) → \(score.score)   ", style: score.score > before ? .good : .plain
      )
    }
    return changes.isEmpty ? [] : [.text(changes)]
  }

  /// The points gained and lost, with what became of each.
  private var changes: [Paragraph] {
    var gained: [Paragraph] = []
    var lost: [Paragraph] = []
    for mark in new.points {
      guard let before = old.points.first(where: { $0.id == mark.id })?.state,
        before != mark.state, before != .open, mark.state != .open
      else { continue }
      let isGained = mark.state.rank > before.rank
      let runs = [
        Run(text: isGained ? "+" : "-", style: isGained ? .good : .bad),
        Run(text: " " + (points[mark.id] ?? mark.id), style: .plain),
        Run(text: " (\(before.rawValue) → \(mark.state.rawValue))", style: .faint),
      ]
      if isGained { gained.append(.text(runs)) } else { lost.append(.text(runs)) }
    }
    let heads = (gained.isEmpty ? [] : [line("Gained", .heading)] + gained)
    return heads + (lost.isEmpty ? [] : [line("Lost", .heading)] + lost)
  }

  private func line(_ text: String, _ style: Style) -> Paragraph {
    .text([Run(text: text, style: style)])
  }

  /// Section by section, in the order of the newer notes; what only the older ones have comes last.
  private var notes: [Paragraph] {
    let before = NoteSections(old.notes).sections
    let after = NoteSections(new.notes).sections
    var paragraphs: [Paragraph] = []
    for section in after {
      let twin = before.first { $0.title == section.title }
      paragraphs += difference(section.title, from: twin?.text ?? "", to: section.text)
    }
    for section in before where !after.contains(where: { $0.title == section.title }) {
      paragraphs += difference(section.title, from: section.text, to: "")
    }
    return paragraphs
  }

  private func difference(
    _ title: String, from old: String, to new: String
  ) -> [Paragraph] {
    guard !(old.isEmpty && new.isEmpty) else { return [] }
    let head = title.isEmpty ? [] : [Run(text: title, style: .heading)]
    if old == new {
      let count = new.split(separator: "\n").count
      let same = "\(count) \(count == 1 ? "line" : "lines") as before"
      let words = Run(text: head.isEmpty ? same : "  " + same, style: .faint)
      return [.text(head + [words]), .text([])]
    }
    let lines = Self.shortened(WordDifference.lines(from: old, to: new))
    return (head.isEmpty ? [] : [.text(head)]) + lines + [.text([])]
  }

  /// A sign before each line tells it without colour, too; of what stayed, only what stands beside
  /// a change is shown.
  private static func shortened(_ lines: [WordDifference.Line]) -> [Paragraph] {
    func isSame(_ index: Int) -> Bool {
      guard lines.indices.contains(index), case .same = lines[index] else { return false }
      return true
    }
    var paragraphs: [Paragraph] = []
    var index = 0
    while index < lines.count {
      let end = lines[index...].indices.first { !isSame($0) } ?? lines.count
      if end - index > longestSame {
        let head = index == 0 ? 0 : 1
        let tail = end == lines.count ? 0 : 1
        paragraphs += lines[index..<index + head].map(paragraph)
        let count = end - index - head - tail
        paragraphs.append(.text([Run(text: "  … \(count) lines as before …", style: .faint)]))
        paragraphs += lines[end - tail..<end].map(paragraph)
        index = end
      } else {
        paragraphs.append(paragraph(lines[index]))
        index += 1
      }
    }
    return paragraphs
  }

  private static func paragraph(_ line: WordDifference.Line) -> Paragraph {
    switch line {
    case .same(let text): .text([Run(text: "  " + text, style: .plain)])
    case .gone(let text):
      .text([Run(text: "-", style: .bad), Run(text: " " + text, style: .faint)])
    case .new(let text): .text([Run(text: "+ " + text, style: .good)])
    case .changed(let pieces): .text([Run(text: "~ ", style: .warning)] + pieces.flatMap(runs))
    }
  }

  private static func runs(_ piece: WordDifference.Piece) -> [Run] {
    switch piece {
    case .same(let text): [Run(text: text, style: .plain)]
    case .gone(let text): bracketed("[-", text, "-]", .bad)
    case .new(let text): bracketed("{+", text, "+}", .good)
    }
  }

  /// The space after a change stays outside of its brackets.
  private static func bracketed(
    _ open: String, _ text: String, _ close: String, _ style: Style
  ) -> [Run] {
    let words = text.trimmed
    guard !words.isEmpty else { return [Run(text: text, style: .plain)] }
    return [Run(text: open + words + close, style: style), Run(text: " ", style: .plain)]
  }

  private var boards: [Paragraph] {
    let before = NoteSections(old.notes).boards
    let after = NoteSections(new.notes).boards
    return (0..<max(before.count, after.count)).flatMap { index -> [Paragraph] in
      let pair = (
        before.indices.contains(index) ? before[index] : nil,
        after.indices.contains(index) ? after[index] : nil
      )
      if pair.0 == pair.1 { return [line("Diagram as before", .faint)] }
      return [line("Diagram", .heading), .boards(old: pair.0, new: pair.1)]
    }
  }
}

/// Notes cut at their headings, whiteboards apart.
struct NoteSections {
  private(set) var sections: [(title: String, text: String)] = []
  private(set) var boards: [String] = []

  init(_ notes: String) {
    var section: (title: String, lines: [Substring]) = ("", [])
    let lines = notes.split(separator: "\n", omittingEmptySubsequences: false)
    let pictures = BoardMarkdown.pictureLines(in: lines.map(String.init))
    for piece in MarkdownPiece.pieces(of: lines) where !pictures.contains(piece.start) {
      switch piece {
      case .block(let block) where block.name == "board":
        boards.append(lines[block.body].joined(separator: "\n"))
      case .block(let block): section.lines += lines[block.lines]
      case .line(let number) where lines[number].hasPrefix("#"):
        close(section)
        section = (lines[number].drop { $0 == "#" }.trimmed, [])
      case .line(let number): section.lines.append(lines[number])
      }
    }
    close(section)
  }

  private mutating func close(_ section: (title: String, lines: [Substring])) {
    var lines = section.lines[...]
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    guard !section.title.isEmpty || !lines.isEmpty else { return }
    sections.append((section.title, lines.joined(separator: "\n")))
  }
}

extension PointState {
  /// The more, the better.
  fileprivate var rank: Int {
    switch self {
    case .missed, .open: 0
    case .prompted: 1
    case .raised: 2
    }
  }
}
