import Content
import Whiteboard

/// A question that a page of a round's diagrams raises.
package struct DiagramQuestion: Equatable, Sendable {
  package let page: Int
  package let finding: Finding
}

extension Session {
  /// What is known of the round when its diagram is looked over.
  package func diagramContext(notes: String, isSketch: Bool = false) -> LintContext {
    // Headings are the scaffold's words.
    let lines = notes.split(separator: "\n").filter { !NoteReader.isHeading(String($0)) }
    return LintContext(
      question: question.prompt, topics: question.topics, notes: lines.joined(separator: "\n"),
      isSketch: isSketch)
  }

  /// What an interviewer would ask about the diagrams as they stand, earlier versions apart.
  package func diagramQuestions(notes: String) -> [DiagramQuestion] {
    let context = diagramContext(notes: notes)
    return book.latestPages.flatMap { page in
      book.pages[page].diagram.findings(in: context).map {
        DiagramQuestion(page: page, finding: $0)
      }
    }
  }

  /// The question was answered, or means nothing here: it is not asked again.
  package mutating func dismiss(_ question: DiagramQuestion, at now: Moment) {
    let change = DiagramLog.Change.perform([.dismiss(question.finding.dismissal)])
    draw(.change(page: question.page, change), at: now)
  }
}
