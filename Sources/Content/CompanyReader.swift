/// Reads how one company interviews.
package enum CompanyReader {
  package static func company(_ fields: inout Fields) -> CompanyPack {
    var company = CompanyPack()
    company.id = fields.id()
    company.name = fields.text("name")
    company.isTypical = fields.flag("typical")
    company.summary = fields.text("summary")
    company.rounds = fields.list("rounds", isRequired: true, round)
    company.levels = fields.list("levels", isRequired: true, level)
    company.themes = fields.texts("themes", isRequired: true)
    company.facts = fields.list("facts", fact)
    company.refusals = fields.texts("refusals")
    company.study = fields.texts("study")
    company.questionsToAsk = fields.texts("questions_to_ask")
    return company
  }

  package static func round(_ fields: inout Fields) -> CompanyPack.Round {
    var round = CompanyPack.Round()
    round.id = fields.id()
    round.title = fields.text("title")
    round.kind = fields.choice("kind") ?? .technical
    round.minutes = fields.integer("minutes", in: QuestionReader.minutes)
    round.tests = fields.text("tests")
    return round
  }

  package static func level(_ fields: inout Fields) -> CompanyPack.LevelBar {
    var level = CompanyPack.LevelBar()
    level.name = fields.text("name")
    level.level = fields.choice("level") ?? .mid
    level.bar = fields.text("bar")
    return level
  }

  package static func fact(_ fields: inout Fields) -> CompanyPack.Fact {
    var fact = CompanyPack.Fact()
    fact.text = fields.text("text")
    fact.source = fields.text("source")
    if let date = fields.placedText("date", isRequired: true) {
      if !isDate(date.text) { fields.report(.badDate(date.text), at: date.place) }
      fact.date = date.text
    }
    return fact
  }

  /// Whether it is a year, a year and a month, or a day, as ISO 8601 writes them.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let limits = [(4, 1900...2999), (2, 1...12), (2, 1...31)]
    guard parts.count <= limits.count else { return false }
    return zip(parts, limits).allSatisfy { part, limit in
      part.utf8.count == limit.0 && part.first != "+" && Int(part).map(limit.1.contains) == true
    }
  }
}
