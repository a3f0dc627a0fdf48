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
}
