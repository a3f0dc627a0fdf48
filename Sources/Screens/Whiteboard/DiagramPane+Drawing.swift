import Cells
import Whiteboard

extension DiagramPane {
  func draw(into frame: inout Frame, area: Area, isFocused: Bool) {
    var rest = area
    drawHead(into: &frame, area: rest.takeTop(Self.headRows), isFocused: isFocused)
    if mode == .help { return drawHelp(into: &frame, area: rest) }
    if case .coach(let findings, let chosen) = mode {
      return drawCoach(findings, chosen, into: &frame, area: rest)
    }
    if diagram.boxes.isEmpty { return drawInvitation(into: &frame, area: rest) }
    if isOverview { return drawOverview(into: &frame, area: rest) }
    drawPicture(into: &frame, area: rest, isFocused: isFocused)
  }

  /// The page on the left, what is chosen on the right.
  private func drawHead(into frame: inout Frame, area: Area, isFocused: Bool) {
    let count = book.pages.count
    let title = book.pages[page].title + (count > 1 ? " \(page + 1)/\(count)" : "")
    let used = frame.put(title, in: area, style: isFocused ? .heading : .faint)
    let rest = area.inset(left: used + 2)
    let chosen = chosen
    if chosen.columns <= rest.columns {
      frame.putRight(chosen, in: rest, style: .faint)
    } else {
      frame.putShortened(chosen, in: rest, style: .faint)
    }
  }

  private var chosen: String {
    if let wire, diagram.wires.indices.contains(wire) {
      let caption = diagram.wires[wire].caption
      return words(of: diagram.wires[wire]) + (caption.isEmpty ? "" : " : \(caption)")
    }
    guard let box = selectedBox else { return "" }
    let replicas = box.replicas > 1 ? " ×\(box.replicas)" : ""
    return "\(box.label) · \(box.kind.title)\(replicas)"
  }

  private func drawInvitation(into frame: inout Frame, area: Area) {
    let lines = [
      "i  draw by a line: web client<>load balancer:wss",
      "a  name a box, then a again for the next one",
      "n  a box of a kind", "?  all keys · a paste of D2 or Mermaid is drawn",
    ]
    var rest = area.centred(Size(columns: 52, rows: lines.count))
    for line in lines { frame.putShortened(line, in: rest.takeTop(1), style: .faint) }
  }

  private func drawPicture(into frame: inout Frame, area: Area, isFocused: Bool) {
    var area = area
    // A caption that found no room is told below, where there is room for that.
    let legend = drawing.legend.prefix(max(0, area.rows - drawing.height))
    for line in legend.reversed() {
      frame.putShortened(line, in: area.takeBottom(1), style: .faint)
    }
    var picture = DrawingView(drawing)
    picture.origin = origin
    picture.selected = isFocused && wire == nil ? place(of: selected) : nil
    picture.wire = isFocused ? wire : nil
    picture.marked = Set(marked.compactMap { place(of: $0) })
    picture.draw(into: &frame, area: area)
    if case .hint(_, let typed) = mode { drawHints(typed, into: &frame, area: area) }
    drawEdges(into: &frame, area: area)
  }

  private func place(of box: String?) -> Int? { diagram.boxes.firstIndex { $0.id == box } }

  /// The letters that lead to each box, on its corner.
  private func drawHints(_ typed: String, into frame: inout Frame, area: Area) {
    for (hint, box) in zip(diagram.hints, drawing.boxes) where hint.hasPrefix(typed) {
      let (column, row) = (box.x - origin.column, box.y - origin.row)
      guard row >= 0, row < area.rows, column >= 0 else { continue }
      let line = Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1)
      // What is left of a tag beside it would read as a word of its own.
      let tag = (box.x + 1..<drawing.width).prefix { x in
        if case .tag = drawing[x, box.y].role { true } else { false }
      }
      let sign = "[\(hint)]"
      let blanks = String(repeating: " ", count: max(0, tag.count + 1 - sign.count))
      frame.put(sign + blanks, in: line.inset(left: column), style: .key)
    }
  }

  /// Where the picture goes on.
  private func drawEdges(into frame: inout Frame, area: Area) {
    var area = area
    let middle = area.rows / 2
    if origin.column > 0 { put("←", into: &frame, area, row: middle, atRight: false) }
    if origin.column + area.columns < drawing.width {
      put("→", into: &frame, area, row: middle, atRight: true)
    }
    if origin.row > 0 { frame.putRight("↑", in: area.takeTop(1), style: .key) }
    if origin.row + canvas.rows < drawing.height {
      frame.putRight("↓", in: area.takeBottom(1), style: .key)
    }
  }

  private func put(
    _ sign: String, into frame: inout Frame, _ area: Area, row: Int, atRight: Bool
  ) {
    let line = Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1)
    frame.put(sign, in: atRight ? line.inset(left: line.columns - 1) : line, style: .key)
  }

  /// The names on their slots, as small as the pane asks.
  private func drawOverview(into frame: inout Frame, area: Area) {
    let slots = diagram.boxes.compactMap(\.slot)
    let columns = Set(slots.map(\.column)).sorted()
    let rows = Set(slots.map(\.row)).sorted()
    guard !columns.isEmpty else { return }
    let width = min(24, area.columns / columns.count)
    let height = max(1, min(3, area.rows / rows.count))
    for box in diagram.boxes {
      guard let slot = box.slot, let column = columns.firstIndex(of: slot.column),
        let row = rows.firstIndex(of: slot.row), (row + 1) * height <= area.rows
      else { continue }
      let place = Area(
        column: area.column + column * width, row: area.row + row * height,
        columns: max(1, width - 1), rows: 1)
      frame.putShortened(
        box.label, in: place, style: box.id == selected ? .selected : .strong)
    }
  }

  /// All keys in as many columns as fit.
  private func drawHelp(into frame: inout Frame, area: Area) {
    let hints = Self.bindings.hints()
    let width = 26
    let columns = max(1, area.columns / width)
    let rows = (hints.count + columns - 1) / columns
    for (index, hint) in hints.enumerated() where index % rows < area.rows {
      let line = Area(
        column: area.column + index / rows * width, row: area.row + index % rows,
        columns: min(width - 1, area.columns), rows: 1)
      frame.put(hint.key.description, in: line, style: .key)
      frame.putShortened(hint.label, in: line.inset(left: 6), style: .plain)
    }
  }
}

// What is typed, in the rows below.
extension DiagramPane {
  /// Whether it has something to say there.
  var speaks: Bool { isPrompting || note != nil }

  func drawPrompt(into frame: inout Frame, area: Area) {
    var rest = area
    let first = rest.takeTop(1)
    switch mode {
    case .text(let purpose): drawField(purpose, into: &frame, first, rest)
    case .stencil:
      let lines = Self.stencils(columns: area.columns)
      for (index, line) in lines.prefix(area.rows).enumerated() {
        let isCut = index == area.rows - 1 && lines.count > area.rows
        frame.putShortened(
          isCut ? line + " …" : line, in: index == 0 ? first : rest.takeTop(1), style: .warning)
      }
    case .hint(let isWire, _):
      frame.putShortened(
        (isWire ? "A wire to" : "Go to") + " the box with the letter … Esc: not", in: first,
        style: .warning)
    case .keys, .panning, .help, .coach:
      if let note { frame.putShortened(note, in: first, style: .warning) }
    }
  }

  /// The letters of the kinds, none apart from its word.
  private static func stencils(columns: Int) -> [String] {
    var lines: [String] = []
    for kind in BoxKind.allCases {
      guard let letter = kind.stencil else { continue }
      let item = "\(letter) \(kind == .external ? "external" : kind.title)"
      if let last = lines.last, (last + " · " + item).columns <= columns {
        lines[lines.count - 1] += " · " + item
      } else {
        lines.append(item)
      }
    }
    return lines
  }

  private func drawField(
    _ purpose: Purpose, into frame: inout Frame, _ first: Area, _ second: Area
  ) {
    // Where there is one row, half of it tells what the line means.
    let isNarrow = second.isEmpty && purpose == .sketch
    let line = isNarrow ? first.inset(right: first.columns / 2) : first
    field.draw(Self.title(of: purpose), into: &frame, area: line)
    guard !isNarrow else {
      return frame.putShortened(
        plan.preview, in: first.inset(left: line.columns + 1), style: .accent)
    }
    switch purpose {
    case .sketch:
      let words =
        field.isEmpty ? "name > name: label · <> both · ~> async · Esc ends" : plan.preview
      frame.putShortened(words, in: second, style: field.isEmpty ? .faint : .accent)
    case .name(isFresh: true):
      frame.putShortened(
        "Enter keeps “\(selectedBox?.label ?? "")”", in: second, style: .faint)
    case .command:
      frame.putShortened(
        "export FORMAT · ascii · unicode · mouse off · page NAME · title NAME", in: second,
        style: .faint)
    case .add, .label, .frame, .find, .name: break
    }
  }

  private static func title(of purpose: Purpose) -> String {
    switch purpose {
    case .sketch: "Draw:"
    case .add: "Next box:"
    case .name: "Name:"
    case .label: "Wire:"
    case .frame: "Frame:"
    case .find: "Find:"
    case .command: ":"
    }
  }
}
