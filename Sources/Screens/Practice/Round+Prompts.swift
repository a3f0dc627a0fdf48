import Cells
import Coach

// Keys while something is asked in the bottom line, or the checklist is walked.
extension Round {
  mutating func find(with key: Key) {
    switch key {
    case .enter: focus = home
    case .escape:
      focus = home
      needle = LineField()
      matches = editor.find("")
    case .down: _ = editor.findNext()
    case .up: _ = editor.findPrevious()
    default: if needle.take(.key(key)) { matches = editor.find(needle.text) }
    }
  }

  /// Tab offers the topics one after the other; Enter asks.
  mutating func ask(with key: Key, at now: Moment) {
    switch key {
    case .escape: focus = home
    case .enter:
      focus = home
      if !needle.text.trimmed.isEmpty { session.ask(words: needle.text.trimmed, at: now) }
    case .tab:
      let topics = session.interviewer?.topics ?? []
      let next = topics.firstIndex(of: needle.text).map { $0 + 1 } ?? 0
      if !topics.isEmpty { needle = LineField(topics[next % topics.count]) }
    default: _ = needle.take(.key(key))
    }
  }

  mutating func walkChecklist(with key: Key, at now: Moment) -> Bool {
    switch key {
    case .down, .character("j"): items.move(.next)
    case .up, .character("k"): items.move(.previous)
    case .character(" "), .enter, .character("x"): tickItem(at: now)
    case .escape: focus = home
    default: return key.modifiers.isEmpty && Self.actions[key] == nil
    }
    return true
  }

  mutating func tickItem(at now: Moment) {
    guard let checklist, checklist.items.indices.contains(items.chosen) else { return }
    session.tick(item: checklist.items[items.chosen].id, at: now)
  }

  /// Enter says yes to the question in the bottom line, anything else no.
  mutating func answer(_ key: Key, at now: Moment) -> [Effect] {
    let question = focus
    focus = home
    switch (question, key) {
    case (.finishing, .enter), (.finishing, .control("x")):
      session.finish(at: now)
      let notes = editor.text
      let entries = session.takeEntries()
      return [
        .journal(entries), .save(session.attempt(notes: notes, at: now)),
        .turn(to: .debrief(session, notes: notes)),
      ]
    case (.leaving, .enter):
      session.leave(at: now)
      return [.journal(session.takeEntries()), .leaveRound, .closeAll]
    case (.leaving, .character("x")):
      session.abandon(at: now)
      return [.journal(session.takeEntries()), .giveUp, .closeAll]
    default: return []
    }
  }
}
