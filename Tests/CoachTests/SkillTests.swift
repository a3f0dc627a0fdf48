import Seeds
import Coach
import Content
import Testing

@Suite struct `The skill model` {
  private let caching: [(id: String, area: Topic.Area)] = [("caching", .design)]

  private func day(_ number: Int) -> Day { Day(number: number) }

  private func grade(_ day: Int, _ rubric: Double?, own: Double? = nil) -> Grade {
    Grade(day: self.day(day), rubric: rubric, own: own)
  }

  @Test func `nothing known is the level of anybody, and unsure`() {
    let skill = SkillModel().skill(of: "caching", in: .design, on: day(0))
    #expect(abs(skill.mastery - 0.40) < 1e-12)
    #expect(abs(skill.variance - 0.9) < 1e-12)
    #expect(skill.count == 0)
    #expect(skill.standing() == .unsure)
  }

  @Test func `one topic's two scores come out as worked by hand`() {
    var model = SkillModel()
    model.note(grade(0, 0.5), on: caching)
    model.note(
      Grade(day: day(10), rubric: nil, own: 0.5, difficulty: .hard), on: caching)
    // Scores of one half have log-odds of nothing; a hard question adds 0.8.
    let prior = -0.405_465_108_108_164_4
    let first = 0.9 / 1.9
    let mean = prior - first * prior + 0.1
    let variance = 0.9 * (1 - first) + 0.01 * 10
    let second = variance / (variance + 2.5)
    let skill = model.skill(of: "caching", in: .design, on: day(30))
    #expect(abs(skill.logOdds - (mean + second * (0.8 - mean) + 0.1)) < 1e-12)
    #expect(abs(skill.variance - (variance * (1 - second) + 0.2)) < 1e-12)
  }

  @Test func `a better score never lowers the belief, in its topic or in its area`() {
    var random = Dice(seed: 3)
    for _ in 0..<300 {
      var better = SkillModel()
      var worse = SkillModel()
      for number in 0..<Int.random(in: 1...12, using: &random) {
        let topic = ["a", "b", "c"].randomElement(using: &random) ?? "a"
        let score = Double.random(in: 0...1, using: &random)
        better.note(grade(number, min(1, score + 0.2)), on: [(topic, .coding)])
        worse.note(grade(number, score), on: [(topic, .coding)])
      }
      for topic in ["a", "b", "c", "untried"] {
        let high = better.skill(of: topic, in: .coding, on: day(20))
        let low = worse.skill(of: topic, in: .coding, on: day(20))
        #expect(high.mastery >= low.mastery)
        #expect(high.range.contains(high.mastery) && (0...1).contains(high.mastery))
      }
    }
  }

  @Test func `practice makes surer and time less sure`() {
    var model = SkillModel()
    var last = model.skill(of: "caching", in: .design, on: day(0)).variance
    for _ in 0..<5 {
      model.note(grade(0, 0.6), on: caching)
      let variance = model.skill(of: "caching", in: .design, on: day(0)).variance
      #expect(variance < last)
      last = variance
    }
    #expect(model.skill(of: "caching", in: .design, on: day(1)).variance > last)
  }

  @Test func `an untried topic is guessed from its area and from no other`() {
    var model = SkillModel()
    for topic in ["a", "b", "c"] { model.note(grade(0, 0.9), on: [(topic, .databases)]) }
    let near = model.skill(of: "new", in: .databases, on: day(0))
    let far = model.skill(of: "new", in: .design, on: day(0))
    #expect(near.mastery > 0.55)
    #expect(abs(far.mastery - 0.40) < 1e-12)
  }

  @Test func `who rates themselves too high is believed less when nothing else is there`() {
    var honest = SkillModel()
    var proud = SkillModel()
    for number in 0..<6 {
      honest.note(grade(number, 0.4, own: 0.4), on: [("a", .design)])
      proud.note(grade(number, 0.4, own: 0.8), on: [("a", .design)])
    }
    #expect(abs(proud.gap - 6 * 0.4 / 9) < 1e-12)
    #expect(honest.gap == 0)
    honest.note(grade(7, nil, own: 0.8), on: caching)
    proud.note(grade(7, nil, own: 0.8), on: caching)
    let believed = honest.skill(of: "caching", in: .design, on: day(7)).mastery
    #expect(proud.skill(of: "caching", in: .design, on: day(7)).mastery < believed)
  }

  @Test func `many high scores are strong, many low ones weak`() {
    var model = SkillModel()
    for number in 0..<8 {
      model.note(grade(number, 0.97), on: [("high", .design)])
      model.note(grade(number, 0.1), on: [("low", .design)])
    }
    #expect(model.skill(of: "high", in: .design, on: day(8)).standing() == .strong)
    #expect(model.skill(of: "low", in: .design, on: day(8)).standing() == .weak)
  }

  @Test func `an attempt without a score says nothing`() {
    var model = SkillModel()
    model.note(grade(0, nil), on: caching)
    #expect(model == SkillModel())
  }
}
