import Content

/// Takes in attempts one after the other, the oldest first.
struct ProgressFold {
  private struct Rubric {
    let level: Level
    let reading: RubricReading?
    let difficulty: Difficulty
  }

  private struct TopicTrack {
    var attempts = 0
    var lastDay = Day(number: .min)
    var memory: Memory?
    var recent: [Evidence] = []
  }

  private struct DimensionTrack {
    let id: String
    var rounds = 0
    var recent: [(evidence: Evidence, tally: RubricReading.Tally)] = []
  }

  private let library: Library
  private let aim: Aim
  private let areas: [String: Topic.Area]
  private let scheduler = CardScheduler()
  private var rubrics: [String: Rubric] = [:]
  private var model = SkillModel()
  private var tracks: [String: TopicTrack] = [:]
  private var dimensionTracks: [DimensionTrack] = []
  private var lastAreas: (day: Day, areas: [Topic.Area]) = (Day(number: .min), [])
  private(set) var cards: [String: ReviewCard] = [:]
  private(set) var time: [Day: Int] = [:]
  private(set) var readiness: Readiness
  private var pairs: [Calibration.Pair] = []

  init(library: Library, aim: Aim) {
    self.library = library
    self.aim = aim
    areas = Dictionary(
      library.topics.map { ($0.id, $0.area) }, uniquingKeysWith: { first, _ in first })
    readiness = Readiness(
      kinds: (aim.company?.rounds ?? []).map(\.kind).reduce(into: []) { kinds, kind in
        if !kinds.contains(kind) { kinds.append(kind) }
      })
  }

  mutating func take(_ outcome: Outcome) {
    let day = outcome.started.studyDay
    time[day, default: 0] += outcome.used
    readiness.note(outcome)
    if let predicted = outcome.predicted, let overall = outcome.overall {
      pairs.append(Calibration.Pair(day: day, predicted: predicted, overall: overall))
    }
    let rubric = rubric(of: outcome)
    let share = outcome.marks.isEmpty ? nil : Self.share(of: outcome.marks, rubric)
    let own = outcome.overall.map(Self.share(ofOverall:))
    let grade = Grade(day: day, rubric: share, own: own, difficulty: rubric.difficulty)
    let rating = outcome.rating ?? (share ?? own).map { Rating(share: Int(($0 * 100).rounded())) }
    if let rating { review(outcome.question, on: day, rated: rating) }
    note(grade, rating, outcome, rubric)
    if share != nil { noteDimensions(of: outcome, on: day, rubric) }
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
  private static func share(of marks: [PointMark], _ rubric: Rubric) -> Double? {
    if let reading = rubric.reading { return reading.share(of: marks) }
    let earned = marks.reduce(0) {
      $0 + Scoring.credit(of: $1.state, isTouched: false, at: rubric.level)
    }
    return Double(earned) / Double(100 * marks.count)
  }

  private mutating func rubric(of outcome: Outcome) -> Rubric {
    let key = "\(outcome.question) \(outcome.level ?? "") \(outcome.company ?? "")"
    if let rubric = rubrics[key] { return rubric }
    let level = library.level(named: outcome.level, at: outcome.company) ?? aim.level
    let question = library.question(outcome.question)
    let rubric = Rubric(
      level: level, reading: question.map { RubricReading($0, at: level) },
      difficulty: question.map { Difficulty(of: $0, at: level) } ?? .medium)
    rubrics[key] = rubric
    return rubric
  }

  private mutating func review(_ question: String, on day: Day, rated rating: Rating) {
    if cards[question]?.review(on: day, rated: rating, scheduler) == nil {
      cards[question] = ReviewCard(question, on: day, rated: rating, scheduler)
    }
  }

  private mutating func note(
    _ grade: Grade, _ rating: Rating?, _ outcome: Outcome, _ rubric: Rubric
  ) {
    let known = outcome.topics.compactMap { id in areas[id].map { (id: id, area: $0) } }
    model.note(grade, on: known)
    if lastAreas.day != grade.day { lastAreas = (grade.day, []) }
    if let area = known.first?.area { lastAreas.areas.append(area) }
    let evidence = (grade.rubric ?? grade.own).map { share in
      Evidence(
        answer: outcome.id, question: outcome.question, day: grade.day, share: share,
        unraised: rubric.reading.map {
          outcome.marks.isEmpty ? [] : $0.unraised(in: outcome.marks)
        } ?? [])
    }
    for (topic, _) in known { note(grade.day, rating, evidence, on: topic) }
  }

  private mutating func note(
    _ day: Day, _ rating: Rating?, _ evidence: Evidence?, on topic: String
  ) {
    var track = tracks.removeValue(forKey: topic) ?? TopicTrack()
    if let rating {
      track.memory =
        track.memory.map {
          scheduler.model.memory(
            $0, afterDays: max(0, day.number - track.lastDay.number), rated: rating)
        } ?? scheduler.model.memory(after: rating)
    }
    track.attempts += 1
    track.lastDay = max(track.lastDay, day)
    if let evidence { Self.keep(evidence, in: &track.recent) }
    tracks[topic] = track
  }

  private mutating func noteDimensions(of outcome: Outcome, on day: Day, _ rubric: Rubric) {
    guard let reading = rubric.reading else { return }
    for tally in reading.tallies(of: outcome.marks) where tally.expected > 0 {
      let index =
        dimensionTracks.firstIndex { $0.id == tally.dimension } ?? dimensionTracks.count
      if index == dimensionTracks.count {
        dimensionTracks.append(DimensionTrack(id: tally.dimension))
      }
      let evidence = Evidence(
        answer: outcome.id, question: outcome.question, day: day, share: tally.share,
        unraised: reading.unraised(in: outcome.marks, of: tally.dimension))
      dimensionTracks[index].rounds += 1
      Self.keep((evidence, tally), in: &dimensionTracks[index].recent)
    }
  }

  private static func keep<Element>(_ element: Element, in recent: inout [Element]) {
    if recent.count == Evidence.kept { recent.removeFirst() }
    recent.append(element)
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
        evidence: track?.recent ?? [])
    }
  }

  var dimensions: [DimensionProgress] {
    let all = dimensionTracks.map { track in
      let expected = track.recent.reduce(0) { $0 + $1.tally.expected }
      let raised = track.recent.reduce(0) { $0 + $1.tally.raised }
      return DimensionProgress(
        id: track.id, rounds: track.rounds, raised: Double(raised) / Double(max(1, expected)),
        evidence: track.recent.map(\.evidence))
    }
    return all.sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
  }
}
