import Cells
import Coach

// What was written reaches the session.
extension Round {
  mutating func reflect(at now: Moment) -> [Effect] {
    guard editor.hasEdits else { return [] }
    let before = aspect
    session.passTime(at: now)
    let effects = hear(at: now)
    let tells = effects.contains { if case .tell = $0 { true } else { false } }
    return aspect == before && !tells ? effects : effects + [.show]
  }

  /// Tells the session what was written, and the journal what has happened.
  mutating func hear(at now: Moment) -> [Effect] {
    var effects: [Effect] = []
    for edit in Self.joined(editor.takeEdits()) {
      if !hasToldOfDamage, edit.inserted.unicodeScalars.contains("\u{FFFD}") {
        hasToldOfDamage = true
        effects = [.tell("What was no UTF-8 text is kept as �; everything else is as it came.")]
      }
      session.edit(edit, at: now)
    }
    for step in pane?.takeSteps() ?? [] { session.draw(step, at: now) }
    let entries = session.takeEntries()
    if !entries.isEmpty { effects.append(.journal(entries)) }
    if ringsBell, !hasRung, session.left(at: now) <= .zero {
      hasRung = true
      effects.append(.bell)
    }
    return effects
  }

  /// What was typed in one go as one edit: a paste without brackets is a thousand keys at once.
  private static func joined(_ edits: [TextEditor.Edit]) -> [TextEdit] {
    var joined: [TextEdit] = []
    // What the last of them holds, and where it ends.
    var text = ""
    var end = (line: -1, offset: 0)
    for edit in edits {
      let first: TextEdit
      if edit.removed == 0, (edit.line, edit.offset) == end, let last = joined.popLast() {
        first = last
      } else {
        first = TextEdit(line: edit.line, offset: edit.offset, removed: edit.removed, inserted: "")
        text = ""
        end = (edit.line, edit.offset)
      }
      text += edit.inserted
      for scalar in edit.inserted.unicodeScalars {
        end = scalar == "\n" ? (end.line + 1, 0) : (end.line, end.offset + 1)
      }
      joined.append(
        TextEdit(line: first.line, offset: first.offset, removed: first.removed, inserted: text))
    }
    return joined
  }

  /// What of the picture can change while one types.
  private var aspect: Aspect {
    Aspect(
      said: session.interviewer?.said.count, phase: session.phaseIndex,
      pause: session.pauseCause, isInOvertime: session.isInOvertime,
      marks: session.interviewer?.marks.map(\.state) ?? [])
  }

  private struct Aspect: Equatable {
    let said: Int?
    let phase: Int
    let pause: PauseCause?
    let isInOvertime: Bool
    let marks: [CoverageState]
  }
}
