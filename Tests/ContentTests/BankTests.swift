import Content
import Testing

struct BankTests {
  @Test func `the content that ships has no mistakes`() throws {
    let library = Library(base: try Bank.sources())
    #expect(library.problems.map(\.description) == [])
    #expect(!library.topics.isEmpty)
    #expect(!library.lexicon.groups.isEmpty)
  }

  @Test func `every area of topics has topics`() throws {
    let library = Library(base: try Bank.sources())
    let areas = Set(library.topics.map(\.area))
    #expect(areas == Set(Topic.Area.allCases))
  }
}
