import Seeds
import Content
import Testing
import greenroom

/// Words with one slip of the finger: a letter left out, doubled or swapped with the next.
private func slips(of word: String) -> [String] {
  let letters = Array(word)
  let start = letters.prefix { $0 == "-" }.count
  guard letters.count - start > 3 else { return [] }
  let middle = start + (letters.count - start) / 2
  let left = letters[..<middle]
  let right = letters[(middle + 1)...]
  var swapped = letters
  swapped.swapAt(middle - 1, middle)
  return [
    String(left + right), String(left + [letters[middle], letters[middle]] + right),
    String(swapped),
  ].filter { $0 != word }
}

@Suite struct `Mistakes` {
  @Test func `a slip in a command is named with what was meant`() {
    for place in PlacedCommand.all.dropFirst() {
      for slip in slips(of: place.command.name) {
        let line = place.words.dropLast() + [slip]
        let owner = place.path.dropLast().joined(separator: " ")
        let expected = UsageError.unknownCommand(slip, place: owner, nearest: place.command.name)
        #expect(Arguments.mistake(in: Array(line)) == expected)
      }
    }
  }

  @Test func `a slip in an option is named with what was meant`() {
    for place in PlacedCommand.all {
      for option in place.command.allOptions {
        for slip in slips(of: option.name) {
          let expected = UsageError.unknownOption(slip, place: place.title, nearest: option.name)
          #expect(Arguments.mistake(in: place.words + [slip]) == expected)
        }
      }
    }
  }

  @Test func `a slip in a value is named with what was meant`() {
    for place in PlacedCommand.all {
      for option in place.command.allOptions {
        for word in option.value?.words ?? [] {
          for slip in slips(of: word) {
            guard
              case .wrongChoice(slip, _, _, let nearest) = Arguments.mistake(
                in: place.words + [option.name, slip])
            else {
              Issue.record("\(place.title) \(option.name)=\(slip) was taken")
              continue
            }
            #expect(nearest == word)
          }
        }
      }
    }
  }

  @Test func `an option of another command names that command`() {
    #expect(
      Arguments.mistake(in: ["questions", "--exam"])
        == .misplacedOption(
          "--exam", place: "greenroom questions", owner: "greenroom practice"))
  }

  @Test(arguments: ["--topic", "--minutes", "--data", "--theme"])
  func `a forgotten value is missed`(option: String) {
    for line in [[option], [option, "--exam"], [option, "-h"], ["\(option)="]] {
      guard case .missingValue(option, _) = Arguments.mistake(in: ["practice"] + line) else {
        Issue.record("\(line) was taken")
        continue
      }
    }
  }

  @Test(arguments: ["0", "601", "-3", "ten", "1.5", "99999999999999999999"])
  func `minutes out of range are refused`(minutes: String) {
    #expect(
      Arguments.mistake(in: ["practice", "--minutes", minutes])
        == .wrongNumber(minutes, of: "--minutes", range: 1...600))
  }

  @Test(arguments: ["80", "80x", "x24", "0x24", "80x501", "80x24x1", "80X24", "axb", "-80x24"])
  func `sizes that are none are refused`(size: String) {
    #expect(Arguments.mistake(in: ["frame", "--size=\(size)"]) == .wrongSize(size, of: "--size"))
  }

  @Test(arguments: ["", "A", "a b", "../a", "a/b", "-a", "a-", "a--b", "é", "a.yaml"])
  func `an id that cannot name a file is refused`(id: String) {
    #expect(Arguments.mistake(in: ["content", "new", "coding", "--", id]) == .wrongID(id))
  }

  @Test func `only a company has names of its own for levels`() throws {
    guard case .wrongChoice("L3", _, _, _) = Arguments.mistake(in: ["practice", "--level=L3"])
    else {
      Issue.record("L3 was taken without a company")
      return
    }
    _ = try Arguments(parsing: ["practice", "--level=L3", "--company=discord"])
  }

  @Test func `a question and a way to choose one contradict each other`() {
    #expect(
      Arguments.mistake(in: ["practice", "chat", "--topic", "caching"])
        == .contradiction(option: "--topic", operand: "chat"))
  }

  @Test func `whatever is typed is obeyed or answered with one sentence`() {
    var seeded = Dice(seed: 2)
    let vocabulary =
      PlacedCommand.all.flatMap { $0.path + $0.command.allOptions.map(\.name) }
      + ["", "-", "--", "-x", "--=", "--topic=", "=", "80x24", "coding", "<", "é\u{301}", "\u{0}"]
    for _ in 0..<5_000 {
      let line = (0..<Int.random(in: 0...5, using: &seeded)).compactMap { _ in
        vocabulary.randomElement(using: &seeded)
      }
      guard let mistake = Arguments.mistake(in: line) else { continue }
      let sentence = mistake.description
      #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(line): \(sentence)")
      #expect(!sentence.contains("\n"), "\(line): \(sentence)")
    }
  }
}

@Suite struct `The word that was meant` {
  private let words = ["system-design", "screen", "coding"]

  @Test func `a far word is not guessed`() {
    #expect(Nearest.word(meantBy: "xyzzy", among: words) == nil)
    #expect(Nearest.word(meantBy: "", among: words) == nil)
  }

  @Test func `the only word with this beginning is meant`() {
    #expect(Nearest.word(meantBy: "sys", among: words) == "system-design")
    #expect(Nearest.word(meantBy: "s", among: words) == nil)
  }

  @Test func `capitals do not matter`() {
    #expect(Nearest.word(meantBy: "CODING", among: words) == "coding")
  }
}
