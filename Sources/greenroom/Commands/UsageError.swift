/// Why a command line cannot be obeyed; the program says it and ends with 2.
package enum UsageError: Error, Equatable, Sendable {
  /// `place` is the command whose words were being read, such as "greenroom content".
  case unknownCommand(String, place: String, nearest: String?)
  case missingCommand(place: String, choices: [String])
  case unknownOption(String, place: String, nearest: String?)
  /// `owner` is the command that has the option.
  case misplacedOption(String, place: String, owner: String)
  case missingValue(option: String, placeholder: String)
  case needlessValue(option: String)
  case wrongChoice(String, of: String, choices: [String], nearest: String?)
  case wrongNumber(String, of: String, range: ClosedRange<Int>)
  case wrongSize(String, of: String)
  case wrongDate(String, of: String)
  /// Two forms of one output.
  case twoForms(String, String)
  case surplusOperand(String, place: String)
  case missingOperand(String, place: String)
  /// Two ways to say which question.
  case contradiction(option: String, operand: String)
  /// Two options that mean different deeds.
  case exclusive(String, String)
  case wrongID(String)
  case noScreen(String)
  /// A term of a search that says something else than was meant.
  case wrongTerm(String, cure: String)
  case script(KeyScriptError)
}

extension UsageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownCommand(let word, let place, let nearest):
      Self.unknown(word, "a command", of: place, nearest)
    case .missingCommand(let place, let choices):
      "\(place) needs to know what to do: \(Self.either(choices))."
    case .unknownOption(let word, let place, let nearest):
      Self.unknown(word, "an option", of: place, nearest)
    case .misplacedOption(let word, let place, let owner):
      "\(word) is an option of \(owner), not of \(place)."
    case .missingValue(let option, let placeholder):
      "\(option) needs a value: \(option)=\(placeholder)."
    case .needlessValue(let option): "\(option) is a switch and takes no value."
    case .wrongChoice(let word, let name, let choices, let nearest):
      "“\(word)” is not a \(name); "
        + Self.cure(nearest, else: "choose \(Self.either(choices)).")
    case .wrongNumber(let word, let name, let range):
      Self.unfit(word, name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .wrongSize(let word, let name):
      Self.unfit(word, name, "columns and rows from 1 to 500, such as 80x24")
    case .wrongDate(let word, let name):
      Self.unfit(word, name, "a day as year, month and day, such as 2026-12-14")
    case .twoForms(let first, let second):
      "\(first) and \(second) are two forms of one output; choose one."
    case .surplusOperand(let word, let place):
      "\(place) has no use for “\(word)”; “\(place) --help” shows what it takes."
    case .missingOperand(let name, let place):
      "\(place) needs \(name); “\(place) --help” shows what it takes."
    case .contradiction(let option, let operand):
      "\(option) chooses among questions and “\(operand)” is one already; leave one of them out."
    case .exclusive(let first, let second):
      "\(first) and \(second) do not go together; leave one of them out."
    case .wrongID(let word):
      "“\(word)” cannot be an id; use small letters, digits and hyphens, such as rate-limiter."
    case .wrongTerm(let term, let cure): "“\(term)” will not do; \(cure)."
    case .noScreen(let title): "\(title) has no screen to show; run it without frame."
    case .script(let error): "--keys, \(error)"
    }
  }

  private static func unknown(
    _ word: String, _ noun: String, of place: String, _ nearest: String?
  ) -> String {
    "“\(word)” is not \(noun) of \(place); "
      + cure(nearest, else: "“\(place) --help” lists them.")
  }

  private static func unfit(_ word: String, _ name: String, _ cure: String) -> String {
    "“\(word)” will not do for \(name); give \(cure)."
  }

  private static func cure(_ nearest: String?, else cure: String) -> String {
    nearest.map { "did you mean “\($0)”?" } ?? cure
  }

  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
