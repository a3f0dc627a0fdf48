import Content
import Whiteboard

/// One round as a state machine: whatever happens becomes a journal entry, and the state is what
/// the entries say, so that a round replayed from its journal is the round.
package struct Session: Equatable, Sendable {
  package let question: Question
  package let scaffold: Scaffold
  package let start: RoundStart
  /// The marks of the debrief by point, the scores by dimension, and what else is set there.
  package private(set) var verdict = Verdict()
  package private(set) var tickedItems: Set<String> = []
  /// Topics of the clarifying questions asked, with the milliseconds at which they were.
  package private(set) var asked: [(topic: String, at: Int)] = []
  package private(set) var phaseIndex = 0
  package private(set) var pauseCause: PauseCause?
  package private(set) var isInOvertime = false
  package private(set) var isFinished = false
  package private(set) var isAbandoned = false
  /// Who asks and hears; nil where nobody does.
  package private(set) var interviewer: Interviewer?
  /// What is drawn.
  package private(set) var book = BoardBook()

  /// The uptime that round time 0 stands for.
  private var origin: Duration
  /// Milliseconds of round time up to which the program is known to have run.
  private var seen = 0
  /// Milliseconds of round time of the last entry.
  private var written = 0
  private var clock = RoundClock()
  private var unwritten: [JournalEntry] = []

  /// A round that begins now; its first entry waits to be written.
  package init(
    _ start: RoundStart, question: Question, scaffold: Scaffold,
    interviewer: Interviewer? = nil, at now: Moment
  ) {
    self.question = question
    self.scaffold = scaffold
    self.start = start
    self.interviewer = interviewer
    origin = now.uptime
    unwritten = [JournalEntry(at: 0, event: .start(start))]
  }

  /// A round that was interrupted and goes on at the millisecond of its last entry: paused, so
  /// that one can read oneself in.
  package init(
    resuming entries: [JournalEntry], _ start: RoundStart, question: Question,
    scaffold: Scaffold, interviewer: Interviewer? = nil, at now: Moment
  ) {
    self.question = question
    self.scaffold = scaffold
    self.start = start
    self.interviewer = interviewer
    origin = now.uptime - .milliseconds(entries.last?.at ?? 0)
    for entry in entries { apply(entry) }
    if !isFinished, pauseCause == nil { record(.pause(.away), at: seen) }
  }

  package static func == (left: Session, right: Session) -> Bool {
    left.start == right.start && left.verdict == right.verdict
      && left.tickedItems == right.tickedItems && left.phaseIndex == right.phaseIndex
      && left.asked.elementsEqual(right.asked, by: ==) && left.pauseCause == right.pauseCause
      && left.isInOvertime == right.isInOvertime && left.isFinished == right.isFinished
      && left.isAbandoned == right.isAbandoned && left.clock == right.clock
      && left.interviewer?.said == right.interviewer?.said && left.book == right.book
  }
}

// The clock.
extension Session {
  package var allowed: Duration { .seconds(start.allowed) }

  /// Round time without pauses; it stands still once the round is finished.
  package func used(at now: Moment) -> Duration {
    .milliseconds(clock.used(at: milliseconds(at: now)))
  }

  /// What is left of the time; negative in overtime.
  package func left(at now: Moment) -> Duration { allowed - used(at: now) }

  package var paused: Duration { .milliseconds(clock.paused) }

  /// The scaffold's part that the clock or the person is in; nil when parts have no budgets.
  package var phase: Scaffold.Part? { scaffold.isPhased ? scaffold.parts[phaseIndex] : nil }

  /// The time until the part's planned end; negative when it is over.
  package func leftInPhase(at now: Moment) -> Duration {
    plannedEnd(ofPart: phaseIndex) - used(at: now)
  }

  /// How far the clock is past the planned end of a part, positive when the part is late.
  package func drift(ofPart index: Int, at now: Moment) -> Duration {
    used(at: now) - plannedEnd(ofPart: index)
  }

  package func plannedEnd(ofPart index: Int) -> Duration {
    allowed * scaffold.parts.prefix(index + 1).reduce(0) { $0 + $1.share }
  }

  private func milliseconds(at now: Moment) -> Int {
    let passed = now.uptime - origin
    return Int(passed.components.seconds) * 1000
      + Int(passed.components.attoseconds / 1_000_000_000_000_000)
  }
}

// What happens.
extension Session {
  /// A gap longer than this between two looks at the clock means that the program did not run.
  private static let longestBreath = 5000
  /// After so much silence the journal is told that the clock runs.
  private static let longestSilence = 1000

  /// Looks at the clock: notices time away, turns the phase when its time is over.
  package mutating func passTime(at now: Moment) {
    guard !isFinished else { return }
    let at = milliseconds(at: now)
    if pauseCause == nil, at - seen > Self.longestBreath {
      return comeBack(at: now)
    }
    hearInterviewer(until: at)
    turnPhases(at: now)
    if pauseCause == nil, at - written >= Self.longestSilence { record(.beat, at: at) }
    seen = max(seen, at)
  }

  /// The program was stopped and goes on: however short that was, the clock stood.
  package mutating func comeBack(at now: Moment) {
    let at = milliseconds(at: now)
    guard !isFinished, pauseCause == nil, at > seen else { return passTime(at: now) }
    record(.pause(.away), at: seen)
    record(.goOn, at: at)
    passTime(at: now)
  }

  /// Whatever is recorded comes after all that the interviewer said before it.
  private mutating func hearInterviewer(until milliseconds: Int) {
    guard !isFinished else { return }
    while let entry = interviewer?.next(until: milliseconds) { record(entry.event, at: entry.at) }
  }

  private mutating func turnPhases(at now: Moment) {
    guard scaffold.isPhased, pauseCause == nil else { return }
    while phaseIndex + 1 < scaffold.parts.count, leftInPhase(at: now) <= .zero {
      record(.phase(scaffold.parts[phaseIndex + 1].id), at: milliseconds(at: now))
    }
  }

  package mutating func beginNextPhase(at now: Moment) {
    guard scaffold.isPhased, phaseIndex + 1 < scaffold.parts.count else { return }
    record(.phase(scaffold.parts[phaseIndex + 1].id), at: now)
  }

  package mutating func togglePause(at now: Moment) {
    passTime(at: now)
    record(pauseCause == nil ? .pause(.asked) : .goOn, at: now)
  }

  /// Typing in a pause means that the pause is over; typing after the end is overtime.
  package mutating func edit(_ edit: TextEdit, at now: Moment) { work(.edit(edit), at: now) }

  /// Drawing counts as typing does.
  package mutating func draw(_ step: BoardBook.Step, at now: Moment) { work(.draw(step), at: now) }

  private mutating func work(_ event: JournalEvent, at now: Moment) {
    goOn(at: now)
    record(event, at: now)
  }

  /// Whoever works has no pause, and after the end is in overtime.
  private mutating func goOn(at now: Moment) {
    passTime(at: now)
    // In the debrief the clock stands for good.
    guard !isFinished else { return }
    if pauseCause != nil { record(.goOn, at: now) }
    if !isInOvertime, left(at: now) <= .zero { record(.overtime, at: now) }
  }

  /// The person leaves, to go on later: the clock stands from now on.
  package mutating func leave(at now: Moment) {
    passTime(at: now)
    if pauseCause == nil { record(.pause(.away), at: now) }
  }

  package mutating func ask(topic: String, at now: Moment) { request(.ask(topic), at: now) }

  /// Asks in one's own words.
  package mutating func ask(words: String, at now: Moment) {
    request(.ask(interviewer?.topic(of: words) ?? words), at: now)
  }

  /// “I'm stuck, ask me.” As with typing, a pause is over then: what is said is to be seen.
  package mutating func askForProbe(at now: Moment) { request(.stuck, at: now) }

  private mutating func request(_ event: JournalEvent, at now: Moment) {
    goOn(at: now)
    guard !isFinished else { return }
    record(event, at: now)
    if let line = interviewer?.reply(to: event) { record(.say(line), at: now) }
  }

  package mutating func tick(item: String, at now: Moment) {
    record(.tick(item, !tickedItems.contains(item)), at: now)
  }

  /// Ends the writing; time has stopped when the debrief begins.
  package mutating func finish(at now: Moment) {
    passTime(at: now)
    if pauseCause != nil { record(.goOn, at: now) }
    record(.finish, at: now)
  }

  package mutating func abandon(at now: Moment) { record(.abandon, at: now) }
  package mutating func mark(_ mark: PointMark, at now: Moment) { record(.mark(mark), at: now) }
  package mutating func score(_ score: DimensionScore, at now: Moment) {
    record(.score(score), at: now)
  }
  package mutating func score(overall: Int, at now: Moment) { record(.overall(overall), at: now) }
  package mutating func own(mistake: String, _ owned: Bool, at now: Moment) {
    record(.mistake(mistake, owned: owned), at: now)
  }

  /// The entries that have come since the last call, in order.
  package mutating func takeEntries() -> [JournalEntry] {
    defer { unwritten.removeAll(keepingCapacity: true) }
    return unwritten
  }

  private mutating func record(_ event: JournalEvent, at now: Moment) {
    let at = milliseconds(at: now)
    hearInterviewer(until: at)
    record(event, at: at)
  }

  private mutating func record(_ event: JournalEvent, at milliseconds: Int) {
    let entry = JournalEntry(at: max(seen, milliseconds), event: event)
    apply(entry)
    unwritten.append(entry)
  }

  /// A question is noted when it is asked, or when it is answered if it was read in the notes.
  private mutating func note(question: String, at milliseconds: Int) {
    if asked.last.map({ $0 != (question, milliseconds) }) ?? true {
      asked.append((question, milliseconds))
    }
  }

  private mutating func apply(_ entry: JournalEntry) {
    seen = max(seen, entry.at)
    written = seen
    clock.take(entry)
    if !isFinished { interviewer?.take(entry) }
    switch entry.event {
    case .start, .edit, .beat, .stuck, .close: break
    case .draw(let step): book.make(step)
    case .phase(let id):
      phaseIndex = scaffold.parts.firstIndex { $0.id == id } ?? phaseIndex
    case .pause(let cause):
      pauseCause = cause
    case .goOn: pauseCause = nil
    case .overtime: isInOvertime = true
    case .ask(let topic): note(question: topic, at: entry.at)
    case .say(let line): if line.isAnswer { note(question: line.subject, at: entry.at) }
    case .tick(let item, true): tickedItems.insert(item)
    case .tick(let item, false): tickedItems.remove(item)
    case .finish: isFinished = true
    case .abandon: isAbandoned = true
    case .mark, .score, .overall, .mistake: verdict.apply(entry.event)
    }
  }
}
