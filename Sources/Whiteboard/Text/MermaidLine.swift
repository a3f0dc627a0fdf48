/// A statement of a Mermaid flowchart: nodes with arrows between them.
enum MermaidLine {
  static func statement(_ line: String) -> PastedLine? {
    var rest = line[...]
    var ends: [[PastedLine.Name]] = []
    var arrows: [PastedLine.Arrow] = []
    while true {
      let end = arrowStart(in: rest) ?? rest.endIndex
      let names = rest[..<end].split(separator: "&").map { name(String($0)) }
      guard !names.isEmpty, names.allSatisfy({ $0 != nil }) else { return nil }
      ends.append(names.compactMap { $0 })
      rest = rest[end...]
      if rest.isEmpty { break }
      guard let arrow = arrow(&rest) else { return nil }
      arrows.append(arrow)
    }
    if arrows.isEmpty { return ends[0].contains { $0.label == nil } ? nil : .names(ends[0]) }
    return .several(zip(zip(ends, ends.dropFirst()), arrows).flatMap(wires))
  }

  /// `A & B --> C & D` are four wires.
  private static func wires(
    _ ends: ([PastedLine.Name], [PastedLine.Name]), _ arrow: PastedLine.Arrow
  ) -> [PastedLine] {
    ends.0.flatMap { from in ends.1.map { .wires([from, $0], [arrow]) } }
  }

  /// An id, with a label in brackets or without.
  static func name(_ text: String) -> PastedLine.Name? {
    let text = text.asOneLine
    let id = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    let shape = text[id.endIndex...].description.asOneLine
    guard !id.isEmpty else { return nil }
    if shape.isEmpty { return PastedLine.Name(id: String(id)) }
    for (open, close, kind) in shapes where shape.hasPrefix(open) && shape.hasSuffix(close) {
      guard shape.count >= open.count + close.count else { continue }
      let label = String(shape.dropFirst(open.count).dropLast(close.count)).asOneLine.withoutQuotes
      let lines = label.split(separator: "<br/>").flatMap { $0.split(separator: "<br>") }
      return PastedLine.Name(
        id: String(id), label: lines.joined(separator: " ").asOneLine, kind: kind)
    }
    return nil
  }

  /// Longer ones first.
  private static let shapes: [(open: String, close: String, kind: BoxKind?)] = [
    ("[(", ")]", .database), ("([", "])", nil), ("[[", "]]", nil), ("((", "))", nil),
    ("{{", "}}", nil), ("[", "]", nil), ("(", ")", nil), ("{", "}", nil), (">", "]", nil),
  ]

  /// Where the first arrow outside of brackets and quotes begins.
  private static func arrowStart(in text: Substring) -> Substring.Index? {
    var depth = 0
    var isQuoted = false
    for place in text.indices {
      switch text[place] {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "[", "(", "{": depth += 1
      case "]", ")", "}": depth -= 1
      case "-", "=", "<":
        if depth <= 0, ["--", "-.", "==", "<-", "<="].contains(where: text[place...].hasPrefix) {
          return place
        }
      default: break
      }
    }
    return nil
  }

  /// `-->`, `---`, `-.->`, `==>`, `<-->`, with `|text|` behind it or `-- text -->`.
  private static func arrow(_ rest: inout Substring) -> PastedLine.Arrow? {
    let isFrom = rest.first == "<"
    if isFrom { rest = rest.dropFirst() }
    let marks: Set<Character> = ["-", "=", "."]
    var shaft = rest.prefix { marks.contains($0) }
    rest = rest[shaft.endIndex...]
    var caption = ""
    let isOpen = shaft == "--" || shaft == "==" || shaft == "-."
    if isOpen, rest.first != ">" {
      guard
        let second = [" --", " ==", " .-"].compactMap({ rest.firstRange(of: $0) }).min(by: {
          $0.lowerBound < $1.lowerBound
        })
      else { return nil }
      caption = String(rest[..<second.lowerBound])
      rest = rest[second.lowerBound...].dropFirst()
      let tail = rest.prefix { marks.contains($0) }
      rest = rest[tail.endIndex...]
      shaft += tail
    }
    let isTo = rest.first == ">" || rest.first == "x" && rest.dropFirst().first == " "
    if isTo { rest = rest.dropFirst() }
    rest = rest.drop { $0 == " " }
    if rest.first == "|" {
      caption = String(rest.dropFirst().prefix { $0 != "|" })
      rest = rest.dropFirst(caption.count + 2)
    }
    let isDotted = shaft.contains(".")
    let style: Wire.Style =
      isFrom && isTo ? .both : !isFrom && !isTo ? .plain : isDotted ? .async : .sync
    return PastedLine.Arrow(
      style: style, isBackward: isFrom && !isTo, caption: caption.asOneLine.withoutQuotes)
  }
}

extension Substring {
  /// The first place at which a text stands.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
