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

  /// What is told to whoever listens, or is out of date in a moment, needs no end.
  var queuesWithoutDeadLetters: [Finding] {
    guard !LintWords.deadLetters.isIn(notes) else { return [] }
    return queues.filter { queue in
      !graph.next[queue].isEmpty && !isDeadLetters(queue) && !isEphemeral(queue)
        && !LintWords.broadcast.isIn(boxes[queue].label) && !isReadByPeople(queue)
        && !speech.grantsLoss(of: nameWords(boxes[queue]))
        && !graph.next[queue].contains(where: isDeadLetters)
        && !graph.wires(at: queue).contains { LintWords.deadLetters.isIn(graph.captions[$0]) }
    }.map { queue in
      finding(
        .queueNoDLQ, at: queue,
        "A message in \(graph.name(queue)) fails every time: where does it end?")
    }
  }

  /// Whether by its name, its wires or who fills it, it holds what more of comes in a moment.
  func isEphemeral(_ box: Int) -> Bool {
    let wires = graph.wires(at: box)
    let sources = wires.filter { graph.ends[$0].to == box }.map { boxes[graph.ends[$0].from].label }
    return LintWords.ephemeral.isIn(boxes[box].label)
      || wires.contains { LintWords.ephemeral.isIn(graph.captions[$0]) }
      || sources.contains(where: LintWords.ephemeral.isIn)
  }

  /// A list of work for people, who come for it by themselves: nothing fails every time there.
  private func isReadByPeople(_ queue: Int) -> Bool {
    LintWords.people.isIn(boxes[queue].label)
      && graph.next[queue].contains { reader in
        boxes[reader].kind == .client
          || graph.wires(into: reader).contains {
            boxes[graph.other($0, than: reader)].kind == .client
          }
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
