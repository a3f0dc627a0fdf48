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
  /// Entries for the journal of the round; one that begins with `.start` opens a journal.
  case journal([JournalEntry])
  /// The round waits: its journal stays to be resumed.
  case leaveRound
  /// The round is over: the answer is kept and the journal becomes its replay.
  case conclude(Attempt)
  /// The round was given up: its journal is put out of the way.
  case giveUp
  case resume(String)
  case save(Attempt)
  case read(String)
  case readAll
  /// A past answer, to show its words beside a list.
  case quote(String)
  /// Two past answers, the older first.
  case compare(String, String)
  /// The journal of a past answer, to be played back.
  case replay(String)
  case prefer(Preferences)
  case plan(PlanSettings)
}

/// Where one can go.
package enum Page: Equatable, Sendable {
  case picker
  case lobby(question: String)
  case round(Session, notes: String)
  case debrief(Session, notes: String)
  case modelAnswer(Question)
  case answer(Attempt)
  case answers(AnswerArchive, query: String)
  case comparison(Attempt, Attempt)
  case replay(ReplayTape)
  case timeline
  case settings
  case help
}

/// What the world answers.
package enum News: Equatable, Sendable {
  /// One sentence for the person.
  case notice(String)
  case resumed([JournalEntry])
  case answer(Attempt)
  case answers(AnswerArchive)
  /// What `quote` asked for.
  case quoted(Attempt)
  case compared(Attempt, Attempt)
  case replay([JournalEntry])
  case records(Records)
  case guidance(Guidance)
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
