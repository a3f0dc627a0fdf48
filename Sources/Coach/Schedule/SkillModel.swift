import Content

/// Skill in each topic from the grades so far: a Kalman filter of one dimension, in log-odds, that
/// starts from the level of the topic's area (`design/scheduling.md` compares it with others).
package struct SkillModel: Equatable, Sendable {
  private struct Observation: Equatable {
    let day: Int
    let logOdds: Double
    let noise: Double
  }

  /// The grades of a topic, and what its area learns from them.
  private struct Track: Equatable {
    let area: Topic.Area
    var observations: [Observation] = []
    var logOddsSum = 0.0
    var noiseSum = 0.0

    mutating func note(_ observation: Observation) {
      observations.append(observation)
      logOddsSum += observation.logOdds
      noiseSum += observation.noise
    }

    /// How sure its mean is, and the mean so weighted.
    var vote: (precision: Double, weighted: Double) {
      guard !observations.isEmpty else { return (0, 0) }
      let count = Double(observations.count)
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
  /// Attempts that were scored by the rubric and by the person.
  package private(set) var gapCount = 0

  package init() {}

  /// By how much the person's own scores lie above the rubric's, from -1 to 1, drawn to nothing
  /// while there are few.
  package var gap: Double { gapSum / (Double(gapCount) + Self.gapDoubt) }

  /// Takes in an attempt, which must not be older than the last; without a score it says nothing.
  package mutating func note(_ grade: Grade, on topics: [(id: String, area: Topic.Area)]) {
    guard let (score, noise) = weighed(grade) else { return }
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
    var mean = prior.mean
    var variance = Self.spread + prior.variance
    let observations = own.map { tracks[$0].observations } ?? []
    var last = observations.first?.day ?? day.number
    for observation in observations {
      variance += Self.drift * Double(max(0, observation.day - last))
      let gain = variance / (variance + observation.noise)
      mean += gain * (observation.logOdds - mean) + Self.lesson
      variance *= 1 - gain
      last = observation.day
    }
    variance += Self.drift * Double(max(0, day.number - last))
    return Skill(
      logOdds: mean, variance: variance, count: observations.count,
      areaMastery: Elementary.chance(prior.mean))
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
    writer.put(gapSum)
    writer.put(gapCount)
    let ids = indices.sorted { $0.value < $1.value }.map(\.key)
    writer.put(list: Array(zip(ids, tracks))) { writer, pair in
      writer.put(pair.0)
      writer.put(pair.1.area.rawValue)
      let observations = pair.1.observations
      writer.put(list: observations) { $0.put($1.day) }
      writer.put(numbers: observations.map(\.logOdds))
      writer.put(numbers: observations.map(\.noise))
    }
  }

  init?(_ reader: inout PackedReader) {
    guard let sum = reader.double(), let count = reader.number(),
      let tracks = reader.list({ Self.track(&$0) })
    else { return nil }
    gapSum = sum
    gapCount = count
    self.tracks = tracks.map(\.track)
    indices = Dictionary(
      tracks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sums are added up anew in the order of old, which gives them to the last bit.
  private static func track(_ reader: inout PackedReader) -> (id: String, track: Track)? {
    guard let id = reader.text(), let area: Topic.Area = reader.word(),
      let days = reader.list({ $0.number() }), let logOdds = reader.numbers(),
      let noises = reader.numbers(), days.count == logOdds.count, days.count == noises.count
    else { return nil }
    var track = Track(area: area)
    track.observations.reserveCapacity(days.count)
    for index in days.indices {
      track.note(
        Observation(day: days[index], logOdds: logOdds[index], noise: noises[index]))
    }
    return (id, track)
  }
}
