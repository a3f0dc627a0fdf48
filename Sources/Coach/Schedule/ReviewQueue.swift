import Content

/// A question to be recalled on a day, and what that is worth at the interview.
package struct Review: Equatable, Sendable {
  package let question: String
  package let due: Day
  package let minutes: Int
  /// How much likelier it is recalled at the interview, from 0 to 1.
  package let value: Double

  package init(question: String, due: Day, minutes: Int, value: Double) {
    self.question = question
    self.due = due
    self.minutes = minutes
    self.value = value
  }
}

/// The questions that were practised, by what a review is worth at the interview. Of one budget
/// this makes more than raising the retention that is aimed at, which lets new questions starve.
package enum ReviewQueue {
  /// As far as is looked ahead when no interview is set.
  package static let usualHorizon = 28

  /// All cards; those of questions that the bank has lost are left out.
  package static func reviews(
    _ progress: Progress, curriculum: Curriculum, interview: Day?
  ) -> [Review] {
    let last = interview ?? Day(number: progress.today.number + usualHorizon)
    let model = FSRS()
    let reviews = progress.cards.values.compactMap { card -> Review? in
      guard let question = curriculum.card(card.question) else { return nil }
      return Review(
        question: card.question, due: card.due, minutes: minutes(of: question),
        value: value(
          of: card.memory, last: card.lastDay, on: max(card.due, progress.today), at: last,
          model))
    }
    return reviews.sorted { left, right in
      (-left.value, left.due, left.question) < (-right.value, right.due, right.question)
    }
  }

  /// To recall the points aloud takes a sixth of the round.
  private static func minutes(of question: QuestionCard) -> Int {
    max(5, question.minutes / 30 * 5)
  }

  /// The gain in recall at the interview of a review on a day, whether it goes well or not.
  package static func value(
    of memory: Memory, last: Day, on day: Day, at interview: Day, _ model: FSRS
  ) -> Double {
    let elapsed = max(0, day.number - last.number)
    let left = max(0, interview.number - day.number)
    let recall = model.retrievability(of: memory, after: elapsed)
    func later(_ rating: Rating) -> Double {
      let after = model.memory(memory, afterDays: elapsed, rated: rating)
      return model.retrievability(of: after, after: left)
    }
    return recall * later(.good) + (1 - recall) * later(.again)
      - model.retrievability(of: memory, after: max(0, interview.number - last.number))
  }
}
