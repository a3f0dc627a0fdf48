import Coach
import Content

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers that are the same in each run (SplitMix64), also from a bell curve (Box and Muller).
struct Luck {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func unit() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((word ^ (word >> 31)) >> 11) / Double(1 << 53)
  }

  mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
  }
}

/// The topics of the simulated interview: twelve to code, six to design, six to tell.
struct Syllabus {
  struct Subject {
    let id: String
    let area: Topic.Area
    let minutes: Int
    let share: Double
  }

  static let subjects: [Subject] =
    group(.coding, 12, 0.50, 25) + group(.design, 6, 0.25, 45) + group(.behavioural, 6, 0.25, 20)
  static let difficulties: [Difficulty] = [
    .easy, .easy, .easy, .medium, .medium, .medium, .hard, .hard,
  ]

  private static func group(
    _ area: Topic.Area, _ count: Int, _ share: Double, _ minutes: Int
  ) -> [Subject] {
    (0..<count).map {
      Subject(id: "\(area)-\($0)", area: area, minutes: minutes, share: share)
    }
  }
}

/// A synthetic person, whose learning is neither that of FSRS nor that of the skill filter: skill
/// is a base, a fast store that fades in days and a slow store that spaced practice fills.
struct Learner {
  private var luck: Luck
  private let base: [Double]
  private var fast = Array(repeating: 0.0, count: Syllabus.subjects.count)
  private var slow = Array(repeating: 0.0, count: Syllabus.subjects.count)
  private var moved = Array(repeating: 0.0, count: Syllabus.subjects.count)
  private var practised = Array(repeating: -1e9, count: Syllabus.subjects.count)
  private let rate: Double
  private let fading: Double
  private let pride: Double
  private let hardness: [[Double]]
  let weights: [Double]

  init(seed: Int) {
    var luck = Luck(seed)
    let subjects = Syllabus.subjects
    let person = luck.normal(-0.5, 0.6)
    var areas: [Topic.Area: Double] = [:]
    for area in [Topic.Area.coding, .design, .behavioural] { areas[area] = luck.normal(0, 0.6) }
    base = subjects.map { person + (areas[$0.area] ?? 0) + luck.normal(0, 0.7) }
    rate = 0.6 * exp(luck.normal(0, 0.3))
    fading = 5 * exp(luck.normal(0, 0.3))
    pride = luck.normal(0.4, 0.5)
    hardness = subjects.map { _ in
      Syllabus.difficulties.map { Double($0.rawValue) + luck.normal(0, 0.3) }
    }
    let raw = subjects.map { $0.share * (0.5 + luck.unit()) }
    weights = subjects.indices.map { index in
      let sum = subjects.indices.filter { subjects[$0].area == subjects[index].area }
        .reduce(0) { $0 + raw[$1] }
      return subjects[index].share * raw[index] / sum
    }
    self.luck = luck
  }

  private func skill(_ topic: Int, _ day: Double) -> Double {
    let rest = max(0, day - moved[topic])
    return base[topic] + fast[topic] * exp(-rest / fading) + slow[topic] * exp(-rest / 120)
  }

  /// The weighted mastery at the difficulty of the interview.
  func readiness(on day: Double) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * chance(skill($1, day) - 0.3) }
  }

  /// What the round teaches, and its scores as somebody would see them.
  mutating func practise(_ topic: Int, _ question: Int, on day: Double) -> Grade {
    let hard = hardness[topic][question]
    let ahead = skill(topic, day) - hard
    let seen = chance(ahead + luck.normal(0, 0.5)) + luck.normal(0, 0.05)
    let own = chance(ahead + pride + luck.normal(0, 0.8))
    learn(topic, hard, on: day)
    let isMarked = luck.unit() >= 0.3
    return Grade(
      day: Day(number: Int(day)), rubric: isMarked ? rounded(seen, to: 16) : nil,
      own: rounded(own, to: 4), difficulty: Syllabus.difficulties[question])
  }

  private mutating func learn(_ topic: Int, _ hard: Double, on day: Double) {
    let odds = chance(skill(topic, day) - hard)
    let headroom = max(0, 1 - (skill(topic, day) - base[topic]) / 3)
    let spaced = 1 - exp(-(day - practised[topic]) / 2)
    let gain =
      rate * (0.3 + 0.7 * 4 * odds * (1 - odds)) * headroom * (0.5 + 0.5 * spaced)
    let lasting = 0.25 + 0.45 * spaced
    fade(topic, to: day)
    let kept = fast[topic] * 0.3 * spaced
    fast[topic] += gain * (1 - lasting) - kept
    slow[topic] += gain * lasting + kept
    practised[topic] = day
    for other in Syllabus.subjects.indices
    where other != topic && Syllabus.subjects[other].area == Syllabus.subjects[topic].area {
      fade(other, to: day)
      slow[other] += 0.06 * gain * lasting
    }
  }

  private mutating func fade(_ topic: Int, to day: Double) {
    let rest = max(0, day - moved[topic])
    fast[topic] *= exp(-rest / fading)
    slow[topic] *= exp(-rest / 120)
    moved[topic] = day
  }

  private func rounded(_ score: Double, to steps: Double) -> Double {
    min(max((score * steps).rounded() / steps, 0), 1)
  }
}

func chance(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
