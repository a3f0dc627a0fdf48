/// A diagram in the languages of other programs.
package enum DiagramExport {
  package static func mermaid(_ diagram: Diagram) -> String {
    var lines = ["flowchart LR"]
    let names = Names(diagram)
    for box in diagram.boxes {
      let (open, close) = mermaidShape(box.kind)
      lines.append("  \(names[box.id])\(open)\"\(mermaidText(box.title))\"\(close)")
    }
    for wire in diagram.wires {
      let label = wire.caption.isEmpty ? "" : "|\"\(mermaidText(wire.caption))\"|"
      let arrow = mermaidArrow(wire.style)
      lines.append("  \(names[wire.from]) \(arrow)\(label) \(names[wire.to])")
    }
    for (index, group) in diagram.groups.enumerated() {
      lines.append("  subgraph frame\(index)[\"\(mermaidText(group.label))\"]")
      lines += names.members(of: group).map { "    \($0)" }
      lines.append("  end")
    }
    return text(lines)
  }

  package static func dot(_ diagram: Diagram) -> String {
    var lines = ["digraph board {", "  rankdir=LR;", "  node [shape=box];"]
    let names = Names(diagram)
    for box in diagram.boxes {
      let style = dotStyle(box.kind)
      lines.append("  \(names[box.id]) [label=\(dotText(box.title))\(style)];")
    }
    for wire in diagram.wires {
      let facts =
        [dotStyle(wire.style)] + (wire.caption.isEmpty ? [] : ["label=\(dotText(wire.caption))"])
      let given = facts.filter { !$0.isEmpty }.joined(separator: ", ")
      let ends = "\(names[wire.from]) -> \(names[wire.to])"
      lines.append("  \(ends)\(given.isEmpty ? "" : " [\(given)]");")
    }
    for (index, group) in diagram.groups.enumerated() {
      lines.append("  subgraph cluster_\(index) {")
      lines.append("    label=\(dotText(group.label));")
      lines += names.members(of: group).map { "    \($0);" }
      lines.append("  }")
    }
    return text(lines + ["}"])
  }

  package static func d2(_ diagram: Diagram) -> String {
    let names = Names(diagram)
    var frames: [String: String] = [:]
    var lines = ["direction: right"]
    for (index, group) in diagram.groups.enumerated() {
      lines.append("frame\(index): \(d2Text(group.label))")
      // In D2 a box lives in one frame: the first that names it.
      for member in group.members where frames[member] == nil {
        frames[member] = "frame\(index)."
      }
    }
    func name(_ id: String) -> String { (frames[id] ?? "") + names[id] }
    for box in diagram.boxes {
      let shape = d2Shape(box.kind).map { " {shape: \($0)}" } ?? ""
      lines.append("\(name(box.id)): \(d2Text(box.title))\(shape)")
    }
    for wire in diagram.wires {
      let arrow = wire.style == .async ? "->" : wire.style.rawValue
      let label = wire.caption.isEmpty ? "" : ": \(d2Text(wire.caption))"
      let dashes = wire.style == .async ? " {style.stroke-dash: 4}" : ""
      let colon = label.isEmpty && !dashes.isEmpty ? ":" : ""
      lines.append("\(name(wire.from)) \(arrow) \(name(wire.to))\(label)\(colon)\(dashes)")
    }
    return text(lines)
  }

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

extension DiagramExport {
  /// Names that no language has a meaning for: the ids with a letter before them.
  private struct Names {
    private var names: [String: String] = [:]

    init(_ diagram: Diagram) {
      for (index, box) in diagram.boxes.enumerated() {
        let isPlain = box.id.utf8.allSatisfy { $0 < 0x80 }
        names[box.id] = isPlain ? "b_\(box.id)" : "b\(index)"
      }
    }

    subscript(id: String) -> String { names[id] ?? "b" }

    func members(of group: Group) -> [String] { group.members.compactMap { names[$0] } }
  }

  private static func mermaidShape(_ kind: BoxKind) -> (String, String) {
    switch kind {
    case .client: ("([", "])")
    case .database, .store, .search: ("[(", ")]")
    case .queue: ("[[", "]]")
    case .cache, .external: ("(", ")")
    case .cdn, .dns, .balancer, .gateway, .service, .worker, .text, .box: ("[", "]")
    }
  }

  private static func mermaidArrow(_ style: Wire.Style) -> String {
    switch style {
    case .sync: "-->"
    case .both: "<-->"
    case .async: "-.->"
    case .plain: "---"
    }
  }

  private static func dotStyle(_ kind: BoxKind) -> String {
    switch kind {
    case .client, .external: ", style=rounded"
    case .cache: ", style=dashed"
    case .database, .store, .search: ", shape=cylinder"
    case .queue: ", shape=cds"
    case .text: ", shape=plaintext"
    case .cdn, .dns, .balancer, .gateway, .service, .worker, .box: ""
    }
  }

  private static func dotStyle(_ style: Wire.Style) -> String {
    switch style {
    case .sync: ""
    case .both: "dir=both"
    case .async: "style=dashed"
    case .plain: "dir=none"
    }
  }

  private static func d2Shape(_ kind: BoxKind) -> String? {
    switch kind {
    case .client: "person"
    case .database, .store, .search: "cylinder"
    case .queue: "queue"
    case .cache: "stored_data"
    case .external: "cloud"
    case .text: "text"
    case .cdn, .dns, .balancer, .gateway, .service, .worker, .box: nil
    }
  }

  /// Mermaid reads entities with “#” where HTML has “&”. It takes labels for Markdown too: without
  /// the entities “1. write” would be an unsupported list, and “*” would set text off.
  private static func mermaidText(_ label: String) -> String {
    let number = label.prefix { $0.isASCII && $0.isNumber }
    if !number.isEmpty, label.dropFirst(number.count).hasPrefix(". ") {
      return "\(number)#46;" + mermaidText(String(label.dropFirst(number.count + 1)))
    }
    let isItem = label.hasPrefix("- ") || label.hasPrefix("+ ")
    if isItem, let mark = label.unicodeScalars.first {
      return "#\(mark.value);" + mermaidText(String(label.dropFirst()))
    }
    return escaped(label) { scalar in
      switch scalar {
      case "\"", "#", "<", ">", "&", "`", "\\", "*": "#\(scalar.value);"
      default: nil
      }
    }
  }

  private static func dotText(_ label: String) -> String {
    "\"" + escaped(label) { $0 == "\"" || $0 == "\\" ? "\\\($0)" : nil } + "\""
  }

  private static func d2Text(_ label: String) -> String {
    "\""
      + escaped(label) { scalar in
        switch scalar {
        case "\"", "\\", "$": "\\\(scalar)"
        default: nil
        }
      } + "\""
  }

  static func escaped(
    _ label: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(label.map(TextWidth.shown)).unicodeScalars {
      if let other = replacement(scalar) {
        text.append(contentsOf: other.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Box {
  /// The name with the number of replicas.
  fileprivate var title: String { replicas > 1 ? "\(label) ×\(replicas)" : label }
}
