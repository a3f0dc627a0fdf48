/// The signals of an answer in plain lines: facts with their places, never praise or a grade.
package enum SignalText {
  package static func lines(of signals: Signals) -> [String] {
    var lines = ["\(signals.words) words, \(Duration.seconds(signals.spokenSeconds).clock) spoken"]
    lines += line("numbers", signals.numbers.map(\.excerpt))
    lines += signals.story.map(Self.lines) ?? []
    lines += signals.design.map(Self.lines) ?? []
    lines += line("vague", signals.vague)
    lines += line("hedges", signals.hedges)
    lines += line("fillers", signals.fillers)
    return lines
  }

  private static func lines(of story: StorySignals) -> [String] {
    var lines: [String] = []
    if !story.shares.isEmpty {
      let shares = story.shares.map { "\($0.part.title) \(Int($0.share * 100 + 0.5)) %" }
      lines.append("shares: " + shares.joined(separator: ", "))
    }
    lines += line("what “I” did", story.ownership)
    if let isMitigatedFirst = story.isMitigatedFirst {
      lines.append(
        isMitigatedFirst
          ? "the harm was eased before its cause was looked for"
          : "the cause was looked for before the harm was eased")
    }
    return lines + line("blame", story.blame) + story.remarks
  }

  private static func lines(of design: DesignSignals) -> [String] {
    let named = design.technologies.map { technology in
      technology.name + (technology.reason == nil ? " (no reason nearby)" : "")
    }
    return line("estimates", design.estimates.map(\.excerpt))
      + line("trade-offs", design.tradeoffs) + line("failures", design.failures)
      + (named.isEmpty ? [] : ["technologies: " + named.joined(separator: ", ")])
  }

  private static func line(_ title: String, _ excerpts: [Excerpt]) -> [String] {
    guard !excerpts.isEmpty else { return [] }
    let words = excerpts.map { "“\($0.words)” (line \($0.line + 1))" }
    return ["\(title): " + words.joined(separator: ", ")]
  }
}
