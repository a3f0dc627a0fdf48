// Where messages come from, go to and end.
extension Lint {
  private var queues: [Int] { graph.boxes { $0 == .queue } }

  private func isDeadLetters(_ box: Int) -> Bool { LintWords.deadLetters.isIn(boxes[box].label) }

  var queuesNotRead: [Finding] {
    queues.filter { graph.next[$0].isEmpty && !isDeadLetters($0) && !isAlone($0) }.map {
      finding(.queueNoConsumer, at: $0, "Who takes messages out of \(graph.name($0))?")
    }
  }

  var queuesNotFilled: [Finding] {
    queues.filter { graph.wires(into: $0).isEmpty && !isAlone($0) }.map {
      finding(.queueNoProducer, at: $0, "Who puts messages into \(graph.name($0))?")
    }
  }

  /// A queue of only ephemeral messages is asked about, no more.
  var queuesWithoutDeadLetters: [Finding] {
    guard !LintWords.deadLetters.isIn(notes) else { return [] }
    return queues.filter { queue in
      !graph.next[queue].isEmpty && !isDeadLetters(queue)
        && !graph.next[queue].contains(where: isDeadLetters)
        && !graph.wires(at: queue).contains { LintWords.deadLetters.isIn(graph.captions[$0]) }
    }.map { queue in
      let texts = [WordText(boxes[queue].label)] + graph.wires(at: queue).map { graph.captions[$0] }
      return finding(
        .queueNoDLQ, at: queue, isMaybe: texts.contains(where: LintWords.ephemeral.isIn),
        "A message in \(graph.name(queue)) fails every time: where does it end?")
    }
  }

  /// It is asked about as an orphan.
  private func isAlone(_ box: Int) -> Bool { graph.wires(at: box).isEmpty }

  var orphans: [Finding] {
    boxes.indices.filter { isAlone($0) && boxes[$0].kind != .text }.map {
      finding(.orphan, at: $0, "What does \(graph.name($0)) talk to?")
    }
  }
}
