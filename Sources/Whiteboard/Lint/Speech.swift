/// Notes as clauses, so that “we do not need Kafka” is not taken for a wish to have it.
struct Speech {
  private struct Clause {
    /// The last words of the same sentence before it.
    let lead: [String]
    let text: WordText
  }

  /// How far a negation reaches ahead, in words, which lets it rule a short list, and back.
  private static let reach = 7
  private static let reachBack = 4
  private static let turns: Set<String> = ["but", "so", "yet", "therefore"]

  private let clauses: [Clause]
  private let sentences: [WordText]

  init(_ notes: String) {
    var clauses: [Clause] = []
    let sentences = notes.split(whereSeparator: { ".;:!?\n\r\r\n".contains($0) })
    self.sentences = sentences.map { WordText(String($0)) }
    for sentence in sentences {
      var lead: [String] = []
      for part in sentence.split(separator: ",") {
        let text = WordText(String(part))
        clauses.append(Clause(lead: lead, text: text))
        lead = Array((lead + text.words).suffix(Self.reach))
      }
    }
    self.clauses = clauses
  }

  /// Whether one sentence names something and says this of it.
  func says(_ what: LintWords, of name: [String]) -> Bool {
    sentences.contains { sentence in
      what.isIn(sentence) && name.contains { SpokenWords(sentence).hold($0) }
    }
  }

  /// Whether a clause without a negation names something and allows that some of it is lost.
  func grantsLoss(of name: [String]) -> Bool {
    clauses.contains { clause in
      LintWords.losses.isIn(clause.text) && LintWords.grants.isIn(clause.text)
        && !clause.text.words.contains { LintWords.negations.contains($0) || $0 == "cannot" }
        && name.contains { SpokenWords(clause.text).hold($0) }
    }
  }

  /// Whether a word or phrase stands somewhere with no negation near: one before it counts over
  /// commas, as in “no cache, queue or CDN”, one after it within the clause. A use of it for
  /// something else, told by the word behind it, does not count.
  func affirms(_ phrase: String, notFor others: Set<String> = []) -> Bool {
    let length = phrase.split(separator: " ").count
    return clauses.contains { clause in
      clause.text.places(of: phrase).contains { place in
        let next = clause.text.words[(place + length)...].first
        guard next.map(others.contains) != true else { return false }
        let before =
          (clause.lead + clause.text.words[..<place]).suffix(Self.reach)
          .split(omittingEmptySubsequences: false, whereSeparator: Self.turns.contains).last ?? []
        let after = clause.text.words[(place + length)...].prefix(Self.reachBack)
        return !(before + after).contains(where: LintWords.negations.contains)
      }
    }
  }
}
