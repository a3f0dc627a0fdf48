/// Facts about how a design is argued.
package struct DesignSignals: Equatable, Sendable {
  package struct Technology: Equatable, Sendable {
    /// In lower case.
    package let name: String
    /// Where it is first named.
    package let excerpt: Excerpt
    /// The first words near any of its mentions that give a reason; nil when none do.
    package let reason: Excerpt?
  }

  /// Numbers that tell load or size, or how long something takes.
  package let estimates: [Quantity]
  package let tradeoffs: [Excerpt]
  package let failures: [Excerpt]
  /// Each once, in the order of the text.
  package let technologies: [Technology]

  init(of statements: [Statement], numbers: [Quantity]) {
    estimates = numbers.filter(\.isEstimate)
    tradeoffs = statements.flatMap { $0.excerpts(of: SignalWords.tradeoffs) }
    failures = statements.flatMap { $0.excerpts(of: SignalWords.failures) }
    technologies = Self.technologies(in: statements)
  }

  private static func technologies(in statements: [Statement]) -> [Technology] {
    var found: [Technology] = []
    for (place, statement) in statements.enumerated() {
      for excerpt in statement.excerpts(of: SignalWords.technologies) {
        let name = excerpt.words.lowercased()
        let reason = reason(near: place, in: statements)
        if let known = found.firstIndex(where: { $0.name == name }) {
          guard found[known].reason == nil else { continue }
          found[known] = Technology(name: name, excerpt: found[known].excerpt, reason: reason)
        } else {
          found.append(Technology(name: name, excerpt: excerpt, reason: reason))
        }
      }
    }
    return found
  }

  /// In the same statement or the next one, as for points that want a reason.
  private static func reason(near place: Int, in statements: [Statement]) -> Excerpt? {
    statements[place...].prefix(2).lazy.compactMap {
      $0.excerpts(of: WordTables.reasons).first
    }.first
  }
}
