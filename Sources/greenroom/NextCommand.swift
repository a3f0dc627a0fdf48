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

    let question: String
    let topic: String
    let kind: String
    let minutes: Int
    let prompt: String
    let reason: String
    let value: Value
  }

  static func text(isJSON: Bool, _ study: Study) throws(CommandError) -> String {
    guard let next = study.advisor.next(), let question = study.curriculum.card(next.question)
    else { throw .nothingFits }
    guard isJSON else { return "\(next.question): \(next.reason)\n" }
    return Json.text(
      Answer(
        question: next.question, topic: next.topic, kind: question.kind.rawValue,
        minutes: question.minutes, prompt: question.prompt, reason: next.reason,
        value: Answer.Value(
          weak: next.value.weak, fading: next.value.fading, unknown: next.value.unknown)))
  }
}
