import Coach
import Content

/// `greenroom feedback --disagreements`: where the person marked a point otherwise than the cues.
struct DisagreementReport {
  struct Line: Encodable {
    let answer: String
    let question: String
    let point: String
    let cues: String
    let person: String
    let found: [String]
    let line: String?
  }

  struct Document: Encodable {
    let disagreements: [Line]
    /// The ids of answers to another wording of their question.
    let skipped: [String]
    let compared: Int
  }

  private var disagreements: [Disagreement] = []
  private var skipped: [String] = []
  /// How many marks were looked at.
  private var compared = 0

  init(_ attempts: [Attempt], catalogue: Catalogue) {
    var questions: [String: Question] = [:]
    for attempt in attempts {
      let id = attempt.question
      if questions[id] == nil { questions[id] = catalogue.question(id) }
      guard let question = questions[id],
        let found = Disagreement.all(
          in: attempt, to: question, lexicon: catalogue.lexicon.groups)
      else {
        skipped.append(attempt.id)
        continue
      }
      disagreements += found
      compared += attempt.points.count { $0.state != .open }
    }
  }

  var json: Document {
    let lines = disagreements.map { found in
      Line(
        answer: found.answer, question: found.question, point: found.point,
        cues: found.cues.rawValue, person: found.person.rawValue, found: found.found,
        line: found.line)
    }
    return Document(disagreements: lines, skipped: skipped, compared: compared)
  }

  var text: String {
    let lines = disagreements.flatMap { found in
      [
        "\(found.question) \(found.point): the cues say \(found.cues.rawValue), "
          + "you said \(found.person.rawValue)  [\(found.answer)]"
      ] + (found.line.map { ["    “\($0)”"] } ?? []) + found.found.prefix(3).map { "    by \($0)" }
    }
    let marks = "\(disagreements.count) of \(compared) marks differ."
    let rest =
      skipped.isEmpty
      ? []
      : [
        "\(skipped.count) \(skipped.count == 1 ? "answer is" : "answers are") left out: "
          + "the question has changed since."
      ]
    return (lines + [marks] + rest).joined(separator: "\n") + "\n"
  }
}
