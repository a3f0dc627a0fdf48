import CEmulator
import Cells

/// A terminal in memory: bytes in, cells out.
///
/// A class because it owns libvterm's state, which must be freed once. It is neither `Sendable` nor
/// locked: keep it inside one test function.
package final class Emulator {
  package enum Colour: Equatable, Sendable {
    /// The terminal's own.
    case standard
    case numbered(UInt8)
    case rgb(UInt8, UInt8, UInt8)
  }

  package struct Cell: Equatable, Sendable {
    /// Empty where nothing was ever written.
    package var text = ""
    /// 2 for a wide character's left half, 0 for its right half.
    package var columns = 1
    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    package var isReverse = false
    package var foreground = Colour.standard
    package var background = Colour.standard
  }

  private let state: OpaquePointer

  /// nil when there is no memory.
  package init?(size: Size) {
    guard let state = emulator_new(Int32(size.rows), Int32(size.columns)) else { return nil }
    self.state = state
  }

  deinit { emulator_free(state) }

  package func feed(_ bytes: [UInt8]) { emulator_feed(state, bytes, bytes.count) }

  package func feed(_ text: String) { feed(Array(text.utf8)) }

  /// Two columns at least: libvterm falls over a wide character in one.
  package func resize(to size: Size) {
    emulator_resize(state, Int32(size.rows), Int32(size.columns))
  }

  /// What the terminal answers to questions that were in its input.
  package func takeAnswers() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = emulator_take_answers(state, &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  private var facts: emulator_facts { emulator_look(state) }

  package var size: Size { Size(columns: Int(facts.columns), rows: Int(facts.rows)) }

  /// nil when it is hidden.
  package var cursor: Point? {
    let facts = self.facts
    guard facts.is_cursor_visible else { return nil }
    return Point(column: Int(facts.column), row: Int(facts.row))
  }

  package var isAlternate: Bool { facts.is_alternate }

  package var bells: Int { Int(facts.bells) }

  /// The private modes that are on, as 1000 for the mouse or 2004 for bracketed paste.
  package var modes: Set<Int> {
    withUnsafeBytes(of: facts.modes) { Set($0.bindMemory(to: Int32.self).map(Int.init)) }
      .subtracting([0])
  }
}

extension Emulator {
  package subscript(point: Point) -> Cell {
    let from = emulator_cell_at(state, Int32(point.row), Int32(point.column))
    var cell = Cell()
    withUnsafeBytes(of: from.scalars) { scalars in
      for value in scalars.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 }) {
        if let scalar = Unicode.Scalar(value) { cell.text.unicodeScalars.append(scalar) }
      }
    }
    cell.columns = Int(from.columns)
    cell.isBold = from.is_bold
    cell.isItalic = from.is_italic
    cell.isUnderlined = from.is_underlined
    cell.isReverse = from.is_reverse
    cell.foreground = Self.colour(from.foreground)
    cell.background = Self.colour(from.background)
    return cell
  }

  private static func colour(_ from: emulator_colour) -> Colour {
    switch from.kind {
    case 1: .numbered(from.value.0)
    case 2: .rgb(from.value.0, from.value.1, from.value.2)
    default: .standard
    }
  }

  /// A row as text, without trailing spaces.
  package func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<size.columns {
      let cell = self[Point(column: column, row: row)]
      if cell.columns > 0 { line += cell.text.isEmpty ? " " : cell.text }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  package var lines: [String] { (0..<size.rows).map(line) }

  /// The screen as text, without trailing spaces in its lines.
  package var text: String { lines.joined(separator: "\n") }

  /// The cells of a text's first place on the screen, row by row; nil when it is not there.
  package func cells(of text: String) -> [Cell]? {
    for row in 0..<size.rows {
      let cells = (0..<size.columns).map { self[Point(column: $0, row: row)] }
      for start in cells.indices {
        var found = ""
        for (index, cell) in cells[start...].enumerated() {
          found += cell.columns > 0 ? (cell.text.isEmpty ? " " : cell.text) : ""
          if found == text { return Array(cells[start...start + index]) }
          guard text.hasPrefix(found) else { break }
        }
      }
    }
    return nil
  }
}
