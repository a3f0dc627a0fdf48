import Content
import Testing

struct BankTests {
  @Test func `the content that ships has no mistakes`() throws {
    let library = Library(base: try Bank.sources())
    #expect(library.problems.map(\.description) == [])
    #expect(!library.topics.isEmpty)
    #expect(!library.lexicon.groups.isEmpty)
  }

  @Test func `there are plans for one, two, four, eight and twelve weeks`() throws {
    let plans = Library(base: try Bank.sources()).plans
    #expect(plans.map(\.weeks) == [1, 2, 4, 8, 12])
    #expect(plans.allSatisfy { $0.phases.first?.id == "baseline" && $0.phases.last?.id == "taper" })
  }

  @Test func `every area of topics has topics`() throws {
    let library = Library(base: try Bank.sources())
    let areas = Set(library.topics.map(\.area))
    #expect(areas == Set(Topic.Area.allCases))
  }

  @Test func `no follow-up quotes what the person may never have said`() throws {
    let quotes = ["You said", "You wrote", "You named", "You chose"]
    func asked(_ tree: [Question.FollowUp]) -> [String] {
      tree.flatMap { [$0.ask] + asked($0.then) }
    }
    for question in Library(base: try Bank.sources()).questions {
      let found = asked(question.followUps).filter { ask in quotes.contains(where: ask.hasPrefix) }
      #expect(found == [], "\(question.id)")
    }
  }
}
