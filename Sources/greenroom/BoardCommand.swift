import Store
import Whiteboard

/// `greenroom board`: a whiteboard as a drawing.
enum BoardCommand {
  private static let limit = 1_048_576

  static func text(_ request: BoardRequest) throws -> String {
    let path = FilePath(request.file == "-" ? "/dev/stdin" : request.file)
    let bytes = try Descriptor(opening: path, 0, to: .read).all(limit: limit)
    let text = String(decoding: bytes, as: UTF8.self)
    let blocks = BoardBlocks.blocks(in: text)
    let boards = blocks.isEmpty ? [text] : blocks.map(\.text)
    return boards.map { drawing(of: $0, request) }.joined(separator: "\n")
  }

  private static func drawing(of board: String, _ request: BoardRequest) -> String {
    let reading = DiagramReading(board)
    let layout = Tidy.fitting(reading.diagram, width: request.width)
    let alphabet: Alphabet = request.isASCII ? .ascii : .unicode
    let problems = reading.problems.map { "! \($0)\n" }.joined()
    let drawing = layout.drawing(alphabet)
    let legend = drawing.legend.map { $0 + "\n" }.joined()
    guard request.isCheck else { return problems + drawing.text + legend }
    let differences = ArtCheck.differences(layout, alphabet)
    return problems + drawing.text + legend
      + (differences.isEmpty
        ? "The drawing tells the whole graph.\n"
        : differences.map { "! \($0)\n" }.joined())
  }
}
