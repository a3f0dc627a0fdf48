import Seeds
import Coach
import Content

/// Makes answers as somebody diligent leaves them over the years: about 2 KB each, the same for
/// the same seed.
package struct AnswerMill {
  /// What an answer needs to know of its question.
  package struct Sketch: Sendable {
    package let id: String
    package let prompt: String
    package let kind: Question.Kind
    package let topics: [String]
    /// The points, each with its dimension.
    package let points: [(id: String, dimension: String)]

    package init(_ question: Question) {
      id = question.id
      prompt = question.prompt
      kind = question.kind
      topics = question.topics
      points = question.points.map { ($0.id, $0.dimension) }
    }

    init(_ id: String, _ prompt: String, _ kind: Question.Kind, _ topics: [String]) {
      self.id = id
      self.prompt = prompt
      self.kind = kind
      self.topics = topics
      points = (1...9).map { ("point-\($0)", $0.isMultiple(of: 2) ? "depth" : "tradeoffs") }
    }
  }

  private let sketches: [Sketch]
  private var random: Dice
  private var second: Int
  private let pace: Int

  /// - Parameters:
  ///   - until: The second since 1970 before which the last answer lies.
  ///   - count: So many answers, two a day.
  package init(
    seed: UInt64, count: Int, until end: Int = 1_795_000_000, sketches: [Sketch] = Self.usual
  ) {
    self.sketches = sketches
    random = Dice(seed: seed)
    pace = 43_000
    second = end - count * pace
  }

  /// The next, younger than all before it.
  package mutating func attempt() -> Attempt {
    second += pace - 1000 + number(0...900)
    let sketch = pick(sketches)
    let started = Timestamp(seconds: second, offset: -18_000, zone: "America/New_York")
    let skill = number(1...4)
    let minutes = pick([5, 15, 25, 45])
    let id = Self.id(of: sketch.id, started, number(0...0xFFFF))
    let marks = sketch.points.prefix(10).map { mark(of: $0.id, skill) }
    let dimensions = sketch.points.map(\.dimension).reduce(into: [String]()) { all, dimension in
      if !all.contains(dimension) { all.append(dimension) }
    }
    return Attempt(
      id: id, question: sketch.id, prompt: sketch.prompt, content: "0123456789abcdef",
      kind: sketch.kind, topics: sketch.topics, company: chance(3) ? "discord" : nil,
      level: pick(["mid", "senior", "staff"]), mode: chance(2) ? .coach : .exam,
      started: started, allowed: minutes * 60, used: minutes * 60 - number(0...200), paused: 0,
      predicted: number(1...4), rating: pick(Rating.allCases), overall: skill,
      scores: dimensions.prefix(6).map {
        DimensionScore(dimension: $0, score: min(4, max(1, skill + number(-1...1))))
      },
      points: Array(marks), notes: notes())
  }

  private static func id(of question: String, _ started: Timestamp, _ number: Int) -> String {
    let digits = String(number, radix: 16)
    let time = started.iso8601.replacing(":", with: "-")
    return "\(time)-\(question)-\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  private mutating func mark(of id: String, _ skill: Int) -> PointMark {
    let state: PointState = number(0...4) <= skill ? .raised : pick([.prompted, .missed])
    guard state != .missed else { return PointMark(id: id, state: state) }
    return PointMark(
      id: id, state: state, at: number(20...2400),
      evidence: chance(3) ? nil : sentence(4...7))
  }

  private mutating func notes() -> String {
    var text = ""
    for heading in ["Requirements", "Estimates", "Design", "Failures and limits"] {
      text += "# \(heading)\n"
      for _ in 0..<number(2...5) { text += "- \(sentence(5...11))\n" }
    }
    if chance(40) { text += "\n# Review by a-reviewer\n\n> Say what happens on zugzwang.\n" }
    return text
  }

  private mutating func sentence(_ length: ClosedRange<Int>) -> String {
    var words = (0..<number(length)).map { _ in word() }
    if chance(4) { words.append("\(number(2...900)) \(pick(["ms", "GB", "rps", "%"]))") }
    return words.joined(separator: " ")
  }

  /// Words as rare as in life: few that are everywhere, many that hardly come up.
  private mutating func word() -> String {
    let place = number(0...Self.words.count - 1) * number(0...999) / 1000
    return chance(60) ? Self.words[place] + "-\(number(1...300))" : Self.words[place]
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &random)
  }

  private mutating func chance(_ in: Int) -> Bool { number(1...`in`) == 1 }
}

extension AnswerMill {
  package static let usual: [Sketch] = [
    Sketch("rate-limiter", "Limit a public API.", .systemDesign, ["rate-limiting", "caching"]),
    Sketch("isolation-levels", "Which isolation level, and why?", .database, ["databases"]),
    Sketch("cold-cache", "A cache starts cold. What now?", .technical, ["caching"]),
    Sketch("late-night", "Tell me of a long night on call.", .behavioural, ["stories"]),
    Sketch("retry-storm", "Everybody retries at once.", .technical, ["retries", "reliability"]),
  ]

  private static let words: [String] = """
    the a of and to per key with for each by one is on so then at in no not from all we it \
    write read queue cache shard token bucket replica leader follower lag latency p99 timeout \
    retry backoff jitter idempotent partition broker consumer producer offset commit rollback \
    isolation level serializable snapshot skew phantom lock row index scan plan vacuum page \
    deadlock transaction consistency eventual strong quorum lease fencing epoch clock drift \
    heartbeat failover standby region zone gateway proxy edge origin purge ttl eviction stampede \
    hot cold warm key space hash ring rebalance migration backfill dual canary rollout flag \
    metric alert trace span log sample histogram budget error burn pager incident timeline \
    blast radius bulkhead circuit breaker shed load limit ceiling burst refill window sliding \
    fixed counter sketch bloom filter merge compaction segment tombstone snowflake sequence \
    schema version contract webhook signature nonce replay secret rotation scope claim session \
    cookie origin header etag cursor pagination filter sort batch stream chunk upload resume \
    checksum dedupe outbox inbox saga compensate orchestrator choreography event command query \
    projection aggregate entity tenant quota invoice ledger balance double entry reconcile \
    café naïve São résumé ≤ → ordering fan-out mailbox presence socket handshake reconnect \
    thundering herd coalesce singleflight prefetch hint hinted handoff gossip membership vector \
    conflict resolve last-writer wins merge crdt tree heap graph frontier depth breadth memo \
    profile allocation garbage pause arena pool thread event-loop await channel mutex semaphore
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
