import Content

// Probes for points that have not come up.
extension Interviewer {
  /// When a phase has ended, its best missing point is asked for before the next one is under way.
  func probeOfEndedPhase(at second: Int) -> InterviewLine? {
    guard let turnedAt, second - turnedAt <= pace.phaseMemory, phaseIndex > 0,
      !said.contains(where: { $0.line.kind == .probe && $0.at >= turnedAt })
    else { return nil }
    return bestProbe { $0.phase == scaffold.parts[phaseIndex - 1].id && isExpected($0) }
  }

  /// Whoever has not typed for long has run dry; a line said meanwhile starts the wait anew.
  func probeOfIdle(at second: Int) -> InterviewLine? {
    let since = max((lastEdit ?? 0) / 1000, said.last?.at ?? 0)
    guard second - since >= pace.idle else { return nil }
    return bestProbe(among: isDue)
  }

  /// To “I'm stuck, ask me”: whatever brings one on, at once; phases to come are better than
  /// silence.
  mutating func helpOut() -> InterviewLine {
    if let line = bestProbe(among: isDue) ?? bestProbe(among: { _ in true }) ?? nextFollowUp {
      return line
    }
    return InterviewLine(.nothingLeft, "I have nothing left to ask. Read your notes once more.")
  }

  /// Nobody is asked for failures while still at the requirements.
  private func isDue(_ point: RubricPoint) -> Bool {
    guard scaffold.isPhased, let phase = phase(of: point) else { return true }
    return phase <= phaseIndex
  }

  private func isExpected(_ point: RubricPoint) -> Bool { point.level <= level }

  private func phase(of point: RubricPoint) -> Int? {
    scaffold.parts.firstIndex { $0.id == point.phase }
  }

  /// The probe that a fair interviewer asks first: for what the level expects, of the phase at
  /// hand, and where most is to be gained; chance decides between equals.
  private func bestProbe(among isOpen: (RubricPoint) -> Bool) -> InterviewLine? {
    let outcomes = timeline.feedback.coverage.points
    let open = zip(question.points, outcomes).filter { point, found in
      found.state != .covered && isOpen(point) && !wasAsked(for: point)
    }
    let ranked = open.map { point, found in
      let rank = [
        isExpected(point) ? 0 : 1, distance(of: point), -gain(of: point, found.state),
        chance.choice(of: 1000, for: point.id),
      ]
      return (point: point, rank: rank)
    }
    let best = ranked.min { $0.rank.lexicographicallyPrecedes($1.rank) }
    return best.map { InterviewLine(.probe, of: $0.point.id, $0.point.probe) }
  }

  /// Once asked for, by a probe or by a shock, a point is not asked for again.
  private func wasAsked(for point: RubricPoint) -> Bool {
    said.contains { $0.line.point == point.id }
  }

  /// How many phases back the point belongs, or ahead; points of any phase belong to this one.
  private func distance(of point: RubricPoint) -> Int {
    guard scaffold.isPhased, let phase = phase(of: point) else { return 0 }
    return abs(phaseIndex - phase)
  }

  /// What is missing gains all of its weight, what is touched the other half.
  private func gain(of point: RubricPoint, _ state: CoverageState) -> Int {
    switch state {
    case .notSeen: 2 * point.weight
    case .touched: point.weight
    case .covered: 0
    }
  }
}
