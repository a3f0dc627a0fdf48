import Coach
import Screens
import Store

/// What is asked of several past answers at once.
struct PastAnswers {
  private let workplace: Workplace

  init(_ workplace: Workplace) { self.workplace = workplace }

  private var outcomes: [Outcome] { AnswerIndex(in: workplace.places).read().outcomes }

  /// An answer with the one before it at the same question.
  func comparison(with id: String) -> [News] {
    let answers = outcomes
    guard let question = answers.first(where: { $0.id == id })?.question else {
      return [.notice("The answer \(id) is gone.")]
    }
    let attempts = read(
      answers.filter { $0.question == question }.sorted { $0.started < $1.started })
    let place = attempts.firstIndex { $0.id == id }
    // The first is laid beside the one that came after it.
    guard let place, let comparison = Comparison(attempts, new: max(1, place)) else {
      return [.notice("This is the only attempt at the question; p practises it again.")]
    }
    return [.comparison(comparison)]
  }

  /// An answer before each edit and as it is now.
  func edits(of id: String) -> [News] {
    let revisions = Revisions(of: id, in: workplace.places)
    do throws(StoreError) {
      var attempts: [Attempt] = []
      for number in 0..<revisions.count {
        if let attempt = try revisions.read(number + 1) { attempts.append(attempt) }
      }
      if let answer = try AnswerFile(id, in: workplace.places).read() {
        attempts.append(answer.attempt)
      }
      let last = attempts.count - 1
      guard let comparison = Comparison(attempts, new: last, old: 0, isOfEdits: true) else {
        return [.notice("The notes are as the round left them.")]
      }
      return [.comparison(comparison)]
    } catch {
      return [.notice(error.description)]
    }
  }

  func history(of subject: PointHistory.Subject) -> [News] { [.history(recall(subject))] }

  func recall(_ subject: PointHistory.Subject) -> PointHistory {
    let outcomes = outcomes
    let telling = PointHistory.outcomes(
      of: subject, among: outcomes, catalogue: workplace.catalogue)
    let read = read(Array(telling.prefix(PointHistory.mostAnswers)))
    return PointHistory(
      of: subject, in: read, catalogue: workplace.catalogue,
      leftOut: max(0, telling.count - PointHistory.mostAnswers),
      dimensions: PointHistory.dimensions(in: outcomes, catalogue: workplace.catalogue))
  }

  func figures(at now: Moment) -> [News] {
    [.figures(Trends(of: outcomes, today: now.wall.studyDay))]
  }

  /// Those that can be read.
  private func read(_ outcomes: [Outcome]) -> [Attempt] {
    outcomes.compactMap { outcome in
      try? AnswerFile(outcome.id, in: workplace.places).read()?.attempt
    }
  }
}
