import Whiteboard

/// A whiteboard's text as a drawing that fits some columns.
package enum BoardPicture {
  /// Its own lines where no drawing fits: torn it would tell less.
  package static func lines(of board: String, columns: Int) -> [String] {
    drawing(of: board, columns: columns)
      ?? board.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Nil when it has no boxes, or no drawing is that narrow.
  package static func drawing(of board: String, columns: Int) -> [String]? {
    let diagram = DiagramReading(board).diagram
    guard !diagram.boxes.isEmpty else { return nil }
    let drawing = Tidy.fitting(diagram, width: columns, mayRearrange: true).drawing()
    return drawing.width <= columns ? drawing.lines : nil
  }
}
