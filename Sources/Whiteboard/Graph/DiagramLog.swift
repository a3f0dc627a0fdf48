/// A diagram with all that was done to it: each step is undone as a whole, and a change of a label
/// is a step of its own, apart from the box it stands on.
package struct DiagramLog: Equatable, Sendable {
  private struct Step: Equatable, Sendable {
    let before: Diagram
    let after: Diagram
  }

  /// What a journal keeps of an edit.
  package enum Change: Equatable, Sendable {
    case perform([Operation])
    case undo, redo
  }

  /// Older steps cannot be undone any more.
  private static let longest = 1000

  package private(set) var diagram: Diagram
  private var done: [Step] = []
  private var undone: [Step] = []

  package init(_ diagram: Diagram = Diagram()) { self.diagram = diagram }

  /// False when nothing changed: then there is nothing for the journal and nothing to undo.
  @discardableResult
  package mutating func make(_ change: Change) -> Bool {
    switch change {
    case .perform(let operations): perform(operations)
    case .undo: undo()
    case .redo: redo()
    }
  }

  /// All operations together are one step.
  @discardableResult
  package mutating func perform(_ operations: [Operation]) -> Bool {
    let next = diagram.applying(operations)
    guard next != diagram else { return false }
    done.append(Step(before: diagram, after: next))
    if done.count > Self.longest { done.removeFirst(done.count - Self.longest) }
    undone = []
    diagram = next
    return true
  }

  @discardableResult
  package mutating func undo() -> Bool {
    guard let step = done.popLast() else { return false }
    undone.append(step)
    diagram = step.before
    return true
  }

  @discardableResult
  package mutating func redo() -> Bool {
    guard let step = undone.popLast() else { return false }
    done.append(step)
    diagram = step.after
    return true
  }
}
