import Coach
import Content
import Store

/// `greenroom export`: the answers in forms for people and other programs.
struct ExportCommand {
  private let request: ExportRequest
  private let workplace: Workplace

  /// What was done, in sentences.
  static func text(
    _ request: ExportRequest, _ workplace: Workplace, at now: Moment
  ) throws -> String {
    try ExportCommand(request: request, workplace: workplace).text(at: now)
  }

  private func text(at now: Moment) throws -> String {
    let folder = try ExportFolder(request.directory)
    try folder.check()
    let hidden = request.hidden + (request.isRedacted ? workplace.preferences.redacted : [])
    var redaction = Redaction(hidden)
    if request.isRedacted, redaction.isEmpty {
      throw ExportError.nothingToRedact(workplace.places.settings)
    }
    let reading = AnswerShelf(in: workplace.places).all()
    let export = Export(
      reading.attempts, catalogue: workplace.catalogue, hiding: &redaction,
      today: now.wall.studyDay)
    let formats = request.formats.isEmpty ? [.html] : request.formats
    var files = formats.flatMap { export.files($0) }
    files.append(("FIELDS.md", ExportFields.text))
    try folder.write(files.map { ($0.name, Array($0.text.utf8)) })
    let count = reading.attempts.count
    var lines = ["\(count) \(count == 1 ? "answer" : "answers") in \(folder.path):"]
    lines += files.map(\.name).filter { !$0.hasPrefix("answers/") }.map { "  \($0)" }
    if files.contains(where: { $0.name.hasPrefix("answers/") }) { lines.append("  answers/") }
    lines += Self.report(on: redaction)
    lines += reading.problems.map { "Left out: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func report(on redaction: Redaction) -> [String] {
    guard !redaction.isEmpty else { return [] }
    let found = zip(redaction.words, redaction.counts).map { word, count in
      count == 0
        ? "  “\(word)” was not found: is it spelled so?"
        : "  “\(word)” \(count == 1 ? "once" : "\(count) times")"
    }
    return ["Taken out (the files do not say what):"] + found
      + ["Days, times and scores stay; read it before you give it away."]
  }
}

/// Why nothing is exported.
enum ExportError: Error, Equatable {
  case nothingToRedact(FilePath)
}

extension ExportError: CustomStringConvertible {
  var description: String {
    switch self {
    case .nothingToRedact(let settings):
      "nothing is named that is to be taken out; list it in \(settings), such as "
        + "“redact: [Jane Doe, Acme, 12 million]”, or say --hide \"Jane Doe\"."
    }
  }
}
