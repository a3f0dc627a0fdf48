import Coach
import Testing

/// How well the engine agrees with labels that were written before it was. The cues are the first
/// version, all of them weak, so that few points come out covered; the floors are there to show
/// when a change of the rules makes it worse.
@Suite struct FeedbackAgreementTests {
  private func agreement(_ isFound: (CoverageState) -> Bool) throws -> Agreement {
    var agreement = Agreement()
    for item in try LabelledAnswers.read().items {
      var engine = CoverageEngine(points: item.points)
      #expect(engine.problems.isEmpty)
      for answer in item.answers {
        for point in engine.score(answer.text).points {
          agreement.add(
            found: isFound(point.state), labelled: answer.covered.contains(point.id))
        }
      }
    }
    return agreement
  }

  @Test func `covered or touched agrees with the labels`() throws {
    let agreement = try agreement { $0 != .notSeen }
    #expect(agreement.precision >= 0.86)
    #expect(agreement.recall >= 0.43)
    #expect(agreement.f1 >= 0.58)
    #expect(agreement.kappa >= 0.37)
  }

  @Test func `covered alone is seldom wrong`() throws {
    let agreement = try agreement { $0 == .covered }
    #expect(agreement.precision >= 0.88)
    #expect(agreement.recall >= 0.18)
    #expect(agreement.kappa >= 0.16)
  }

  @Test(arguments: ["stuffed", "negated"])
  func `an answer of buzzwords or denials earns next to nothing`(_ style: String) throws {
    var found = 0
    var all = 0
    for item in try LabelledAnswers.read().items {
      var engine = CoverageEngine(points: item.points)
      for answer in item.answers where answer.style == style {
        found += engine.score(answer.text).points.count { $0.state == .covered }
        all += item.points.count
      }
    }
    #expect(all > 0)
    #expect(Double(found) <= 0.1 * Double(all))
  }
}
