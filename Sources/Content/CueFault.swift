import Yaml

/// The ways in which a point's cues and example sentences can be wrong.
package enum CueFault: Equatable, Sendable {
  case empty
  case emptyAlternative(cue: String)
  case badAlternative(String, cue: String)
  case manySlots(cue: String)
  case few(point: String, count: Int, strong: Int)
  case common(String)
  case shared(String, point: String, first: Place)
  case noExample(field: String, point: String)

  package var severity: ContentProblem.Severity {
    switch self {
    case .empty, .emptyAlternative, .badAlternative, .manySlots: .error
    case .few, .common, .shared, .noExample: .warning
    }
  }
}

extension CueFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "a cue is empty; write words or remove it."
    case .emptyAlternative(let cue):
      "the cue \(cue.quoted) has an empty alternative; write a word on both sides of each “|”."
    case .badAlternative(let alternative, let cue):
      "\(alternative.quoted) in the cue \(cue.quoted) can match nothing; "
        + "write a word, prefix*, #, words_joined or @name."
    case .manySlots(let cue):
      "the cue \(cue.quoted) has more than \(CueSyntax.mostSlots) slots; join words with “|” or “_”."
    case .few(let point, let count, let strong):
      "the point \(point.quoted) has \(count) cues, \(strong) of them strong; "
        + "give at least \(CueLint.leastCues), \(CueLint.leastStrong) of them strong."
    case .common(let cue):
      "the cue \(cue.quoted) is one common word and will match anything; add a second slot."
    case .shared(let cue, let point, let first):
      "the cue \(cue.quoted) belongs to the point \(point.quoted) too, at \(first); keep it in one of them."
    case .noExample(let field, let point):
      "the point \(point.quoted) has no \(field.quoted) sentence; add one that "
        + (field == "hit" ? "says it in plain words." : "is on the topic and does not say it.")
    }
  }
}
