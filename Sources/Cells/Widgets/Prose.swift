/// A text to read: wrapped paragraphs that scroll, headings and bullets told apart.
package struct Prose: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let text: String
    package let style: Style
    package let indent: Int
  }

  private let source: [(text: String, style: Style, indent: Int)]
  private var lines: [Line] = []
  private var columns = 0
  package var window = Window()

  /// Lines that begin with `#` are headings; a line keeps its bullet's indentation when it wraps.
  package init(_ text: String) {
    source = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("#") {
        return (String(line.drop { $0 == "#" }.drop { $0 == " " }), .heading, 0)
      }
      return (String(line), .plain, Self.hangingIndent(of: line))
    }
  }

  package static func == (left: Prose, right: Prose) -> Bool {
    left.window == right.window && left.lines == right.lines
      && left.source.elementsEqual(right.source, by: ==)
  }

  private static func hangingIndent(of line: Substring) -> Int {
    let spaces = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(spaces)
    return rest.hasPrefix("- ") || rest.hasPrefix("* ") ? spaces + 2 : spaces
  }

  package mutating func layout(for size: Size) {
    if size.columns != columns {
      columns = size.columns
      lines = source.flatMap(wrapped)
      window.resize(count: lines.count)
    }
    window.fit(rows: size.rows)
  }

  private func wrapped(_ line: (text: String, style: Style, indent: Int)) -> [Line] {
    if line.text.columns <= columns {
      return [Line(text: line.text, style: line.style, indent: 0)]
    }
    let indent = line.indent < columns / 2 ? line.indent : 0
    let pieces = Wrap.lines(line.text, columns: max(1, columns - indent))
    return pieces.enumerated().map { index, piece in
      Line(text: String(piece), style: line.style, indent: index == 0 ? 0 : indent)
    }
  }

  package func draw(into frame: inout Frame, area: Area) {
    var rest = area
    for line in lines[window.visible] {
      frame.put(line.text, in: rest.takeTop(1).inset(left: line.indent), style: line.style)
    }
    window.drawMore(into: &frame, area: area)
  }
}
