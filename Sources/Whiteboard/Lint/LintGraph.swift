/// A diagram as numbers that reach each other, for questions about ways.
struct LintGraph {
  let diagram: Diagram
  /// For each box the boxes that its wires lead to; wires that lead both ways count twice.
  let next: [[Int]]
  /// The same for what a request waits for: no dashed wire, and nothing that leaves a queue.
  let waiting: [[Int]]
  let ends: [(from: Int, to: Int)]
  let captions: [WordText]

  init(_ diagram: Diagram) {
    self.diagram = diagram
    let index = Dictionary(
      diagram.boxes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = diagram.wires.map { (from: index[$0.from] ?? 0, to: index[$0.to] ?? 0) }
    var next = Array(repeating: [Int](), count: diagram.boxes.count)
    var waiting = next
    for (wire, end) in zip(diagram.wires, ends) {
      let isMutual = wire.style == .both || wire.style == .plain
      next[end.from].append(end.to)
      if isMutual { next[end.to].append(end.from) }
      guard wire.style != .async, diagram.boxes[end.from].kind != .queue else { continue }
      waiting[end.from].append(end.to)
      if isMutual { waiting[end.to].append(end.from) }
    }
    self.ends = ends
    self.next = next
    self.waiting = waiting
    captions = diagram.wires.map { WordText($0.label) }
  }

  func boxes(_ belongs: (BoxKind) -> Bool) -> [Int] {
    diagram.boxes.indices.filter { belongs(diagram.boxes[$0].kind) }
  }

  /// The wires that end at a box, those of both directions at either end.
  func wires(into box: Int) -> [Int] {
    ends.indices.filter { wire in
      if ends[wire].to == box { return true }
      let style = diagram.wires[wire].style
      return ends[wire].from == box && (style == .both || style == .plain)
    }
  }

  func wires(at box: Int) -> [Int] {
    ends.indices.filter { ends[$0].from == box || ends[$0].to == box }
  }

  func other(_ wire: Int, than box: Int) -> Int {
    ends[wire].from == box ? ends[wire].to : ends[wire].from
  }

  /// The boxes that can be come to, the start included, when one of them is gone.
  static func reach(_ start: Int, by next: [[Int]], without gone: Int? = nil) -> Set<Int> {
    guard start != gone else { return [] }
    var seen: Set<Int> = [start]
    var open = [start]
    while let box = open.popLast() {
      for follower in next[box] where follower != gone && seen.insert(follower).inserted {
        open.append(follower)
      }
    }
    return seen
  }

  func name(_ box: Int) -> String { "“\(diagram.boxes[box].label)”" }
}
