import Content

extension Command {
  static let contentFamily = Command(
    "content",
    summary: "check content files or begin one",
    description: "Works on the files that hold questions, scaffolds, checklists and companies.",
    examples: [
      Example("greenroom content check", "check all content in use"),
      Example("greenroom content new database vacuum-stall", "begin a question of your own"),
    ],
    subcommands: [check, new])

  private static let check = Command(
    "check",
    summary: "check content files",
    description: """
      Reads every content file below DIR, or those in use without it, and says of each fault \
      where it is and what to do: in the shape of files, the tests of cues, the sums of outlines, \
      prompts that are long or hard to read, questions that are nearly the same, topics with too \
      few questions. It counts what there is, and ends with 1 when there is a fault.
      """,
    operands: [Operand(Value("DIR", .directory), .optional, help: "where the files are")],
    examples: [
      Example("greenroom content check", "check all content in use"),
      Example("greenroom content check ~/questions", "check the files of a directory"),
    ],
    make: { matches, _ in .contentCheck(directory: matches.operands.first) })

  private static let new = Command(
    "new",
    summary: "begin a question of your own",
    description: """
      Writes the skeleton of a question of this kind into your own content directory, where \
      greenroom finds it, and says which file that is.
      """,
    operands: [
      Operand(
        Value("KIND", .choice(Question.Kind.allCases.map(\.rawValue))), .required,
        help: "the question's kind"),
      Operand(Value("ID"), .required, help: "its id: small letters, digits and hyphens"),
    ],
    examples: [
      Example("greenroom content new database vacuum-stall", "begin a database question"),
      Example("greenroom content new behavioural first-on-call", "begin a behavioural one"),
    ],
    make: { matches, _ throws(UsageError) in .contentNew(try ContentDraft(matches)) })
}

extension ContentDraft {
  fileprivate init(_ matches: Matches) throws(UsageError) {
    kind = matches.operands.first.flatMap(Question.Kind.init(rawValue:)) ?? .technical
    id = matches.operands.last ?? ""
    guard Identifier.isValid(id) else { throw .wrongID(id) }
  }
}
