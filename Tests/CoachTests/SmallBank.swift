import Seeds
import Coach
import Content

/// A bank of ten topics in five areas with two questions each, of which every first is hard for
/// nobody and every second is asked of staff only.
enum SmallBank {
  static let topics = [
    ("caching", "design"), ("fan-out", "design"), ("indexing", "databases"),
    ("locking", "databases"), ("retries", "reliability"), ("timeouts", "reliability"),
    ("rest", "api-security"), ("ownership", "behavioural"), ("conflict", "behavioural"),
    ("parsing", "coding"),
  ]

  static let sources: [ContentSource] = {
    let list = topics.map { "- {id: \($0.0), title: \(title($0.0)), area: \($0.1)}\n" }.joined()
    var files = [
      ("topics.yaml", list), ("companies/acme.yaml", acme), ("scaffolds/any.yaml", scaffold),
    ]
    for (topic, area) in topics {
      for number in 1...2 {
        files.append(
          ("questions/\(topic)/\(topic)-\(number).yaml", question(topic, area, number)))
      }
    }
    return files.map { ContentSource(path: $0.0, file: $0.0, bytes: Array($0.1.utf8)) }
  }()

  static let catalogue = Catalogue(base: sources)

  static func title(_ topic: String) -> String {
    topic.prefix(1).uppercased() + topic.dropFirst().replacing("-", with: " ")
  }

  private static let acme = """
    id: acme
    name: Acme
    summary: Makes anvils.
    rounds:
      - {id: phone, title: Phone, kind: technical, minutes: 45, tests: Depth.}
      - {id: design, title: Design, kind: system-design, minutes: 45, tests: Breadth.}
    levels:
      - {name: A1, level: junior, bar: Builds.}
    themes: [anvils]
    facts:
      - {text: Makes anvils., source: its catalogue, date: 1949-09}

    """

  private static let scaffold = """
    id: any
    title: Any
    phased: true
    parts:
      - {id: all, title: All, minutes: 30, hint: Go deep.}

    """

  private static func question(_ topic: String, _ area: String, _ number: Int) -> String {
    let kind =
      switch area {
      case "design": "system-design"
      case "behavioural": "behavioural"
      case "coding": "coding"
      default: "technical"
      }
    let dimensions =
      switch area {
      case "behavioural": ("ownership", "judgement")
      case "coding": ("technical", "testing")
      default: ("depth", "tradeoffs")
      }
    return """
      id: \(topic)-\(number)
      kind: \(kind)
      prompt: What about it?
      topics: [\(topic)]
      levels: [\(number == 1 ? "junior, mid, senior" : "staff")]
      companies: {\(topic == "caching" ? "acme: recurring" : "")}
      minutes: 30
      scaffold: any
      why: It comes up.
      clarifications:
        - {topic: size, ask: [how big], answer: 40 GB.}
      points:
      \(point("first", dimensions.0, 2, "mid"))
      \(point("second", dimensions.0, 1, "mid"))
      \(point("third", dimensions.1, 1, "senior"))
      \(point("fourth", dimensions.1, 3, "staff"))
      shocks:
        - {at: 0.5, say: It breaks., point: first}
      bar: {mid: Names it., senior: Owns it., staff: Avoids it.}
      mistakes: [Hurries.]
      outline: All of it.

      """
  }

  private static func point(
    _ id: String, _ dimension: String, _ weight: Int, _ level: String
  ) -> String {
    """
      - id: \(id)
        text: Says it.
        dimension: \(dimension)
        weight: \(weight)
        level: \(level)
        strong: [\(id)]
        probe: And then?
    """
  }
}

/// Attempts at the small bank.
struct Practice {
  static let start = Day(CivilDate(iso8601: "2026-11-02") ?? CivilDate(Day(number: 0)))

  static func outcome(
    _ question: String, after days: Int, hour: Int = 19, states: [PointState]? = nil,
    overall: Int? = nil, predicted: Int? = nil, mode: Mode = .exam, scores: [String: Int] = [:],
    minutes: Int = 30
  ) -> Outcome {
    let seconds = (start.number + days) * 86_400 + hour * 3600
    let topic = question.split(separator: "-").dropLast().joined(separator: "-")
    let kind = SmallBank.catalogue.card(question)?.kind ?? .technical
    return Outcome(
      id: "\(days)-\(hour)-\(question)", question: question, kind: kind, topics: [topic],
      level: "senior", mode: mode, started: Timestamp(seconds: seconds), used: minutes * 60,
      predicted: predicted, overall: overall,
      scores: scores.sorted { $0.key < $1.key }.map {
        DimensionScore(dimension: $0.key, score: $0.value)
      },
      marks: zip(["first", "second", "third", "fourth"], states ?? []).map {
        PointMark(id: $0, state: $1)
      })
  }

  static func random(_ count: Int, _ random: inout Dice) -> [Outcome] {
    (0..<count).map { number in
      let question =
        SmallBank.catalogue.cards[
          Int.random(in: 0..<SmallBank.catalogue.cards.count, using: &random)]
      let states = (0..<4).map { _ in
        PointState.allCases[Int.random(in: 0...2, using: &random)]
      }
      var outcome = outcome(
        question.id, after: number / 2, hour: 10 + number % 2,
        states: Bool.random(using: &random) ? states : nil,
        overall: Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil,
        predicted: Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil,
        mode: Bool.random(using: &random) ? .exam : .coach)
      outcome.level = [nil, "junior", "staff", "nonsense"].randomElement(using: &random) ?? nil
      return outcome
    }
  }

  static func progress(
    _ outcomes: [Outcome], after days: Int, aim: Aim = Aim(),
    catalogue: Catalogue = SmallBank.catalogue
  ) -> Progress {
    Progress(
      of: outcomes, catalogue: catalogue, aim: aim, curriculum: Curriculum(catalogue, aim: aim),
      today: Day(number: start.number + days))
  }
}
