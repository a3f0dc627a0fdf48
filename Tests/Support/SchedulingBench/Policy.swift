import Coach

/// How the next topic is chosen.
enum Policy: String, CaseIterable {
  case program = "the program's"
  case random
  case roundRobin = "round robin"
  case weakestFirst = "weakest first"

  /// What `scheduling.md` measured that the recommended rule gains, and half the width of its 95 %
  /// interval; nil is that rule.
  var gainOfPrototype: (gain: Double, error: Double)? {
    switch self {
    case .program: nil
    case .random: (0.041, 0.001)
    case .roundRobin: (0.024, 0.001)
    case .weakestFirst: (0.089, 0.003)
    }
  }
}

/// What a policy sees of a learner.
struct Notebook {
  private let scheduler = CardScheduler()
  private var model = SkillModel()
  private var memories: [Memory?]
  private var lastDays: [Int?]
  private var lastTurns: [Int]
  private var sums: [Double]
  private var counts: [Int]
  private var seen: [[Int]]
  private var turn = 0
  private var today: [Int] = []
  private let weights: [Double]
  private let interview: Int

  init(weights: [Double], interview: Int) {
    self.weights = weights
    self.interview = interview
    let count = weights.count
    memories = Array(repeating: nil, count: count)
    lastDays = Array(repeating: nil, count: count)
    lastTurns = Array(repeating: -1, count: count)
    sums = Array(repeating: 0, count: count)
    counts = Array(repeating: 0, count: count)
    seen = Array(repeating: [], count: count)
  }

  mutating func beginDay() { today = [] }

  mutating func note(_ grade: Grade, _ topic: Int, _ question: Int) {
    let subject = Syllabus.subjects[topic]
    let score = grade.rubric ?? grade.own ?? 0
    model.note(grade, on: [(subject.id, subject.area)])
    let rating = Rating(share: Int((score * 100).rounded()))
    memories[topic] =
      memories[topic].map {
        scheduler.model.memory(
          $0, afterDays: grade.day.number - (lastDays[topic] ?? 0), rated: rating)
      } ?? scheduler.model.memory(after: rating)
    lastDays[topic] = grade.day.number
    sums[topic] += score
    counts[topic] += 1
    turn += 1
    lastTurns[topic] = turn
    today.append(topic)
    seen[topic] = (seen[topic] + [question]).suffix(7)
  }

  func topic(_ policy: Policy, of topics: [Int], on day: Int, _ luck: inout Luck) -> Int {
    switch policy {
    case .random: topics[Int(luck.unit() * Double(topics.count))]
    case .roundRobin:
      topics.min { (lastTurns[$0], -weights[$0], $0) < (lastTurns[$1], -weights[$1], $1) } ?? 0
    case .weakestFirst: topics.min { (mean($0), $0) < (mean($1), $1) } ?? 0
    case .program: best(topics.map { ($0, value($0, on: day)) })
    }
  }

  private func best(_ values: [(topic: Int, value: Double)]) -> Int {
    values.max { ($0.value, -$0.topic) < ($1.value, -$1.topic) }?.topic ?? 0
  }

  private func mean(_ topic: Int) -> Double {
    counts[topic] == 0 ? 0.5 : sums[topic] / Double(counts[topic])
  }

  private func skill(_ topic: Int, on day: Int) -> Skill {
    let subject = Syllabus.subjects[topic]
    return model.skill(of: subject.id, in: subject.area, on: Day(number: day))
  }

  private func value(_ topic: Int, on day: Int) -> Double {
    let areas = today.suffix(2).map { Syllabus.subjects[$0].area }
    return PracticeValue(
      weight: weights[topic], minutes: Syllabus.subjects[topic].minutes,
      skill: skill(topic, on: day), memory: memories[topic],
      rest: lastDays[topic].map { day - $0 }, daysLeft: interview - day,
      fatigue: PracticeValue.fatigue(
        isPractisedToday: today.contains(topic),
        isThirdOfArea: areas.count == 2
          && areas.allSatisfy { $0 == Syllabus.subjects[topic].area })
    ).total
  }

  func question(_ policy: Policy, of topic: Int, on day: Int, _ luck: inout Luck) -> Int {
    let all = Array(Syllabus.difficulties.indices)
    let unseen = all.filter { !seen[topic].contains($0) }
    let open = unseen.isEmpty ? all : unseen
    guard policy == .program else { return open[Int(luck.unit() * Double(open.count))] }
    let skill = skill(topic, on: day)
    func distance(_ question: Int) -> Double {
      abs(skill.expectedScore(at: Syllabus.difficulties[question]) - 0.5)
    }
    return open.min { (distance($0), $0) < (distance($1), $1) } ?? 0
  }
}

/// Four weeks of five hours; returns the readiness at the interview.
func simulate(_ policy: Policy, seed: Int, weeks: Int = 4, hours: Int = 5) -> Double {
  var learner = Learner(seed: seed)
  var luck = Luck(seed * 7919 + 13)
  var notebook = Notebook(weights: learner.weights, interview: 7 * weeks)
  for week in 0..<weeks {
    var left = 0
    for weekday in 0..<5 {
      let day = week * 7 + weekday
      left += hours * 12
      notebook.beginDay()
      for round in 0..<30 {
        let topics = Syllabus.subjects.indices.filter { Syllabus.subjects[$0].minutes <= left }
        guard !topics.isEmpty else { break }
        let topic = notebook.topic(policy, of: topics, on: day, &luck)
        let question = notebook.question(policy, of: topic, on: day, &luck)
        let time = Double(day) + 0.4 + Double(round) * 0.02
        notebook.note(learner.practise(topic, question, on: time), topic, question)
        left -= Syllabus.subjects[topic].minutes
      }
    }
  }
  return learner.readiness(on: Double(7 * weeks))
}
