import greenroom

extension Value {
  /// Words that fit; all of them where they can be counted.
  var samples: [String] {
    switch kind {
    case .word: ["word"]
    case .directory: ["some/where"]
    case .number(let range): ["\(range.lowerBound)", "\(range.upperBound)"]
    case .size: ["100x30"]
    case .date: ["2026-12-14", "2027-01-05"]
    case .weekdays: ["mon", "Tue,saturday"]
    case .choice(let words), .suggestion(let words): words
    }
  }
}

extension PlacedCommand {
  static let all = Command.greenroom.family
  static var runnable: [PlacedCommand] { all.filter { $0.command.make != nil } }

  var words: [String] { Array(path.dropFirst()) }

  /// The operands without which it does not run.
  var requiredOperands: [String] {
    command.operands.filter { $0.presence == .required }.compactMap(\.value.samples.first)
  }

  /// The shortest command line that runs it.
  var line: [String] { words + requiredOperands }

  /// Every way to give it an option: the name and, unless it is a switch, a value.
  var givenOptions: [(name: String, value: String?)] {
    command.allOptions.flatMap { option in
      option.value.map { $0.samples.map { (option.name, $0) } } ?? [(option.name, nil)]
    }
  }
}

extension Arguments {
  /// The mistake in a command line that has one.
  static func mistake(in words: [String]) -> UsageError? {
    do throws(UsageError) {
      _ = try Arguments(parsing: words)
      return nil
    } catch {
      return error
    }
  }
}
