/// A thing to be remembered, as the reviews so far have left it.
package struct Card: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// The number of the short step that it is on.
    case learning(step: Int)
    case review
    case relearning(step: Int)
  }

  package enum Wait: Equatable, Sendable {
    /// Within the day.
    case pause(Duration)
    case days(Int)
  }

  package var phase: Phase
  package var memory: Memory
  /// Until it is due, from its last review on.
  package var wait: Wait

  package init(phase: Phase, memory: Memory, wait: Wait) {
    self.phase = phase
    self.memory = memory
    self.wait = wait
  }
}

/// When to review what, by FSRS-6. There is no fuzz: the same reviews always give the same days.
package struct CardScheduler: Equatable, Sendable {
  package let model: FSRS
  private let retention: Double
  private let learning: [Duration]
  private let relearning: [Duration]
  private let longestInterval: Int

  /// Without steps, as greenroom has it, every wait is one of days.
  package init(
    _ model: FSRS = FSRS(), retention: Double = 0.9, learningSteps: [Duration] = [],
    relearningSteps: [Duration] = [], longestInterval: Int = 36_500
  ) {
    self.model = model
    self.retention = retention
    learning = learningSteps
    relearning = relearningSteps
    self.longestInterval = longestInterval
  }

  /// The card after a review.
  ///
  /// - Parameters:
  ///   - card: Nil for one that is new.
  ///   - elapsedDays: Whole days since the last review, by the caller's calendar.
  package func step(_ card: Card?, elapsedDays: Int, rating: Rating) -> Card {
    guard let card else {
      let memory = model.memory(after: rating)
      return next(from: .learning(step: 0), memory, rating)
    }
    let memory = model.memory(card.memory, afterDays: elapsedDays, rated: rating)
    return next(from: card.phase, memory, rating)
  }

  /// The same for what only is to be remembered, without steps.
  package func days(until memory: Memory) -> Int {
    let days = model.interval(of: memory, retention: retention)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(longestInterval)))
  }

  private func next(from phase: Card.Phase, _ memory: Memory, _ rating: Rating) -> Card {
    switch phase {
    case .learning(let step):
      return walk(learning, from: step, memory, rating) { .learning(step: $0) }
    case .relearning(let step):
      return walk(relearning, from: step, memory, rating) { .relearning(step: $0) }
    case .review:
      guard rating == .again, let pause = relearning.first else { return graduated(memory) }
      return Card(phase: .relearning(step: 0), memory: memory, wait: .pause(pause))
    }
  }

  private func walk(
    _ steps: [Duration], from step: Int, _ memory: Memory, _ rating: Rating,
    phase: (Int) -> Card.Phase
  ) -> Card {
    func stay(on step: Int, _ pause: Duration) -> Card {
      Card(phase: phase(step), memory: memory, wait: .pause(pause))
    }
    guard let first = steps.first else { return graduated(memory) }
    if rating == .again { return stay(on: 0, first) }
    guard steps.indices.contains(step) else { return graduated(memory) }
    switch rating {
    case .hard where step > 0: return stay(on: step, steps[step])
    case .hard: return stay(on: 0, steps.count == 1 ? first * 1.5 : (first + steps[1]) / 2)
    case .good where step + 1 < steps.count: return stay(on: step + 1, steps[step + 1])
    case .again, .good, .easy: return graduated(memory)
    }
  }

  private func graduated(_ memory: Memory) -> Card {
    Card(phase: .review, memory: memory, wait: .days(days(until: memory)))
  }
}
