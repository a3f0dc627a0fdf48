import Coach
import Content
import Store

/// `greenroom content check`: every file, its cues and their tests, its sums and prompts, and whether
/// there is enough of everything.
enum ContentCheck {
  /// The report, and how many errors there are.
  static func report(_ directory: String?, _ workplace: Workplace) throws -> (String, Int) {
    let (base, overlay) =
      try directory.map { try files(in: $0, over: workplace) } ?? workplace.files
    let library = Library(base: base, overlay: overlay)
    let check = BankCheck(library, base: base, overlay: overlay)
    let rubric = library.questions.flatMap { question in
      RubricCheck.problems(of: question, lexicon: library.lexicon.groups).map { problem in
        let place = check.place(ofPoint: problem.point, in: question.id)
        return "\(place?.description ?? question.id): \(problem)"
      }
    }
    let problems = library.problems + check.problems
    let lines = problems.map(\.description) + rubric + ContentCounts.lines(of: library)
    let errors = problems.count { $0.severity == .error } + rubric.count
    return (lines.joined(separator: "\n") + "\n", errors)
  }

  /// The files of the bank, and those of a directory to lie over them, so that they may refer to it.
  private static func files(
    in directory: String, over workplace: Workplace
  ) throws -> (base: [ContentSource], overlay: [ContentSource]) {
    let own = try Places(environment: [:], data: directory, content: directory)
      .contentFolders(executable: nil)[0]
    return (workplace.files.base, ContentFiles(in: own).files)
  }
}

/// How much there is of everything, in a few lines.
enum ContentCounts {
  private static let columns = 96

  static func lines(of library: Library) -> [String] {
    let counts = BankCounts(library)
    let points = counts.dimensions.reduce(0) { $0 + $1.count }
    let areas = Topic.Area.allCases.compactMap { area in
      let topics = counts.topics.filter { $0.topic.area == area }.map { ($0.topic.id, $0.count) }
      return topics.isEmpty ? nil : list(topics, after: area.title)
    }
    return [
      "\(library.questions.count) questions, \(points) points, \(counts.topics.count) topics, "
        + "\(library.scaffolds.count) scaffolds, \(library.checklists.count) checklists, "
        + "\(library.companies.count) companies, \(library.plans.count) plans."
    ] + list(counts.kinds.filter { $0.count > 0 }, after: "Kinds")
      + list(counts.levels, after: "Levels")
      + list(counts.dimensions, after: "Points by dimension")
      + ["Questions by topic"] + areas.flatMap(\.self)
  }

  /// Names and counts, from a heading on, in as many lines as they need.
  private static func list(_ counts: [BankCounts.Count], after heading: String) -> [String] {
    var lines = ["  \(heading):"]
    for (index, entry) in counts.enumerated() {
      let word = " \(entry.name) \(entry.count)" + (index + 1 < counts.count ? "," : "")
      if lines[lines.count - 1].count + word.count > columns { lines.append("   ") }
      lines[lines.count - 1] += word
    }
    return lines
  }
}
