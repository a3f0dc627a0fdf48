import Coach
import Content
import Testing

@Suite struct InterviewerTests {
  private typealias Kind = InterviewLine.Kind

  @Test func `whoever types on is not interrupted`() {
    var question = Interview.question()
    question.shocks = [Question.Shock(at: 0.01, say: "It is down.", point: nil)]
    question.technologies = [Question.Reaction(technology: "kafka", say: "Why Kafka?")]
    var round = Interview(question)
    round.type(String(repeating: "we put kafka there ", count: 120))
    #expect(round.lines == [])
    round.wait(6)
    #expect(round.lines.map(\.text) == ["It is down."])
  }

  @Test func `whoever has not typed for long is asked for the best missing point, once`() {
    let points = [
      Interview.point("light"), Interview.point("heavy", weight: 3),
      Interview.point("lofty", weight: 3, level: .staff),
    ]
    var round = Interview(Interview.question(points: points))
    round.wait(89)
    #expect(round.lines == [])
    round.wait(300)
    #expect(round.lines.map(\.subject) == ["heavy", "light", "lofty"])
    #expect(round.seconds == [90, 180, 270])
  }

  @Test func `a point that was covered is not asked for, one that was touched comes later`() {
    let points = ["one", "two", "three"].map { Interview.point($0) }
    var round = Interview(Interview.question(points: points))
    round.type("covers one. hints two")
    round.wait(400)
    #expect(round.lines.map(\.subject) == ["three", "two"])
  }

  @Test func `points of phases to come wait for them`() {
    let points = [
      Interview.point("later", weight: 3, phase: "fail"), Interview.point("now", phase: "ask"),
    ]
    var round = Interview(Interview.question(points: points))
    round.wait(600)
    #expect(round.lines.map(\.subject) == ["now"])
  }

  @Test func `when a phase ends its missing point is asked for`() {
    let points = [
      Interview.point("asked", phase: "ask"), Interview.point("whenever", weight: 3),
    ]
    var round = Interview(Interview.question(points: points))
    round.type("some words")
    round.wait(10)
    round.act { $0.beginNextPhase(at: $1) }
    round.type("x")
    round.wait(5)
    #expect(round.lines.map(\.subject) == ["asked"])
  }

  @Test func `unasked lines keep their distance`() throws {
    var question = Interview.question(points: ["a", "b", "c", "d"].map { Interview.point($0) })
    question.technologies = ["kafka", "redis", "spark"].map {
      Question.Reaction(technology: $0, say: "Why \($0)?")
    }
    question.shocks = [Question.Shock(at: 0.1, say: "It is down.", point: "a")]
    question.tenfold = "Ten times."
    var round = Interview(question)
    round.type("Kafka then redis/spark")
    round.wait(2600)
    #expect(round.lines.map(\.kind).contains(.tenfold))
    #expect(round.lines.count >= 8)
    for (first, second) in zip(round.seconds, round.seconds.dropFirst()) {
      #expect(second - first >= 75)
    }
  }

  @Test func `a technology is asked about once, by whole words, when typing rests`() {
    var question = Interview.question(points: [])
    question.technologies = [
      Question.Reaction(technology: "kafka", say: "Why Kafka?"),
      Question.Reaction(technology: "service worker", say: "And offline?"),
    ]
    var round = Interview(question)
    round.type("Franz kafkaesque, a worker of the service")
    round.wait(200)
    #expect(round.lines == [])
    round.type(" Kafka, kafka and service workers")
    round.wait(3)
    #expect(round.lines == [])
    round.wait(200)
    #expect(round.lines.map(\.text) == ["Why Kafka?", "And offline?"])
  }

  @Test func `shocks and the tenfold step come at their share of the time`() {
    var question = Interview.question(points: [])
    question.shocks = [
      Question.Shock(at: 0.6, say: "Second.", point: nil),
      Question.Shock(at: 0.3, say: "First.", point: nil),
    ]
    question.tenfold = "Ten times."
    var round = Interview(question, minutes: 10)
    round.wait(700)
    #expect(round.lines.map(\.text) == ["First.", "Second.", "Ten times."])
    #expect(round.seconds == [180, 360, 492])
  }

  @Test func `nothing new is begun when the time runs out`() {
    var question = Interview.question(points: [])
    question.shocks = [Question.Shock(at: 0.99, say: "Down.", point: nil)]
    var round = Interview(question, minutes: 10)
    round.wait(900)
    #expect(round.lines == [])
  }

  @Test func `an exam has the same lines and offers no topics`() {
    var question = Interview.question()
    question.clarifications = [
      Question.Clarification(topic: "scale", ask: ["users"], answer: "A million.")
    ]
    var coached = Interview(question)
    var exam = Interview(question, mode: .exam)
    coached.wait(300)
    exam.wait(300)
    #expect(coached.lines == exam.lines)
    #expect(coached.session.interviewer?.topics == ["scale"])
    #expect(exam.session.interviewer?.topics == [])
    #expect(coached.session.interviewer?.marks.map(\.id) == ["alpha", "beta"])
    #expect(exam.session.interviewer?.marks.isEmpty == true)
  }

  @Test func `who is stuck is asked at once, and told when there is nothing left`() {
    let points = [Interview.point("now", phase: "ask"), Interview.point("then", phase: "fail")]
    var round = Interview(Interview.question(points: points))
    round.wait(1)
    for _ in 0..<3 { round.act { $0.askForProbe(at: $1) } }
    #expect(round.lines.map(\.kind) == [.probe, .probe, .nothingLeft])
    #expect(round.lines.map(\.subject) == ["now", "then", ""])
  }

  @Test func `chance differs from round to round and decides only between equals`() {
    let points = (0..<20).map { Interview.point("p\($0)") }
    let first = (0..<12).map { started in
      var round = Interview(Interview.question(points: points), started: started)
      round.act { $0.askForProbe(at: $1) }
      return round.lines.map(\.subject)
    }
    #expect(Set(first).count > 3)
  }

  @Test func `in a pause nothing is said`() {
    var round = Interview()
    round.wait(80)
    round.act { $0.togglePause(at: $1) }
    round.wait(1000)
    #expect(round.lines == [])
    round.act { $0.togglePause(at: $1) }
    round.wait(11)
    #expect(round.lines.count == 1)
  }
}
