// What happens to a request, and what comes back.
extension Lint {
  /// Boxes of one machine that every way from a client to some data goes through.
  var singlePoints: [Finding] {
    let clients = graph.boxes { $0 == .client }
    let data = graph.boxes(\.keepsData)
    var victims: [Int: Int] = [:]
    for client in clients {
      let whole = LintGraph.reach(client, by: graph.waiting)
      for box in whole where box != client && victims[box] == nil && !isSafe(box) {
        let left = LintGraph.reach(client, by: graph.waiting, without: box)
        if data.contains(where: { whole.contains($0) && !left.contains($0) }) {
          victims[box] = client
        }
      }
    }
    return victims.sorted { $0.key < $1.key }.map { box, client in
      finding(
        .spof, at: box, "If \(graph.name(box)) dies, what does \(graph.name(client)) see?")
    }
  }

  private func isSafe(_ index: Int) -> Bool {
    let box = boxes[index]
    switch box.kind {
    case .client, .cdn, .dns, .store, .external, .text: return true
    case .balancer, .gateway, .service, .worker, .cache, .queue, .database, .search, .box:
      return box.replicas > 1 || LintWords.safe.isIn(box.label)
        || speech.says(LintWords.survives, of: nameWords(box))
    }
  }

  var noClient: [Finding] {
    guard !boxes.isEmpty, !context.isBackendOnly, graph.boxes({ $0 == .client }).isEmpty,
      callers.isEmpty, !boxes.indices.contains(where: isStart)
    else { return [] }
    return [finding(.noClient, at: nil, "Who calls this system, and where do they come in?")]
  }

  /// Text that leads into the picture says where things come in.
  private func isStart(_ box: Int) -> Bool {
    boxes[box].kind == .text && !graph.next[box].isEmpty
  }

  /// Services that stand for those who use the system: nothing calls them, and several call the
  /// same box, or their name says no more than that they are programs.
  var callers: Set<Int> {
    let sources = graph.boxes { $0 == .service || $0 == .box }.filter {
      graph.wires(into: $0).isEmpty
    }
    return Set(
      sources.filter { source in
        let isNameless = nameWords(boxes[source]).isEmpty
        return graph.next[source].contains { target in
          boxes[target].kind.isCalled
            && (isNameless || sources.contains { $0 != source && graph.next[$0].contains(target) })
        }
      })
  }

  var noPush: [Finding] {
    let clients = graph.boxes { $0 == .client }
    guard context.isRealTime, !LintWords.pushes.isIn(notes), let first = clients.first else {
      return []
    }
    let isTold = clients.contains { client in
      graph.wires(at: client).contains { wire in
        LintWords.pushes.isIn(graph.captions[wire])
          || graph.wires(into: client).contains(wire) && tells(graph.other(wire, than: client))
      }
    }
    guard !isTold else { return [] }
    return [
      finding(
        .noPush, at: nil, isMaybe: true,
        "How does news reach \(graph.name(first)) when it has not asked for any?")
    ]
  }

  private func tells(_ box: Int) -> Bool {
    switch boxes[box].kind {
    case .service, .worker, .gateway, .balancer, .external: true
    case .client, .cdn, .dns, .cache, .queue, .database, .store, .search, .text, .box: false
    }
  }

  /// Caches whose readers have nowhere else to go.
  var cachesAlone: [Finding] {
    let data = Set(graph.boxes(\.keepsData))
    return graph.boxes { $0 == .cache }.compactMap { cache in
      guard !LintWords.fallback.isIn(notes),
        !speech.says(LintWords.gone, of: nameWords(boxes[cache])),
        !LintGraph.reach(cache, by: graph.next).contains(where: isOrigin),
        !isEphemeral(cache),
        let reader = readers(of: cache).first(where: {
          LintGraph.reach($0, by: graph.next, without: cache).isDisjoint(with: data)
        })
      else { return nil }
      if LintWords.transient.isIn(boxes[cache].label) {
        return finding(
          .cacheNoFallback, at: cache, isMaybe: true,
          "\(graph.name(cache)) starts empty: who fills it, and what do people see until then?")
      }
      return finding(
        .cacheNoFallback, at: cache,
        "\(graph.name(cache)) is lost: where does \(graph.name(reader)) read from then?")
    }
  }

  /// Where a cache that reads through comes to.
  private func isOrigin(_ box: Int) -> Bool {
    boxes[box].kind.keepsData || boxes[box].kind == .external
  }

  private func readers(of cache: Int) -> [Int] {
    graph.ends.indices.filter { wire in
      graph.ends[wire].to == cache && graph.diagram.wires[wire].style != .async
        && !LintWords.writes.isIn(graph.captions[wire])
    }.map { graph.ends[$0].from }.filter { boxes[$0].kind != .queue }
  }

  var manyWriters: [Finding] {
    graph.boxes { $0 == .database }.compactMap { database in
      // What another store sends is a copy of what was written there.
      let wires = graph.ends.indices.filter { wire in
        let source = boxes[graph.ends[wire].from]
        return graph.ends[wire].to == database && graph.diagram.wires[wire].style != .plain
          && !source.kind.keepsData && !LintWords.reads.isIn(source.label)
      }
      let writers = sources(of: wires) {
        LintWords.writes.isIn($0) && !LintWords.reads.isIn($0)
      }
      if writers.count > 1 {
        return finding(
          .manyWriters, at: database,
          "\(names(writers)) all write \(graph.name(database)): which of them owns its rules?")
      }
      let unsaid = sources(of: wires) { $0.words.isEmpty }
      let possible = writers + unsaid.filter { !writers.contains($0) }
      guard possible.count > 2 else { return nil }
      return finding(
        .manyWriters, at: database, isMaybe: true,
        "Which of \(names(possible)) write \(graph.name(database))?")
    }
  }

  private func sources(of wires: [Int], where belongs: (WordText) -> Bool) -> [Int] {
    var sources: [Int] = []
    for wire in wires where belongs(graph.captions[wire]) {
      let source = graph.ends[wire].from
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  private func names(_ boxes: [Int]) -> String {
    let names = boxes.map(graph.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension BoxKind {
  /// Whether programs call it to have something done.
  fileprivate var isCalled: Bool {
    switch self {
    case .service, .gateway, .balancer, .box: true
    case .client, .cdn, .dns, .worker, .cache, .queue, .database, .store, .search, .external, .text:
      false
    }
  }
}
