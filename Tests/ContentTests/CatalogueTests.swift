import Content
import Testing

@Suite struct CatalogueTests {
  @Test func `the cards are those of the library's questions`() throws {
    let sources = try Bank.sources()
    let library = Library(base: sources)
    let catalogue = Catalogue(base: sources)
    #expect(catalogue.cards == library.questions.map(QuestionCard.init))
    #expect(catalogue.problems == [])
  }

  @Test func `an opened question is the library's`() throws {
    let sources = try Bank.sources()
    let library = Library(base: sources)
    let catalogue = Catalogue(base: sources)
    for question in library.questions {
      #expect(catalogue.question(question.id) == question)
      #expect(catalogue.problems(of: question.id) == [])
    }
  }

  @Test func `the user's own question is opened before ours, and ours where it is broken`() throws {
    let sources = Sample.sources()
    let id = try #require(Catalogue(base: sources).cards.first?.id)
    let path = try #require(sources.first { $0.path.hasSuffix("\(id).yaml") })
    let text = String(decoding: path.bytes, as: UTF8.self)
    func overlay(_ text: String) -> Catalogue {
      let own = ContentSource(path: path.path, file: "own.yaml", bytes: Array(text.utf8))
      return Catalogue(base: sources, overlay: [own])
    }
    let mine = overlay(text.replacing("prompt: ", with: "prompt: Mine. "))
    #expect(mine.question(id)?.prompt.hasPrefix("Mine.") == true)
    let broken = overlay(text.replacing("points:", with: "points: 3\nrest:"))
    #expect(broken.question(id) != nil, "ours stands in for it")
    #expect(broken.problems(of: id).map(\.place.file).contains("own.yaml"))
  }

  @Test func `a question without a readable head is told and left out`() {
    let bad = ContentSource(
      path: "questions/x/bad.yaml", file: "bad.yaml", bytes: Array("id: [".utf8))
    let catalogue = Catalogue(base: Sample.sources() + [bad])
    #expect(catalogue.card("bad") == nil)
    #expect(catalogue.problems.map(\.place.file) == ["bad.yaml"])
  }
}
