import Coach
import Content
import Store

/// `greenroom review` without a terminal: the answers that fit, a line each.
enum ReviewListing {
  static func text(_ query: String, _ places: Places) -> String {
    let found = AnswerSearch(in: places).answers(to: AnswerQuery(query)).answers
    guard !found.isEmpty else { return "No answer fits.\n" }
    let tab = UInt8(ascii: "\t")
    var bytes: [UInt8] = []
    for answer in found {
      bytes += answer.id
      bytes += [tab, answer.overall, tab]
      bytes += answer.prompt
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

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
