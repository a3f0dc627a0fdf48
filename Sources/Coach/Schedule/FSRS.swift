/// What FSRS believes about how one thing is remembered.
package struct Memory: Equatable, Sendable {
  /// Days until the chance of recall has fallen to nine in ten.
  package var stability: Double
  /// From 1, easy, to 10.
  package var difficulty: Double

  package init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}

/// The memory model FSRS-6: how memory fades, and what a review does to it.
///
/// Formulas: py-fsrs 6.3.2, <https://github.com/open-spaced-repetition/py-fsrs>; the ceiling of the
/// stability is that of fsrs-rs and ts-fsrs.
package struct FSRS: Equatable, Sendable {
  /// The 21 numbers that are fitted to reviews of many people.
  package struct Weights: Equatable, Sendable {
    fileprivate let w: [Double]

    /// Nil unless there are 21, each within the bounds of the reference.
    package init?(_ weights: [Double]) {
      guard weights.count == Self.bounds.count,
        zip(weights, Self.bounds).allSatisfy({ $1.contains($0) })
      else { return nil }
      w = weights
    }

    private init(usual weights: [Double]) { w = weights }

    package static let usual = Weights(usual: [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
      1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    private static let bounds: [ClosedRange<Double>] = [
      0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
      0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
      0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
    ]
  }

  private static let stabilities = 0.001...36_500.0
  private static let difficulties = 1.0...10.0

  private let w: [Double]
  private let decay: Double
  private let factor: Double
  /// What difficulties are drawn to: that of a first easy, which is not held to the range.
  private let easiest: Double

  package init(_ weights: Weights = .usual) {
    w = weights.w
    decay = -w[20]
    factor = Elementary.power(0.9, 1 / decay) - 1
    easiest = w[4] - Elementary.exponential(w[5] * 3) + 1
  }

  /// The chance, from 0 to 1, that it is recalled so many days after the last review.
  package func retrievability(of memory: Memory, after days: Int) -> Double {
    Elementary.power(1 + factor * Double(max(0, days)) / memory.stability, decay)
  }

  /// Days until the chance of recall has fallen to the retention, unrounded.
  package func interval(of memory: Memory, retention: Double) -> Double {
    memory.stability / factor * (Elementary.power(retention, 1 / decay) - 1)
  }

  package func memory(after first: Rating) -> Memory {
    let grade = first.grade
    return Memory(
      stability: max(w[Int(grade) - 1], Self.stabilities.lowerBound),
      difficulty: clamp(
        w[4] - Elementary.exponential(w[5] * (grade - 1)) + 1, to: Self.difficulties))
  }

  /// What a review leaves, whole days after the last one.
  package func memory(
    _ memory: Memory, afterDays days: Int, rated rating: Rating
  ) -> Memory {
    let stability =
      if days < 1 {
        sameDayStability(of: memory, rated: rating)
      } else if rating == .again {
        lapsedStability(of: memory, after: days)
      } else {
        recalledStability(of: memory, after: days, rated: rating)
      }
    return Memory(
      stability: clamp(stability, to: Self.stabilities),
      difficulty: difficulty(after: memory.difficulty, rated: rating))
  }

  private func sameDayStability(of memory: Memory, rated rating: Rating) -> Double {
    let growth =
      Elementary.exponential(w[17] * (rating.grade - 3 + w[18]))
      * Elementary.power(memory.stability, -w[19])
    return memory.stability * (rating == .again ? growth : max(growth, 1))
  }

  private func recalledStability(
    of memory: Memory, after days: Int, rated rating: Rating
  ) -> Double {
    let recall = retrievability(of: memory, after: days)
    let growth =
      Elementary.exponential(w[8]) * (11 - memory.difficulty)
      * Elementary.power(memory.stability, -w[9])
      * (Elementary.exponential(w[10] * (1 - recall)) - 1)
    let bonus = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
    return memory.stability * (1 + growth * bonus)
  }

  private func lapsedStability(of memory: Memory, after days: Int) -> Double {
    let recall = retrievability(of: memory, after: days)
    let left =
      w[11] * Elementary.power(memory.difficulty, -w[12])
      * (Elementary.power(memory.stability + 1, w[13]) - 1)
      * Elementary.exponential(w[14] * (1 - recall))
    return min(left, memory.stability / Elementary.exponential(w[17] * w[18]))
  }

  private func difficulty(after difficulty: Double, rated rating: Rating) -> Double {
    let moved = difficulty - w[6] * (rating.grade - 3) * (10 - difficulty) / 9
    return clamp(w[7] * easiest + (1 - w[7]) * moved, to: Self.difficulties)
  }

  private func clamp(_ number: Double, to range: ClosedRange<Double>) -> Double {
    min(max(number, range.lowerBound), range.upperBound)
  }
}

extension Rating {
  /// From 1, again, to 4, easy.
  fileprivate var grade: Double {
    switch self {
    case .again: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }
}
