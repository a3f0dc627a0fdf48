import Coach
import Content
import Store

/// What `greenroom review` prints.
enum ReviewListing {
  /// The answers that fit, a row each, and below it the line that shows it.
  static func bytes(_ query: String, _ places: Places, on paper: Paper) -> [UInt8] {
    let query = AnswerQuery(query)
    let found = AnswerSearch(in: places).answers(to: query).answers
    guard !found.isEmpty else { return Array("No answer fits.\n".utf8) }
    let lines = FoundLine(query.wanted, on: paper)
    var bytes: [UInt8] = []
    for answer in found {
      bytes.append(contentsOf: answer.id)
      part(&bytes, on: paper)
      bytes.append(answer.overall)
      part(&bytes, on: paper)
      if paper.isTerminal {
        let room = paper.columns - answer.id.count - 5
        lines.put(answer.prompt, columns: max(leastPrompt, room), into: &bytes)
      } else {
        bytes.append(contentsOf: answer.prompt)
      }
      bytes.append(newline)
      guard !answer.line.isEmpty else { continue }
      for _ in 0..<indent { bytes.append(space) }
      lines.put(answer.line, columns: paper.columns - indent, into: &bytes)
      bytes.append(newline)
    }
    return bytes
  }

  /// For eyes two spaces, for programs what they split at.
  private static func part(_ bytes: inout [UInt8], on paper: Paper) {
    if paper.isTerminal { bytes.append(space) }
    bytes.append(paper.isTerminal ? space : UInt8(ascii: "\t"))
  }

  private static let indent = 4
  private static let leastPrompt = 16
  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")

  static func text(_ list: ReviewList, _ workplace: Workplace) throws -> String {
    switch list {
    case .history(let subject): try history(of: subject, workplace)
    case .trash: try trash(in: workplace.places)
    }
  }

  private static func history(
    of subject: PointHistory.Subject, _ workplace: Workplace
  ) throws(CommandError) -> String {
    let history = PastAnswers(workplace).recall(subject)
    if history.entries.isEmpty, case .point(let id) = subject {
      let known = Set(workplace.library.questions.flatMap(\.points).map(\.id))
      guard known.contains(id) else {
        let nearest = Nearest.word(to: id, among: known.sorted())
        throw .unknown("point", id: id, nearest: nearest)
      }
    }
    return text(history)
  }

  private static func text(_ history: PointHistory) -> String {
    let lines = history.entries.map { entry in
      [
        entry.started.day.iso8601, entry.mark.state.rawValue, entry.question, entry.text,
        entry.mark.evidence ?? "",
      ].map(oneLine).joined(separator: "\t")
    }
    return ([history.title, history.words] + lines).map { $0 + "\n" }.joined()
  }

  /// Fit for a terminal, and for a table.
  private static func oneLine(_ text: String) -> String {
    ReviewText.clean(Array(text.utf8)).replacing("\n", with: " ")
  }

  private static func trash(in places: Places) throws -> String {
    let entries = try Trash(in: places).entries()
    guard !entries.isEmpty else { return "The trash is empty.\n" }
    return entries.map { "\($0.answer)\t\($0.folder)\n" }.joined()
  }
}
