import Coach
import Content
import Store

/// `greenroom content check`: every file, its cues and their tests.
enum ContentCheck {
  /// The report, and how many errors there are.
  static func report(_ directory: String?, _ workplace: Workplace) throws -> (String, Int) {
    let library =
      try directory.map { try Self.library(in: $0, over: workplace) } ?? workplace.library
    let rubric = library.questions.flatMap { question in
      RubricCheck.problems(of: question, lexicon: library.lexicon.groups)
        .map { "\(question.id): \($0)" }
    }
    let errors = library.problems.filter { $0.severity == .error }
    let lines = library.problems.map(\.description) + rubric + [counts(of: library)]
    return (lines.joined(separator: "\n") + "\n", errors.count + rubric.count)
  }

  /// The bank with the files of a directory laid over it, so that they may refer to it.
  private static func library(in directory: String, over workplace: Workplace) throws -> Library {
    let bank = try workplace.places.contentFolders(executable: Executable.path)[0]
    let own = try Places(environment: [:], data: directory, content: directory)
      .contentFolders(executable: nil)[0]
    return Library(
      base: ContentFiles(in: bank).files,
      overlay: ContentFiles(in: own).files)
  }

  private static func counts(of library: Library) -> String {
    let points = library.questions.reduce(0) { $0 + $1.points.count }
    let kinds = Question.Kind.allCases.compactMap { kind in
      let count = library.questions.count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    return "\(library.questions.count) questions (\(kinds.joined(separator: ", "))), "
      + "\(points) points, \(library.scaffolds.count) scaffolds, "
      + "\(library.checklists.count) checklists, \(library.companies.count) companies."
  }
}
