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
    }
  }

  var noClient: [Finding] {
    guard !boxes.isEmpty, !context.isBackendOnly, graph.boxes({ $0 == .client }).isEmpty else {
      return []
    }
    return [finding(.noClient, at: nil, "Who calls this system, and where do they come in?")]
  }

  var noPush: [Finding] {
    let clients = graph.boxes { $0 == .client }
    guard context.isRealTime, let first = clients.first else { return [] }
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
      guard data.isDisjoint(with: graph.next[cache]),
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

  private func readers(of cache: Int) -> [Int] {
    graph.ends.indices.filter { wire in
      graph.ends[wire].to == cache && graph.diagram.wires[wire].style != .async
        && !LintWords.writes.isIn(graph.captions[wire])
    }.map { graph.ends[$0].from }.filter { boxes[$0].kind != .queue }
  }

  var manyWriters: [Finding] {
    graph.boxes { $0 == .database }.compactMap { database in
      let wires = graph.ends.indices.filter { graph.ends[$0].to == database }
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
