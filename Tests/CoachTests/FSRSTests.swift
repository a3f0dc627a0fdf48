import Seeds
import Coach
import Testing

@Suite struct `FSRS-6` {
  private let ratings: [Rating] = [.again, .hard, .good, .easy]

  @Test(arguments: try FSRSVectors.read())
  func `every review of the reference comes out to a millionth`(
    sequence: FSRSVectors.Sequence
  ) throws {
    let weights = try #require(sequence.parameters.map(FSRS.Weights.init) ?? .usual)
    let model = FSRS(weights)
    let scheduler = CardScheduler(
      model, retention: sequence.desiredRetention,
      learningSteps: sequence.learningSteps.map { .seconds($0) },
      relearningSteps: sequence.relearningSteps.map { .seconds($0) },
      longestInterval: sequence.longestInterval)
    var card: Card?
    for (number, review) in sequence.reviews.enumerated() {
      let place = Comment(rawValue: "review \(number)")
      let days = review.elapsedDays ?? 0
      if let card, let before = review.retrievabilityBefore {
        #expect(isNear(model.retrievability(of: card.memory, after: days), before), place)
      }
      let next = scheduler.step(card, elapsedDays: days, rating: ratings[review.rating - 1])
      check(next, against: review, model, retention: sequence.desiredRetention, place)
      card = next
    }
  }

  private func check(
    _ card: Card, against review: FSRSVectors.Review, _ model: FSRS, retention: Double,
    _ place: Comment
  ) {
    #expect(isNear(card.memory.stability, review.stability), place)
    #expect(isNear(card.memory.difficulty, review.difficulty), place)
    #expect(
      isNear(model.interval(of: card.memory, retention: retention), review.rawInterval), place)
    #expect(card.phase.name == review.state, place)
    #expect(card.phase.step == review.step, place)
    #expect(card.wait.duration == .seconds(review.interval), place)
    for (days, recall) in review.retrievabilityAfter {
      #expect(
        isNear(model.retrievability(of: card.memory, after: Int(days) ?? -1), recall), place)
    }
  }

  private func isNear(_ value: Double, _ wanted: Double) -> Bool {
    abs(value - wanted) <= 1e-6 * max(1, abs(wanted))
  }

  @Test
  func `whatever the reviews, memory stays within its bounds and every wait is a day or more`() {
    var random = Dice(seed: 1)
    let scheduler = CardScheduler()
    for _ in 0..<500 {
      var card: Card?
      for _ in 0..<20 {
        let days = Int.random(in: -3...4000, using: &random)
        let rating = Rating.allCases[Int.random(in: 0...3, using: &random)]
        let next = scheduler.step(card, elapsedDays: days, rating: rating)
        #expect((0.001...36_500).contains(next.memory.stability))
        #expect((1...10).contains(next.memory.difficulty))
        guard case .days(let wait) = next.wait else {
          Issue.record("without steps a wait is one of days, but it is \(next.wait)")
          return
        }
        #expect((1...36_500).contains(wait))
        card = next
      }
    }
  }

  @Test func `a better rating never leaves a weaker memory`() {
    var random = Dice(seed: 2)
    let model = FSRS()
    for _ in 0..<2000 {
      let memory = Memory(
        stability: .random(in: 0.001...2000, using: &random),
        difficulty: .random(in: 1...10, using: &random))
      let days = Int.random(in: 0...800, using: &random)
      let after = ratings.map { model.memory(memory, afterDays: days, rated: $0) }
      for (worse, better) in zip(after, after.dropFirst()) {
        #expect(worse.stability <= better.stability, "\(memory) after \(days) days")
        #expect(worse.difficulty >= better.difficulty, "\(memory) after \(days) days")
      }
    }
  }

  @Test func `recall fades with every day and is nine in ten after as many as its stability`() {
    let model = FSRS()
    let memory = Memory(stability: 12, difficulty: 5)
    let recalls = (0...400).map { model.retrievability(of: memory, after: $0) }
    #expect(recalls[0] == 1)
    #expect(abs(recalls[12] - 0.9) < 1e-12)
    #expect(zip(recalls, recalls.dropFirst()).allSatisfy { $0 > $1 })
    #expect(model.retrievability(of: memory, after: -5) == 1)
  }

  @Test func `weights that are too few or out of bounds are refused`() {
    #expect(FSRS.Weights([]) == nil)
    #expect(FSRS.Weights(Array(repeating: 0, count: 21)) == nil)
    #expect(FSRS.Weights(Array(repeating: .nan, count: 21)) == nil)
  }
}

extension Card.Phase {
  fileprivate var name: String {
    switch self {
    case .learning: "learning"
    case .review: "review"
    case .relearning: "relearning"
    }
  }

  fileprivate var step: Int? {
    switch self {
    case .learning(let step), .relearning(let step): step
    case .review: nil
    }
  }
}

extension Card.Wait {
  fileprivate var duration: Duration {
    switch self {
    case .pause(let pause): pause
    case .days(let days): .seconds(days * 86_400)
    }
  }
}
