import Cells

extension Command {
  static let frame = Command(
    "frame",
    summary: "print a screen as text, without a terminal",
    description: """
      Runs greenroom with the ARGUMENTS on the given keys, with a clock that stands still, and \
      prints the last screen as text: for bug reports, documentation and tests. In KEYS a \
      character stands for itself and a name in angle brackets for any other key: <enter> <tab> \
      <s-tab> <esc> <space> <bspace> <del> <ins> <up> <down> <left> <right> <home> <end> <pgup> \
      <pgdn> <f1> to <f12>; <C-x> is Ctrl and x, <M-x> Alt and x, <S-up> Shift and up; <lt> is \
      the character < itself. <paste:TEXT> pastes, with <enter>, <lt> and <gt> inside of it; \
      <wait:90> lets 90 seconds pass; <resize:120x40> changes the screen's size; <click:10,5> \
      clicks on a column and a row, counted from 0.
      """,
    operands: [
      Operand(Value("ARGUMENTS"), .rest, help: "what greenroom is run with, such as practice")
    ],
    options: [.size, .keys, .styles],
    examples: [
      Example("greenroom frame --size 120x40", "the home screen on a large terminal"),
      Example(
        "greenroom frame --keys \"3<enter>Hello\" practice rate-limiter",
        "predict a 3, start the round, type a word"),
      Example(
        "greenroom frame --keys \"<wait:90>\" practice rate-limiter", "a minute and a half on"),
    ],
    make: { matches, common throws(UsageError) in
      let inner = try Arguments(parsing: matches.operands, after: common)
      switch inner.invocation {
      case .fullScreen(let opening):
        common = inner.common
        return .frame(try FrameRequest(matches, opening: opening))
      case .say: return inner.invocation
      case .questions, .plan, .next, .stats, .show, .feedback, .board, .contentCheck, .contentNew,
        .reviewList, .found, .export, .doctor, .frame:
        throw .noScreen(matches.operands.joined(separator: " "))
      }
    })
}

extension FrameRequest {
  fileprivate init(_ matches: Matches, opening: Opening) throws(UsageError) {
    size = matches.size(.size) ?? Size(columns: 80, rows: 24)
    showsStyles = matches.has(.styles)
    self.opening = opening
    do {
      script = try KeyScript.steps(of: matches.word(.keys) ?? "")
    } catch {
      throw .script(error)
    }
  }
}
