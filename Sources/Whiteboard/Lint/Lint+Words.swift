// What is written on the picture, and what is said about it.
extension Lint {
  var noProtocol: [Finding] {
    guard !LintWords.protocols.isIn(notes) else { return [] }
    var asked: Set<String> = []
    return graph.ends.indices.compactMap { wire in
      let (from, to) = graph.ends[wire]
      guard boxes[from].kind == .client || boxes[to].kind == .client,
        boxes[from].kind != .text, boxes[to].kind != .text,
        !LintWords.protocols.isIn(graph.captions[wire])
      else { return nil }
      let subject = "\(boxes[from].id)->\(boxes[to].id)"
      guard asked.insert(subject).inserted else { return nil }
      return Finding(
        code: .noProtocol, subject: subject,
        question: "How do \(graph.name(from)) and \(graph.name(to)) talk: call and answer, "
          + "polling, or a socket?", isMaybe: false)
    }
  }

  /// More than three wires in ten are bare.
  var unlabelled: [Finding] {
    let bare = graph.captions.count { $0.words.isEmpty }
    guard !context.isSketch, bare * 10 > graph.captions.count * 3 else { return [] }
    let all = graph.captions.count
    return [finding(.unlabelled, at: nil, "What travels on the \(bare) of \(all) bare wires?")]
  }

  var drawnNotSaid: [Finding] {
    guard !notes.words.isEmpty else { return [] }
    let said = Set(notes.words)
    let stems = Set(notes.words.map(WordText.stem))
    return boxes.indices.filter { index in
      let box = boxes[index]
      guard box.kind != .client, box.kind != .text else { return false }
      let words = WordText(box.label).words.filter {
        !LintWords.empty.contains($0) && ($0.count > 1 || !$0.allSatisfy(\.isASCII))
      }
      return !words.isEmpty && !words.contains { isSaid($0, said, stems) }
        && !context.notes.contains("@\(box.id)") && !said.contains(box.id.lowercased())
        && !isSaidByKind(box) && !speaksForItself(box, words)
        && !isToldByWires(of: index, said, stems)
        && !isPart(of: index, said: { isNamed(boxes[$0], said, stems) })
    }.map {
      finding(
        .drawnNotSaid, at: $0, isMaybe: true,
        "What is \(graph.name($0)) for? You have drawn it only.")
    }
  }

  /// A dead-letter queue and what is called as its kind need no word.
  private func speaksForItself(_ box: Box, _ words: [String]) -> Bool {
    let kind = WordText(box.kind.title + " " + box.kind.rawValue).words
    return box.kind == .queue && LintWords.deadLetters.isIn(box.label)
      || words.allSatisfy(kind.contains)
  }

  /// What runs on its wires tells what it is for, verbs of calls and of data apart.
  private func isToldByWires(of index: Int, _ said: Set<String>, _ stems: Set<String>) -> Bool {
    graph.wires(at: index).contains { wire in
      graph.captions[wire].words.contains { word in
        let text = WordText(word)
        return word.count > 3 && isSaid(word, said, stems) && !LintWords.reads.isIn(text)
          && !LintWords.writes.isIn(text) && !LintWords.protocols.isIn(text)
      }
    }
  }

  /// Whether it holds the data of one box only, of which was spoken.
  private func isPart(of index: Int, said: (Int) -> Bool) -> Bool {
    guard boxes[index].kind.keepsData else { return false }
    let neighbours = Set(graph.wires(at: index).map { graph.other($0, than: index) })
    return neighbours.count == 1 && neighbours.allSatisfy(said)
  }

  private func isNamed(_ box: Box, _ said: Set<String>, _ stems: Set<String>) -> Bool {
    WordText(box.label).words.contains {
      !LintWords.empty.contains($0) && isSaid($0, said, stems)
    }
  }

  /// Words that begin alike are of one family: “ranker” and “ranking”.
  private func isSaid(_ word: String, _ said: Set<String>, _ stems: Set<String>) -> Bool {
    let stem = WordText.stem(word)
    if stems.contains(stem) { return true }
    guard stem.count >= 4 else { return false }
    let start = stem.prefix(5)
    return said.contains { $0.hasPrefix(start) || $0.count >= 4 && stem.hasPrefix($0) }
  }

  /// “The cache” is enough when there is one.
  private func isSaidByKind(_ box: Box) -> Bool {
    guard boxes.count(where: { $0.kind == box.kind }) == 1 else { return false }
    switch box.kind {
    case .service, .box: return false
    case .client, .cdn, .dns, .balancer, .gateway, .worker, .cache, .queue, .database, .store,
      .search, .external, .text:
      if notes.containsWord(of: WordText(box.kind.title).words) { return true }
      return notes.containsWord(of: BoxKind.words(for: box.kind))
    }
  }

  var saidNotDrawn: [Finding] {
    let drawn = Set(boxes.map(\.kind))
    let names = WordText(boxes.map(\.label).joined(separator: " "))
    return BoxKind.lexicon.compactMap { kind, words in
      guard !boxes.isEmpty, kind.isWorthDrawing, !drawn.contains(kind),
        let word = (kind == .queue ? words + LintWords.queues : words)
          .first(where: { isMeant($0) && !names.containsWord($0) })
      else { return nil }
      return Finding(
        code: .saidNotDrawn, subject: kind.rawValue,
        question: "You spoke of “\(word)”: where is it in the picture?", isMaybe: true)
    }
  }

  private func isMeant(_ word: String) -> Bool {
    !LintWords.ambiguous.contains(word) && speech.affirms(word)
  }
}

extension BoxKind {
  /// Kinds that are a decision, which a picture should show.
  fileprivate var isWorthDrawing: Bool {
    switch self {
    case .client, .worker, .external, .text, .box, .service: false
    case .cdn, .dns, .balancer, .gateway, .cache, .queue, .database, .store, .search: true
    }
  }

  fileprivate static func words(for kind: BoxKind) -> [String] {
    lexicon.filter { $0.kind == kind }.flatMap(\.words)
  }
}
