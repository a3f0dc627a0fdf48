import Coach
import Content
import Testing

@Suite struct FeedbackEngineTests {
  @Test func `a strong hit covers, two different weak hits cover, one touches`() {
    let point = point(strong: ["dead letter"], weak: ["park* job|jobs", "replay"])
    #expect(coverage(of: point, in: "a dead letter queue").state == .covered)
    #expect(coverage(of: point, in: "we park the job\nsomebody can replay it").state == .covered)
    #expect(coverage(of: point, in: "we park the job").state == .touched)
    #expect(coverage(of: point, in: "park the job. Park the job.").state == .touched)
    #expect(coverage(of: point, in: "fine").state == .notSeen)
  }

  @Test func `a hit tells its line and the words that filled the cue`() throws {
    let point = point(strong: ["dead letter|letters"], weak: ["replay*"])
    let found = coverage(of: point, in: "# Jobs\n\n- é Dead-letters go here; replayed later")
    let hit = try #require(found.hits.first)
    #expect(hit.line == 2)
    #expect(hit.cue == "dead letter|letters")
    #expect(hit.isStrong)
    #expect(words(of: hit) == ["Dead", "letters"])
    #expect(found.hits.map(words) == [["Dead", "letters"], ["replayed"]])
    #expect(found.hits.last?.isStrong == false)
  }

  @Test func `headings do not count`() {
    let point = point(strong: ["failure|failures"])
    #expect(coverage(of: point, in: "# Failures and limits\n## Failure\n###\tFailure").hits == [])
    #expect(coverage(of: point, in: "#1 failure").state == .covered)
  }

  @Test func `a board counts by the names of its boxes and the labels of its wires`() throws {
    let board = """
      # Design
      ```board
      gw gateway @0,0 : Edge proxy
      bus queue x3 @1,0 : Event log
      gw -> bus : publish
      # bus : comment
      ```
      ```text
      art says nothing
      ```
      """
    func state(_ cue: String) -> CoverageState {
      coverage(of: point(strong: [cue]), in: board).state
    }
    #expect(state("event log") == .covered)
    #expect(state("proxy log publish") == .covered)
    for cue in ["gateway", "queue", "gw", "bus", "comment", "art", "design"] {
      #expect(state(cue) == .notSeen, "“\(cue)” is not said on the board")
    }
    let wire = coverage(of: point(strong: ["event log publish*"]), in: board)
    let hit = try #require(wire.hits.first)
    #expect(hit.line == 4)
    #expect(words(of: hit) == ["bus", "publish"])
  }

  @Test func `a block of code counts as any line`() {
    let text = "```sql\nCREATE INDEX CONCURRENTLY\n```"
    #expect(coverage(of: point(strong: ["concurrently"]), in: text).state == .covered)
  }

  @Test func `a reason may stand beside a hit or in the next sentence`() {
    let point = point(strong: ["token bucket"], wantsReason: true)
    #expect(coverage(of: point, in: "a token bucket").lacksReason)
    #expect(!coverage(of: point, in: "a token bucket, because bursts are fine").lacksReason)
    #expect(!coverage(of: point, in: "A token bucket.\n\nIt is cheaper.").lacksReason)
    #expect(coverage(of: point, in: "A token bucket. Then code. It is cheaper.").lacksReason)
    #expect(!coverage(of: point, in: "nothing").lacksReason)
  }

  @Test func `two spellings of one cue are not two hits`() {
    let point = point(weak: ["retry budget", "budget retry", "retry  budget"])
    #expect(coverage(of: point, in: "a retry budget").state == .touched)
  }

  @Test func `a point without cues is never seen`() {
    #expect(coverage(of: point(), in: "anything").state == .notSeen)
  }

  @Test func `ten thousand equal hits are shown as a few`() {
    let text = String(repeating: "retry\n", count: 10_000)
    let found = coverage(of: point(strong: ["retry"]), in: text)
    #expect(found.hits.count == CoverageEngine.shownHits)
  }
}
