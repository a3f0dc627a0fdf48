extension Signals {
  /// The signals in words, one fact a line, each with its places; never a score.
  package var facts: [String] {
    guard words > 0 else { return ["Nothing was written."] }
    var facts = [length, numberFact]
    if let story { facts += self.facts(of: story) }
    if let design { facts += self.facts(of: design) }
    facts += [
      Self.listed("Vague", vague), Self.listed("Hedges", hedges), Self.listed("Fillers", fillers),
    ].compactMap(\.self)
    return facts
  }

  private var length: String {
    let spoken = Duration.seconds(spokenSeconds).clock
    guard story != nil else { return "\(words) words." }
    return "\(words) words, about \(spoken) spoken; a story takes 1:30 to 2:30."
  }

  private var numberFact: String {
    let excerpts = numbers.map(\.excerpt)
    return Self.listed("Numbers", excerpts) ?? "No number with a unit."
  }

  private func facts(of story: StorySignals) -> [String] {
    let shares = story.shares.map {
      "\($0.part.rawValue.capitalizedFirst) \(Int(($0.share * 100).rounded())) %"
    }
    var facts = shares.isEmpty ? [] : ["Shares: " + shares.joined(separator: " · ") + "."]
    if let first = story.isMitigatedFirst, let mitigation = story.mitigation,
      let investigation = story.investigation
    {
      let order = first ? "before" : "after"
      facts.append(
        "Mitigation (line \(mitigation.line + 1)) comes \(order) investigation "
          + "(line \(investigation.line + 1)).")
    }
    if let own = Self.listed("What “I” did", story.ownership) { facts.append(own) }
    if let blame = Self.listed("Blame", story.blame) { facts.append(blame) }
    return facts + story.remarks.map { $0.capitalizedFirst + "." }
  }

  private func facts(of design: DesignSignals) -> [String] {
    let bare = design.technologies.filter { $0.reason == nil }.map(\.excerpt)
    return [
      Self.listed("Estimates", design.estimates.map(\.excerpt)) ?? "No estimate.",
      Self.listed("Trade-offs", design.tradeoffs) ?? "No trade-off said out loud.",
      Self.listed("Failures", design.failures) ?? "No failure is named.",
      Self.listed("Named without a reason nearby", bare),
    ].compactMap(\.self)
  }

  /// The first few with their lines; nil when there is none.
  private static func listed(_ title: String, _ excerpts: [Excerpt]) -> String? {
    guard !excerpts.isEmpty else { return nil }
    let shown = excerpts.prefix(4).map { "“\($0.words)” (line \($0.line + 1))" }
    let more = excerpts.count > 4 ? " and \(excerpts.count - 4) more" : ""
    return "\(title): " + shown.joined(separator: ", ") + more + "."
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
