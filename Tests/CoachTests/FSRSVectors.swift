import Coach
import FoundationEssentials
import Testing

/// Reviews with what py-fsrs 6.3.2 made of them.
struct FSRSVectors: Decodable {
  struct Sequence: Decodable, CustomTestStringConvertible {
    let id: String
    let parameters: [Double]?
    let desiredRetention: Double
    let learningSteps: [Double]
    let relearningSteps: [Double]
    let longestInterval: Int
    let reviews: [Review]

    var testDescription: String { id }

    enum CodingKeys: String, CodingKey {
      case id, parameters, reviews
      case desiredRetention = "desired_retention"
      case learningSteps = "learning_steps_s"
      case relearningSteps = "relearning_steps_s"
      case longestInterval = "maximum_interval_days"
    }
  }

  struct Review: Decodable {
    let elapsedDays: Int?
    let rating: Int
    let retrievabilityBefore: Double?
    let stability: Double
    let difficulty: Double
    let state: String
    let step: Int?
    let rawInterval: Double
    let interval: Double
    let retrievabilityAfter: [String: Double]

    enum CodingKeys: String, CodingKey {
      case rating, stability, difficulty, state, step
      case elapsedDays = "elapsed_days"
      case retrievabilityBefore = "retrievability_before"
      case rawInterval = "interval_days_raw"
      case interval = "interval_s"
      case retrievabilityAfter = "retrievability_after_days"
    }
  }

  let sequences: [Sequence]

  static func read() throws -> [Sequence] {
    let file = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(file)/Fixtures/fsrs_vectors_public.json"
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
      .sequences
  }
}
