import Cells
import Coach
import Content

/// What a screen wants of the program or of the world.
package enum Effect: Equatable, Sendable {
  // Of the program's stack of pages.
  case open(Page)
  /// Puts a page in the place of the one that asks.
  case turn(to: Page)
  case close
  case closeAll
  case tell(String)

  // Of the world.
  case quit
  case suspend
  case repaint
  /// Reflection has changed what is to be seen.
  case show
  case bell
  /// Whether the program listens to the mouse.
  case mouse(Bool)
  /// Entries for the journal of the round; one that begins with `.start` opens a journal.
  case journal([JournalEntry])
  /// The round waits: its journal stays to be resumed.
  case leaveRound
  /// The round is over: the answer is kept and the journal becomes its replay.
  case conclude(Attempt)
  /// The round was given up: its journal is put out of the way.
  case giveUp
  case resume(String)
  /// The debrief of a past answer goes on, by its id.
  case markOn(String)
  case save(Attempt)
  case read(String)
  case readAll
  /// A past answer, to show its words beside a list.
  case quote(String)
  /// The notes of a past answer go to the person's editor.
  case edit(String)
  /// The answer goes to the trash, with all that belongs to it.
  case throwAway(String)
  /// What was thrown away last comes back.
  case bringBack
  /// All attempts at the question of an answer, to be compared.
  case compare(String)
  /// What an answer was before it was edited, beside what it is.
  case compareEdits(String)
  case recall(PointHistory.Subject)
  case figures
  /// The journal of a past answer, to be played back.
  case replay(String)
  /// The answer goes to the reviewer that the settings name.
  case askReviewer(Attempt)
  case stopReviewer
  case prefer(Preferences)
  case plan(PlanSettings)
  /// A file of a diagram beside the answers; where it is, is told.
  case export(BoardExport)
}

/// Where one can go.
package enum Page: Equatable, Sendable {
  case picker
  case lobby(question: String)
  case round(Session, notes: String)
  case debrief(Session, notes: String)
  case modelAnswer(Question)
  case answer(Attempt, edits: Int)
  /// Past answers.
  case answers(query: String)
  case comparison(Comparison)
  case history(PointHistory)
  case figures(Trends)
  case replay(ReplayTape)
  case reviewer(Attempt)
  case timeline
  case gallery
  case settings
  case help
}

/// What the world answers.
package enum News: Equatable, Sendable {
  /// One sentence for the person.
  case notice(String)
  case resumed([JournalEntry])
  /// With how often its notes were edited.
  case answer(Attempt, edits: Int)
  /// All of them, for their page.
  case answers(AnswerArchive)
  /// What `quote` asked for.
  case quoted(Attempt)
  case shelf(ShelfChange)
  case comparison(Comparison)
  case history(PointHistory)
  case figures(Trends)
  case replay([JournalEntry])
  case reviewer(ReviewerVerdict)
  case records(Records)
  case guidance(Guidance)
}

/// What happened to the past answers while they were looked at.
package enum ShelfChange: Equatable, Sendable {
  /// How often it was edited; nil as often as before.
  case edited(Attempt, edits: Int?)
  /// By its id.
  case thrownAway(String)
  case broughtBack(Attempt)
}

/// Attempts at one question, the oldest first, of which two are laid side by side.
package struct Comparison: Equatable, Sendable {
  package let attempts: [Attempt]
  package let old: Int
  package let new: Int
  /// Whether they are one answer before and after its notes were edited.
  package let isOfEdits: Bool

  /// Nil unless there are two to compare: the newer one and the one before it.
  package init?(_ attempts: [Attempt], new: Int, old: Int? = nil, isOfEdits: Bool = false) {
    let old = old ?? new - 1
    guard attempts.indices.contains(old), attempts.indices.contains(new), old < new else {
      return nil
    }
    self.attempts = attempts
    self.old = old
    self.new = new
    self.isOfEdits = isOfEdits
  }
}

/// A round whose journal waits to be resumed.
package struct WaitingRound: Equatable, Sendable {
  package let id: String
  package let question: String
  package let prompt: String
  /// Nil when only the debrief is open.
  package let left: Duration?
  package let touched: Timestamp

  package init(
    id: String, question: String, prompt: String, left: Duration?, touched: Timestamp
  ) {
    self.id = id
    self.question = question
    self.prompt = prompt
    self.left = left
    self.touched = touched
  }
}
