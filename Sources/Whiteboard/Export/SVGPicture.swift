/// A layout as an SVG file that needs nothing else, dark on light or light on dark as the reader's
/// page is.
package enum SVGPicture {
  /// Pixels of a cell.
  private static let cell = (width: 9, height: 18)
  private static let margin = 12

  package static func text(of layout: Layout) -> String {
    let bounds = layout.bounds
    let legend = layout.drawing().legend
    let width = max(bounds.width, legend.map(TextWidth.columns).max() ?? 0) * cell.width
    let height = (bounds.height + (legend.isEmpty ? 0 : legend.count + 1)) * cell.height
    var lines = head(width: width + 2 * margin, height: height + 2 * margin)
    lines.append("<g transform=\"translate(\(margin) \(margin))\">")
    for frame in layout.geometry.frames { lines += svg(frame, bounds) }
    for (index, route) in layout.router.routes.enumerated() {
      guard let route else { continue }
      lines.append(line(route, layout.diagram.wires[index].style, layout.geometry.width, bounds))
    }
    let ends = layout.router.routes.compactMap(\.self).flatMap { route in
      let (start, end) = Self.ends(of: route, layout.geometry.width)
      return [start, end].map { point($0, layout.geometry.width, bounds) }
    }
    for index in layout.diagram.boxes.indices { lines += box(index, layout, ends, bounds) }
    for (wire, label) in layout.labels.enumerated() {
      guard let label else { continue }
      lines.append(caption(layout.diagram.wires[wire].caption, label, bounds))
    }
    for (row, entry) in legend.enumerated() {
      let y = (bounds.height + 1 + row) * cell.height + baseline
      lines.append("<text x=\"0\" y=\"\(y)\">\(escaped(entry))</text>")
    }
    return (lines + ["</g>", "</svg>"]).map { $0 + "\n" }.joined()
  }

  private static let baseline = 13

  private static func head(width: Int, height: Int) -> [String] {
    [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
        + "viewBox=\"0 0 \(width) \(height)\" font-family=\"monospace\" font-size=\"15\">",
      """
      <style>
        svg { --ink: #1d2530; --paper: #ffffff; --faint: #7a8594; background: var(--paper) }
        @media (prefers-color-scheme: dark) {
          svg { --ink: #dde3ea; --paper: #14181d; --faint: #8792a0 }
        }
        rect { fill: var(--paper); stroke: var(--ink) }
        polyline { fill: none; stroke: var(--ink) }
        text { fill: var(--ink) }
        .frame { fill: none; stroke: var(--faint); stroke-dasharray: 2 4 }
        .tag { fill: var(--faint); font-size: 11px }
        .dashed { stroke-dasharray: 5 4 }
        .data { stroke-width: 2 }
        .bare { fill: var(--paper); stroke: none }
        .head { fill: var(--ink) }
      </style>
      <defs>
        <marker id="head" orient="auto-start-reverse" refX="9" refY="4.5" markerWidth="10" \
      markerHeight="9"><path class="head" d="M0 0 L10 4.5 L0 9 z"/></marker>
      </defs>
      <rect class="bare" width="\(width)" height="\(height)"/>
      """,
    ]
  }

  private static func svg(
    _ frame: Geometry.FrameLine, _ bounds: CellRectangle
  ) -> [String] {
    let area = rectangle(frame.rectangle, bounds)
    return [
      "<rect class=\"frame\" rx=\"4\" \(area.attributes)/>",
      "<text class=\"tag\" x=\"\(area.x + 6)\" y=\"\(area.y - 4)\">\(escaped(frame.label))</text>",
    ]
  }

  private static func box(
    _ index: Int, _ layout: Layout, _ ends: [Point], _ bounds: CellRectangle
  ) -> [String] {
    let area = rectangle(layout.geometry.boxes[index], bounds)
    let face = layout.geometry.faces[index]
    var lines = ["<rect \(shape(layout.diagram.boxes[index].kind)) \(area.attributes)/>"]
    let middle = area.x + area.width / 2
    for (row, line) in face.lines.enumerated() {
      let y = area.y + cell.height / 2 + row * cell.height + baseline
      lines.append(
        "<text text-anchor=\"middle\" x=\"\(middle)\" y=\"\(y)\">\(escaped(line))</text>")
    }
    return lines + tags(of: face, on: area, beside: ends)
  }

  /// The kind and the replicas on the border, as near to its upper corners as no wire ends: a head
  /// would lie on them.
  private static func tags(of face: Face, on area: Pixels, beside ends: [Point]) -> [String] {
    var taken = ends.map { (border: $0.y, xs: $0.x - halfHead...$0.x + halfHead) }
    let right = area.x + area.width
    return [(face.tag, true), (face.replicas, false)].compactMap { text, isLeft in
      guard !text.isEmpty else { return nil }
      let width = (text.count * tagLetter + 9) / 10
      let wanted = isLeft ? area.x + 3 : right - 3 - width
      let places = [area.y, area.y + area.height].flatMap { border in
        (area.x - overhang...right + overhang - width).map { Point(x: $0, y: border) }
      }
      func cost(_ place: Point) -> Int { abs(place.x - wanted) + (place.y == area.y ? 0 : halfBox) }
      let place =
        places.filter { place in
          let xs = place.x...place.x + width
          return !taken.contains { $0.border == place.y && $0.xs.overlaps(xs) }
        }.min { cost($0) < cost($1) } ?? Point(x: wanted, y: area.y)
      taken.append((place.y, place.x...place.x + width))
      let y = place.y == area.y ? place.y - 3 : place.y + 11
      return "<text class=\"tag\" x=\"\(place.x)\" y=\"\(y)\">\(escaped(text))</text>"
    }
  }

  /// Tenths of a pixel that a letter of 11 pixels is wide.
  private static let tagLetter = 67
  private static let halfHead = 5
  /// How far a tag may stand out over its box, in pixels.
  private static let overhang = 8
  /// A tag goes below its box before it moves further than so many pixels.
  private static let halfBox = 40

  private static func shape(_ kind: BoxKind) -> String {
    switch kind {
    case .client, .external: "rx=\"9\""
    case .database, .store, .search: "class=\"data\" rx=\"3\""
    case .queue: "class=\"data\" rx=\"0\""
    case .cache: "class=\"dashed\""
    case .cdn, .dns, .balancer, .gateway, .service, .worker, .text, .box: "rx=\"2\""
    }
  }

  /// From border to border, through the middles of the cells where it turns.
  private static func line(
    _ route: Route, _ style: Wire.Style, _ width: Int, _ bounds: CellRectangle
  ) -> String {
    let (start, end) = ends(of: route, width)
    var cells = [start]
    for (state, next) in zip(route.states, route.states.dropFirst())
    where state.heading != next.heading {
      cells.append(state.cell)
    }
    let points = (cells + [end]).map { cell in
      let point = point(cell, width, bounds)
      return "\(point.x),\(point.y)"
    }.joined(separator: " ")
    let head = style == .plain ? "" : " marker-end=\"url(#head)\""
    let tail = style == .both ? " marker-start=\"url(#head)\"" : ""
    let dashes = style == .async ? " class=\"dashed\"" : ""
    return "<polyline points=\"\(points)\"\(head)\(tail)\(dashes)/>"
  }

  /// The cells of the borders, or of the trunk that it leaves.
  private static func ends(of route: Route, _ width: Int) -> (start: Int, end: Int) {
    let moves = [-width, 1, width, -1]
    return (
      route.branch ?? route.first.cell - moves[route.first.heading],
      route.last.cell + moves[route.last.heading]
    )
  }

  private struct Point {
    let x: Int
    let y: Int
  }

  private static func point(_ index: Int, _ width: Int, _ bounds: CellRectangle) -> Point {
    Point(
      x: (index % width - bounds.x) * cell.width + cell.width / 2,
      y: (index / width - bounds.y) * cell.height + cell.height / 2)
  }

  /// Over its own piece of paper, so that a wire below does not strike it through.
  private static func caption(
    _ text: String, _ label: PlacedLabel, _ bounds: CellRectangle
  ) -> String {
    let x = (label.x - bounds.x) * cell.width
    let y = (label.y - bounds.y) * cell.height
    let paper =
      label.isInline
      ? "<rect class=\"bare\" x=\"\(x - 4)\" y=\"\(y)\" "
        + "width=\"\(TextWidth.columns(of: text) * cell.width + 8)\" height=\"\(cell.height)\"/>"
      : ""
    return "\(paper)<text x=\"\(x)\" y=\"\(y + baseline)\">\(escaped(text))</text>"
  }

  private struct Pixels {
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    var attributes: String { "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"" }
  }

  /// The border runs through the middles of its cells.
  private static func rectangle(_ area: CellRectangle, _ bounds: CellRectangle) -> Pixels {
    Pixels(
      x: (area.x - bounds.x) * cell.width + cell.width / 2,
      y: (area.y - bounds.y) * cell.height + cell.height / 2,
      width: (area.width - 1) * cell.width, height: (area.height - 1) * cell.height)
  }

  private static func escaped(_ text: String) -> String {
    DiagramExport.escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
}
