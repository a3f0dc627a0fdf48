extension Command {
  static let board = Command(
    "board",
    summary: "draw a whiteboard file",
    description: """
      Draws the boxes and wires of a whiteboard, or of each board block in a Markdown file, as \
      text. Lines that cannot be read are named; nothing is written.
      """,
    operands: [Operand(Value("FILE"), .required, help: "the file, or - for the input")],
    options: [.width, .check],
    examples: [
      Example("greenroom board design.md", "draw the boards of a file"),
      Example("greenroom board --ascii --width 100 -", "draw what comes in, in plain characters"),
    ],
    make: { matches, common in
      .board(
        BoardRequest(
          file: matches.operands.first ?? "-", isASCII: common.isASCII,
          width: matches.number(.width) ?? 80, isCheck: matches.has(.check)))
    })
}
