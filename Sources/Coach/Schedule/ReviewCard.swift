/// A question as a card that comes back: what is remembered of it and when it is due.
package struct ReviewCard: Equatable, Sendable {
  package let question: String
  package private(set) var memory: Memory
  package private(set) var lastDay: Day
  package private(set) var due: Day
  package private(set) var attempts = 1
  /// How often all had to be learned again.
  package private(set) var lapses = 0
  private var lowInARow = 0

  func pack(into writer: inout PackedWriter) {
    writer.put(question)
    writer.put(memory)
    writer.put(lastDay)
    writer.put(due)
    for number in [attempts, lapses, lowInARow] { writer.put(number) }
  }

  init?(_ reader: inout PackedReader) {
    guard let question = reader.text(), let memory = reader.memory(), let lastDay = reader.day(),
      let due = reader.day(), let attempts = reader.number(), let lapses = reader.number(),
      let lowInARow = reader.number()
    else { return nil }
    self.question = question
    self.memory = memory
    self.lastDay = lastDay
    self.due = due
    self.attempts = attempts
    self.lapses = lapses
    self.lowInARow = lowInARow
  }

  init(_ question: String, on day: Day, rated rating: Rating, _ scheduler: CardScheduler) {
    self.question = question
    memory = scheduler.model.memory(after: rating)
    lastDay = day
    due = day
    settle(on: day, rated: rating, scheduler)
  }

  mutating func review(on day: Day, rated rating: Rating, _ scheduler: CardScheduler) {
    memory = scheduler.model.memory(
      memory, afterDays: max(0, day.number - lastDay.number), rated: rating)
    attempts += 1
    settle(on: day, rated: rating, scheduler)
  }

  private mutating func settle(on day: Day, rated rating: Rating, _ scheduler: CardScheduler) {
    lastDay = max(day, lastDay)
    due = Day(number: lastDay.number + scheduler.days(until: memory))
    lapses += rating == .again ? 1 : 0
    lowInARow = rating == .again ? lowInARow + 1 : 0
  }

  /// Whether repeating does not help any more: then it is to be split, or what it rests on learned.
  package var isStuck: Bool { lapses >= 4 || lowInARow >= 3 }
}
