import Coach
import Content
import Testing

@Suite struct FeedbackPolarityTests {
  private let retries = point(strong: ["retr*"])

  @Test(arguments: [
    "no retries", "we never retry", "I don't want any retries", "I don’t retry", "without a retry",
    "cannot be retried", "we skip the retries", "retries are overkill here",
    "retries, which are really not needed", "there is no need for retries",
    "No: retries", "Not needed: retries", "we don't want timeouts, queues or retries",
    "no (automatic) retries", "if it fails we do not retry",
  ])
  func `what is denied does not count, and says so`(_ text: String) throws {
    let found = coverage(of: retries, in: text)
    #expect(found.state == .notSeen)
    let rejection = try #require(found.rejections.first)
    #expect("\(rejection.reason)".hasPrefix("you wrote “"))
  }

  @Test(arguments: [
    "not only retries", "we no longer lose data, we retry", "no doubt we retry",
    "it is not simple but we retry", "not cheap, so we retry", "no answer however: retry",
    "nothing is lost in the many seconds that a retry takes",
    "no duplicates: consumers retry", "we do not block, we retry", "no queue - retries are enough",
    "if it does not answer, retry", "no queue, just retries", "no queue (retries are enough)",
    "it does not poll and it retries", "don't forget that clients retry",
    "if I don't know the cause, I retry",
  ])
  func `a negation that does not reach the words leaves them`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .covered)
  }

  @Test func `a note is no negation, and what is gone did not go`() {
    #expect(
      coverage(of: point(strong: ["note customers"]), in: "customers were not told").state
        == .notSeen)
    #expect(
      coverage(of: point(strong: ["note customers"]), in: "customers are noted").state
        == .covered)
    #expect(coverage(of: point(strong: ["gone copies"]), in: "copies go to").state == .notSeen)
  }

  @Test(arguments: ["we should have had retries", "they should have retried"])
  func `hindsight of any verb does not count, be it in the cue`(_ text: String) {
    let point = point(strong: ["have|had retr*"])
    #expect(coverage(of: point, in: text).state == .notSeen)
  }

  @Test func `a negator may belong to the cue`() {
    let point = point(strong: ["not|never block*"])
    #expect(coverage(of: point, in: "the handler must not block").state == .covered)
    #expect(coverage(of: point, in: "the handler blocks").state == .notSeen)
  }

  @Test(arguments: ["no retries here; retries with a cap there", "no retries. We retry."])
  func `a denial takes back only its own place`(_ text: String) {
    let found = coverage(of: retries, in: text)
    #expect(found.state == .covered)
    #expect(found.rejections.count == 1)
  }

  @Test(arguments: [
    "I'm not sure about retries", "retries, I haven't really thought about them",
    "I don't remember how retries work", "no idea about retries", "retries: we'd have to look",
  ])
  func `doubt does not count`(_ text: String) {
    let found = coverage(of: retries, in: text)
    #expect(found.state == .notSeen)
    guard case .unsure = found.rejections.first?.reason else {
      Issue.record("“\(text)” should be rejected as unsure, not \(found.rejections)")
      return
    }
  }

  @Test(arguments: [
    "if the client does not know the outcome, but has the key, it may retry",
    "the caller is not sure whether it worked because it timed out and retries",
  ])
  func `the doubt of a machine is part of an answer`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .covered)
  }

  @Test func `hindsight does not count where it is not asked for`() {
    let text = "we should have used retries"
    #expect(
      coverage(of: retries, in: text).rejections.map(\.reason) == [
        .hindsight("should have used")
      ])
    let reflection = point(strong: ["retr*"], dimension: "reflection")
    #expect(coverage(of: reflection, in: text).state == .covered)
    #expect(coverage(of: retries, in: "clients should have a retry budget").state == .covered)
  }

  @Test func `a bare list does not count`() {
    let list = "Kafka, Redis, retries, circuit breaker, CQRS, sagas"
    #expect(coverage(of: retries, in: list).rejections.map(\.reason) == [.bareList])
    #expect(coverage(of: retries, in: "kafka/redis/retries/breakers/cqrs").state == .notSeen)
    let said = "Kafka holds the jobs, Redis the locks, workers retry, a breaker guards the vendor"
    #expect(coverage(of: retries, in: said).state == .covered)
  }

  @Test(arguments: [
    "app: middleware, authz, db pool, retries, render", "worker: claim/lock, run, retries, ack",
    "p99 before/after, retries, other tenants, run for a day",
    "POST /jobs {id, name, retries, run_at, state, owner}",
  ])
  func `a short list that says what it is of counts`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .covered)
  }

  @Test(arguments: [
    "Key considerations: idempotency, retries, saga pattern, circuit breaker, TTL, CQRS",
    "Technologies: Kafka, Redis, retries, sharding, caching",
    "design: Kafka, Redis, Cassandra, Flink, retries",
    "worker: retries, sagas, CQRS, breakers, caching, sharding, fan-out, quorum, gossip",
    "kafka/redis, postgres/mysql, retries",
  ])
  func `a list under a hollow label, a long one, or one of brands does not`(_ text: String) {
    #expect(coverage(of: retries, in: text).rejections.map(\.reason) == [.bareList])
  }

  @Test(arguments: [
    "not a POST w/o retries", "nothing goes out without retries", "never call it without a retry",
    "no call without a timeout and a retry",
  ])
  func `two negations in one clause ask for what follows`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .covered)
  }

  @Test(arguments: [
    "no queue, without retries", "w/o retries", "we do not wait but go on without retries",
    "no retries without a budget",
  ])
  func `two negations of two things deny both`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .notSeen)
  }

  @Test(arguments: [
    "POST /v1/jobs/retries/x/y", "100 writes/s, 20 retries/s, 5 GB/day, 3 TB/year, 2 ms",
    "12,500 retries and 1,000,000 calls",
  ])
  func `a path, an estimate or a number with commas is no list`(_ text: String) {
    #expect(coverage(of: retries, in: text).state == .covered)
  }

  @Test func `a cue under not makes its segment count for nothing`() {
    let point = point(strong: ["token"], not: ["access token"])
    let found = coverage(of: point, in: "the access token")
    #expect(found.state == .notSeen)
    #expect(found.rejections.map(\.reason) == [.excluded(cue: "access token")])
    #expect(coverage(of: point, in: "the access token. A token per call.").state == .covered)
  }
}
