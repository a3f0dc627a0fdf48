/// Whether a picture tells the graph that it was drawn from.
package enum ArtCheck {
  /// One sentence for each difference; none is the promise that the module makes.
  package static func differences(_ layout: Layout, _ alphabet: Alphabet) -> [String] {
    let drawing = layout.drawing(alphabet)
    let reader = ArtReader(drawing)
    var differences = reader.loose.map { "a wire at \($0) leads nowhere" }
    let indices = drawing.boxes.map { area in
      reader.boxes.firstIndex { $0.area == area }
    }
    for (index, box) in layout.diagram.boxes.enumerated() {
      guard let found = indices[index] else {
        differences.append("the box “\(box.id)” is not to be seen")
        continue
      }
      let read = reader.boxes[found]
      let words = box.label.split(separator: " ").map { String($0.map(TextWidth.shown)) }
      if read.name != words.joined(separator: " ").asOneLine {
        differences.append("the box “\(box.id)” reads “\(read.name)”")
      }
      if read.replicas != box.replicas {
        differences.append("the box “\(box.id)” reads x\(read.replicas)")
      }
    }
    if reader.boxes.count != layout.diagram.boxes.count {
      differences.append("\(reader.boxes.count) boxes are to be seen")
    }
    return differences + wires(layout, reader, indices) + captions(layout, reader)
  }

  private static func wires(
    _ layout: Layout, _ reader: ArtReader, _ indices: [Int?]
  ) -> [String] {
    var place: [String: Int] = [:]
    for (box, index) in zip(layout.diagram.boxes, indices) { place[box.id] = index }
    var counts: [ArtReader.ReadWire: Int] = [:]
    let unrouted = Set(layout.unrouted)
    for (index, wire) in layout.diagram.wires.enumerated() where !unrouted.contains(index) {
      let (from, to) = (place[wire.from] ?? -1, place[wire.to] ?? -1)
      let isMutual = wire.style == .both || wire.style == .plain
      counts[
        ArtReader.ReadWire(
          from: isMutual ? min(from, to) : from, to: isMutual ? max(from, to) : to,
          style: wire.style), default: 0] += 1
    }
    for wire in reader.wires { counts[wire, default: 0] -= 1 }
    func name(_ box: Int) -> String {
      reader.boxes.indices.contains(box) ? reader.boxes[box].name : "?"
    }
    return counts.filter { $0.value != 0 }.map { wire, count in
      let line = "\(name(wire.from)) \(wire.style.rawValue) \(name(wire.to))"
      return count > 0 ? "the wire \(line) is not to be read" : "a wire \(line) is read"
    }.sorted()
  }

  private static func captions(_ layout: Layout, _ reader: ArtReader) -> [String] {
    let legend = Set(layout.unlabelled + layout.unrouted)
    let wanted = layout.diagram.wires.indices.filter { !legend.contains($0) }
      .map { String(layout.diagram.wires[$0].caption.map(TextWidth.shown)) }
      .filter { !$0.isEmpty }.sorted()
    let read = reader.captions.sorted()
    return wanted == read ? [] : ["the captions read \(read) instead of \(wanted)"]
  }
}
