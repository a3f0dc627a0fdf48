import Cells
import Coach
import Content
import Curses

/// A command line, understood.
package struct Arguments: Equatable, Sendable {
  package let common: CommonOptions
  package let invocation: Invocation
}

/// What may be said with any command.
package struct CommonOptions: Equatable, Sendable {
  /// nil stands for the usual place.
  package var dataDirectory: String?
  /// nil stands for the usual places.
  package var contentDirectory: String?
  package var isASCII = false
  package var isColourless = false
  /// nil leaves the choice to the settings and the terminal.
  package var theme: Theme?

  package init() {}
}

/// What the person wants done.
package enum Invocation: Equatable, Sendable {
  case fullScreen(Opening)
  case questions(QuestionsRequest)
  case show(ShowRequest)
  case feedback(FeedbackRequest)
  /// The directory to check; nil stands for the content in use.
  case contentCheck(directory: String?)
  case contentNew(ContentDraft)
  case plan(PlanRequest)
  case next(isJSON: Bool)
  case stats(isJSON: Bool)
  case reviewList(ReviewList)
  /// What is looked for among past answers, to be printed.
  case found(String)
  case export(ExportRequest)
  case doctor
  case board(BoardRequest)
  case frame(FrameRequest)
  /// Print this text: help, version, completions, manual page.
  case say(String)
}

extension Invocation {
  /// Whether it is a text of answers or the plan, which must not say that there are none where
  /// there can be none.
  var isAboutOwnWork: Bool {
    switch self {
    case .show, .feedback, .plan, .next, .stats, .reviewList, .found, .export: true
    case .fullScreen, .questions, .contentCheck, .contentNew, .doctor, .board, .frame, .say: false
    }
  }
}

/// The screen that a full-screen run begins with.
package enum Opening: Equatable, Sendable {
  case home
  case practice(PracticeRequest)
  /// Past answers, with what is looked for in them.
  case review(String)
}

/// Which questions are meant; ids are not yet looked up.
package struct QuestionFilter: Equatable, Sendable {
  /// Any of these; all when empty.
  package var topics: [String] = []
  package var kind: Question.Kind?
  package var company: String?

  package init() {}
}

package struct PracticeRequest: Equatable, Sendable {
  /// nil lets the person choose among those that the filter lets through.
  package var question: String?
  package var filter = QuestionFilter()
  /// One of `Level`, or with a company its own name for a level.
  package var level: String?
  /// nil stands for the question's own time.
  package var minutes: Int?
  package var isExam = false

  package init() {}
}

package struct QuestionsRequest: Equatable, Sendable {
  package let filter: QuestionFilter
  package let isJSON: Bool
}

package struct ShowRequest: Equatable, Sendable {
  /// nil stands for the newest.
  package let answer: String?
  package let isJSON: Bool
}

/// What changes about the plan before it is printed; nil leaves it as it is.
package struct PlanRequest: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    case text, json, calendar
  }

  package var interview: Day?
  package var hours: Int?
  package var weekdays: Set<Weekday>?
  /// The id of a template, or `auto`; not yet looked up.
  package var template: String?
  package var form = Form.text

  package init() {}
}

/// A content file to begin; the id is fit to be a file's name.
package struct ContentDraft: Equatable, Sendable {
  package let kind: Question.Kind
  package let id: String
}

/// A run without a terminal.
package struct FrameRequest: Equatable, Sendable {
  package let size: Size
  package let script: [ScriptStep]
  package let showsStyles: Bool
  package let opening: Opening
}

/// Whiteboards to be drawn.
package struct BoardRequest: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    /// `-` is standard input.
    case file(String)
    /// The bank's reference diagrams: all, or those of a question or a topic.
    case gallery(String?)
  }

  package enum Form: String, CaseIterable, Sendable {
    case drawing, mermaid, dot, d2, svg
  }

  package let source: Source
  package let form: Form
  package let isASCII: Bool
  package let width: Int
  /// Whether weak spots of the graph are asked about.
  package let isLint: Bool
  /// Whether the graph is read back from the drawing and compared.
  package let isCheck: Bool
}
