import Content

extension PlanTopic {
  /// The leading topics of a curriculum and the loop, as progress knows them.
  package static func topics(
    of curriculum: Curriculum, aim: Aim, progress: Progress
  ) -> [PlanTopic] {
    let items = curriculum.items.filter(\.isLeading)
    let sum = items.reduce(0) { $0 + $1.weight }
    let loop = GroupWeights(aim).share(of: .mock)
    let topics = items.map { item in
      let skill = progress.topic(item.topic.id)?.skill
      return PlanTopic(
        id: item.topic.id, kind: item.kind, weight: item.weight / sum * (1 - loop),
        mastery: skill?.mastery ?? 0, deviation: skill?.deviation ?? 0,
        standing: skill?.standing() ?? .unsure, isTried: skill.map { $0.count > 0 } ?? false,
        demand: item.demand.flatMap { demand in aim.company.map { demand.words($0.name) } })
    }
    guard !topics.isEmpty else { return [] }
    return topics + [
      // A loop is as good as what it is made of.
      PlanTopic(
        id: mock, kind: .mock, weight: loop,
        mastery: topics.reduce(0) { $0 + $1.weight * $1.mastery } / (1 - loop),
        deviation: topics.reduce(0) { $0 + $1.weight * $1.deviation } / (1 - loop))
    ]
  }
}

extension DoneBlock {
  /// The practice since a day, each answer one block.
  package static func blocks(
    _ outcomes: [Outcome], since first: Day, catalogue: Catalogue
  ) -> [DoneBlock] {
    let areas = Dictionary(
      catalogue.topics.map { ($0.id, $0.area) }, uniquingKeysWith: { first, _ in first })
    return outcomes.compactMap { outcome in
      let day = outcome.started.studyDay
      guard day >= first else { return nil }
      let area = outcome.topics.first.flatMap { areas[$0] } ?? .design
      return DoneBlock(
        day: day, answer: outcome.id, question: outcome.question, topics: outcome.topics,
        kind: PracticeKind(of: outcome.kind, on: area), minutes: (outcome.used + 30) / 60)
    }
  }
}
