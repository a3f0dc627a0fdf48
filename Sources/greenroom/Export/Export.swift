import Coach
import Content
import Screens

/// What leaves the store: the answers, newest first, with what was taken out of them.
package struct Export {
  package let answers: [AnswerRecord]
  package let trends: Trends
  package let today: Day
  /// A sentence on what was taken out, which names none of it; nil when nothing was to be.
  package let hidden: String?
  private let titles: [String: String]

  /// - Parameter attempts: newest first.
  package init(
    _ attempts: [Attempt], catalogue: Catalogue, hiding redaction: inout Redaction, today: Day
  ) {
    self.today = today
    var questions: [String: Question?] = [:]
    var answers: [AnswerRecord] = []
    for attempt in attempts {
      let question =
        questions[attempt.question] ?? catalogue.question(attempt.question)
      questions[attempt.question] = .some(question)
      answers.append(AnswerRecord(attempt, question: question, hiding: &redaction))
    }
    self.answers = answers
    trends = Trends(of: attempts.map { Outcome($0) }, today: today)
    titles = Dictionary(
      catalogue.topics.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let places = redaction.counts.reduce(0, +)
    hidden =
      redaction.isEmpty
      ? nil : "Words were taken out in \(places == 1 ? "1 place" : "\(places) places")."
  }

  package func title(ofTopic id: String) -> String { titles[id] ?? id.titled }
}

extension Export {
  /// A form to export to, and its files by their names.
  package enum Format: String, CaseIterable, Sendable {
    case html
    case markdown = "md"
    case json, csv
  }

  package func files(_ format: Format) -> [(name: String, text: String)] {
    switch format {
    case .html: [("index.html", HtmlPage.text(of: self))]
    case .markdown: MarkdownExport.files(of: self)
    case .json: [("answers.json", JsonExport.text(of: self))]
    case .csv: CsvExport.files(of: self)
    }
  }
}
