import Coach
import Content
import Store

/// `greenroom show`: one past answer as text.
enum ShowCommand {
  static func text(_ request: ShowRequest, _ workplace: Workplace) throws -> String {
    let attempt = try AnswerShelf(in: workplace.places).answer(request.answer)
    let question = workplace.catalogue.question(attempt.question)
    let edits = Revisions(of: attempt.id, in: workplace.places).count
    if request.isJSON {
      var record = AnswerRecord(attempt, question: question)
      record.edits = edits
      return Json.text(record)
    }
    let head = "\(attempt.id)\n\(attempt.question) · \(attempt.started.day.words)\n\n"
    return head + AnswerText.text(of: attempt, question: question) + "\n"
      + (edits > 0 ? "\n(edited \(edits == 1 ? "once" : "\(edits) times") after the round)\n" : "")
  }
}

extension AnswerShelf {
  /// The newest without an id, which may be shortened to any part that only one answer has.
  func answer(_ id: String?) throws -> Attempt {
    guard let id else {
      guard let newest = newest(1).attempts.first else { throw CommandError.noAnswers }
      return newest
    }
    let paths = paths().paths
    let fitting = paths.filter { $0.stem == id }
    let loose = fitting.isEmpty ? paths.filter { $0.stem.contains(id) } : fitting
    guard loose.count == 1, let answer = try AnswerFile(at: loose[0]).read() else {
      throw CommandError.noAnswer(id)
    }
    return answer.attempt
  }
}
