import Coach
import Screens
import Store

// What changes past answers: the editor, the trash and back.
extension World {
  mutating func throwAway(_ id: String, at now: Moment) -> [News] {
    isGuidanceDue = true
    do throws(StoreError) {
      try Trash(in: workplace.places).take(id, at: now.wall)
      return [
        .shelf(.thrownAway(id)), .records(Self.records(in: workplace.places)),
        .notice("It is in the trash; u among the past answers brings it back."),
      ]
    } catch {
      return [.notice(error.description)]
    }
  }

  mutating func bringBack() -> [News] {
    isGuidanceDue = true
    do throws(StoreError) {
      let trash = Trash(in: workplace.places)
      let entries = try trash.entries()
      guard let entry = entries.first else { return [.notice("The trash is empty.")] }
      try trash.restore(entry)
      guard let answer = try AnswerFile(entry.answer, in: workplace.places).read() else {
        return []
      }
      let more = entries.count > 1 ? " \(entries.count - 1) more can come back." : ""
      return [
        .shelf(.broughtBack(answer.attempt)), .records(Self.records(in: workplace.places)),
        .notice("“\(answer.attempt.question.titled)” is back.\(more)"),
      ]
    } catch {
      return [.notice(error.description)]
    }
  }

  /// The notes of an answer, in a file for the editor; nil with the reason.
  func draft(of id: String) -> (draft: NotesDraft?, news: [News]) {
    do throws(StoreError) {
      guard let draft = try NotesDraft(of: id, in: workplace.places) else {
        return (nil, [.notice("The answer \(id) is gone.")])
      }
      return (draft, [])
    } catch {
      return (nil, [.notice(error.description)])
    }
  }

  /// Takes what the editor left.
  mutating func keep(_ draft: NotesDraft, of id: String, after end: Editor.End) -> [News] {
    do throws(StoreError) {
      switch end {
      case .done: break
      case .failed(let status):
        try draft.discard()
        if let sentence = Editor.whyNone(status) { return [.notice(sentence)] }
        return [.notice("“\(Editor.command)” ended with status \(status): nothing was changed.")]
      case .killed:
        return [.notice("The editor was killed; e goes on with what it had written.")]
      }
      guard try draft.keep() else { return [.notice("Nothing was changed.")] }
      let edits = Revisions(of: id, in: workplace.places).count
      guard let answer = try AnswerFile(id, in: workplace.places).read() else { return [] }
      return [
        .shelf(.edited(answer.attempt, edits: edits)),
        .records(Self.records(in: workplace.places)),
        .notice("Kept. What it was before is kept too: Enter on “Edited” compares."),
      ]
    } catch {
      return [.notice("\(error) Your text is in \(draft.path).")]
    }
  }
}
