import Content

/// How much a company is known to ask about a topic.
package enum Demand: Equatable, Sendable {
  case known, recurring

  func words(_ company: String) -> String {
    switch self {
    case .known: "\(company) asks for it"
    case .recurring: "\(company) often asks for it"
    }
  }
}

extension PlanTopic {
  /// Why a block of it is planned, in words for somebody tired.
  func reason(minutesBefore: Int, isRelaxed: Bool) -> String {
    // What stands in the plan before is no longer new.
    let state = isTried || minutesBefore == 0 || kind == .mock ? [state] : []
    if isRelaxed {
      return (state + ["sooner than is best, as nothing else fits"]).joined(separator: "; ")
    }
    if minutesBefore > 0, kind != .mock {
      return (state + ["once more, so that it stays"]).joined(separator: "; ")
    }
    return (state + [demand].compactMap(\.self)).joined(separator: ", and ")
  }

  private var state: String {
    if kind == .mock { return "a whole loop in one sitting, as on the day" }
    guard isTried else { return "new to you" }
    switch standing {
    case .weak: return "weak: \(mastery.percent) so far"
    case .unsure: return "not sure yet: \(mastery.percent) so far"
    case .strong: return "strong: \(mastery.percent), to be kept so"
    }
  }
}

extension Review {
  func reason(on day: Day) -> String {
    due < day
      ? "due since \(due.words): recall its points aloud" : "due: recall its points aloud"
  }
}
