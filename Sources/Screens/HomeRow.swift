import Cells
import Coach

extension Home {
  func draw(
    _ row: Row, isChosen: Bool, into frame: inout Frame, area: Area, at now: Moment
  ) {
    guard area.rows > 0 else { return }
    var rest = area
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let style: Style = isChosen ? .strong : .plain
    switch row {
    case .waiting(let round):
      frame.put(Self.state(of: round), in: rest.takeLeft(14), style: .accent)
      frame.put(round.question.titled, in: rest, style: style)
    case .task(let task):
      frame.put("\(task.block.minutes) min", in: rest.takeLeft(8), style: .faint)
      frame.put(task.block.kind.title, in: rest.takeLeft(9), style: .faint)
      frame.putShortened(task.title, in: rest, style: style)
    case .question(let question, _):
      frame.put("\(question.minutes) min", in: rest.takeLeft(8), style: .faint)
      // Where there is little room the title goes before the kind, which stands below the list.
      if rest.columns >= 45 {
        frame.put(question.kind.title, in: rest.takeLeft(19), style: .faint)
      }
      frame.putShortened(question.id.titled, in: rest, style: style)
    case .answer(let attempt):
      AnswerRow.draw(
        PastAnswer(attempt), isChosen: isChosen, into: &frame, area: area, at: now)
    }
  }

  private static func state(of round: WaitingRound) -> String {
    guard let left = round.left else { return "debrief" }
    return left < .zero ? "overtime" : "\(left.clock) left"
  }
}
