import Content

/// A place in a question's tree of follow-ups, as the numbers that lead to it: `0.1` is the second
/// that follows on the first.
struct FollowUpPath: Equatable, Sendable {
  private(set) var steps: [Int]

  init(_ steps: [Int]) { self.steps = steps }

  /// Nil when the text is no path.
  init?(_ text: String) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let steps = numbers.compactMap { $0 }
    guard steps.count == numbers.count else { return nil }
    self.steps = steps
  }

  var text: String { steps.map(String.init).joined(separator: ".") }

  /// What is asked there; nil when the tree has no such place.
  func followUp(in tree: [Question.FollowUp]) -> Question.FollowUp? {
    var level = tree
    var found: Question.FollowUp?
    for step in steps {
      guard level.indices.contains(step) else { return nil }
      found = level[step]
      level = level[step].then
    }
    return found
  }

  /// One layer deeper while there is one, else the next tree from its top; nil after the last.
  ///
  /// - Parameter choose: which of so many branches to take.
  func next(in tree: [Question.FollowUp], choose: (Int) -> Int) -> FollowUpPath? {
    let branches = followUp(in: tree)?.then.count ?? 0
    if branches > 0 { return FollowUpPath(steps + [choose(branches)]) }
    let other = (steps.first ?? -1) + 1
    return other < tree.count ? FollowUpPath([other]) : nil
  }
}
