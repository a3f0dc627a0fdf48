extension Command {
  static let feedback = Command(
    "feedback",
    summary: "say what an answer holds of a question",
    description: """
      Says of each point of a question whether the notes in FILE cover it, touch it or do not show \
      it yet, by which of their words, and what else there is to note. Without a FILE it looks at \
      your newest answer to the question, without an ID at the newest of all; - stands for \
      standard input. With --review it gives one \
      of your answers, named by ID, to the program that reviewer_command names in the settings, \
      such as [llm] or [ollama, run, llama3.2], prints what comes back and keeps it at the end of \
      the answer; --unreview takes it out again. Nothing is given to any program otherwise.
      """,
    operands: [
      Operand(Value("ID"), .optional, help: "the question's id; with --review the answer's"),
      Operand(Value("FILE"), .optional, help: "the notes, - for standard input"),
    ],
    options: [.disagreements, .review, .unreview, .json],
    examples: [
      Example("greenroom feedback rate-limiter notes.md", "what these notes hold"),
      Example(
        "greenroom feedback --content ~/questions my-question -",
        "try the cues of a question of your own on typed words"),
      Example("greenroom feedback --disagreements", "where you and the cues differ"),
    ],
    make: { matches, _ throws(UsageError) in .feedback(try FeedbackRequest(matches)) })
}

extension Option {
  static let disagreements = Option(
    "--disagreements", help: "list the points that you marked otherwise than the cues did")

  static let review = Option("--review", help: "have an answer reviewed, the newest without ID")

  static let unreview = Option("--unreview", help: "take the review out of an answer again")
}

/// What is to be said of which text.
package enum FeedbackRequest: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    case newestAnswer, standardInput
    case file(String)
  }

  /// nil stands for the question of the newest answer.
  case text(question: String?, Source, isJSON: Bool)
  case disagreements(isJSON: Bool)
  /// nil stands for the newest answer.
  case review(answer: String?)
  case unreview(answer: String?)

  fileprivate init(_ matches: Matches) throws(UsageError) {
    let place = "greenroom feedback"
    let modes = [Option.disagreements, .review, .unreview].filter(matches.has)
    guard modes.count < 2 else { throw .exclusive(modes[0].name, modes[1].name) }
    let id = matches.operands.first
    guard let mode = modes.first else {
      self = .text(question: id, Source(matches.operands), isJSON: matches.has(.json))
      return
    }
    let isList = mode.name == Option.disagreements.name
    if let surplus = matches.operands.dropFirst(isList ? 0 : 1).first {
      throw .surplusOperand(surplus, place: "\(place) \(mode.name)")
    }
    if !isList, matches.has(.json) { throw .exclusive(mode.name, Option.json.name) }
    switch mode.name {
    case Option.review.name: self = .review(answer: id)
    case Option.unreview.name: self = .unreview(answer: id)
    default: self = .disagreements(isJSON: matches.has(.json))
    }
  }
}

extension FeedbackRequest.Source {
  fileprivate init(_ operands: [String]) {
    switch operands.dropFirst().first {
    case nil: self = .newestAnswer
    case "-": self = .standardInput
    case let path?: self = .file(path)
    }
  }
}
