extension Command {
  static let review = Command(
    "review",
    summary: "look through your past answers",
    description: """
      Opens your past answers by topic, and searches them for WORDS. In WORDS a phrase stands in \
      double quotes, -word must not be there, and topic:NAME, kind:NAME, company:NAME, \
      dimension:NAME, score<3, dimension:depth<3, before:2026-11-01 and after:2026-10-01 narrow \
      it down; of names the beginning is enough. Neither case nor accents matter. Without a \
      terminal it prints what fits, the best first.
      """,
    operands: [Operand(Value("WORDS"), .rest, help: "what to look for")],
    options: [.topic],
    examples: [
      Example("greenroom review", "all answers, by topic"),
      Example("greenroom review --topic databases isolation level", "those that speak of it"),
      Example("greenroom review \"score<3\" | head", "the weakest, as text"),
    ],
    make: { matches, _ in
      let topics = matches.all(.topic).map { "topic:\($0)" }
      let words = matches.operands.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
      return .fullScreen(.review((topics + words).joined(separator: " ")))
    })
}
