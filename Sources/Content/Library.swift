import Yaml

/// All content that a run of the program knows, and what is wrong with the files it came from.
///
/// A file with an error of its own is left out, and what lies below it in the base is used
/// instead; one that only mentions something unknown is used.
package struct Library: Sendable {
  /// In the order of their ids.
  package let questions: [Question]
  package let scaffolds: [Scaffold]
  package let checklists: [Checklist]
  package let companies: [CompanyPack]
  /// The shortest first.
  package let plans: [PlanTemplate]
  /// In the order of the topics file, those of the overlay last.
  package let topics: [Topic]
  package let lexicon: Lexicon
  /// In the order of the sources and the lines.
  package let problems: [ContentProblem]

  private let shelves: Shelves

  /// The overlay is the user's own content; it replaces what has the same id in the base.
  package init(base: [ContentSource], overlay: [ContentSource] = []) {
    var shelves = Shelves()
    var readings: [ContentReading] = []
    for (layer, sources) in [base, overlay].enumerated() {
      for source in sources {
        var reading = ContentReading(source)
        if let first = shelves.put(reading, layer: layer) {
          let id = reading.identity
          reading.report(.duplicateID(id.text, first: first), at: id.place)
        }
        readings.append(reading)
      }
    }
    problems = readings.flatMap { reading in
      let unknown = reading.references.compactMap { shelves.problem(with: $0) }
      return Self.sorted(reading.problems + unknown)
    }
    questions = shelves.questions.values
    scaffolds = shelves.scaffolds.values
    checklists = shelves.checklists.values
    companies = shelves.companies.values
    plans = shelves.plans.values.sorted { ($0.weeks, $0.id) < ($1.weeks, $1.id) }
    topics = shelves.topics
    lexicon = shelves.lexicon
    self.shelves = shelves
  }

  package func question(_ id: String) -> Question? { shelves.questions[id] }
  package func scaffold(_ id: String) -> Scaffold? { shelves.scaffolds[id] }
  package func checklist(_ id: String) -> Checklist? { shelves.checklists[id] }
  package func company(_ id: String) -> CompanyPack? { shelves.companies[id] }
  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  private static func sorted(_ problems: [ContentProblem]) -> [ContentProblem] {
    guard problems.count > 1 else { return problems }
    return problems.enumerated().sorted {
      let left = $0.element.place
      let right = $1.element.place
      return (left.line, left.column, $0.offset) < (right.line, right.column, $1.offset)
    }.map(\.element)
  }
}
