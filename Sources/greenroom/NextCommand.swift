import Coach
import Content
import FoundationEssentials

/// `greenroom next`: the question to practise now, in one line.
enum NextCommand {
  private struct Answer: Encodable {
    struct Value: Encodable {
      let weak: Double
      let fading: Double
      let unknown: Double
    }

    let greenroom: Int
    let question: String
    let topic: String
    let kind: String
    let minutes: Int
    let prompt: String
    /// The day since which it is to be recalled; nil for one that is not due.
    let due: String?
    let reason: String
    let value: Value
  }

  static func text(isJSON: Bool, _ study: Study) throws(CommandError) -> String {
    guard let next = study.advisor.suggestions(limit: 1).first,
      let question = study.curriculum.card(next.question)
    else { throw .nothingFits }
    guard isJSON else { return "\(next.question): \(next.reason)\n" }
    return Json.text(
      Answer(
        greenroom: Json.format, question: next.question, topic: next.topic,
        kind: question.kind.rawValue,
        minutes: question.minutes, prompt: question.prompt,
        due: study.progress.cards[next.question].map(\.due).flatMap {
          $0 <= study.today ? $0.iso8601 : nil
        }, reason: next.reason,
        value: Answer.Value(
          weak: next.value.weak, fading: next.value.fading, unknown: next.value.unknown)))
  }
}
