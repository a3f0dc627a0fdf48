/// What is already on the days around a plan, for the questions that each placing asks.
struct DayLedger {
  /// Far enough back for the widest gap between blocks of one topic.
  static let lookBack = 7

  private let first: Int
  private var capacities: [Int]
  private var used: [Int]
  private var reviewing: [Int]
  private var rounds: [Int]
  private var mocks: [Int]

  init(from today: Day, to interview: Day, capacity: (Day) -> Int) {
    first = today.number - Self.lookBack
    let count = max(0, interview.number - first)
    capacities = (0..<count).map { index in
      index < Self.lookBack ? 0 : capacity(Day(number: today.number - Self.lookBack + index))
    }
    used = Array(repeating: 0, count: count)
    reviewing = used
    rounds = used
    mocks = used
  }

  /// More time on each day, with what is on it kept.
  mutating func setCapacities(_ capacity: (Day) -> Int) {
    for index in capacities.indices.dropFirst(Self.lookBack) {
      capacities[index] = capacity(Day(number: first + index))
    }
  }

  private func contains(_ day: Int) -> Bool { used.indices.contains(day - first) }

  func capacity(on day: Int) -> Int { contains(day) ? capacities[day - first] : 0 }

  func room(on day: Int) -> Int {
    contains(day) ? capacities[day - first] - used[day - first] : 0
  }

  /// Of the part of a day that reviews may take before others have chosen.
  func reviewRoom(on day: Int, hundredths: Int) -> Int {
    guard contains(day) else { return 0 }
    let limit = capacities[day - first] * hundredths / 100
    return min(room(on: day), limit - reviewing[day - first])
  }

  func hasHeavy(on day: Int) -> Bool {
    contains(day) && rounds[day - first] + mocks[day - first] > 0
  }

  func hasHeavy(beside day: Int) -> Bool { hasHeavy(on: day - 1) || hasHeavy(on: day + 1) }

  /// Whether there is one that is fewer days away than the gap.
  func hasMock(around day: Int, gap: Int) -> Bool {
    (day - gap + 1..<day + gap).contains { contains($0) && mocks[$0 - first] > 0 }
  }

  /// A day outside of the ledger is forgotten.
  mutating func book(_ kind: Block.Kind, minutes: Int, on day: Int) {
    guard contains(day) else { return }
    used[day - first] += minutes
    switch kind {
    case .review: reviewing[day - first] += minutes
    case .practice(.round): rounds[day - first] += 1
    case .practice(.mock): mocks[day - first] += 1
    case .practice(.drill), .practice(.story): break
    }
  }
}

extension PracticeKind {
  /// Whether a day takes only one of them.
  var isHeavy: Bool { self == .round || self == .mock }
}
