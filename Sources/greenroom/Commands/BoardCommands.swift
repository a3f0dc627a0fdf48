extension Command {
  static let board = Command(
    "board",
    summary: "draw a whiteboard file, or the bank's diagrams",
    description: """
      Draws the boxes and wires of a whiteboard, or of each board block in a Markdown file, as \
      text, or prints them for another program. Lines that cannot be read are named; nothing is \
      written. With --gallery the diagrams come from the question bank, and FILE is a question's \
      id or a topic. --check ends with 1 when the drawing does not tell the graph.
      """,
    operands: [Operand(Value("FILE"), .optional, help: "the file, or - for the input")],
    options: [.gallery, .mermaid, .dot, .d2, .svg, .width, .lint, .check],
    examples: [
      Example("greenroom board design.md", "draw the boards of a file"),
      Example("greenroom board --gallery chat-service", "the bank's diagram of a chat service"),
      Example("greenroom board --svg design.md > design.svg", "a picture for a browser"),
    ],
    make: { matches, common throws(UsageError) in
      .board(try BoardRequest(matches, isASCII: common.isASCII))
    })
}

extension BoardRequest {
  private static let forms: [(option: Option, form: Form)] = [
    (.mermaid, .mermaid), (.dot, .dot), (.d2, .d2), (.svg, .svg),
  ]

  fileprivate init(_ matches: Matches, isASCII: Bool) throws(UsageError) {
    let wanted = Self.forms.filter { matches.has($0.option) }
    if wanted.count > 1 { throw .twoForms(wanted[0].option.name, wanted[1].option.name) }
    for option in [Option.lint, .check] where matches.has(option) && !wanted.isEmpty {
      throw .exclusive(wanted[0].option.name, option.name)
    }
    let word = matches.operands.first
    if matches.has(.gallery) {
      source = .gallery(word)
    } else {
      source = .file(word ?? "-")
    }
    form = wanted.first?.form ?? .drawing
    self.isASCII = isASCII
    width = matches.number(.width) ?? 80
    isLint = matches.has(.lint)
    isCheck = matches.has(.check)
  }
}
