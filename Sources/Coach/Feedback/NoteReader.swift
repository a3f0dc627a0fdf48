/// A part of the notes that counts.
enum Passage: Equatable, Sendable {
  /// A line of prose, by its number from 0.
  case line(Int)
  /// A line of a board.
  case drawn(DrawnStatement)

  var line: Int {
    switch self {
    case .line(let number): number
    case .drawn(let statement): statement.line
    }
  }
}

/// Reads notes: which lines count, and how.
///
/// Headings are the scaffold's words and count for nothing. A `board` block is a drawing: the names
/// of its boxes and the labels of its wires count, ids and kinds do not; the `text` block after it
/// repeats the drawing and is passed over. Other blocks are read like any line.
struct NoteReader {
  private enum Place {
    case prose, board, art, code
  }

  private var passages: [Passage] = []
  private var headings: [Int] = []
  private var place = Place.prose
  private var board: [(number: Int, text: String)] = []
  private var followsBoard = false

  static func passages(of lines: [String]) -> [Passage] { read(lines).passages }

  /// The passages, and the numbers of the lines that are headings.
  static func read(_ lines: [String]) -> (passages: [Passage], headings: [Int]) {
    var reader = NoteReader()
    for (number, line) in lines.enumerated() { reader.read(line, number: number) }
    reader.closeBoard()
    return (reader.passages, reader.headings)
  }

  private mutating func read(_ line: String, number: Int) {
    if let info = Self.fence(line) { return turn(at: info) }
    switch place {
    case .art: return
    case .board: board.append((number, line))
    case .code: passages.append(.line(number))
    case .prose:
      guard Self.isWritten(line) else { return }
      followsBoard = false
      if Self.isHeading(line) {
        headings.append(number)
      } else {
        passages.append(.line(number))
      }
    }
  }

  private mutating func turn(at info: String) {
    switch place {
    case .prose:
      place = info == "board" ? .board : info == "text" && followsBoard ? .art : .code
      followsBoard = false
    case .board:
      closeBoard()
      followsBoard = true
      place = .prose
    case .art, .code: place = .prose
    }
  }

  private mutating func closeBoard() {
    passages += BoardReader.statements(of: board).map { .drawn($0) }
    board = []
  }

  /// What a fence says of its block; nil when the line is none.
  private static func fence(_ line: String) -> String? {
    guard isFence(line) else { return nil }
    return String(line.drop { $0 == "`" }.prefix { $0 != " " && $0 != "\r" })
  }

  /// Whether a line begins or ends a block.
  static func isFence(_ line: String) -> Bool {
    line.utf8.first == UInt8(ascii: "`") && line.utf8.starts(with: "```".utf8)
  }

  /// Whether a line outside of blocks counts.
  static func isStatement(_ line: String) -> Bool { isWritten(line) && !isHeading(line) }

  private static func isWritten(_ line: String) -> Bool { line.utf8.contains { $0 > 32 } }

  /// Whether a line is a Markdown heading: up to six `#`, then a space or nothing.
  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.first == UInt8(ascii: "#") else { return false }
    let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return false }
    return line.utf8.dropFirst(marks).first.map { $0 <= 32 } ?? true
  }
}
