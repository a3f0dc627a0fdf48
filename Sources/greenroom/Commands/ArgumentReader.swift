import Cells
import Coach
import Content

/// Lays a command line against the table, word by word, going down its tree.
struct ArgumentReader {
  private var words: ArraySlice<String>
  private var areOptionsOver = false
  private(set) var place = PlacedCommand(path: [Command.greenroom.name], command: .greenroom)
  private(set) var matches = Matches()

  init(_ words: [String]) { self.words = words[...] }

  mutating func read() throws(UsageError) {
    while let word = words.popFirst() {
      if areOptionsOver || !word.hasPrefix("-") || word == "-" || isTerm(word) {
        try read(operand: word)
      } else if word == "--" {
        areOptionsOver = true
      } else {
        try read(option: word)
      }
    }
  }

  /// Whether a word with one dash is something to look for: what is not to be there.
  private func isTerm(_ word: String) -> Bool {
    place.command.operands.last?.presence == .words && !word.hasPrefix("--")
      && !place.command.allOptions.contains { $0.short == word }
  }

  private mutating func read(operand word: String) throws(UsageError) {
    let command = place.command
    if !command.subcommands.isEmpty { return try descend(to: word) }
    let operands = command.operands
    let given = min(
      matches.operands.count, operands.last?.presence == .words ? operands.count - 1 : .max)
    guard given < operands.count else { throw .surplusOperand(word, place: place.title) }
    let operand = operands[given]
    try operand.value.check(word, of: operand.value.placeholder)
    matches.note(operand: word)
    guard operand.presence == .rest else { return }
    for word in words { matches.note(operand: word) }
    words = []
  }

  private mutating func descend(to word: String) throws(UsageError) {
    let choices = place.command.subcommands
    // As other programs have it: `greenroom help plan`.
    if word == "help", place.path.count == 1 { return matches.note("", for: .help) }
    guard let command = choices.first(where: { $0.name == word }) else {
      let nearest = Nearest.word(meantBy: word, among: choices.map(\.name))
      throw .unknownCommand(word, place: place.title, nearest: nearest)
    }
    place = PlacedCommand(path: place.path + [word], command: command)
  }

  private mutating func read(option word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let inline = parts.count == 2 ? String(parts[1]) : nil
    let option = try option(named: name)
    guard let value = option.value else {
      guard inline == nil else { throw .needlessValue(option: name) }
      return matches.note("", for: option)
    }
    guard let given = inline ?? nextValue(), !given.isEmpty else {
      throw .missingValue(option: name, placeholder: value.placeholder)
    }
    try value.check(given, of: name)
    matches.note(given, for: option)
  }

  /// The next word, unless it is an option, which means that the value was forgotten; a value
  /// that begins with two dashes goes behind a "=".
  private mutating func nextValue() -> String? {
    guard let next = words.first, !next.hasPrefix("--"),
      !place.command.allOptions.contains(where: { $0.short == next })
    else { return nil }
    return words.popFirst()
  }

  private func option(named name: String) throws(UsageError) -> Option {
    let options = place.command.allOptions
    if let option = options.first(where: { $0.name == name || $0.short == name }) { return option }
    if let owner = Command.greenroom.family.first(where: {
      $0.command.options.contains { $0.name == name }
    }) {
      throw .misplacedOption(name, place: place.title, owner: owner.title)
    }
    let nearest = Nearest.word(meantBy: name, among: options.map(\.name))
    throw .unknownOption(name, place: place.title, nearest: nearest)
  }
}

extension Command {
  /// Its own options, and those that go with every command.
  package var allOptions: [Option] { options + Option.common }
}

extension Value {
  /// `name` is what the value is for: an option with its dashes, or an operand's placeholder.
  fileprivate func check(_ word: String, of name: String) throws(UsageError) {
    switch kind {
    case .word, .directory, .suggestion:
      break
    case .choice(let choices):
      guard !choices.contains(word) else { return }
      let noun = name.drop { $0 == "-" }.lowercased()
      let nearest = Nearest.word(meantBy: word, among: choices)
      throw .wrongChoice(word, of: noun, choices: choices, nearest: nearest)
    case .number(let range):
      guard let number = Int(word), range.contains(number) else {
        throw .wrongNumber(word, of: name, range: range)
      }
    case .date:
      guard Day(iso8601: word) != nil else { throw .wrongDate(word, of: name) }
    case .weekdays: _ = try Weekday.set(named: word)
    case .size:
      guard Size(columnsByRows: word) != nil else { throw .wrongSize(word, of: name) }
    }
  }
}

extension Weekday {
  /// Of names with commas between them.
  static func set(named list: String) throws(UsageError) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for word in list.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let day = Weekday(named: word) else {
        let names = allCases.flatMap { [$0.short, $0.title.lowercased()] }
        let nearest = Nearest.word(meantBy: word, among: names).flatMap(Weekday.init(named:))
        throw .wrongChoice(
          word, of: "day", choices: allCases.map(\.short), nearest: nearest?.short)
      }
      days.insert(day)
    }
    return days
  }
}
