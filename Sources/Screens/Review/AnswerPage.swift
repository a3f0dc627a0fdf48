import Cells
import Coach
import Content
import Whiteboard

/// One past answer to read: its points with their lines, its scores, its notes.
struct AnswerPage: Screen {
  enum Action: Equatable, Sendable {
    case replay, practise, back
    case move(ListMotion)
  }

  static let bindings: [Binding<Action>] =
    [
      Binding(.character("r"), action: .replay, label: "replay"),
      Binding(.character("p"), action: .practise, label: "practise it again"),
      Binding(.escape, .character("q"), action: .back, label: "back"),
    ] + ListMotion.bindings(Action.move)

  private let attempt: Attempt
  private let text: String
  private let alphabet: Alphabet
  private var prose = Prose("")
  /// For which the text was made last.
  private var columns = 0

  init(_ attempt: Attempt, question: Question?, alphabet: Alphabet) {
    self.attempt = attempt
    self.alphabet = alphabet
    text = AnswerText.text(of: attempt, question: question)
  }

  var hints: [KeyHint] { Self.bindings.hints() + App.bindings.hints() }

  mutating func update(_ event: Event, at now: Moment) -> [Effect] {
    switch event {
    case .key(let key):
      switch Self.bindings.action(for: key) {
      case .replay: return [.replay(attempt.id)]
      case .practise: return [.open(.lobby(question: attempt.question))]
      case .back: return [.close]
      case .move(let motion): prose.move(motion)
      case nil: break
      }
    case .pointer(let pointer):
      if case .wheel(let rows) = pointer.action { prose.scroll(by: rows) }
    case .paste, .choose, .resize, .tick, .resumed, .end: break
    }
    return []
  }

  /// Diagrams are drawn for the width there is.
  mutating func layout(for size: Size) {
    let size = Chrome.column(in: size).size
    if size.columns != columns {
      columns = size.columns
      prose = Prose(BoardMarkdown.drawn(text, columns: columns - 1, alphabet))
    }
    prose.layout(for: size)
  }

  func draw(into frame: inout Frame, at now: Moment) {
    let day = attempt.started.day.words(seenFrom: now.wall.day)
    Chrome.draw(
      attempt.question.titled, detail: "\(attempt.kind.title) · \(day)", hints: hints,
      into: &frame)
    prose.draw(into: &frame, area: Chrome.column(in: frame.size))
  }
}
