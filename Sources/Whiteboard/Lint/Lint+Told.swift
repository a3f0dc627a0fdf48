// Which boxes were spoken of, by whatever name.
extension Lint {
  var drawnNotSaid: [Finding] {
    guard !notes.words.isEmpty else { return [] }
    // What the question names needs no word.
    let spoken = SpokenWords(WordText(context.question + "\n" + context.notes))
    let told = told(spoken)
    let callers = callers
    return boxes.indices.filter { index in
      let box = boxes[index]
      return !box.kind.isClear && !nameWords(box).isEmpty
        && !told.contains(index) && !callers.contains(index)
    }.map {
      finding(
        .drawnNotSaid, at: $0, isMaybe: true,
        "What is \(graph.name($0)) for? You have drawn it only.")
    }
  }

  /// The words of a name that say more than what kind of thing it is.
  func nameWords(_ box: Box) -> [String] {
    allNameWords(box).filter { !LintWords.plain.contains($0) }
  }

  private func allNameWords(_ box: Box) -> [String] {
    WordText(box.label).words.filter {
      !LintWords.empty.contains($0) && ($0.count > 1 || !$0.allSatisfy(\.isASCII))
    }
  }

  private func told(_ spoken: SpokenWords) -> Set<Int> {
    var told = Set(boxes.indices.filter { isTold($0, spoken) })
    while true {
      let parts = boxes.indices.filter { !told.contains($0) && isPart($0, of: told) }
      guard !parts.isEmpty else { return told }
      told.formUnion(parts)
    }
  }

  private func isTold(_ index: Int, _ spoken: SpokenWords) -> Bool {
    let box = boxes[index]
    let words = allNameWords(box)
    return words.contains(where: spoken.hold) || context.notes.contains("@\(box.id)")
      || notes.words.contains(box.id.lowercased()) || isSaidByKind(box)
      || box.label.split(separator: " ").contains { spoken.spellOut(String($0)) }
      || LintWords.otherNames.contains { $0.isIn(box.label) && $0.isIn(notes) }
      || speaksForItself(index, words) || isToldByWires(of: index, spoken)
  }

  /// A dead-letter queue, what is called as its kind and what does what its wire says need no word.
  private func speaksForItself(_ index: Int, _ words: [String]) -> Bool {
    let box = boxes[index]
    let kind = WordText(box.kind.title + " " + box.kind.rawValue).words
    let deeds = graph.ends.indices.filter { graph.ends[$0].from == index }
    return box.kind == .queue && LintWords.deadLetters.isIn(box.label)
      || words.allSatisfy(kind.contains) || isNamedAround(index)
      || deeds.contains { words.contains(where: SpokenWords(graph.captions[$0]).hold) }
  }

  /// “insert report” into a reports database says what it keeps, a reviewer who calls the review
  /// service what it does, and “master playlist” what a client is given.
  private func isNamedAround(_ index: Int) -> Bool {
    let names = nameWords(boxes[index])
    return graph.wires(into: index).contains { wire in
      let caption = graph.captions[wire]
      let caller = boxes[graph.other(wire, than: index)]
      if boxes[index].kind.keepsData { return names.contains(where: SpokenWords(caption).hold) }
      guard caller.kind == .client else { return isAskedForOneThing(index, by: wire) }
      return names.contains(where: SpokenWords(WordText(caller.label)).hold)
        || caption.words.contains(where: isThing)
    }
  }

  /// What is called by one box only and calls nothing is for what that wire names.
  private func isAskedForOneThing(_ index: Int, by wire: Int) -> Bool {
    guard boxes[index].kind == .service || boxes[index].kind == .box,
      graph.next[index].isEmpty, graph.wires(at: index).count == 1
    else { return false }
    let caption = graph.captions[wire].words
    return caption.count > 1 && caption.contains(where: isThing)
  }

  /// Whether a wire's word is neither a verb of calls or data nor how two boxes talk.
  private func isThing(_ word: String) -> Bool {
    let text = WordText(word)
    return word.count > 3 && !LintWords.empty.contains(word) && !LintWords.plain.contains(word)
      && ![LintWords.reads, .writes, .protocols, .pushes].contains { $0.isIn(text) }
  }

  /// What runs on its wires tells what it is for, verbs of calls and of data apart.
  private func isToldByWires(of index: Int, _ spoken: SpokenWords) -> Bool {
    graph.wires(at: index).contains { wire in
      graph.captions[wire].words.contains { word in
        let text = WordText(word)
        guard word.count > 2, spoken.hold(word) else { return false }
        if LintWords.pushes.isIn(text) { return isOnly(at: index, word) }
        return !LintWords.reads.isIn(text) && !LintWords.writes.isIn(text)
          && !LintWords.protocols.isIn(text)
      }
    }
  }

  private func isOnly(at index: Int, _ word: String) -> Bool {
    let own = Set(graph.wires(at: index))
    return graph.captions.indices.allSatisfy {
      own.contains($0) || !graph.captions[$0].words.contains(word)
    }
  }

  /// Whether it only serves what was told: it keeps the data of one box, is what a box outside is
  /// called for, or takes from one queue.
  private func isPart(_ index: Int, of told: Set<Int>) -> Bool {
    let neighbours = Set(graph.wires(at: index).map { graph.other($0, than: index) })
    let sources = Set(graph.wires(into: index).map { graph.other($0, than: index) })
    switch boxes[index].kind {
    case .database, .store, .search:
      let keepers = neighbours.filter { boxes[$0].kind != .client }
      return keepers.count == 1 && keepers.isSubset(of: told)
    case .external:
      return neighbours.contains { told.contains($0) && boxes[$0].kind != .client }
    case .worker:
      return sources.count == 1
        && sources.allSatisfy { told.contains($0) && boxes[$0].kind == .queue }
    case .client, .cdn, .dns, .balancer, .gateway, .service, .cache, .queue, .text, .box:
      return false
    }
  }

  /// “The cache” is enough when there is one.
  private func isSaidByKind(_ box: Box) -> Bool {
    guard boxes.count(where: { $0.kind == box.kind }) == 1 else { return false }
    switch box.kind {
    case .service, .box: return false
    case .client, .cdn, .dns, .balancer, .gateway, .worker, .cache, .queue, .database, .store,
      .search, .external, .text:
      let words = BoxKind.lexicon.filter { $0.kind == box.kind }.flatMap(\.words)
      return notes.containsWord(of: WordText(box.kind.title).words + words)
        || box.kind == .database && LintWords.databases.isIn(notes)
    }
  }
}

extension BoxKind {
  /// Whether everybody knows what it is for.
  fileprivate var isClear: Bool {
    switch self {
    case .client, .cdn, .dns, .balancer, .gateway, .text: true
    case .service, .worker, .cache, .queue, .database, .store, .search, .external, .box: false
    }
  }
}
