// What is written on the picture, and what is said about it.
extension Lint {
  var noProtocol: [Finding] {
    guard !LintWords.protocols.isIn(notes) else { return [] }
    var asked: Set<String> = []
    return graph.ends.indices.compactMap { wire in
      let (from, to) = graph.ends[wire]
      guard boxes[from].kind == .client || boxes[to].kind == .client,
        !boxes[from].kind.saysHow, !boxes[to].kind.saysHow, !isToldHow(wire),
        // How two outsiders talk is not the candidate's to choose.
        boxes[from].kind != .external || boxes[to].kind != .client
      else { return nil }
      let subject = "\(boxes[from].id)->\(boxes[to].id)"
      guard asked.insert(subject).inserted else { return nil }
      return Finding(
        code: .noProtocol, subject: subject,
        question: "How do \(graph.name(from)) and \(graph.name(to)) talk: call and answer, "
          + "polling, or a socket?", isMaybe: false)
    }
  }

  /// A door hands on what comes in as it came.
  private func isToldHow(_ wire: Int) -> Bool {
    let (from, to) = graph.ends[wire]
    let door = boxes[to].kind == .client ? from : to
    let isDoor = boxes[door].kind == .balancer || boxes[door].kind == .gateway
    let onwards = graph.ends.indices.filter { isDoor && graph.ends[$0].from == door }
    return LintWords.onWires.isIn(graph.captions[wire])
      || ([wire] + onwards).contains { LintWords.protocols.isIn(graph.captions[$0]) }
  }

  /// More than three wires in ten are bare, and more than two, or all.
  var unlabelled: [Finding] {
    let bare = graph.captions.count { $0.words.isEmpty }
    let all = graph.captions.count
    guard !context.isSketch, bare * 10 > all * 3, bare > 2 || bare == all else { return [] }
    return [finding(.unlabelled, at: nil, "What travels on the \(bare) of \(all) bare wires?")]
  }

  var saidNotDrawn: [Finding] {
    let drawn = Set(boxes.map(\.kind))
    let names = WordText(boxes.map(\.label).joined(separator: " "))
    return BoxKind.lexicon.compactMap { kind, words in
      guard !boxes.isEmpty, kind.isWorthDrawing, !drawn.contains(kind), !isDrawnOtherwise(kind),
        let word = (kind == .queue ? words + LintWords.queues : words)
          .first(where: { isMeant($0, kind) && !names.containsWord($0) })
      else { return nil }
      return Finding(
        code: .saidNotDrawn, subject: kind.rawValue,
        question: "You spoke of “\(word)”: where is it in the picture?", isMaybe: true)
    }
  }

  private func isDrawnOtherwise(_ kind: BoxKind) -> Bool {
    kind == .queue && boxes.contains { LintWords.waiting.isIn($0.label) }
  }

  private func isMeant(_ word: String, _ kind: BoxKind) -> Bool {
    !LintWords.ambiguous.contains(word) && !WordText(context.question).containsWord(word)
      && speech.affirms(word, notFor: kind == .cache ? LintWords.otherThanCaching : [])
  }
}

extension BoxKind {
  /// Kinds that are a decision, which a picture should show.
  fileprivate var isWorthDrawing: Bool {
    switch self {
    // No system is without DNS.
    case .client, .dns, .worker, .external, .text, .box, .service: false
    case .cdn, .balancer, .gateway, .cache, .queue, .database, .store, .search: true
    }
  }

  /// Whether how it is talked to goes without saying.
  fileprivate var saysHow: Bool {
    switch self {
    case .cdn, .dns, .text: true
    case .client, .balancer, .gateway, .service, .worker, .cache, .queue, .database, .store,
      .search, .external, .box:
      false
    }
  }
}
