import Content

/// Skill in each topic from the grades so far: a Kalman filter of one dimension, in log-odds, that
/// starts from the level of the topic's area (`design/scheduling.md` compares it with others).
package struct SkillModel: Equatable, Sendable {
  private struct Observation: Equatable {
    let day: Int
    let logOdds: Double
    let noise: Double
  }

  /// What is believed on the day of the last observation.
  private struct Belief: Equatable {
    var mean: Double
    var variance: Double
    var day: Int
  }

  /// The grades of a topic, and what its area learns from them.
  private struct Track: Equatable {
    let area: Topic.Area
    var observations: [Observation] = []
    var count = 0
    var logOddsSum = 0.0
    var noiseSum = 0.0
    /// What the observations come to, where they are not at hand.
    var belief: Belief?

    mutating func note(_ observation: Observation) {
      observations.append(observation)
      count += 1
      logOddsSum += observation.logOdds
      noiseSum += observation.noise
    }

    /// How sure its mean is, and the mean so weighted.
    var vote: (precision: Double, weighted: Double) {
      guard self.count > 0 else { return (0, 0) }
      let count = Double(self.count)
      let precision = 1 / (SkillModel.spread + noiseSum / (count * count))
      return (precision, precision * logOddsSum / count)
    }
  }

  /// The variance of topics about their area, and of areas about the level of anybody.
  private static let spread = 0.5
  private static let areaSpread = 0.4
  private static let anybody = Elementary.logOdds(0.40)
  /// Variance that a day without practice adds.
  private static let drift = 0.01
  /// What an attempt teaches, in log-odds.
  private static let lesson = 0.1
  private static let rubricNoise = 1.0
  private static let ownNoise = 2.5
  /// As many attempts with both scores the gap is taken to be nothing from the start.
  private static let gapDoubt = 3.0

  // In the order of their first grades, so that sums are the same in every run.
  private var tracks: [Track] = []
  private var indices: [String: Int] = [:]
  private var gapSum = 0.0
  /// The observations of all tracks, as they were kept, until another one comes.
  private var history: PackedReader?
  /// Attempts that were scored by the rubric and by the person.
  package private(set) var gapCount = 0

  package init() {}

  /// By how much the person's own scores lie above the rubric's, from -1 to 1, drawn to nothing
  /// while there are few.
  package var gap: Double { gapSum / (Double(gapCount) + Self.gapDoubt) }

  /// Takes in an attempt, which must not be older than the last; without a score it says nothing.
  package mutating func note(_ grade: Grade, on topics: [(id: String, area: Topic.Area)]) {
    guard let (score, noise) = weighed(grade) else { return }
    recall()
    let observation = Observation(
      day: grade.day.number, logOdds: Elementary.logOdds(score) + grade.difficulty.logOdds,
      noise: noise)
    for topic in topics { tracks[index(of: topic.id, in: topic.area)].note(observation) }
  }

  /// The score to go by and its noise; the rubric's where there is one.
  private mutating func weighed(_ grade: Grade) -> (score: Double, noise: Double)? {
    if let rubric = grade.rubric {
      if let own = grade.own {
        gapSum += own - rubric
        gapCount += 1
      }
      return (rubric, Self.rubricNoise)
    }
    return grade.own.map { (min(max($0 - gap, 0), 1), Self.ownNoise) }
  }

  private mutating func index(of topic: String, in area: Topic.Area) -> Int {
    if let index = indices[topic] { return index }
    indices[topic] = tracks.count
    tracks.append(Track(area: area))
    return tracks.count - 1
  }

  /// What is believed on a day, which must not be before the last grade.
  package func skill(of topic: String, in area: Topic.Area, on day: Day) -> Skill {
    let own = indices[topic]
    let prior = prior(of: area, without: own)
    let belief =
      own.flatMap { believed(at: $0, from: prior) }
      ?? Belief(mean: prior.mean, variance: Self.spread + prior.variance, day: day.number)
    let drift = Self.drift * Double(max(0, day.number - belief.day))
    return Skill(
      logOdds: belief.mean, variance: belief.variance + drift,
      count: own.map { tracks[$0].count } ?? 0, areaMastery: Elementary.chance(prior.mean))
  }

  /// Nil without any observation.
  private func believed(
    at index: Int, from prior: (mean: Double, variance: Double)
  ) -> Belief? {
    if let belief = tracks[index].belief { return belief }
    guard let first = tracks[index].observations.first else { return nil }
    var belief = Belief(
      mean: prior.mean, variance: Self.spread + prior.variance, day: first.day)
    for observation in tracks[index].observations {
      belief.variance += Self.drift * Double(max(0, observation.day - belief.day))
      let gain = belief.variance / (belief.variance + observation.noise)
      belief.mean += gain * (observation.logOdds - belief.mean) + Self.lesson
      belief.variance *= 1 - gain
      belief.day = observation.day
    }
    return belief
  }

  private func prior(
    of area: Topic.Area, without own: Int?
  ) -> (mean: Double, variance: Double) {
    var precision = 1 / Self.areaSpread
    var weighted = Self.anybody / Self.areaSpread
    for (index, track) in tracks.enumerated() where track.area == area && index != own {
      let vote = track.vote
      precision += vote.precision
      weighted += vote.weighted
    }
    return (weighted / precision, 1 / precision)
  }
}

// To be kept.
extension SkillModel {
  func pack(into writer: inout PackedWriter) {
    var model = self
    model.recall()
    writer.put(gapSum)
    writer.put(gapCount)
    let ids = indices.sorted { $0.value < $1.value }.map(\.key)
    writer.put(list: Array(model.tracks.enumerated())) { writer, entry in
      let (index, track) = entry
      writer.put(ids[index])
      writer.put(track.area.rawValue)
      writer.put(track.count)
      writer.put(numbers: [track.logOddsSum, track.noiseSum])
      let prior = model.prior(of: track.area, without: index)
      writer.put(optional: model.believed(at: index, from: prior)) { writer, belief in
        writer.put(numbers: [belief.mean, belief.variance])
        writer.put(belief.day)
      }
    }
    writer.put { writer in
      for track in model.tracks {
        writer.put(list: track.observations) { $0.put($1.day) }
        writer.put(numbers: track.observations.map(\.logOdds))
        writer.put(numbers: track.observations.map(\.noise))
      }
    }
  }

  init?(_ reader: inout PackedReader) {
    guard let sum = reader.double(), let count = reader.number(),
      let tracks = reader.list({ Self.track(&$0) }), let history = reader.section()
    else { return nil }
    gapSum = sum
    gapCount = count
    self.tracks = tracks.map(\.track)
    self.history = history
    indices = Dictionary(
      tracks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func track(_ reader: inout PackedReader) -> (id: String, track: Track)? {
    guard let id = reader.text(), let area: Topic.Area = reader.word(),
      let count = reader.number(), let sums = reader.numbers(), sums.count == 2,
      let belief = reader.optional({ Self.belief(&$0) })
    else { return nil }
    return (
      id,
      Track(
        area: area, count: count, logOddsSum: sums[0], noiseSum: sums[1], belief: belief)
    )
  }

  private static func belief(_ reader: inout PackedReader) -> Belief? {
    guard let numbers = reader.numbers(), numbers.count == 2, let day = reader.number() else {
      return nil
    }
    return Belief(mean: numbers[0], variance: numbers[1], day: day)
  }

  /// Takes the observations from where they were kept: with a new one, all that is believed in an
  /// area is another.
  private mutating func recall() {
    guard var reader = history else { return }
    history = nil
    for index in tracks.indices {
      guard let days = reader.list({ $0.number() }), let logOdds = reader.numbers(),
        let noises = reader.numbers(), days.count == logOdds.count, days.count == noises.count
      else { return }
      tracks[index].belief = nil
      tracks[index].observations = days.indices.map {
        Observation(day: days[$0], logOdds: logOdds[$0], noise: noises[$0])
      }
    }
  }
}
