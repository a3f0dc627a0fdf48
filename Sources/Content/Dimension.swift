/// What a round is scored on, by the kind of question; the ids of content and answer files.
package enum Dimension {
  package static func ids(for kind: Question.Kind) -> [String] {
    switch kind {
    case .behavioural, .situational, .culture, .screen:
      ["answer", "ownership", "specificity", "judgement", "result", "reflection", "scope"]
    case .systemDesign:
      ["navigation", "solution", "depth", "tradeoffs", "operations", "communication"]
    case .technical:
      ["solution", "depth", "tradeoffs", "operations", "communication"]
    case .coding: ["communication", "problem-solving", "technical", "testing"]
    case .project: ["ownership", "depth", "decisions", "impact", "risk", "hindsight"]
    case .codeReview: ["comprehension", "correctness", "priority", "tests", "security", "tone"]
    case .apiDesign:
      ["consumer-fit", "resources", "retries", "collections", "errors", "versioning", "limits"]
    case .database: ["requirements", "model", "performance", "transactions", "change"]
    }
  }

  /// Every id of every kind, each once.
  package static let all: [String] = Question.Kind.allCases.reduce(into: []) { all, kind in
    for id in ids(for: kind) where !all.contains(id) { all.append(id) }
  }

  package static func title(of id: String) -> String {
    titles[id] ?? (id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " "))
  }

  private static let titles = [
    "answer": "Answers the question", "tradeoffs": "Trade-offs", "consumer-fit": "Consumer fit",
    "retries": "Retries and concurrency", "problem-solving": "Problem solving",
    "impact": "Impact", "depth": "Depth",
  ]
}
