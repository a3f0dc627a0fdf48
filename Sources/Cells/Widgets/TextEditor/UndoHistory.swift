/// What was changed, in steps that a person takes back one at a time.
struct UndoHistory: Sendable {
  struct Change: Sendable {
    let place: TextPlace
    let removed: String
    let inserted: String
  }

  struct Step: Sendable {
    fileprivate(set) var changes: [Change] = []
    let before: Selection
    fileprivate(set) var after: Selection
  }

  /// Changes of one kind in a row that are one step.
  enum Run: Sendable {
    case typing, erasing, deleting
  }

  private var done: [Step] = []
  private var undone: [Step] = []
  private var run: Run?

  mutating func begin(_ run: Run?, at selection: Selection) {
    if let run, run == self.run, !done.isEmpty { return }
    self.run = run
    done.append(Step(before: selection, after: selection))
  }

  mutating func record(_ change: Change) {
    undone = []
    guard !done.isEmpty else { return }
    done[done.count - 1].changes.append(change)
  }

  mutating func end(at selection: Selection) {
    guard let last = done.indices.last else { return }
    if done[last].changes.isEmpty {
      done.removeLast()
      run = nil
    } else {
      done[last].after = selection
    }
  }

  /// What is changed from here on is another step.
  mutating func endRun() { run = nil }

  mutating func undo() -> Step? {
    run = nil
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  mutating func redo() -> Step? {
    run = nil
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}
