import CCurses
import Cells

/// The one real terminal. While it lives the screen is ours; when it goes, however it goes, the
/// shell finds everything as it was.
package struct Terminal: ~Copyable {
  package struct Options: Sendable {
    package var theme: Theme
    /// Whether box-drawing and typographic marks are replaced, as they are without UTF-8.
    package var isASCII: Bool
    package var hasMouse: Bool

    package init(theme: Theme = .dark, isASCII: Bool = false, hasMouse: Bool = true) {
      self.theme = theme
      self.isASCII = isASCII
      self.hasMouse = hasMouse
    }
  }

  /// What ended a wait.
  package enum Wake: Equatable, Sendable {
    case event(Event)
    /// Which of the other descriptors can be read, or have been closed at the other end.
    case ready([Int32])
  }

  package internal(set) var size: Size
  package private(set) var palette: Palette
  private let colours: Int
  package let isASCII: Bool
  /// What is on the screen; nil when that is not known.
  private var shown: Frame?
  private var isCleared = false
  var inbox: Inbox
  var decoder: KeyDecoder
  /// Events that go before those still to be decoded.
  var queue: [Event] = []
  /// Events since the last picture.
  var unseen = 0
  /// How long the decoder has waited in quiet.
  var quiet = Duration.zero

  package init(_ options: Options = Options()) throws(TerminalError) {
    var facts = curses_facts()
    let answer = curses_open(options.hasMouse, &facts)
    let type = facts.type.map { String(cString: $0) } ?? ""
    if let error = TerminalError(answer, type: type) { throw error }
    colours = Int(facts.colours)
    palette = Palette(theme: options.theme, colours: colours)
    isASCII = options.isASCII || !facts.speaks_utf8
    inbox = Inbox(signals: facts.signals)
    decoder = KeyDecoder(keys: TerminfoKeys.table())
    size = Self.askedSize()
    for style in Style.allCases { Self.define(style, as: palette.look(of: style)) }
  }

  deinit { curses_close() }

  /// Shows everything in another theme from the next picture on.
  package mutating func wear(_ theme: Theme) {
    palette = Palette(theme: theme, colours: colours)
    for style in Style.allCases { Self.define(style, as: palette.look(of: style)) }
    repaint()
  }

  static func askedSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    curses_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func define(_ style: Style, as look: Look) {
    curses_define_style(
      Int32(style.rawValue), look.foreground.map(Int32.init) ?? -1,
      look.background.map(Int32.init) ?? -1, look.attributes.rawValue)
  }
}

extension Terminal {
  /// Shows a picture: only the cells that differ from the last one are sent.
  ///
  /// - Parameter row: the only one that differs; nil when any may.
  package mutating func show(_ frame: Frame, row: Int? = nil) {
    unseen = 0
    if isASCII {
      var plain = frame
      plain.reduceToASCII()
      paint(plain, row: row)
    } else {
      paint(frame, row: row)
    }
  }

  private mutating func paint(_ frame: Frame, row: Int?) {
    let isKnown = shown?.size == frame.size
    if !isKnown { curses_erase() }
    let changes = frame.changes(from: shown, row: row)
    put(changes, of: frame)
    if !changes.isEmpty || shown?.cursor != frame.cursor || !isKnown || isCleared {
      let cursor = frame.cursor ?? Point(column: 0, row: -1)
      curses_show(Int32(cursor.row), Int32(cursor.column), isCleared)
    }
    isCleared = false
    // Cell by cell, so that neither picture has to be copied for the next one.
    if isKnown { shown?.follow(changes, of: frame) } else { shown = frame }
  }

  private func put(_ changes: [Int], of frame: borrowing Frame) {
    let columns = frame.size.columns
    for index in changes {
      let cell = frame.cells[index]
      guard let glyph = cell.glyph else { continue }
      let next = index + 1
      let isWide =
        next % columns != 0 && next < frame.cells.count && frame.cells[next].glyph == nil
      let marks = glyph.hasMarks ? glyph.marks.map(\.value) + [0] : nil
      marks.withUnsafeCells {
        curses_put(
          Int32(index / columns), Int32(index % columns), glyph.base.value, $0, isWide ? 2 : 1,
          Int32(cell.style.rawValue))
      }
    }
  }

  /// Sends the whole picture again with the next `show`, for a screen that others wrote on.
  package mutating func repaint() {
    shown = nil
    isCleared = true
  }

  /// Without it the terminal selects text with the mouse, as the shell's does.
  package func listenToMouse(_ listens: Bool) { curses_mouse(listens) }

  package func bell() { curses_bell() }
}

extension [UInt32]? {
  fileprivate func withUnsafeCells(_ body: (UnsafePointer<UInt32>?) -> Void) {
    guard let self else { return body(nil) }
    self.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
