import Cells
import Whiteboard

/// The diagram of a round as a person works on it: letters are commands, one box is selected, and
/// what is done comes out as steps for the journal.
struct DiagramPane: Sendable {
  /// What a line is typed for.
  enum Purpose: Equatable, Sendable {
    case sketch, add, label, frame, find, command
    /// `isFresh`: the box has a name that the first key overtypes.
    case name(isFresh: Bool)
  }

  /// What the keys mean just now.
  enum Mode: Equatable, Sendable {
    case keys
    case text(Purpose)
    /// A letter of a kind comes next.
    case stencil(isNew: Bool)
    /// The letters of a box come next, to go there or to draw a wire.
    case hint(isWire: Bool, typed: String)
    /// A direction comes next.
    case panning
    case help
    /// What an interviewer would ask about the diagram; one question is chosen.
    case coach([Finding], chosen: Int)
  }

  /// What the pane cannot do itself.
  enum Request: Equatable, Sendable {
    case notes
    /// A line to be written in the notes, to go on with.
    case write(String)
    case findInNotes(String)
    /// The questions that the diagram raises.
    case coach
    /// Whether the program listens to the mouse.
    case mouse(Bool)
    /// A file of the page, with the end of its name.
    case export(BoardExport)
  }

  private(set) var book: BoardBook
  private(set) var page = 0
  /// The id of the box that keys act on; nil only when there is none.
  private(set) var selected: String?
  /// The current wire, by its place in the diagram.
  private(set) var wire: Int?
  /// The boxes to be framed.
  private(set) var marked: [String] = []
  private(set) var mode = Mode.keys
  var field = LineField()
  /// One sentence about the last key, until the next.
  private(set) var note: String?
  private(set) var isOverview = false
  var needle = ""
  private(set) var alphabet: Alphabet
  var drag: Drag?

  private(set) var layout = Layout(Diagram())
  private(set) var drawing = Layout(Diagram()).drawing()
  /// Where a name goes on to a second line.
  private(set) var wrapping = Layout.widestName
  /// The cell of the drawing at the pane's top left.
  private(set) var origin = Point(column: 0, row: 0)
  private(set) var size = Size(columns: 0, rows: 0)
  private var followsSelection = true
  private var steps: [BoardBook.Step] = []
  /// Grows with everything that may change the picture.
  private(set) var revision = 0

  init(_ book: BoardBook = BoardBook(), alphabet: Alphabet = .unicode) {
    self.book = book
    self.alphabet = alphabet
    selected = book.pages[0].diagram.boxes.last?.id
    showAnew()
  }

  var diagram: Diagram { book.pages[page].diagram }
  var selectedBox: Box? { selected.flatMap { diagram.box($0) } }

  /// What was done since it was last asked, in order.
  mutating func takeSteps() -> [BoardBook.Step] {
    defer { steps = [] }
    return steps
  }
}

// Changes.
extension DiagramPane {
  /// Does it, tells the journal and shows it; false when nothing changes.
  @discardableResult
  mutating func make(_ step: BoardBook.Step) -> Bool {
    guard book.make(step) else { return false }
    steps.append(step)
    return true
  }

  @discardableResult
  mutating func change(_ operations: [Operation]) -> Bool {
    guard !operations.isEmpty, make(.change(page: page, .perform(operations))) else {
      return false
    }
    show()
    return true
  }

  /// Undoes or redoes; false when there is nothing.
  mutating func travel(_ change: DiagramLog.Change) -> Bool {
    guard make(.change(page: page, change)) else { return false }
    show()
    return true
  }

  /// Brings the picture up to date with as little moved as can be.
  private mutating func show() {
    layout.show(diagram)
    drawing = layout.drawing(alphabet)
    mend()
  }

  /// Takes an arrangement of all boxes with its picture.
  mutating func arrange(as tidied: Layout) -> Bool {
    let isChanged = make(.change(page: page, .perform([.arrange(tidied.arrangement)])))
    wrapping = tidied.wrapping
    show(tidied.diagram == diagram ? tidied : Layout(diagram, wrapping: wrapping))
    return isChanged
  }

  private mutating func showAnew() { show(Layout(diagram, wrapping: wrapping)) }

  private mutating func show(_ next: Layout) {
    layout = next
    drawing = layout.drawing(alphabet)
    mend()
  }

  /// What is gone can be neither selected nor marked.
  private mutating func mend() {
    if selectedBox == nil { selected = diagram.boxes.last?.id }
    if let wire, !diagram.wires.indices.contains(wire) { self.wire = nil }
    let ids = Set(diagram.boxes.map(\.id))
    marked.removeAll { !ids.contains($0) }
    followsSelection = true
    revision += 1
  }

  /// Shows another state of the book, as a replay does.
  mutating func show(_ book: BoardBook, page: Int) {
    guard book != self.book || page != self.page else { return }
    let isSamePage = page == self.page
    self.book = book
    if isSamePage { show() } else { turn(to: page) }
    selected = diagram.boxes.last?.id
  }

  mutating func turn(to page: Int) {
    self.page = min(max(0, page), book.pages.count - 1)
    wire = nil
    marked = []
    // A copied page has the same boxes.
    if let box = selected, diagram.box(box) == nil { selected = nil }
    showAnew()
  }

  mutating func wrap(at columns: Int) {
    wrapping = min(max(6, columns), 30)
    showAnew()
  }

  mutating func draw(in alphabet: Alphabet) {
    self.alphabet = alphabet
    show(layout)
  }
}

// What the keys act on.
extension DiagramPane {
  mutating func select(_ box: String?) {
    selected = box ?? selected
    wire = nil
    followsSelection = true
  }

  mutating func choose(wire: Int?) {
    self.wire = wire
    followsSelection = true
  }

  mutating func enter(_ mode: Mode) { self.mode = mode }

  mutating func tell(_ sentence: String?) { note = sentence }

  mutating func toggleMark(_ box: String) {
    if let place = marked.firstIndex(of: box) {
      marked.remove(at: place)
    } else {
      marked.append(box)
    }
  }

  mutating func unmarkAll() { marked = [] }

  mutating func toggleOverview() { isOverview.toggle() }

  mutating func touch() { revision += 1 }
}

// The view.
extension DiagramPane {
  /// The rows above the picture.
  static let headRows = 1

  var canvas: Size { Size(columns: size.columns, rows: max(0, size.rows - Self.headRows)) }

  /// Keeps what is selected in view.
  mutating func layout(for size: Size) {
    guard size != self.size || followsSelection else { return }
    if size != self.size { revision += 1 }
    self.size = size
    let before = origin
    if let box = selectedBox, let place = diagram.boxes.firstIndex(of: box) {
      reveal(drawing.boxes[place])
    }
    hold()
    followsSelection = false
    if origin != before { revision += 1 }
  }

  private mutating func reveal(_ area: CellRectangle) {
    origin.column = min(origin.column, area.x)
    origin.column = max(origin.column, area.x + area.width - canvas.columns)
    origin.row = min(origin.row, area.y)
    origin.row = max(origin.row, area.y + area.height - canvas.rows)
  }

  /// Never beyond the picture.
  private mutating func hold() {
    origin.column = max(0, min(origin.column, drawing.width - canvas.columns))
    origin.row = max(0, min(origin.row, drawing.height - canvas.rows))
  }

  mutating func pan(_ direction: Direction) {
    switch direction {
    case .left: scroll(columns: -canvas.columns / 2, rows: 0)
    case .right: scroll(columns: canvas.columns / 2, rows: 0)
    case .up: scroll(columns: 0, rows: -canvas.rows / 2)
    case .down: scroll(columns: 0, rows: canvas.rows / 2)
    }
  }

  mutating func scroll(columns: Int, rows: Int) {
    origin.column += columns
    origin.row += rows
    hold()
    followsSelection = false
    revision += 1
  }

  mutating func centre() {
    guard let box = selectedBox, let place = diagram.boxes.firstIndex(of: box) else { return }
    let area = drawing.boxes[place]
    origin.column = area.x + area.width / 2 - canvas.columns / 2
    origin.row = area.y + area.height / 2 - canvas.rows / 2
    hold()
    followsSelection = false
    revision += 1
  }
}
