import Coach
import Content
import Testing

@Suite struct FeedbackAgreementTests {
  @Test func `dump`() throws {
    var strict = Agreement()
    var lenient = Agreement()
    var kinds: [String: (Agreement, Agreement)] = [:]
    for item in try LabelledAnswers.read().items {
      var engine = CoverageEngine(points: item.points)
      print(engine.problems)
      for answer in item.answers {
        for point in engine.score(answer.text).points {
          let labelled = answer.covered.contains(point.id)
          strict.add(found: point.state == .covered, labelled: labelled)
          lenient.add(found: point.state != .notSeen, labelled: labelled)
          kinds[item.kind, default: (Agreement(), Agreement())].0.add(
            found: point.state == .covered, labelled: labelled)
          kinds[item.kind, default: (Agreement(), Agreement())].1.add(
            found: point.state != .notSeen, labelled: labelled)
          if (point.state != .notSeen) != labelled || !point.rejections.isEmpty {
            print(answer.id, point.id, point.state, labelled ? "LABELLED" : "not")
            for hit in point.hits { print("   +", hit.cue, "|", hit.text.prefix(100)) }
            for hit in point.rejections { print("   -", hit.hit.cue, "|", hit.reason) }
          }
        }
      }
    }
    for (name, agreement) in [("covered", strict), ("or touched", lenient)]
      + kinds.flatMap({ [($0.key, $0.value.0), ($0.key + "+", $0.value.1)] })
    {
      print(name, agreement.precision, agreement.recall, agreement.f1, agreement.kappa)
    }
  }
}
