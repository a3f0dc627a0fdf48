extension Diagram {
  /// What an interviewer would ask about, without what was dismissed; a dismissal without a subject
  /// stands for all findings of its code.
  package func findings(in context: LintContext) -> [Finding] {
    let lint = Lint(self, context)
    let dismissed = Set(dismissals)
    return lint.all.filter { finding in
      !dismissed.contains(finding.dismissal)
        && !dismissed.contains(Dismissal(code: finding.code.rawValue, subject: nil))
    }
  }
}

/// The rules; each looks for one kind of weak spot.
struct Lint {
  let graph: LintGraph
  let context: LintContext
  let notes: WordText
  let speech: Speech

  init(_ diagram: Diagram, _ context: LintContext) {
    graph = LintGraph(diagram)
    self.context = context
    notes = WordText(context.notes)
    speech = Speech(context.notes)
  }

  var boxes: [Box] { graph.diagram.boxes }

  var all: [Finding] { Finding.Code.allCases.flatMap(findings) }

  private func findings(_ code: Finding.Code) -> [Finding] {
    switch code {
    case .spof: singlePoints
    case .noClient: noClient
    case .noPush: noPush
    case .cacheNoFallback: cachesAlone
    case .manyWriters: manyWriters
    case .queueNoConsumer: queuesNotRead
    case .queueNoProducer: queuesNotFilled
    case .queueNoDLQ: queuesWithoutDeadLetters
    case .orphan: orphans
    case .noProtocol: noProtocol
    case .unlabelled: unlabelled
    case .drawnNotSaid: drawnNotSaid
    case .saidNotDrawn: saidNotDrawn
    }
  }

  func finding(
    _ code: Finding.Code, at box: Int?, isMaybe: Bool = false, _ question: String
  ) -> Finding {
    Finding(
      code: code, subject: box.map { boxes[$0].id }, question: question, isMaybe: isMaybe)
  }
}
