import Content
import Screens
import Store
import Whiteboard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `greenroom board`: a whiteboard as a drawing or in another program's language.
struct BoardCommand {
  private static let limit = 1_048_576

  private let request: BoardRequest
  /// False once a drawing does not tell its graph.
  private(set) var isWell = true
  private(set) var text = ""

  init(_ request: BoardRequest, _ catalogue: Catalogue) throws {
    self.request = request
    switch request.source {
    case .file(let file): try readFile(file)
    case .gallery(let wanted): try readGallery(wanted, catalogue)
    }
  }

  private mutating func readFile(_ file: String) throws {
    if file == "-", isatty(STDIN_FILENO) == 1 {
      complain("type a diagram, ^D ends it; “greenroom board FILE” draws one of a file.")
    }
    let path = FilePath(file == "-" ? "/dev/stdin" : file)
    let bytes = try Descriptor(opening: path, 0, to: .read).all(limit: Self.limit)
    let whole = String(decoding: bytes, as: UTF8.self)
    let blocks = BoardBlocks.blocks(in: whole)
    let boards = blocks.isEmpty ? [whole] : blocks.map(\.text)
    // What stands around the boards is what was said, under what was asked.
    let prose = BoardBlocks.prose(of: whole)
    let context = LintContext(question: prose.asked, notes: prose.said)
    for (index, board) in boards.enumerated() {
      if index > 0 { text += "\n" }
      tell(board, context)
    }
    guard request.form == .drawing else { return }
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in BoardMarkdown.changedPictures(in: lines).sorted() {
      text += "! line \(line + 1): \(BoardMarkdown.changedPictureNote)\n"
    }
  }

  private mutating func readGallery(_ wanted: String?, _ catalogue: Catalogue) throws {
    let cards = try catalogue.gallery(wanted)
    for (index, card) in cards.enumerated() {
      guard let question = catalogue.question(card.id), let board = question.board else { continue }
      if index > 0 { text += "\n" }
      if request.form == .drawing { text += "\(card.id): \(card.prompt)\n\n" }
      tell(
        board,
        LintContext(
          question: question.prompt, topics: question.topics, notes: question.outline),
        mayRearrange: true)
    }
  }

  private mutating func tell(
    _ board: String, _ context: LintContext, mayRearrange: Bool = false
  ) {
    let reading = DiagramReading(board)
    let diagram = reading.diagram
    guard request.form == .drawing else {
      text += request.form.text(of: diagram, width: request.width)
      return
    }
    text += reading.problems.map { "! \($0)\n" }.joined()
    let layout = Tidy.fitting(diagram, width: request.width, mayRearrange: mayRearrange)
    text += layout.drawing(alphabet).text
    if request.isCheck { check(layout) }
    if request.isLint { ask(diagram.findings(in: context)) }
  }

  private var alphabet: Alphabet { request.isASCII ? .ascii : .unicode }

  private mutating func check(_ layout: Layout) {
    let unrouted = layout.unrouted.isEmpty ? [] : ["\(layout.unrouted.count) wires found no way"]
    let differences = ArtCheck.differences(layout, alphabet) + unrouted
    if differences.isEmpty {
      text += "The drawing tells the whole graph.\n"
    } else {
      isWell = false
      text += differences.map { "! \($0)\n" }.joined()
    }
  }

  private mutating func ask(_ findings: [Whiteboard.Finding]) {
    for finding in findings {
      let place = finding.subject.map { " \($0)" } ?? ""
      let doubt = finding.isMaybe ? " (maybe)" : ""
      text += "? \(finding.code.rawValue)\(place)\(doubt): \(finding.question)\n"
    }
    if findings.isEmpty { text += "Nothing to ask about.\n" }
  }
}

extension BoardRequest.Form {
  fileprivate func text(of diagram: Diagram, width: Int) -> String {
    switch self {
    case .drawing: ""
    case .mermaid: DiagramExport.mermaid(diagram)
    case .dot: DiagramExport.dot(diagram)
    case .d2: DiagramExport.d2(diagram)
    case .svg: SVGPicture.text(of: Tidy.fitting(diagram, width: width))
    }
  }
}

extension Catalogue {
  /// The questions that have a reference diagram: all, one by its id, or those of a topic.
  fileprivate func gallery(_ wanted: String?) throws(CommandError) -> [QuestionCard] {
    let all = cardsWithBoard
    guard let wanted else { return all }
    let found = all.filter { $0.id == wanted || $0.topics.contains(wanted) }
    guard found.isEmpty else { return found }
    throw .noDiagram(
      wanted,
      nearest: Nearest.word(to: wanted, among: all.map(\.id) + all.flatMap(\.topics).sorted()))
  }
}
