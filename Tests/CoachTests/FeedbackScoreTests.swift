import Seeds
import Coach
import Content
import Testing

@Suite struct FeedbackScoreTests {
  private func point(_ id: String, _ dimension: String, weight: Int = 1, level: Level = .mid)
    -> RubricPoint
  {
    var point = RubricPoint()
    point.id = id
    point.dimension = dimension
    point.weight = weight
    point.level = level
    return point
  }

  private var question: Question {
    var question = Question()
    question.kind = .technical
    question.points = [
      point("a", "depth", weight: 3), point("b", "depth"), point("c", "depth", level: .staff),
      point("d", "operations"), point("e", "operations", weight: 2, level: .senior),
      point("f", "solution", level: .staff),
    ]
    return question
  }

  private func marks(_ states: [String: PointState]) -> [PointMark] {
    states.sorted { $0.key < $1.key }.map { PointMark(id: $0.key, state: $0.value) }
  }

  private func score(
    _ dimension: String, _ states: [String: PointState], touched: Set<String> = [],
    level: Level = .mid
  ) -> SuggestedScore? {
    Scoring.suggestions(for: question, marks: marks(states), touched: touched, level: level)
      .first { $0.dimension == dimension }
  }

  @Test func `the share of the expected weight makes the score`() {
    #expect(score("depth", [:])?.score == 1)
    #expect(score("depth", ["b": .raised])?.score == 1)
    #expect(score("depth", ["a": .prompted, "b": .prompted])?.share == 55)
    #expect(score("depth", ["a": .prompted, "b": .prompted])?.score == 2)
    #expect(score("depth", ["a": .raised])?.share == 75)
    #expect(score("depth", ["a": .raised])?.score == 3)
    #expect(score("depth", ["a": .raised], touched: ["a"])?.score == 1)
  }

  @Test func `the top score asks for a point above the level where there is one`() {
    let expected: [String: PointState] = ["a": .raised, "b": .raised]
    #expect(score("depth", expected)?.score == 3)
    #expect(score("depth", expected)?.rule.contains("above the level") == true)
    #expect(score("depth", ["a": .raised, "b": .raised, "c": .prompted])?.score == 4)
    #expect(score("operations", ["d": .raised, "e": .raised], level: .senior)?.score == 4)
  }

  @Test func `a dimension of which nothing is expected has no score`() {
    #expect(score("solution", [:])?.score == nil)
    #expect(score("solution", [:], level: .staff)?.score == 1)
    #expect(score("tradeoffs", [:])?.score == nil)
  }

  @Test func `the rule tells what was counted`() {
    let rule = score("depth", ["a": .raised, "b": .prompted], touched: ["b"])?.rule
    #expect(
      rule == "1 raised, 1 prompted (1 in part), 81 % of what is expected at mid level")
  }

  @Test func `prompting costs more the higher the level`() {
    let shares = Level.allCases.map { Scoring.promptedShare(at: $0) }
    #expect(shares == shares.sorted(by: >))
    #expect(shares.allSatisfy { $0 > 0 && $0 < 100 })
  }

  @Test func `a dimension at 1 fails the round`() {
    func overall(_ scores: Int...) -> SuggestedOverall {
      Scoring.overall(
        of: zip(["depth", "solution", "tradeoffs", "operations"], scores).map {
          DimensionScore(dimension: $0, score: $1)
        })
    }
    #expect(overall(4, 4, 4, 1).score == 2)
    #expect(
      overall(4, 4, 4, 1).rule == "a dimension at 1 fails the round: Operations")
    #expect(overall(1, 1, 1, 2).score == 1)
    #expect(overall(3, 3, 4).score == 3)
    #expect(overall(3, 4).score == 3)
    #expect(overall(4, 4, 3).score == 4)
    #expect(overall(2).score == 2)
    #expect(overall().score == nil)
  }

  @Test func `raising more never lowers a score`() {
    let order: [PointState] = [.missed, .prompted, .raised]
    var random = Dice(seed: 7)
    for _ in 0..<300 {
      var states: [String: PointState] = [:]
      for point in question.points { states[point.id] = order.randomElement(using: &random) }
      let level = Level.allCases.randomElement(using: &random) ?? .mid
      let touched = Set(states.keys.filter { _ in Bool.random(using: &random) })
      for (id, state) in states {
        guard let place = order.firstIndex(of: state), place < 2 else { continue }
        var better = states
        better[id] = order[place + 1]
        let before = all(states, touched, level)
        for (old, new) in zip(before, all(better, touched, level)) { #expect(new >= old) }
        for (old, new) in zip(before, all(better, touched.subtracting([id]), level)) {
          #expect(new >= old)
        }
      }
    }
  }

  /// The scores of the dimensions, the overall score and the whole share; 0 for none.
  private func all(_ states: [String: PointState], _ touched: Set<String>, _ level: Level) -> [Int]
  {
    let marks = marks(states)
    let suggestions = Scoring.suggestions(
      for: question, marks: marks, touched: touched, level: level)
    let scores = suggestions.compactMap { suggestion in
      suggestion.score.map { DimensionScore(dimension: suggestion.dimension, score: $0) }
    }
    let share = Scoring.share(of: question, marks: marks, touched: touched, level: level)
    return suggestions.map { $0.score ?? 0 } + [Scoring.overall(of: scores).score ?? 0, share ?? 0]
  }

  @Test(arguments: [
    (0, Rating.again), (39, .again), (40, .hard), (59, .hard), (60, .good), (84, .good),
    (85, .easy), (100, .easy),
  ])
  func `the share of the rubric makes the rating`(_ share: Int, _ rating: Rating) {
    #expect(Rating(share: share) == rating)
    #expect(Rating(share: share, sawSolution: true) == .again)
    #expect(Rating(share: share, hadHint: true) == (share < 40 ? .again : .hard))
  }
}
