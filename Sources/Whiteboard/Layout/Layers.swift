/// Boxes in layers, so that most wires run from one layer to a later one.
enum Layers {
  /// Longest paths over the graph without the wires that close a circle; clients come first.
  static func layers(of diagram: Diagram, _ ends: [(from: Int, to: Int)]) -> [Int] {
    let count = diagram.boxes.count
    var next = [[Int]](repeating: [], count: count)
    var isTarget = [Bool](repeating: false, count: count)
    for end in ends {
      next[end.from].append(end.to)
      isTarget[end.to] = true
    }
    let clients = diagram.boxes.indices.filter { diagram.boxes[$0].kind == .client }
    let (order, forward) = walk(next, roots: clients + diagram.boxes.indices)
    var layers = [Int](repeating: 0, count: count)
    for box in order {
      for target in forward[box] { layers[target] = max(layers[target], layers[box] + 1) }
    }
    for box in diagram.boxes.indices
    where !isTarget[box] && !forward[box].isEmpty && diagram.boxes[box].kind != .client {
      // A lone producer stands next to what it feeds.
      layers[box] = max(0, (forward[box].map { layers[$0] }.min() ?? 0) - 1)
    }
    return layers
  }

  /// Every box before those it leads to, and for each the targets that do not lead back to it.
  private static func walk(
    _ next: [[Int]], roots: [Int]
  ) -> (order: [Int], forward: [[Int]]) {
    enum Mark { case fresh, open, done }
    var marks = [Mark](repeating: .fresh, count: next.count)
    var forward = [[Int]](repeating: [], count: next.count)
    var order: [Int] = []
    for root in roots where marks[root] == .fresh {
      var stack = [(box: root, index: 0)]
      marks[root] = .open
      while let top = stack.last {
        guard top.index < next[top.box].count else {
          marks[top.box] = .done
          order.append(top.box)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].index += 1
        let target = next[top.box][top.index]
        if marks[target] != .open { forward[top.box].append(target) }
        guard marks[target] == .fresh else { continue }
        marks[target] = .open
        stack.append((target, 0))
      }
    }
    return (order.reversed(), forward)
  }
}
