import Seeds
import Coach
import Content
import Testing

@Suite struct `The next question` {
  private let good: [PointState] = [.raised, .raised, .raised, .raised]
  private let bad: [PointState] = [.missed, .missed, .missed, .missed]

  private func advisor(
    _ outcomes: [Outcome], after days: Int, in left: Int? = 28, aim: Aim = Aim()
  ) -> PracticeAdvisor {
    let progress = Practice.progress(outcomes, after: days, aim: aim)
    return PracticeAdvisor(
      curriculum: Curriculum(SmallBank.catalogue, aim: aim),
      progress: progress, interview: left.map { Day(number: progress.today.number + $0) })
  }

  @Test func `every question is ranked once, whatever was done`() {
    var random = Dice(seed: 6)
    for count in [0, 1, 5, 60] {
      let ranking = advisor(Practice.random(count, &random), after: count / 2).ranking()
      #expect(Set(ranking.map(\.question)) == Set(SmallBank.catalogue.cards.map(\.id)))
      #expect(ranking.count == 20)
      #expect(ranking.allSatisfy { $0.value.total > 0 && !$0.reason.isEmpty })
    }
  }

  @Test func `who has answered nothing is introduced, a kind after the other`() {
    let cards = SmallBank.catalogue.cards
    let introduction = NextQuestion.introduction(to: cards)
    #expect(!introduction.isEmpty)
    #expect(Set(introduction.map(\.kind)).count == introduction.count)
    #expect(introduction.allSatisfy { $0.levels.contains(.mid) })
    #expect(NextQuestion.introduction(to: cards.reversed()) == introduction)
    let offered = advisor([], after: 0).suggestions(limit: 5).map(\.question)
    #expect(Array(offered.prefix(introduction.count)) == introduction.map(\.id))
    #expect(Set(offered).count == 5)
    let first = NextQuestion.order(cards, after: [], choices: RoundChoices())
    #expect(Array(first.prefix(introduction.count)) == introduction)
    #expect(Set(first.map(\.id)) == Set(cards.map(\.id)))
  }

  @Test func `after a first answer, marked or not, the introduction goes on with the next kind`() {
    let introduction = NextQuestion.introduction(to: SmallBank.catalogue.cards).map(\.id)
    for states in [nil, good] {
      let answer = Practice.outcome(introduction[0], after: 0, states: states)
      let offered = advisor([answer], after: 0).suggestions(limit: 5).map(\.question)
      #expect(Array(offered.prefix(introduction.count - 1)) == Array(introduction.dropFirst()))
      #expect(offered.count == 5)
    }
  }

  @Test func `a kind or a choice of questions is kept to`() {
    let advisor = advisor([], after: 0)
    let stories = advisor.ranking(kind: .story).map(\.topic)
    #expect(Set(stories) == ["ownership", "conflict"])
    #expect(advisor.next(among: ["parsing-2"])?.question == "parsing-2")
    #expect(advisor.next(among: []) == nil)
  }

  @Test func `what was practised today makes way`() {
    let next = advisor([], after: 0).next()
    let topic = next?.topic ?? ""
    let after = advisor([Practice.outcome("\(topic)-1", after: 0, states: bad)], after: 0)
    #expect(after.next()?.topic != topic)
  }

  @Test func `of two topics that are alike the weaker comes first`() {
    let outcomes = [
      Practice.outcome("indexing-1", after: 0, states: good),
      Practice.outcome("locking-1", after: 0, states: bad),
    ]
    let order = advisor(outcomes, after: 14).ranking().map(\.topic)
    let weak = order.firstIndex(of: "locking") ?? .max
    #expect(weak < order.firstIndex(of: "indexing") ?? .max)
  }

  @Test func `in a topic the untried question whose score is most open comes first`() {
    // Those of staff are hard for a senior; who scores high learns more from them.
    let high = (0..<5).map { Practice.outcome("retries-1", after: $0 * 2, states: good) }
    let choice = advisor(high, after: 20).ranking().first { $0.topic == "retries" }
    #expect(choice?.question == "retries-2")
    let fresh = advisor([], after: 0).ranking().first { $0.topic == "retries" }
    #expect(fresh?.question == "retries-1")
  }

  @Test func `a question that is due says since when, and which dimension it serves`() {
    let both = ["retries-1", "retries-2"].map {
      Practice.outcome($0, after: 0, states: [.missed, .missed, .raised, .raised])
    }
    let more = Practice.outcome("rest-1", after: 0, states: [.missed, .missed, .raised, .raised])
    let due = advisor(both + [more], after: 6).next(among: ["retries-1"])
    #expect(due?.reason == "due since Tuesday; depth is your weakest dimension")
  }

  @Test func `an untried topic says so`() {
    let reason = advisor([], after: 0).next(among: ["retries-1"])?.reason
    #expect(reason == "new to you: Retries")
  }

  @Test func `without an interview, or after it, the choice goes on`() {
    #expect(advisor([], after: 0, in: nil).next() != nil)
    #expect(advisor([], after: 0, in: -3).next() == advisor([], after: 0, in: nil).next())
    #expect(advisor([], after: 0, in: 0).next() != nil)
  }

  @Test func `what the company asks again and again counts more`() {
    let company = SmallBank.catalogue.company("acme")
    let items = Curriculum(SmallBank.catalogue, aim: Aim(level: .mid, company: company))
    let caching = items.item("caching")?.weight ?? 0
    let fanOut = items.item("fan-out")?.weight ?? 1
    #expect(abs(caching - 3 * fanOut) < 1e-12)
    #expect(abs(items.items.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }
}

@Suite struct `The review queue` {
  @Test func `a review is worth more for what would be forgotten`() {
    let model = FSRS()
    let day = Day(number: 10)
    func value(_ stability: Double) -> Double {
      ReviewQueue.value(
        of: Memory(stability: stability, difficulty: 5), last: Day(number: 0), on: day,
        at: Day(number: 30), model)
    }
    #expect(value(5) > value(50))
    #expect(value(50) > value(5000))
  }

  @Test func `the most valuable come first, and lost questions not at all`() {
    var random = Dice(seed: 7)
    var outcomes = Practice.random(60, &random)
    outcomes[0].question = "gone"
    outcomes[0].overall = 3
    let progress = Practice.progress(outcomes, after: 30)
    #expect(progress.cards["gone"] != nil)
    let reviews = ReviewQueue.reviews(
      progress, curriculum: Curriculum(SmallBank.catalogue, aim: Aim()),
      interview: Day(number: progress.today.number + 9))
    #expect(reviews.count == progress.cards.count - 1)
    #expect(zip(reviews, reviews.dropFirst()).allSatisfy { $0.value >= $1.value })
    #expect(reviews.allSatisfy { $0.minutes == 5 })
  }
}
