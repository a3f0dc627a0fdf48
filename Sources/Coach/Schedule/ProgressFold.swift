import Content

/// Takes in attempts one after the other, the oldest first; what they came to can be kept, so that
/// next time only new ones are taken in.
package struct ProgressFold: Sendable {
  private struct Rubric {
    let level: Level
    let reading: RubricReading?
    let difficulty: Difficulty
    /// Of each dimension, its track.
    var tracks: [Int] = []
  }

  private struct RubricKey: Hashable {
    let question: String
    let level: String?
    let company: String?
  }

  /// An attempt, which becomes evidence when somebody wants to see it.
  struct Trace {
    enum Witness {
      case attempt(Outcome)
      case evidence(Evidence)
    }

    let witness: Witness
    let day: Day
    let share: Double
    var raised = 0
    var expected = 0
  }

  struct TopicTrack {
    var attempts = 0
    var lastDay = Day(number: .min)
    var memory: Memory?
    var recent: [Trace] = []

    mutating func note(_ day: Day, _ rating: Rating?, _ trace: Trace?, _ model: FSRS) {
      if let rating {
        memory =
          memory.map {
            model.memory($0, afterDays: max(0, day.number - lastDay.number), rated: rating)
          } ?? model.memory(after: rating)
      }
      attempts += 1
      lastDay = max(lastDay, day)
      if let trace { ProgressFold.keep(trace, in: &recent) }
    }
  }

  struct DimensionTrack {
    let id: String
    var rounds = 0
    var recent: [Trace] = []
  }

  private let catalogue: Catalogue
  package let aim: Aim
  private let areas: [String: Topic.Area]
  private let scheduler = CardScheduler()
  private var rubrics: [RubricKey: Rubric] = [:]
  /// How many attempts were taken in.
  package internal(set) var count = 0
  var model = SkillModel()
  var tracks: [String: TopicTrack] = [:]
  var dimensionTracks: [DimensionTrack] = []
  var lastAreas: (day: Day, areas: [Topic.Area]) = (Day(number: .min), [])
  var cards: [String: ReviewCard] = [:]
  /// Seconds of practice.
  var time: [Day: Int] = [:]
  var readiness: Readiness
  var pairs: [Calibration.Pair] = []

  /// Of nothing so far.
  package init(catalogue: Catalogue, aim: Aim) {
    self.catalogue = catalogue
    self.aim = aim
    areas = Dictionary(
      catalogue.topics.map { ($0.id, $0.area) }, uniquingKeysWith: { first, _ in first })
    readiness = Readiness(
      kinds: (aim.company?.rounds ?? []).map(\.kind).reduce(into: []) { kinds, kind in
        if !kinds.contains(kind) { kinds.append(kind) }
      })
  }

  /// Takes in an attempt that is not older than those before it.
  package mutating func take(_ outcome: Outcome) {
    count += 1
    let day = outcome.started.studyDay
    time[day, default: 0] += outcome.used
    readiness.note(outcome)
    if let predicted = outcome.predicted, let overall = outcome.overall {
      pairs.append(Calibration.Pair(day: day, predicted: predicted, overall: overall))
    }
    let rubric = rubric(of: outcome)
    let marks = outcome.isMarked ? outcome.marks : []
    let weighing = marks.isEmpty ? nil : rubric.reading?.weigh(marks)
    let share = weighing?.share ?? Self.share(ofLost: marks, rubric)
    let own = outcome.overall.map(Self.share(ofOverall:))
    let grade = Grade(day: day, rubric: share, own: own, difficulty: rubric.difficulty)
    let rating = outcome.rating ?? (share ?? own).map { Rating(share: Int(($0 * 100).rounded())) }
    if let rating { review(outcome.question, on: day, rated: rating) }
    let trace = (share ?? own).map { Trace(witness: .attempt(outcome), day: day, share: $0) }
    note(grade, rating, outcome.topics, trace)
    if let weighing { note(weighing, rubric, of: outcome, on: day) }
  }

  /// The middle of what each score stands for; see `Scoring.thresholds`.
  private static func share(ofOverall score: Int) -> Double {
    switch score {
    case ...1: 0.20
    case 2: 0.50
    case 3: 0.725
    default: 0.925
    }
  }

  /// Of a question that the bank has lost, each point counts the same.
  private static func share(ofLost marks: [PointMark], _ rubric: Rubric) -> Double? {
    guard rubric.reading == nil, !marks.isEmpty else { return nil }
    let earned = marks.reduce(0) {
      $0 + Scoring.credit(of: $1.state, isTouched: false, at: rubric.level)
    }
    return Double(earned) / Double(100 * marks.count)
  }

  private mutating func rubric(of outcome: Outcome) -> Rubric {
    let key = RubricKey(
      question: outcome.question, level: outcome.level, company: outcome.company)
    if let rubric = rubrics[key] { return rubric }
    let level = catalogue.level(named: outcome.level, at: outcome.company) ?? aim.level
    let question = catalogue.question(outcome.question)
    var rubric = Rubric(
      level: level, reading: question.map { RubricReading($0, at: level) },
      difficulty: question.map { Difficulty(ofLevels: $0.levels, at: level) } ?? .medium)
    rubric.tracks = rubric.reading?.dimensions.map { track(of: $0) } ?? []
    rubrics[key] = rubric
    return rubric
  }

  private mutating func review(_ question: String, on day: Day, rated rating: Rating) {
    if cards[question]?.review(on: day, rated: rating, scheduler) == nil {
      cards[question] = ReviewCard(question, on: day, rated: rating, scheduler)
    }
  }

  private mutating func note(
    _ grade: Grade, _ rating: Rating?, _ topics: [String], _ trace: Trace?
  ) {
    let known = topics.compactMap { id in areas[id].map { (id: id, area: $0) } }
    model.note(grade, on: known)
    if lastAreas.day != grade.day { lastAreas = (grade.day, []) }
    if let area = known.first?.area { lastAreas.areas.append(area) }
    for (topic, _) in known {
      tracks[topic, default: TopicTrack()].note(grade.day, rating, trace, scheduler.model)
    }
  }

  private mutating func track(of dimension: String) -> Int {
    if let index = dimensionTracks.firstIndex(where: { $0.id == dimension }) { return index }
    dimensionTracks.append(DimensionTrack(id: dimension))
    return dimensionTracks.count - 1
  }

  private mutating func note(
    _ weighing: RubricReading.Weighing, _ rubric: Rubric, of outcome: Outcome, on day: Day
  ) {
    for (place, track) in rubric.tracks.enumerated() where weighing.expected[place] > 0 {
      let raised = weighing.raised[place]
      let expected = weighing.expected[place]
      dimensionTracks[track].rounds += 1
      Self.keep(
        Trace(
          witness: .attempt(outcome), day: day, share: Double(raised) / Double(expected),
          raised: raised, expected: expected), in: &dimensionTracks[track].recent)
    }
  }

  private static func keep(_ trace: Trace, in recent: inout [Trace]) {
    if recent.count == Evidence.kept { recent.removeFirst() }
    recent.append(trace)
  }
}

// What it comes to.
extension ProgressFold {
  var calibration: Calibration { Calibration(pairs: pairs, gap: model.gap) }

  func areas(on day: Day) -> [Topic.Area] { lastAreas.day == day ? lastAreas.areas : [] }

  func topics(in curriculum: Curriculum, on day: Day) -> [TopicProgress] {
    let ids = Set(curriculum.items.map(\.topic.id)).union(tracks.keys).sorted()
    return ids.compactMap { id in
      guard let area = areas[id] else { return nil }
      let track = tracks[id]
      return TopicProgress(
        id: id, area: area, skill: model.skill(of: id, in: area, on: day),
        attempts: track?.attempts ?? 0, lastDay: track?.lastDay, memory: track?.memory,
        evidence: (track?.recent ?? []).map { evidence($0) })
    }
  }

  func evidence(_ trace: Trace, of dimension: String? = nil) -> Evidence {
    let outcome: Outcome
    switch trace.witness {
    case .evidence(let evidence): return evidence
    case .attempt(let attempt): outcome = attempt
    }
    let key = RubricKey(
      question: outcome.question, level: outcome.level, company: outcome.company)
    let unraised =
      !outcome.isMarked
      ? nil
      : rubrics[key]?.reading?.unraised(
        in: outcome.marks, of: dimension)
    return Evidence(
      answer: outcome.id, question: outcome.question, day: trace.day, share: trace.share,
      unraised: unraised ?? [])
  }

  var dimensions: [DimensionProgress] {
    let all = dimensionTracks.filter { $0.rounds > 0 }.map { track in
      let expected = track.recent.reduce(0) { $0 + $1.expected }
      let raised = track.recent.reduce(0) { $0 + $1.raised }
      return DimensionProgress(
        id: track.id, rounds: track.rounds, raised: Double(raised) / Double(max(1, expected)),
        evidence: track.recent.map { evidence($0, of: track.id) })
    }
    return all.sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
  }
}
