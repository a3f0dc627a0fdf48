/// One pasted line, whichever of the three ways of writing it is in.
enum PastedLine: Equatable {
  /// A box as it is spoken of: by its id, and perhaps with what is said about it there.
  struct Name: Equatable {
    let id: String
    var label: String?
    var kind: BoxKind?
  }

  struct Arrow: Equatable {
    let style: Wire.Style
    var isBackward = false
    var caption = ""
  }

  /// A line of a board.
  case box(Box)
  case group(Group)
  case names([Name])
  /// One arrow fewer than ends.
  case wires([Name], [Arrow])
  case frameBegins(String)
  case frameEnds
  /// One line that says several things.
  case several([PastedLine])
  /// Understood, but nothing to draw: a comment, a style.
  case nothing
  case strange

  init(_ line: String) {
    self = Self.board(line) ?? Self.mermaid(line) ?? Self.d2(line) ?? .strange
  }

  private static func board(_ line: String) -> PastedLine? {
    switch BoardLine(line) {
    case .box(let box): box.spelling == nil ? .box(box) : nil
    case .wire(let wire):
      .wires(
        [Name(id: wire.from), Name(id: wire.to)],
        [Arrow(style: wire.style, caption: wire.caption)])
    case .group(let group): .group(group)
    case .dismissal, .comment: .nothing
    case .unreadable: nil
    }
  }

  private static let mermaidWords: Set<String> = [
    "graph", "flowchart", "direction", "style", "classdef", "class", "linkstyle", "click",
  ]

  private static func mermaid(_ line: String) -> PastedLine? {
    let line = line.hasSuffix(";") ? String(line.dropLast()) : line
    let words = line.split(separator: " ")
    guard let first = words.first?.lowercased() else { return .nothing }
    if line.hasPrefix("%%") { return .nothing }
    if mermaidWords.contains(first), words.count > 1, words[1].first?.isLetter == true {
      return .nothing
    }
    if line == "end" { return .frameEnds }
    if first == "subgraph" {
      let name = MermaidLine.name(words.dropFirst().joined(separator: " "))
      return .frameBegins(name.map { $0.label ?? $0.id } ?? "")
    }
    return MermaidLine.statement(line)
  }

  /// D2: `id: Label`, `id.shape: cylinder`, `a -> b -> c: label`, `name: Label {` and `}`.
  private static func d2(_ line: String) -> PastedLine? {
    if line == "}" { return .frameEnds }
    let sketch = Sketch(line)
    if !sketch.arrows.isEmpty {
      let ends = sketch.terms.compactMap { $0 }.map { Name(id: unquoted(last(of: $0.name))) }
      let caption = unquoted(sketch.caption)
      return ends.count == sketch.terms.count
        ? .wires(
          ends,
          sketch.arrows.map {
            Arrow(style: $0.style, isBackward: $0.isBackward, caption: caption)
          }) : nil
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].description.asOneLine
    var value = String(line[line.index(after: colon)...]).asOneLine
    if key.hasSuffix(".shape") {
      guard let kind = shapes[value] else { return .nothing }
      return .names([Name(id: last(of: String(key.dropLast(6))), kind: kind)])
    }
    if ["direction", "shape", "vars", "classes"].contains(key) || key.contains(".style") {
      return .nothing
    }
    guard !key.isEmpty, key.count <= 60 else { return nil }
    if value.hasSuffix("{") {
      value = String(value.dropLast()).asOneLine
      return .frameBegins(value.isEmpty ? unquoted(key) : unquoted(value))
    }
    if value.hasSuffix("}"), let brace = value.firstIndex(of: "{") {
      value = String(value[..<brace]).asOneLine
    }
    return value.isEmpty ? nil : .names([Name(id: unquoted(last(of: key)), label: unquoted(value))])
  }

  private static let shapes: [String: BoxKind] = [
    "cylinder": .database, "queue": .queue, "person": .client, "cloud": .external,
    "stored_data": .store, "text": .text,
  ]

  /// The box in its containers: `aws.lb` is “lb”.
  private static func last(of path: String) -> String {
    path.split(separator: ".").last.map { String($0).asOneLine } ?? path
  }

  private static func unquoted(_ text: String) -> String { text.withoutQuotes }
}

extension String {
  var withoutQuotes: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
