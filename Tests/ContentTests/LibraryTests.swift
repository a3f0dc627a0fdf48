import Content
import Testing

struct LibraryTests {
  @Test func `right files are read whole, without complaint`() throws {
    let library = Library(base: Sample.sources())
    #expect(library.problems.map(\.description) == [])
    let question = try #require(library.question("cold-cache"))
    #expect(question.kind == .technical)
    #expect(question.levels == [.mid, .senior])
    #expect(question.companies == [Question.CompanyUse(company: "acme", how: "recurring")])
    #expect(question.outline == "Two lines\n  of outline.")
    #expect(question.followUps.first?.then.first?.ask == "And why?")
    #expect(question.shocks == [Question.Shock(at: 0.5, say: "It is empty again.", point: "stale")])
    #expect(question.bar?.staff == "Avoids it.")
    #expect(question.digest.count == 16)
    let point = try #require(question.points.first)
    #expect(point.weight == 2 && point.level == .senior && point.wantsReason)
    #expect(point.strong == ["stale value|read", "@user see* old"])
    #expect(point.hits == ["people may see yesterday's price for a minute"])
    #expect(library.scaffold("drill")?.parts.map(\.share) == [0.25, 0.75])
    #expect(library.checklist("drill")?.items.map(\.dimension) == ["depth"])
    #expect(library.company("acme")?.facts.first?.date == "1949-09")
    #expect(library.topic("caching")?.area == .design)
    #expect(library.lexicon.groups == ["user": ["user*", "customer*"]])
  }
}
