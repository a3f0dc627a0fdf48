import Coach
import Store

/// `greenroom review` without a terminal: the answers that fit, a line each.
enum ReviewListing {
  static func text(_ query: String, _ places: Places) -> String {
    let found = AnswerSearch(in: places).answers(to: AnswerQuery(query))
    guard !found.isEmpty else { return "No answer fits.\n" }
    return found.map { "\($0.id)\t\(score(of: $0))\t\($0.prompt)\n" }.joined()
  }

  private static func score(of answer: PastAnswer) -> String {
    answer.overall.map(String.init) ?? "-"
  }
}
