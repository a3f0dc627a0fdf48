/// How the weeks to an interview are spent: phases one after the other, and what is favoured in each.
package struct PlanTemplate: Equatable, Sendable {
  package struct Phase: Equatable, Sendable {
    package var id = ""
    package var title = ""
    /// One line: what to do in it.
    package var hint = ""
    /// Its part of the days before the last phase, from 0 to 1; nil for the last.
    package var share: Double?
    /// The days before the interview that the last phase takes; nil for the others.
    package var days: Int?
    /// At most so many mock loops a week.
    package var mocks = 2
    package var mix = Mix()

    package init() {}
  }

  /// How much each form of practice is favoured, from 0, which is never, to 1.
  package struct Mix: Equatable, Sendable {
    package var drill = 0.0
    package var story = 0.0
    package var round = 0.0
    package var mock = 0.0

    package init() {}
  }

  package var id = ""
  package var title = ""
  /// The time it is made for; it stretches to others.
  package var weeks = 4
  package var summary = ""
  package var phases: [Phase] = []

  package init() {}
}

package enum PlanTemplateReader {
  private static let weeks = 1...52
  private static let lastDays = 1...14
  private static let mocks = 1...2

  package static func template(_ fields: inout Fields) -> PlanTemplate {
    var template = PlanTemplate()
    template.id = fields.id()
    template.title = fields.text("title")
    template.weeks = fields.integer("weeks", in: weeks)
    template.summary = fields.text("summary")
    template.phases = fields.list("phases", isRequired: true, phase)
    check(template.phases, &fields)
    return template
  }

  package static func phase(_ fields: inout Fields) -> PlanTemplate.Phase {
    var phase = PlanTemplate.Phase()
    phase.id = fields.id()
    phase.title = fields.text("title")
    phase.share = fields.optionalShare("share")
    phase.days = fields.optionalInteger("days", in: lastDays)
    phase.hint = fields.text("hint")
    phase.mocks = fields.optionalInteger("mocks", in: mocks) ?? mocks.upperBound
    phase.mix = fields.mapping("mix", isRequired: true, mix) ?? PlanTemplate.Mix()
    return phase
  }

  package static func mix(_ fields: inout Fields) -> PlanTemplate.Mix {
    var mix = PlanTemplate.Mix()
    mix.drill = fields.optionalShare("drill") ?? 0
    mix.story = fields.optionalShare("story") ?? 0
    mix.round = fields.optionalShare("round") ?? 0
    mix.mock = fields.optionalShare("mock") ?? 0
    return mix
  }

  private static func check(_ phases: [PlanTemplate.Phase], _ fields: inout Fields) {
    guard let last = phases.last else { return }
    let place = fields.place(of: "phases")
    let shares = phases.dropLast().compactMap(\.share)
    guard last.days != nil, last.share == nil, shares.count == phases.count - 1,
      phases.dropLast().allSatisfy({ $0.days == nil })
    else { return fields.report(.wrongPhases, at: place) }
    let sum = shares.reduce(0, +)
    if !shares.isEmpty, abs(sum - 1) > 0.01 {
      fields.report(.wrongSum(ScaffoldReader.hundredths(sum)), at: place)
    }
  }
}
