/// How much of everything a bank holds.
package struct BankCounts: Sendable {
  /// The first of a count is its name.
  package typealias Count = (name: String, count: Int)

  package let kinds: [Count]
  package let levels: [Count]
  /// Points, in the order of `Dimension.all`.
  package let dimensions: [Count]
  /// Questions that touch a topic, in the order of the topics; a question counts for each of its.
  package let topics: [(topic: Topic, count: Int)]

  package init(_ library: Library) {
    let questions = library.questions
    kinds = Question.Kind.allCases.map { kind in
      (kind.rawValue, questions.count { $0.kind == kind })
    }
    levels = Level.allCases.map { level in
      (level.rawValue, questions.count { $0.levels.contains(level) })
    }
    var points: [String: Int] = [:]
    var touching: [String: Int] = [:]
    for question in questions {
      for point in question.points { points[point.dimension, default: 0] += 1 }
      for topic in question.topics { touching[topic, default: 0] += 1 }
    }
    dimensions = Dimension.all.map { ($0, points[$0] ?? 0) }
    topics = library.topics.map { ($0, touching[$0.id] ?? 0) }
  }
}
