import Content
import FoundationEssentials

/// Answers of our own whose points were labelled by hand before any engine saw them.
struct LabelledAnswers: Decodable {
  struct Item: Decodable {
    let id: String
    let kind: String
    let question: String
    let rubric: [Rubric]
    let answers: [Answer]

    /// The cues are of the first version, which knew no strong ones: all count as weak.
    var points: [RubricPoint] {
      rubric.map { rubric in
        var point = RubricPoint()
        point.id = rubric.id
        point.text = rubric.text
        point.weak = rubric.cues
        return point
      }
    }
  }

  struct Rubric: Decodable {
    let id: String
    let text: String
    let cues: [String]
  }

  struct Answer: Decodable {
    let id: String
    let style: String
    let text: String
    let covered: [String]
  }

  let items: [Item]

  static func read() throws -> Self {
    let file = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(file)/Fixtures/coverage_dev.json"
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
  }
}

/// How often two judges of yes or no agree.
struct Agreement {
  private(set) var bothYes = 0
  private(set) var onlyFound = 0
  private(set) var onlyLabelled = 0
  private(set) var bothNo = 0

  mutating func add(found: Bool, labelled: Bool) {
    switch (found, labelled) {
    case (true, true): bothYes += 1
    case (true, false): onlyFound += 1
    case (false, true): onlyLabelled += 1
    case (false, false): bothNo += 1
    }
  }

  var precision: Double { Double(bothYes) / Double(max(1, bothYes + onlyFound)) }
  var recall: Double { Double(bothYes) / Double(max(1, bothYes + onlyLabelled)) }
  var f1: Double { 2 * precision * recall / max(.leastNonzeroMagnitude, precision + recall) }

  /// Cohen's kappa: agreement beyond chance.
  var kappa: Double {
    let all = Double(bothYes + onlyFound + onlyLabelled + bothNo)
    let found = Double(bothYes + onlyFound) / all
    let labelled = Double(bothYes + onlyLabelled) / all
    let chance = found * labelled + (1 - found) * (1 - labelled)
    return (Double(bothYes + bothNo) / all - chance) / (1 - chance)
  }
}
