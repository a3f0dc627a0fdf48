import Yaml

/// What is wrong with a content file, where, and what to do about it.
package struct ContentProblem: Equatable, Sendable, CustomStringConvertible {
  package enum Severity: Sendable {
    /// The file can be used; its author should look at it.
    case warning
    case error
  }

  package let place: Place
  package let fault: ContentFault

  package init(_ fault: ContentFault, at place: Place) {
    self.place = place
    self.fault = fault
  }

  package var severity: Severity { fault.severity }

  package var description: String { "\(place): \(fault)" }
}

/// The ways in which a content file can be wrong.
package enum ContentFault: Equatable, Sendable {
  case yaml(YamlError)
  case unknownFolder(String, known: [String])
  case missingField(String)
  case unknownField(String, nearest: String?)
  case emptyField(String)
  case wrongShape(String, Shape)
  case unknownChoice(String, value: String, choices: [String], nearest: String?)
  case badID(String, suggestion: String?)
  case badDate(String)
  case duplicate(String, first: Place)
  case duplicateID(String, first: Place)
  case fileName(id: String, file: String)
  case unknownReference(ContentReference.Target, id: String, nearest: String?)
  case mixedBudgets
  case wrongPhases
  case wrongSum(String)
  case cue(CueFault)
  case sum(OutlineSums.Fault)
  case prompt(PromptLimits.Fault)
  case nearlySame(String, first: Place)
  case thin(Thinness)

  /// What a field must hold.
  package enum Shape: Equatable, Sendable {
    case text, list, mapping, truth
    case wholeNumber(ClosedRange<Int>)
    /// A part of a whole, from 0 to 1.
    case share
  }

  package var severity: ContentProblem.Severity {
    switch self {
    case .cue(let fault): fault.severity
    case .fileName, .unknownFolder: .warning
    case .yaml, .missingField, .unknownField, .emptyField, .wrongShape, .unknownChoice, .badID,
      .badDate, .duplicate, .duplicateID, .unknownReference, .mixedBudgets, .wrongPhases,
      .wrongSum,
      .sum, .prompt, .nearlySame, .thin:
      .error
    }
  }
}

extension ContentFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .yaml(let error): error.sentence
    case .unknownFolder(let folder, let known):
      "\(folder.quoted) is no folder of content; move the file to \(Self.list(known))."
    case .missingField(let field): "the field \(field.quoted) is missing; add it."
    case .unknownField(let field, let nearest):
      "unknown field \(field.quoted); " + Self.advice(nearest, else: "remove it.")
    case .emptyField(let field): "\(field.quoted) is empty; fill it in or remove it."
    case .wrongShape(let field, let shape): "\(field.quoted) must be \(shape.description)."
    case .unknownChoice(let field, let value, let choices, let nearest):
      "\(value.quoted) is no value of \(field.quoted); "
        + Self.advice(nearest, else: "write \(Self.list(choices)).")
    case .badID(let id, let suggestion):
      "the id \(id.quoted) must be lower-case words joined by hyphens; "
        + (suggestion.map { "write \($0.quoted)." } ?? "write one such as “rate-limiter”.")
    case .badDate(let date):
      "\(date.quoted) is no date; "
        + "write a year, a month or a day, such as 2022, 2022-11 or 2022-11-21."
    case .duplicate(let value, let first):
      "\(value.quoted) was given before, at \(first); remove one of them."
    case .duplicateID(let id, let first):
      "the id \(id.quoted) is taken at \(first); choose another."
    case .fileName(let id, let file):
      "the id is \(id.quoted), but the file is named \(file.quoted); give both the same name."
    case .unknownReference(let target, let id, let nearest):
      "there is no \(target.description) \(id.quoted); "
        + Self.advice(nearest, else: "add it or correct the id.")
    case .mixedBudgets:
      "some parts give minutes and others a share; give all of them the same."
    case .wrongPhases: "give each phase a share, but the last one days."
    case .wrongSum(let sum): "the shares add up to \(sum); make it 1."
    case .cue(let fault): fault.description
    case .sum(let fault): fault.description
    case .prompt(let fault): fault.description
    case .nearlySame(let id, let first):
      "this asks nearly the same as \(id.quoted) at \(first); remove one or set them apart."
    case .thin(let thinness): thinness.description
    }
  }

  private static func advice(_ nearest: String?, else otherwise: String) -> String {
    nearest.map { "did you mean \($0.quoted)?" } ?? otherwise
  }

  /// a, b or c.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ContentFault.Shape: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text: "a text; write one, in quotes if it holds “: ” or “ #”"
    case .list: "a list; start each entry with “- ” or put them between brackets"
    case .mapping: "a mapping; write fields such as “name: value”"
    case .truth: "true or false; write one of them without quotes"
    case .wholeNumber(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound); write it in digits"
    case .share: "a number from 0 to 1; write it in digits"
    }
  }
}
