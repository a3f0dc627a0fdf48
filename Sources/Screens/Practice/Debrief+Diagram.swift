import Cells
import Coach
import Content
import Whiteboard

/// The diagrams in a debrief: drawn, and what an interviewer would ask about them.
extension Debrief {
  /// Pages that were drawn on, and the questions that the last version of each raises.
  static func diagramRows(of session: Session, notes: String) -> [Row] {
    let pages = session.book.pages.indices.filter { !session.book.pages[$0].diagram.boxes.isEmpty }
    return pages.map(Row.page) + session.diagramQuestions(notes: notes).map(Row.question)
  }

  func places(for size: Size) -> DebriefPlaces {
    if case .page = rows[list.chosen] { return DebriefPlaces(size: size, isPicture: true) }
    return DebriefPlaces(size: size)
  }

  /// Fitted to the pane when its row is chosen.
  mutating func fitPicture(to area: Area) {
    guard case .page(let page) = rows[list.chosen] else { return picture = nil }
    if picture?.page != page || picture?.columns != area.columns {
      let drawing = BoardMarkdown.picture(
        of: session.book.pages[page].diagram, columns: area.columns, alphabet)
      picture = PagePicture(page: page, columns: area.columns, view: Picture(drawing))
    }
    picture?.view.fit(area.size)
  }

  struct PagePicture: Equatable, Sendable {
    let page: Int
    let columns: Int
    var view: Picture
  }

  /// Whether a part of the drawing is out of sight.
  var isPictureCut: Bool { picture?.view.isWhole == false }

  /// The drawing, or the text beside it.
  mutating func pan(columns: Int, rows: Int) {
    if isPictureCut {
      picture?.view.turn(columns, rows)
    } else {
      detailTop = min(max(0, detailTop + rows * 4), detailEnd)
    }
  }

  /// False when another row than a question of the diagram is chosen.
  mutating func dismissQuestion(at now: Moment) -> Bool {
    guard case .question(let question) = rows[list.chosen] else { return false }
    session.dismiss(question, at: now)
    rows.removeAll { $0 == .question(question) }
    let chosen = list.chosen
    list.resize(count: rows.count)
    list.choose(min(chosen, rows.count - 1))
    return true
  }

  func drawPicture(into frame: inout Frame, area: Area) {
    picture?.view.draw(into: &frame, area: area)
  }

  func write(_ question: DiagramQuestion, on page: inout Page) {
    page.put(question.finding.question, .strong)
    if let subject = subject(of: question) { page.put(subject, .faint) }
    page.leaveBlank()
    page.put("Say your answer aloud. x sets it aside: answered, or meant so.", .plain)
  }

  private func subject(of question: DiagramQuestion) -> String? {
    guard let subject = question.finding.subject else { return nil }
    let diagram = session.book.pages[question.page].diagram
    let ends = subject.split(separator: "->").map { diagram.box(String($0))?.label ?? String($0) }
    return ends.joined(separator: " → ")
  }
}
