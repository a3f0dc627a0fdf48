import Content
import Store
import Testing

@Suite struct `The card index` {
  private let scratch = Scratch()
  private let names = ["caching/stampede", "queues/ordering", "sql/windows"]

  private func question(_ name: String, prompt: String) {
    let id = name.split(separator: "/").last ?? ""
    scratch.write(
      """
      id: \(id)
      kind: technical
      prompt: \(prompt)
      topics: [caching, queues]
      levels: [mid, senior]
      companies: {discord: recurring}
      minutes: 10
      scaffold: drill
      why: It comes up.
      points: []
      """, to: "bank/questions/\(name).yaml")
  }

  /// The cards as one run of the program reads them.
  private func cards() throws -> [QuestionCard] {
    var index = CardIndex(in: try scratch.places())
    let files = ContentFiles(in: scratch.path.appending("bank"), cards: &index).files
    index.keep(in: try scratch.places())
    return files.compactMap { $0.card ?? QuestionCard($0) }
  }

  private var cache: FilePath { scratch.path.appending("cache/cards.index") }

  @Test func `a second run knows the cards without the files' bytes`() throws {
    for name in names { question(name, prompt: "What of \(name)?") }
    let first = try cards()
    #expect(first.map(\.prompt) == names.map { "What of \($0)?" })
    var index = CardIndex(in: try scratch.places())
    let files = ContentFiles(in: scratch.path.appending("bank"), cards: &index).files
    #expect(files.map(\.card) == first)
    #expect(files.map(\.bytes.isEmpty) == [false, false, false], "they are read when wanted")
  }

  @Test func `a file that changed, came or went is seen`() throws {
    for name in names { question(name, prompt: "Old.") }
    _ = try cards()
    question(names[1], prompt: "Something new.")
    #expect(try cards().map(\.prompt) == ["Old.", "Something new.", "Old."])
    question("tls/handshake", prompt: "Late.")
    #expect(try cards().map(\.prompt) == ["Old.", "Something new.", "Old.", "Late."])
    try DurableFile(scratch.path.appending("bank/questions/\(names[0]).yaml"))
      .move(to: scratch.path.appending("gone.yaml"))
    #expect(try cards().map(\.prompt) == ["Something new.", "Old.", "Late."])
  }

  @Test func `a damaged cache is made anew in silence`() throws {
    for name in names { question(name, prompt: "Whole.") }
    let expected = try cards()
    let whole = try #require(try DurableFile(cache).read())
    for length in stride(from: 0, to: whole.count, by: 7) {
      scratch.write(Array(whole.prefix(length)), to: "cache/cards.index")
      #expect(try cards() == expected, "cut off at \(length)")
    }
    for place in stride(from: 0, to: whole.count, by: 11) {
      var bytes = whole
      bytes[place] ^= 0x5A
      scratch.write(bytes, to: "cache/cards.index")
      #expect(try cards() == expected, "damaged at \(place)")
    }
  }

  @Test func `a file without a readable head is read again each time`() throws {
    scratch.write("id: [", to: "bank/questions/bad/bad.yaml")
    for _ in 0..<2 {
      var index = CardIndex(in: try scratch.places())
      let files = ContentFiles(in: scratch.path.appending("bank"), cards: &index).files
      index.keep(in: try scratch.places())
      #expect(files.map(\.card) == [nil])
      #expect(Catalogue(base: files).problems.count == 1)
    }
  }
}
