import Content

/// The phases of a template, laid over the days from the first to the interview.
package struct PhasePlan: Sendable {
  private let phases: [PlanTemplate.Phase]
  /// The first day after each phase, counted from the first day of all.
  private let ends: [Int]
  private let began: Day

  package init(_ template: PlanTemplate, from began: Day, to interview: Day) {
    self.began = began
    let days = max(1, interview.number - began.number)
    // A short time is not all taken by what is meant for the end of a long one.
    let last = min(template.phases.last?.days ?? 0, max(1, days / 5))
    phases = template.phases.isEmpty ? PlanTemplate.plain.phases : template.phases
    var share = 0.0
    ends = phases.map { phase in
      share += phase.share ?? 0
      return Int((share * Double(days - last)).rounded(.toNearestOrAwayFromZero))
    }
  }

  package func phase(on day: Day) -> PlanTemplate.Phase { phases[index(on: day)] }

  func index(on day: Day) -> Int {
    ends.firstIndex { day.number - began.number < $0 } ?? phases.count - 1
  }

  var count: Int { phases.count }
}

extension PlanTemplate {
  /// What stands in for templates where the content has none; judgement, without a source.
  package static let plain: PlanTemplate = {
    var template = PlanTemplate()
    template.id = "plain"
    template.title = "Plain"
    template.phases = [
      phase("foundation", share: 0.4, Mix(drill: 1, story: 0.9, round: 0.75, mock: 0.15)),
      phase("depth", share: 0.35, Mix(drill: 0.75, story: 0.6, round: 1, mock: 0.55)),
      phase("mocks", share: 0.25, Mix(drill: 0.35, story: 0.4, round: 0.25, mock: 1)),
      phase("taper", share: nil, Mix(drill: 0, story: 1, round: 0, mock: 0)),
    ]
    return template
  }()

  private static func phase(_ id: String, share: Double?, _ mix: Mix) -> Phase {
    var phase = Phase()
    phase.id = id
    phase.title = id.prefix(1).uppercased() + id.dropFirst()
    phase.share = share
    phase.days = share == nil ? 2 : nil
    phase.mix = mix
    return phase
  }

  /// The one whose time is nearest to so many days, as a ratio; of equals the shorter.
  package static func fitting(days: Int, among templates: [PlanTemplate]) -> PlanTemplate {
    func stretch(_ template: PlanTemplate) -> Double {
      let ratio = Double(max(1, days)) / Double(template.weeks * 7)
      return max(ratio, 1 / ratio)
    }
    return templates.min { (stretch($0), $0.weeks) < (stretch($1), $1.weeks) } ?? plain
  }
}

extension PlanTemplate.Mix {
  init(drill: Double, story: Double, round: Double, mock: Double) {
    self.init()
    self.drill = drill
    self.story = story
    self.round = round
    self.mock = mock
  }
}

extension PlanTemplate.Phase {
  /// How much each form of practice is worth in this phase.
  func emphasis(on kind: PracticeKind) -> Double {
    switch kind {
    case .drill: mix.drill
    case .story: mix.story
    case .round: mix.round
    case .mock: mix.mock
    }
  }

  /// The days that at least lie between two mocks.
  var mockGap: Int { max(3, 7 / mocks) }
}
