import Seeds
import Coach
import Content

/// A round on a clock that the test moves.
struct Rehearsal {
  static let begin = Duration.seconds(5000)

  static let scaffold: Scaffold = {
    var scaffold = Scaffold()
    scaffold.id = "halves"
    scaffold.isPhased = true
    scaffold.parts = ["first", "second"].map { id in
      var part = Scaffold.Part()
      part.id = id
      part.title = id.uppercased()
      part.share = 0.5
      return part
    }
    return scaffold
  }()

  let question: Question
  let start: RoundStart
  var session: Session
  var now: Moment

  init(minutes: Int) {
    var question = Question()
    question.id = "q"
    question.minutes = minutes
    question.mistakes = ["Guesses.", "Hurries."]
    question.points = ["a", "b"].map { id in
      var point = RubricPoint()
      point.id = id
      point.dimension = "depth"
      return point
    }
    self.question = question
    now = Moment(wall: Timestamp(seconds: 1_000_000), uptime: Self.begin)
    start = RoundStart(
      question, scaffold: Self.scaffold, choices: RoundChoices(), started: now.wall,
      predicted: 2)
    session = Session(start, question: question, scaffold: Self.scaffold, at: now)
  }

  func moment(after time: Duration) -> Moment {
    Moment(
      wall: Timestamp(seconds: now.wall.seconds + Int(time.components.seconds)),
      uptime: now.uptime + time)
  }

  /// The clock moves and nobody looks at it.
  mutating func pass(_ time: Duration) { now = moment(after: time) }

  /// The program runs and looks at the clock each second.
  mutating func run(for time: Duration) {
    for _ in 0..<Int(time.components.seconds) {
      pass(.seconds(1))
      session.passTime(at: now)
    }
  }

  mutating func doSomething(_ random: inout Dice) {
    pass(.milliseconds(Int.random(in: 0...9000, using: &random)))
    switch Int.random(in: 0...7, using: &random) {
    case 0: session.togglePause(at: now)
    case 1: session.beginNextPhase(at: now)
    case 2: session.tick(item: ["x", "y"].randomElement(using: &random) ?? "x", at: now)
    case 3: session.ask(topic: "scale", at: now)
    case 4: session.passTime(at: now)
    default:
      session.edit(TextEdit(line: 0, offset: 0, removed: 0, inserted: "a"), at: now)
    }
  }
}
