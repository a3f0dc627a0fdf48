import Coach

// What the choice of the next question is worth on synthetic learners, and how long plans take.
// With a data and a content directory it also times the answers there.

func percent(_ share: Double) -> String {
  let thousandths = Int((abs(share) * 1000).rounded())
  let digits = String(1000 + thousandths % 1000).dropFirst()
  return "\(share < 0 ? "-" : "")\(thousandths / 1000).\(digits)"
}

let isQuick = CommandLine.arguments.contains("--quick")
let learners = 70_000..<(isQuick ? 70_100 : 70_400)
let own = learners.map { simulate(.program, seed: $0) }
print("Readiness after 4 weeks of 5 hours, \(learners.count) learners; what the program gains")
for policy in Policy.allCases {
  let results = learners.map { simulate(policy, seed: $0) }
  let gains = zip(own, results).map { $0 - $1 }
  let count = Double(gains.count)
  let gain = gains.reduce(0, +) / count
  let spread = gains.reduce(0) { $0 + ($1 - gain) * ($1 - gain) } / (count - 1)
  let error = 1.96 * (spread / count).squareRoot()
  let mean = percent(results.reduce(0, +) / count)
  guard let prototype = policy.gainOfPrototype else {
    print("  \(policy.rawValue): \(mean)")
    continue
  }
  let isReached = gain + error >= prototype.gain - prototype.error
  print(
    "  \(policy.rawValue): \(mean), gain \(percent(gain)) ±\(percent(error)), the prototype's "
      + "\(percent(prototype.gain)) ±\(percent(prototype.error)) \(isReached ? "reached" : "MISSED")"
  )
}

let topics =
  (0..<60).map { number in
    PlanTopic(
      id: "t\(number)", kind: PracticeKind.allCases[number % 3], weight: 1.0 / 61,
      mastery: Double(number % 10) / 12, deviation: 0.1)
  } + [PlanTopic(id: PlanTopic.mock, kind: .mock, weight: 1.0 / 61, mastery: 0.4)]
let reviews = (0..<60).map {
  Review(question: "r\($0)", due: Day(number: 20_000 + $0), minutes: 5, value: 0.3)
}
for hours in [5, 10, 20, 40] {
  let frame = PlanFrame(
    interview: Day(number: 20_182), began: Day(number: 20_000), weeklyHours: hours,
    weekdays: Set(Weekday.allCases))
  let planner = Planner(
    frame: frame, today: Day(number: 20_000), topics: topics, reviews: reviews)
  let times = (0..<10).map { _ in ContinuousClock().measure { _ = planner.plan() } }
  print("A plan for 26 weeks of \(hours) hours: \(times.min() ?? .zero)")
}

let folders = CommandLine.arguments.dropFirst().filter { $0 != "--quick" }
if folders.count == 2 { try timeAnswers(folders[0], folders[1]) }
