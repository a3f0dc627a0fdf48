import Content

/// A round lived through again: its own lines are left out of the journal and come out anew.
package enum Replay {
  /// The entries that the interviewer makes when everything else of a journal happens again.
  package static func lines(
    of entries: [JournalEntry], said interviewer: consuming Interviewer
  ) -> [JournalEntry] {
    var lines: [JournalEntry] = []
    for entry in entries {
      if case .say = entry.event { continue }
      while let line = interviewer.next(until: entry.at) {
        interviewer.take(line)
        lines.append(line)
      }
      // The debrief is not listened to.
      interviewer.take(entry)
      if entry.event == .finish { break }
      guard let reply = interviewer.reply(to: entry.event) else { continue }
      let line = JournalEntry(at: entry.at, event: .say(reply))
      interviewer.take(line)
      lines.append(line)
    }
    return lines
  }
}
