import Coach
import Content

extension Command {
  static let review = Command(
    "review",
    summary: "look through your past answers",
    description: """
      Opens your past answers by topic, and searches them for WORDS. In WORDS a phrase stands in \
      double quotes, -word must not be there, and topic:NAME, kind:NAME, company:NAME, \
      dimension:NAME, score<3, dimension:depth<3, before:2026-11-01 and after:2026-10-01 narrow \
      it down; of names the beginning is enough. Neither case nor accents matter. Without a \
      terminal, or with --list, it prints what fits, the best first, each with the line of its \
      notes that holds the most of the words. --dimension and --point print what \
      became of it in each answer, with the line that showed it; --trash prints what was thrown \
      away and where it lies.
      """,
    operands: [Operand(Value("WORDS"), .words, help: "what to look for")],
    options: [.topic, .list, .dimension, .point, .trash],
    examples: [
      Example("greenroom review", "all answers, by topic"),
      Example("greenroom review --topic transactions isolation", "those that speak of it"),
      Example("greenroom review --dimension operations", "how it went in every answer"),
    ],
    make: { matches, _ throws(UsageError) in
      if let list = try ReviewList(matches) { return .reviewList(list) }
      if let misfit = matches.operands.lazy.compactMap(AnswerQuery.misfit).first {
        throw .wrongTerm(misfit.term, cure: misfit.cure)
      }
      let topics = matches.all(.topic).map { "topic:\($0)" }
      let words = matches.operands.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
      let query = (topics + words).joined(separator: " ")
      return matches.has(.list) ? .found(query) : .fullScreen(.review(query))
    })
}

extension Option {
  static let list = Option("--list", help: "print what fits instead of opening the page")

  static let dimension = Option(
    "--dimension", value: Value("NAME", .choice(Dimension.all)),
    help: "print how this side of your answers went over time")

  static let point = Option(
    "--point", value: Value("ID"), help: "print how this point of a question went over time")

  static let trash = Option("--trash", help: "print what was thrown away")
}

/// What is printed of past answers instead of their page.
package enum ReviewList: Equatable, Sendable {
  case history(PointHistory.Subject)
  case trash

  /// Nil when the page is meant.
  fileprivate init?(_ matches: Matches) throws(UsageError) {
    let named = [Option.dimension, .point, .trash, .list].filter(matches.has)
    guard let first = named.first else { return nil }
    guard named.count == 1 else { throw .exclusive(first.name, named[1].name) }
    guard first.name != Option.list.name else { return nil }
    if let word = matches.operands.first {
      throw .surplusOperand(word, place: "greenroom review \(first.name)")
    }
    if matches.has(.topic) { throw .exclusive(first.name, Option.topic.name) }
    if let dimension = matches.word(.dimension) {
      self = .history(.dimension(dimension))
    } else if let point = matches.word(.point) {
      self = .history(.point(point))
    } else {
      self = .trash
    }
  }
}
