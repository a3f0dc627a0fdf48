/// Round time without pauses, as the entries of a journal tell it.
struct RoundClock: Equatable, Sendable {
  /// Milliseconds of the pauses that are over.
  private(set) var paused = 0
  private var pausedSince: Int?
  private var finishedAt: Int?

  mutating func take(_ entry: JournalEntry) {
    switch entry.event {
    case .pause: pausedSince = entry.at
    case .goOn:
      paused += entry.at - (pausedSince ?? entry.at)
      pausedSince = nil
    case .finish: finishedAt = entry.at
    case .start, .edit, .draw, .phase, .overtime, .beat, .ask, .stuck, .say, .tick, .mark, .score,
      .overall,
      .mistake, .abandon, .close:
      break
    }
  }

  /// Milliseconds, from those since the start; it stands still once the round is finished.
  func used(at milliseconds: Int) -> Int {
    let at = finishedAt ?? milliseconds
    return max(0, at - paused - (pausedSince.map { max(0, at - $0) } ?? 0))
  }

  /// Whole seconds.
  func second(at milliseconds: Int) -> Int { used(at: milliseconds) / 1000 }

  /// The milliseconds since the start at which a second of round time is full, while no pause is.
  func start(ofSecond second: Int) -> Int { second * 1000 + paused }
}
