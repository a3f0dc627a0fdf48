import Seeds
import Coach
import Testing

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("", ""), ("a", ""), ("", "b c"), ("one two three", "one 2 three"), ("a\nb\n", "a\n\nb c\n"),
    ("  spaces   inside ", "spaces inside"),
  ])
  func `the pieces give both texts`(old: String, new: String) {
    let pieces = WordDifference.pieces(from: old, to: new)
    #expect(pieces.map(\.inOld).joined() == old)
    #expect(pieces.map(\.inNew).joined() == new)
  }

  @Test func `only the words that changed are told`() {
    #expect(
      WordDifference.pieces(from: "fail open always", to: "fail closed always")
        == [.same("fail "), .gone("open "), .new("closed "), .same("always")])
  }

  @Test func `a line that only changed is told word by word, others as wholes`() {
    #expect(
      WordDifference.lines(
        from: "keep\nat most ten loads\ngone", to: "keep\nat most five loads\nnew")
        == [
          .same("keep"),
          .changed([.same("at most "), .gone("ten "), .new("five "), .same("loads")]),
          .gone("gone"), .new("new"),
        ])
  }

  @Test func `the lines give both texts`() {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      func text() -> [String] {
        (0..<Int.random(in: 0...8, using: &dice)).map { _ in
          ["one two", "one three", "", "a b c d", "a b x d", "-"].randomElement(using: &dice) ?? ""
        }
      }
      let (old, new) = (text(), text())
      let lines = WordDifference.lines(
        from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
      #expect(lines.compactMap(\.inOld) == (old == [""] ? [] : old))
      #expect(lines.compactMap(\.inNew) == (new == [""] ? [] : new))
    }
  }

  @Test func `random texts come out whole`() {
    var dice = Dice(seed: 3)
    for _ in 0..<200 {
      let words = ["a", "b ", " ", "\n", "cc"]
      func text() -> String {
        (0..<Int.random(in: 0...30, using: &dice))
          .map { _ in words.randomElement(using: &dice) ?? "" }.joined()
      }
      let (old, new) = (text(), text())
      let pieces = WordDifference.pieces(from: old, to: new)
      #expect(pieces.map(\.inOld).joined() == old)
      #expect(pieces.map(\.inNew).joined() == new)
    }
  }
}

extension WordDifference.Line {
  fileprivate var inOld: String? {
    switch self {
    case .same(let line), .gone(let line): line
    case .new: nil
    case .changed(let pieces): pieces.map(\.inOld).joined()
    }
  }

  fileprivate var inNew: String? {
    switch self {
    case .same(let line), .new(let line): line
    case .gone: nil
    case .changed(let pieces): pieces.map(\.inNew).joined()
    }
  }
}

extension WordDifference.Piece {
  fileprivate var inOld: String {
    switch self {
    case .same(let text), .gone(let text): text
    case .new: ""
    }
  }

  fileprivate var inNew: String {
    switch self {
    case .same(let text), .new(let text): text
    case .gone: ""
    }
  }
}
