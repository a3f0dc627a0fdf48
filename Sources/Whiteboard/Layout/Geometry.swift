/// A rectangle of cells, counted from the top left.
package struct CellRectangle: Equatable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  var right: Int { x + width }
  var bottom: Int { y + height }

  package func contains(x: Int, y: Int) -> Bool {
    (self.x..<right).contains(x) && (self.y..<bottom).contains(y)
  }
}

/// By how much gutters are wider than they begin, so that wires and labels find room.
struct Growth: Equatable, Sendable {
  struct Gutter: Hashable, Sendable {
    let isColumn: Bool
    let key: Int
  }

  private(set) var extra: [Gutter: Int] = [:]

  mutating func widen(_ gutter: Gutter, by cells: Int) { extra[gutter, default: 0] += cells }

  /// Makes up for what gutters would lose; false when they lose nothing.
  mutating func keep(_ old: Geometry, against new: Geometry) -> Bool {
    let before = extra
    for (isColumn, was, now) in [(true, old.columns, new.columns), (false, old.rows, new.rows)] {
      for index in now.gutters.indices {
        let key = now.gutterKey(index)
        guard let earlier = was.gutters.indices.first(where: { was.gutterKey($0) == key }),
          was.gutters[earlier] > now.gutters[index]
        else { continue }
        let lost = was.gutters[earlier] - now.gutters[index]
        widen(Gutter(isColumn: isColumn, key: key), by: lost)
      }
    }
    return extra != before
  }

  func of(column key: Int) -> Int { extra[Gutter(isColumn: true, key: key)] ?? 0 }
  func of(row key: Int) -> Int { extra[Gutter(isColumn: false, key: key)] ?? 0 }
}

/// How a box is drawn, wherever it stands.
struct Face: Equatable, Sendable {
  let lines: [String]
  /// On the border, empty when there is none.
  let tag: String
  let replicas: String
  let width: Int

  var height: Int { lines.count + 2 }
  /// Cells of the upper border that the tag and the replicas take, corners apart.
  var tagWidth: Int { tag.isEmpty ? 0 : tag.count + 3 }
  var replicasWidth: Int { replicas.isEmpty ? 0 : replicas.count + 3 }

  /// `degree` is the number of wires that must find a place on the border.
  init(_ box: Box, wrappedAt limit: Int, degree: Int) {
    lines = Self.wrapped(box.label, at: limit)
    tag =
      WordText(box.label).containsWord(of: box.kind.sayings + box.kind.words)
      ? "" : box.kind.tag
    replicas = box.replicas > 1 ? "x\(box.replicas)" : ""
    let top = (tag.isEmpty ? 0 : tag.count + 3) + (replicas.isEmpty ? 0 : replicas.count + 3)
    width = max((lines.map(TextWidth.columns).max() ?? 0) + 4, top + 2, 6, min(degree, 30) + 2)
  }

  private static func wrapped(_ label: String, at limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in label.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if TextWidth.columns(of: line) + 1 + TextWidth.columns(of: String(word)) > limit {
        lines.append(line)
        line = String(word)
      } else {
        line += " " + word
      }
    }
    return lines + [line]
  }
}

extension BoxKind {
  /// Its own words, the short ones too.
  fileprivate var words: [String] { [rawValue, tag, title] }

  /// Words in a name that say the kind already, so that no tag need repeat it.
  fileprivate var sayings: [String] {
    switch self {
    case .balancer: ["balancer", "elb", "alb", "nlb"]
    case .gateway: ["gateway"]
    case .client: ["client", "app", "web", "mobile"]
    case .database: ["db", "database"]
    case .worker: ["worker"]
    case .store: ["store", "s3", "blob"]
    case .queue: ["queue", "kafka"]
    case .cache: ["cache", "redis"]
    case .cdn: ["cdn"]
    case .search: ["search"]
    case .dns: ["dns"]
    case .service, .external, .text, .box: []
    }
  }
}

/// Slots turned into cells. Gutters start small and are as much wider as their growth says.
struct Geometry: Sendable {
  struct FrameLine: Equatable, Sendable {
    let rectangle: CellRectangle
    let label: String
  }

  let columns: Axis
  let rows: Axis
  let faces: [Face]
  /// Where each box stands, in the order of the boxes.
  let boxes: [CellRectangle]
  let frames: [FrameLine]

  var width: Int { columns.length }
  var height: Int { rows.length }

  /// Every box of the diagram has a slot.
  init(_ diagram: Diagram, wrappedAt limit: Int, growth: Growth) {
    let degrees = Self.degrees(of: diagram)
    let faces = diagram.boxes.map {
      Face($0, wrappedAt: limit, degree: degrees[$0.id] ?? 0)
    }
    self.init(diagram, faces, growth: growth)
  }

  /// The same with gutters that have grown since.
  func grown(_ growth: Growth, _ diagram: Diagram) -> Geometry {
    Geometry(diagram, faces, growth: growth)
  }

  private init(_ diagram: Diagram, _ faces: [Face], growth: Growth) {
    let slots = diagram.boxes.map { $0.slot ?? Slot(column: 0, row: 0) }
    var plan = GutterPlan(diagram, slots, growth)
    plan.make(for: diagram, slots)
    let places = slots.map { plan.place(of: $0) }
    var columnSizes = plan.columnKeys.map { _ in 4 }
    var rowSizes = plan.rowKeys.map { _ in 3 }
    for (face, place) in zip(faces, places) {
      columnSizes[place.column] = max(columnSizes[place.column], face.width)
      rowSizes[place.row] = max(rowSizes[place.row], face.height)
    }
    let columns = Axis(keys: plan.columnKeys, sizes: columnSizes, gutters: plan.columnGutters)
    let rows = Axis(keys: plan.rowKeys, sizes: rowSizes, gutters: plan.rowGutters)
    boxes = zip(faces, places).map { face, place in
      // Boxes of much the same width are drawn alike, which keeps wires between them straight.
      let room = columns.sizes[place.column]
      let width = room - face.width <= 6 ? room : face.width
      return CellRectangle(
        x: columns.starts[place.column] + (room - width) / 2,
        y: rows.starts[place.row] + (rows.sizes[place.row] - face.height) / 2,
        width: width, height: face.height)
    }
    frames = plan.frames.map { frame in
      let x = columns.starts[frame.columns.lowerBound] - 3
      let y = rows.starts[frame.rows.lowerBound] - 2
      let last = (frame.columns.upperBound, frame.rows.upperBound)
      return FrameLine(
        rectangle: CellRectangle(
          x: x, y: y, width: columns.starts[last.0] + columns.sizes[last.0] + 3 - x,
          height: rows.starts[last.1] + rows.sizes[last.1] + 2 - y),
        label: frame.label)
    }
    self.columns = columns
    self.rows = rows
    self.faces = faces
  }

  /// How many wires end at each box.
  private static func degrees(of diagram: Diagram) -> [String: Int] {
    diagram.wires.reduce(into: [:]) { degrees, wire in
      degrees[wire.from, default: 0] += 1
      degrees[wire.to, default: 0] += 1
    }
  }
}

/// How wide the gutters must be before anything is routed.
private struct GutterPlan {
  struct Frame {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>
    let label: String
  }

  let columnKeys: [Int]
  let rowKeys: [Int]
  private(set) var columnGutters: [Int]
  private(set) var rowGutters: [Int]
  private(set) var frames: [Frame] = []
  private let columnIndex: [Int: Int]
  private let rowIndex: [Int: Int]

  init(_ diagram: Diagram, _ slots: [Slot], _ growth: Growth) {
    columnKeys = Axis.keys(of: slots.map(\.column))
    rowKeys = Axis.keys(of: slots.map(\.row))
    columnIndex = Dictionary(uniqueKeysWithValues: zip(columnKeys, columnKeys.indices))
    rowIndex = Dictionary(uniqueKeysWithValues: zip(rowKeys, rowKeys.indices))
    columnGutters = (columnKeys + [.max]).map { 5 + growth.of(column: $0) }
    rowGutters = (rowKeys + [.max]).map { 2 + growth.of(row: $0) }
    columnGutters[0] -= 1
    columnGutters[columnKeys.count] -= 1
    rowGutters[0] += 1
    rowGutters[rowKeys.count] += 1
  }

  func place(of slot: Slot) -> (column: Int, row: Int) {
    (columnIndex[slot.column] ?? 0, rowIndex[slot.row] ?? 0)
  }

  mutating func make(for diagram: Diagram, _ slots: [Slot]) {
    let place = Dictionary(
      zip(diagram.boxes.map(\.id), slots.map { self.place(of: $0) }), uniquingKeysWith: { $1 })
    for wire in diagram.wires where !wire.caption.isEmpty {
      guard let from = place[wire.from], let to = place[wire.to], from.row == to.row,
        abs(from.column - to.column) == 1
      else { continue }
      let gutter = max(from.column, to.column)
      let need = TextWidth.columns(of: wire.caption) + (wire.style == .both ? 6 : 5)
      columnGutters[gutter] = max(columnGutters[gutter], need)
    }
    let traffic = Traffic(
      diagram.wires.compactMap { wire in
        guard let from = place[wire.from], let to = place[wire.to] else { return nil }
        return (from, to)
      }, columns: columnKeys.count, rows: rowKeys.count)
    for gutter in columnGutters.indices {
      columnGutters[gutter] += 2 * traffic.surplus(inColumnGutter: gutter)
    }
    for gutter in rowGutters.indices {
      rowGutters[gutter] += traffic.surplus(inRowGutter: gutter)
    }
    for group in diagram.groups {
      let members = group.members.compactMap { place[$0] }
      let columns = members.map(\.column)
      let rows = members.map(\.row)
      guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
        let bottom = rows.max()
      else { continue }
      frames.append(Frame(columns: left...right, rows: top...bottom, label: group.label))
      for gutter in [left, right + 1] { columnGutters[gutter] += 3 }
      for gutter in [top, bottom + 1] { rowGutters[gutter] = max(rowGutters[gutter] + 1, 4) }
    }
  }
}
