import Coach
import Screens

/// A reviewer at work while the person looks on.
struct Reviewer: ~Copyable {
  private let review: Review
  private var child: ChildProgram

  init(of attempt: Attempt, _ workplace: Workplace) throws {
    let review = try Review(of: attempt, workplace)
    child = try review.begin(at: Clocks.uptime)
    self.review = review
  }

  /// To be waited on.
  var descriptors: [Int32] { child.descriptors }

  var patience: Duration? { child.patience(at: Clocks.uptime) }

  mutating func stop() { child.stop() }

  /// Takes what has come; nil while it goes on.
  mutating func look() -> ReviewerVerdict? {
    child.look(at: Clocks.uptime)
    guard child.end != nil else { return nil }
    do {
      return .said(try review.keep(review.text(from: child)))
    } catch {
      return .failed("\(error)")
    }
  }
}
