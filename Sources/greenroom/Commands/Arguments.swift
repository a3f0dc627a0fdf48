extension Arguments {
  /// Understands the words after the program's name. `base` is what has been said before them.
  package init(
    parsing words: [String], after base: CommonOptions = CommonOptions()
  ) throws(UsageError) {
    var reader = ArgumentReader(words)
    try reader.read()
    var common = base
    common.take(reader.matches)
    invocation = try Self.invocation(of: reader.matches, at: reader.place, common: &common)
    self.common = common
  }

  private static func invocation(
    of matches: Matches, at place: PlacedCommand, common: inout CommonOptions
  ) throws(UsageError) -> Invocation {
    if matches.has(.help) { return .say(Help.text(for: place)) }
    if matches.has(.version) { return .say("greenroom \(Release.version)\n") }
    guard let make = place.command.make else {
      let choices = place.command.subcommands.map(\.name)
      throw .missingCommand(place: place.title, choices: choices)
    }
    let missing = place.command.operands.dropFirst(matches.operands.count)
    if let operand = missing.first(where: { $0.presence == .required }) {
      throw .missingOperand(operand.value.placeholder, place: place.title)
    }
    return try make(matches, &common)
  }
}

extension CommonOptions {
  fileprivate mutating func take(_ matches: Matches) {
    dataDirectory = matches.word(.data) ?? dataDirectory
    contentDirectory = matches.word(.content) ?? contentDirectory
    isASCII = isASCII || matches.has(.ascii)
    isColourless = isColourless || matches.has(.noColor)
    theme = matches.choice(.theme) ?? theme
  }
}
