import Seeds
import Content
import Testing

struct OverlayTests {
  private static let path = "questions/caching/cold-cache.yaml"

  private func own(_ path: String, _ text: String) -> ContentSource {
    ContentSource(path: path, file: "mine/" + path, bytes: Array(text.utf8))
  }

  @Test func `what the user wrote replaces what has the same id`() {
    let mine = Sample.question.replacing("A cache starts empty. What happens?", with: "Mine?")
    let library = Library(base: Sample.sources(), overlay: [own("questions/cold-cache.yaml", mine)])
    #expect(library.problems.map(\.description) == [])
    #expect(library.questions.map(\.prompt) == ["Mine?"])
  }

  @Test func `what the user added stands beside the rest`() {
    let mine = Sample.question.replacing("id: cold-cache", with: "id: warm-cache")
    let topics =
      "- {id: mine, title: Mine, area: coding}\n- {id: caching, title: C, area: design}\n"
    let library = Library(
      base: Sample.sources(),
      overlay: [
        own("questions/warm-cache.yaml", mine), own("topics.yaml", topics),
        own("lexicon.yaml", "user: [person]\nmachine: [server]\n"),
      ])
    #expect(library.problems.map(\.description) == [])
    #expect(library.questions.map(\.id) == ["cold-cache", "warm-cache"])
    #expect(library.topics.map(\.title) == ["Mine", "C"])
    #expect(library.lexicon.groups == ["user": ["person"], "machine": ["server"]])
  }

  @Test func `a broken file of the user leaves the one of the base`() {
    let mine = Sample.question.replacing("minutes: 20", with: "minutes: soon")
    let library = Library(base: Sample.sources(), overlay: [own("questions/cold-cache.yaml", mine)])
    #expect(library.questions.count == 1)
    #expect(
      library.problems.map(\.description) == [
        "mine/questions/cold-cache.yaml:7:10: “minutes” must be a whole number from 1 to 180; "
          + "write it in digits."
      ])
  }

  @Test func `two files of one id are told with both places, and the first is kept`() {
    let twin = Sample.question.replacing("A cache starts empty. What happens?", with: "Twin?")
    let library = Library(base: Sample.sources(["questions/storage/cold-cache.yaml": twin]))
    #expect(library.question("cold-cache")?.prompt == "A cache starts empty. What happens?")
    #expect(
      library.problems.map(\.description) == [
        "questions/storage/cold-cache.yaml:1:5: the id “cold-cache” is taken at \(Self.path):1:5; "
          + "choose another."
      ])
  }

  @Test func `one bad file hides neither the others nor what they mention`() {
    let bad = ["scaffolds/drill.yaml": "id: [drill\n", "topics.yaml": "a: *b\n"]
    let library = Library(base: Sample.sources(bad))
    #expect(library.question("cold-cache") != nil)
    #expect(library.checklist("drill") != nil)
    #expect(
      library.problems.map(\.description) == [
        "scaffolds/drill.yaml:2:1: a list in brackets needs “,” or “]” here; close it or quote the "
          + "text before.",
        "topics.yaml:1:4: anchors and aliases (“b”) are not taken; write the value out.",
      ])
  }

  @Test func `a question is told from its change by the digest`() {
    #expect(Digest.text(of: []) == "cbf29ce484222325")
    #expect(Digest.text(of: Array("a".utf8)) == "af63dc4c8601ec8c")
    #expect(Digest.text(of: Array("foobar".utf8)) == "85944171f73967e8")
  }
}

struct ContentRobustnessTests {

  @Test(arguments: Sample.all.keys.sorted(), 0..<3)
  func `any damage to a file is read or named, never more`(path: String, seed: Int) throws {
    var dice = Dice(seed: UInt64(seed + 1))
    let original = Array(try #require(Sample.all[path]).utf8)
    let marks = Array("[]{}:,-?&*!|>'\"%@`#\n\t \\~09".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<80 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0: bytes[index] = marks.randomElement(using: &dice) ?? 0
        case 1: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 9))
        }
      }
      let damaged = ContentSource(path: path, file: path, bytes: bytes)
      let library = Library(base: Sample.sources([path: nil]) + [damaged])
      for problem in library.problems {
        #expect(problem.place.line > 0 && problem.place.column > 0)
        #expect(!problem.description.contains("\n"), "\(problem)")
      }
    }
  }
}
