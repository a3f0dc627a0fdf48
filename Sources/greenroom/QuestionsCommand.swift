import Coach
import Content
import FoundationEssentials

/// `greenroom questions`: the bank as text.
enum QuestionsCommand {
  private struct Line: Encodable {
    let id: String
    let kind: String
    let minutes: Int
    let topics: [String]
    let levels: [String]
    let companies: [String]
    let prompt: String

    init(_ question: QuestionCard) {
      id = question.id
      kind = question.kind.rawValue
      minutes = question.minutes
      topics = question.topics
      levels = question.levels.map(\.rawValue)
      companies = question.companies.map(\.company)
      prompt = question.prompt
    }
  }

  static func text(
    _ request: QuestionsRequest, _ catalogue: Catalogue
  ) throws(CommandError) -> String {
    let questions = try catalogue.questions(passing: request.filter)
    guard !request.isJSON else { return Json.text(questions.map(Line.init)) }
    guard !questions.isEmpty else { throw .nothingFits }
    let idWidth = questions.map(\.id.count).max() ?? 0
    let kindWidth = questions.map(\.kind.rawValue.count).max() ?? 0
    return questions.map { question in
      let id = question.id.padded(to: idWidth)
      let kind = question.kind.rawValue.padded(to: kindWidth)
      return "\(id)  \(kind)  \(question.minutes) min  \(question.topics.joined(separator: " "))"
    }.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// JSON for people and programs: indented, keys in a fixed order, slashes as they are.
enum Json {
  /// Of what plan, next and stats print; a field that changes its meaning counts it up.
  static let format = 1

  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(value) else {
      preconditionFailure("values of commands can always be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
