/// A question as a card that comes back: what is remembered of it and when it is due.
package struct ReviewCard: Equatable, Sendable {
  package let question: String
  package private(set) var memory: Memory
  package private(set) var lastDay: Day
  package private(set) var due: Day

  func pack(into writer: inout PackedWriter) {
    writer.put(question)
    writer.put(memory)
    writer.put(lastDay)
    writer.put(due)
  }

  init?(_ reader: inout PackedReader) {
    guard let question = reader.text(), let memory = reader.memory(), let lastDay = reader.day(),
      let due = reader.day()
    else { return nil }
    self.question = question
    self.memory = memory
    self.lastDay = lastDay
    self.due = due
  }

  init(_ question: String, on day: Day, rated rating: Rating, _ scheduler: CardScheduler) {
    self.question = question
    memory = scheduler.model.memory(after: rating)
    lastDay = day
    due = day
    settle(on: day, scheduler)
  }

  mutating func review(on day: Day, rated rating: Rating, _ scheduler: CardScheduler) {
    memory = scheduler.model.memory(
      memory, afterDays: max(0, day.number - lastDay.number), rated: rating)
    settle(on: day, scheduler)
  }

  private mutating func settle(on day: Day, _ scheduler: CardScheduler) {
    lastDay = max(day, lastDay)
    due = Day(number: lastDay.number + scheduler.days(until: memory))
  }
}
