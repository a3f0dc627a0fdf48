import Coach
import Content
import Screens
import Store

/// A person sits down: the desk, and the page to begin with.
struct Sitting: Sendable {
  let workplace: Workplace
  let desk: Desk
  /// Nil is home.
  let page: Page?

  init(_ opening: Opening, _ workplace: Workplace) throws(CommandError) {
    self.workplace = workplace
    var choices = RoundChoices(mode: workplace.preferences.mode)
    if case .practice(let request) = opening {
      choices = try Self.choices(request, workplace)
    }
    desk = Desk(
      catalogue: workplace.catalogue, records: World.records(in: workplace.places),
      preferences: workplace.preferences, problems: workplace.problems,
      settingsProblem: workplace.settingsProblem, planProblem: workplace.planProblem,
      choices: choices)
    page = try Self.page(for: opening, desk)
  }

  private static func choices(
    _ request: PracticeRequest, _ workplace: Workplace
  ) throws(CommandError) -> RoundChoices {
    if let company = request.filter.company {
      try workplace.catalogue.require(company: company)
      if let level = request.level { try workplace.catalogue.require(level: level, of: company) }
    }
    return RoundChoices(
      mode: request.isExam ? .exam : workplace.preferences.mode, minutes: request.minutes,
      company: request.filter.company ?? workplace.preferences.company,
      level: request.level ?? workplace.preferences.level)
  }

  private static func page(
    for opening: Opening, _ desk: Desk
  ) throws(CommandError) -> Page? {
    let request: PracticeRequest
    switch opening {
    case .home: return nil
    case .review(let query): return .answers(query: query)
    case .practice(let practice): request = practice
    }
    if let id = request.question {
      return .lobby(question: try desk.catalogue.require(question: id).id)
    }
    let fitting = try desk.catalogue.questions(passing: request.filter)
    let next = NextQuestion.order(fitting, after: desk.records.recent, choices: desk.choices)
    guard let first = next.first else { throw .nothingFits }
    return .lobby(question: first.id)
  }
}
