import Cells
import Content
import Testing
import greenroom

@Suite struct `Parsing` {
  @Test(arguments: PlacedCommand.runnable.map(\.line))
  func `every command runs`(line: [String]) throws {
    _ = try Arguments(parsing: line)
  }

  @Test func `every option changes what is done`() throws {
    for place in PlacedCommand.runnable {
      let plain = try Arguments(parsing: place.line)
      for (name, value) in place.givenOptions {
        let line = place.line + [name] + [value].compactMap { $0 }
        let changed = try Arguments(parsing: line)
        #expect(changed != plain, "\(line) does the same as without \(name)")
      }
    }
  }

  @Test func `every value of an option means something else`() throws {
    for place in PlacedCommand.runnable {
      for option in place.command.allOptions {
        let values = option.value?.samples ?? []
        let meanings = try values.map { try Arguments(parsing: place.line + [option.name, $0]) }
        for (first, value) in zip(meanings, values) {
          let same = meanings.filter { $0 == first }.count
          #expect(same == 1, "\(option.name)=\(value) means what another value means")
        }
      }
    }
  }

  @Test func `a value may stand behind a space or an equals sign`() throws {
    for place in PlacedCommand.runnable {
      for (name, value) in place.givenOptions {
        guard let value else { continue }
        let apart = try Arguments(parsing: place.line + [name, value])
        let joined = try Arguments(parsing: place.line + ["\(name)=\(value)"])
        #expect(apart == joined, "\(place.title) \(name)")
      }
    }
  }

  @Test func `options may stand before and after the operands`() throws {
    for place in PlacedCommand.runnable {
      for (name, value) in place.givenOptions {
        let option = [name] + [value].compactMap { $0 }
        let before = try Arguments(parsing: place.words + option + place.requiredOperands)
        let after = try Arguments(parsing: place.line + option)
        #expect(before == after, "\(place.title) \(name)")
      }
    }
  }

  @Test func `common options may stand before and after the command`() throws {
    for place in PlacedCommand.runnable {
      for option in Option.common {
        let words = [option.name] + [option.value?.samples.first].compactMap { $0 }
        let before = try Arguments(parsing: words + place.line)
        let after = try Arguments(parsing: place.line + words)
        #expect(before == after, "\(place.title) \(option.name)")
      }
    }
  }

  @Test func `a short option means its long one`() throws {
    for place in PlacedCommand.all {
      for option in place.command.allOptions {
        guard let short = option.short else { continue }
        let line = place.words + [short]
        #expect(try Arguments(parsing: line) == Arguments(parsing: place.words + [option.name]))
      }
    }
  }

  @Test func `help is given even when an operand is missing`() throws {
    for place in PlacedCommand.all {
      let arguments = try Arguments(parsing: place.words + ["--help"])
      #expect(arguments.invocation == .say(Help.text(for: place)))
    }
  }

  @Test func `two dashes end the options`() throws {
    let arguments = try Arguments(parsing: ["show", "--", "--json"])
    guard case .show(let request) = arguments.invocation else {
      Issue.record("expected show, got \(arguments.invocation)")
      return
    }
    #expect(request.answer == "--json")
    #expect(!request.isJSON)
  }

  @Test func `the last of two values wins, except where each counts`() throws {
    let line = ["questions", "--kind", "coding", "--topic=a", "--kind=database", "--topic", "b"]
    guard case .questions(let request) = try Arguments(parsing: line).invocation else {
      Issue.record("expected questions")
      return
    }
    #expect(request.filter.kind == .database)
    #expect(request.filter.topics == ["a", "b"])
  }

  @Test func `a round is described whole`() throws {
    let line = [
      "practice", "--company", "discord", "--level=L3", "rate-limiter", "--exam", "--minutes", "30",
      "--data", "d", "--ascii",
    ]
    let arguments = try Arguments(parsing: line)
    var round = PracticeRequest()
    round.question = "rate-limiter"
    round.filter.company = "discord"
    round.level = "L3"
    round.minutes = 30
    round.isExam = true
    #expect(arguments.invocation == .fullScreen(.practice(round)))
    #expect(arguments.common.dataDirectory == "d")
    #expect(arguments.common.isASCII)
  }

  @Test func `without words the home screen opens`() throws {
    #expect(try Arguments(parsing: []).invocation == .fullScreen(.home))
  }
}

@Suite struct `The frame command` {
  @Test func `its rest is the program's own`() throws {
    let line = [
      "frame", "--ascii", "--size", "100x30", "--keys", "a<wait:9>", "--data", "outer",
      "practice", "rate-limiter", "--exam", "--data", "inner", "--theme", "light",
    ]
    let arguments = try Arguments(parsing: line)
    let wanted = try Arguments(parsing: ["practice", "rate-limiter", "--exam"])
    guard case .frame(let request) = arguments.invocation else {
      Issue.record("expected frame, got \(arguments.invocation)")
      return
    }
    #expect(.fullScreen(request.opening) == wanted.invocation)
    #expect(request.size == Size(columns: 100, rows: 30))
    #expect(request.script == [.event(.key(.character("a"))), .wait(.seconds(9))])
    #expect(arguments.common.isASCII)
    #expect(arguments.common.dataDirectory == "inner")
    #expect(arguments.common.theme == .light)
  }

  @Test func `options of the program alone may follow two dashes`() throws {
    let arguments = try Arguments(parsing: ["frame", "--", "--ascii"])
    #expect(arguments.common.isASCII)
  }

  @Test func `commands without a screen are refused`() {
    #expect(Arguments.mistake(in: ["frame", "doctor"]) == .noScreen("doctor"))
    #expect(Arguments.mistake(in: ["frame", "frame"]) == .noScreen("frame"))
  }

  @Test func `help for the program inside of it is given`() throws {
    let arguments = try Arguments(parsing: ["frame", "practice", "--help"])
    #expect(arguments.invocation == (try Arguments(parsing: ["practice", "--help"])).invocation)
  }
}

@Suite struct `Lists of past answers` {
  @Test func `a history or the trash is printed, and nothing beside it`() throws {
    let arguments = try Arguments(parsing: ["review", "--dimension", "operations"])
    #expect(arguments.invocation == .reviewList(.history(.dimension("operations"))))
    #expect(
      try Arguments(parsing: ["review", "--list", "--topic", "caching", "write skew"]).invocation
        == .found("topic:caching \"write skew\""))
    #expect(
      Arguments.mistake(in: ["review", "--trash", "--list"]) == .exclusive("--trash", "--list"))
    #expect(
      Arguments.mistake(in: ["review", "--trash", "--point", "x"])
        == .exclusive("--point", "--trash"))
    #expect(
      Arguments.mistake(in: ["review", "--trash", "words"])
        == .surplusOperand("words", place: "greenroom review --trash"))
    #expect(
      Arguments.mistake(in: ["review", "--trash", "--topic", "caching"])
        == .exclusive("--trash", "--topic"))
  }
}
