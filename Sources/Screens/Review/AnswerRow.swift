import Cells
import Coach

/// One past answer as a row of a list.
enum AnswerRow {
  static func draw(
    _ answer: PastAnswer, isChosen: Bool, into frame: inout Frame, area: Area, at now: Moment
  ) {
    var rest = area.inset(right: 2)
    frame.put(isChosen ? "▸" : " ", in: rest.takeLeft(2), style: .accent)
    let day = answer.started.day.words(seenFrom: now.wall.day)
    frame.put(day, in: rest.takeLeft(16), style: .faint)
    frame.put(answer.overall.map(String.init) ?? "–", in: rest.takeLeft(3), style: .accent)
    if area.columns >= 60 {
      let share = answer.raisedShare ?? ""
      frame.putRight(share, in: rest.takeRight(max(17, share.columns + 1)), style: .faint)
    } else if area.columns >= 40, answer.raisedShare != nil {
      let raised = answer.points.count { $0.state == .raised }
      frame.putRight("\(raised)/\(answer.points.count)", in: rest.takeRight(6), style: .faint)
    }
    if area.columns >= 84 {
      let used = Duration.seconds(answer.outcome.used).clock
      frame.putRight(used, in: rest.takeRight(8), style: .faint)
      let kind = rest.takeRight(17).inset(left: 2)
      frame.putShortened(answer.outcome.kind.title, in: kind, style: .faint)
    }
    frame.putShortened(answer.question.titled, in: rest, style: isChosen ? .strong : .plain)
  }
}
