import Coach
import Content
import FoundationEssentials

/// The plan for other programs.
enum PlanJson {
  private struct Report: Encodable {
    let greenroom: Int
    let interview: String
    let zone: String?
    let today: String
    let began: String
    let state: String
    let hours: Int
    let weekdays: [String]
    let level: String
    let company: String?
    let template: String
    let readiness: Span
    let days: [Date]
    let leftOut: [Item]
    let isEnough: Bool
    let hoursNeeded: Int?
    let dateNeeded: String?
  }

  private struct Span: Encodable {
    let now: Double
    let planned: Double
    let low: Double
    let high: Double
  }

  private struct Date: Encodable {
    let day: String
    let phase: String
    let capacity: Int
    let planned: Int
    let done: Int
    let isOff: Bool
    let isRest: Bool
    let isMissed: Bool
    let blocks: [Entry]
    let answers: [String]
  }

  private struct Entry: Encodable {
    let kind: String
    let id: String
    let title: String
    let minutes: Int
    let why: String
  }

  private struct Item: Encodable {
    let what: String
    var id: String?
    var mastery: Double?
    var minutes: Int?
    var days: Int?
    var to: String?
    var why: String?
  }

  static func text(of plan: Plan, _ study: Study) -> String {
    let frame = plan.frame
    let forecast = plan.forecast
    let cure = study.cure(of: plan)
    return Json.text(
      Report(
        greenroom: Json.format, interview: frame.interview.iso8601,
        zone: study.settings.zone, today: plan.today.iso8601,
        began: frame.began.iso8601, state: "\(plan.moment)", hours: frame.weeklyHours,
        weekdays: frame.weekdays.sorted().map(\.short), level: study.aim.level.rawValue,
        company: study.aim.company?.id, template: frame.template.id,
        readiness: Span(
          now: forecast.now, planned: forecast.planned, low: forecast.range.lowerBound,
          high: forecast.range.upperBound),
        days: plan.days.map { date($0, plan, study) }, leftOut: plan.dropped.map(item),
        isEnough: plan.isEnough, hoursNeeded: cure?.hours, dateNeeded: cure?.date?.iso8601))
  }

  private static func date(_ day: PlanDay, _ plan: Plan, _ study: Study) -> Date {
    Date(
      day: day.day.iso8601, phase: day.phase.id, capacity: day.capacity,
      planned: day.plannedMinutes, done: day.doneMinutes, isOff: day.isOff,
      isRest: day.isRest(seenFrom: plan.today), isMissed: day.isMissed(seenFrom: plan.today),
      blocks: day.blocks.map {
        Entry(
          kind: $0.kind.name, id: $0.id, title: study.title(of: $0), minutes: $0.minutes,
          why: $0.why)
      }, answers: day.done.map(\.answer))
  }

  private static func item(_ dropped: Dropped) -> Item {
    switch dropped {
    case .topic(let id, let mastery, let missing):
      Item(what: "topic", id: id, mastery: mastery, minutes: missing, why: "not enough time")
    case .review(let question): Item(what: "review", id: question, why: "no room")
    case .move(let move, let refusal):
      Item(what: "move", id: move.id, to: move.to.iso8601, why: refusal.rawValue)
    case .missed(let days, let minutes):
      Item(what: "missed", minutes: minutes, days: days, why: "nothing was done")
    }
  }
}
