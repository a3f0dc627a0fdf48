import Content
import Whiteboard

/// A change of a text: at a place, so many scalars go and others come.
package struct TextEdit: Equatable, Sendable {
  /// The line, from 0, and the Unicode scalars before the place in it.
  package let line: Int
  package let offset: Int
  /// Unicode scalars removed from the place on; the end of a line counts as one.
  package let removed: Int
  package let inserted: String

  package init(line: Int, offset: Int, removed: Int, inserted: String) {
    self.line = line
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }
}

/// What a round was when it began.
package struct RoundStart: Equatable, Sendable {
  package var id: String
  package var question: String
  package var prompt: String
  package var content: String
  package var kind: Question.Kind
  package var topics: [String]
  package var company: String?
  package var level: String?
  package var mode: Mode
  package var started: Timestamp
  /// Whole seconds.
  package var allowed: Int
  package var predicted: Int?
  package var scaffold: String
  /// The notes as the scaffold lays them out.
  package var notes: String
  package var device: String?

  package init(
    id: String, question: String, prompt: String, content: String, kind: Question.Kind,
    topics: [String], company: String? = nil, level: String? = nil, mode: Mode,
    started: Timestamp, allowed: Int, predicted: Int? = nil, scaffold: String, notes: String,
    device: String? = nil
  ) {
    self.id = id
    self.question = question
    self.prompt = prompt
    self.content = content
    self.kind = kind
    self.topics = topics
    self.company = company
    self.level = level
    self.mode = mode
    self.started = started
    self.allowed = allowed
    self.predicted = predicted
    self.scaffold = scaffold
    self.notes = notes
    self.device = device
  }
}

/// Why the clock stands.
package enum PauseCause: String, Sendable {
  /// The person asked for it.
  case asked
  /// The program was stopped, or the machine slept.
  case away
}

/// Something that happened in a round.
package enum JournalEvent: Equatable, Sendable {
  case start(RoundStart)
  case edit(TextEdit)
  /// Something was done to a diagram.
  case draw(BoardBook.Step)
  /// The scaffold's part that begins, by its id.
  case phase(String)
  case pause(PauseCause)
  case goOn
  /// The time was up and the person goes on.
  case overtime
  /// A second passed in which nothing else was written: after a kill the clock goes on from here.
  case beat
  /// A clarifying question was asked, by its topic; one without a topic by its words.
  case ask(String)
  /// The person is stuck and wants to be asked something.
  case stuck
  case say(InterviewLine)
  /// A checklist item was ticked or unticked.
  case tick(String, Bool)
  /// Writing is over and the debrief begins.
  case finish
  /// The debrief.
  case mark(PointMark)
  case score(DimensionScore)
  case overall(Int)
  case mistake(String, owned: Bool)
  /// The person gave the round up; nothing is kept but the journal.
  case abandon
  /// The debrief is over and the answer holds what was decided.
  case close
}

package struct JournalEntry: Equatable, Sendable {
  /// Milliseconds since the start, pauses included; the time between a kill and the resumption
  /// counts for nothing.
  package let at: Int
  package let event: JournalEvent

  package init(at: Int, event: JournalEvent) {
    self.at = at
    self.event = event
  }
}
