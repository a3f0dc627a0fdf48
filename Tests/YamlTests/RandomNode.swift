import Seeds
import Yaml

extension Dice {
  mutating func text() -> String {
    let pieces = [
      "a", "word", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", " #", "#", "-", "- ", "---",
      "...", "?", "[", "]", "{", "}", ",", "'", "\"", "\\", "|", ">", "%", "@", "`", "!", "&", "*",
      "0", "1.5", "true", "null", "~", "é", "e\u{301}", "日本", "🚀", "\u{85}", "\u{2028}",
      "\u{FEFF}", "\u{0}", "\u{1B}", "\u{7F}", "\u{A0}", "\u{FFFF}", "\u{10FFFF}", "=", "<<", "/",
    ]
    let count = Int.random(in: 0...6, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  mutating func node(depth: Int = 0) -> YamlNode {
    let isFlow = Bool.random(using: &self)
    switch Int.random(in: 0...(depth > 4 ? 5 : 9), using: &self) {
    case 0...3: return .text(text())
    case 4: return YamlNode(.scalar(text(), isPlain: false))
    case 5:
      return [
        .null, .number(-3), .number(0.25), .truth(true), YamlNode(.scalar("", isPlain: true)),
      ]
      .randomElement(using: &self) ?? .null
    case 6, 7: return .sequence(nodes(depth: depth), isFlow: isFlow)
    default: return YamlNode(.mapping(entries(depth: depth)), isFlow: isFlow)
    }
  }

  private mutating func nodes(depth: Int) -> [YamlNode] {
    let count = Int.random(in: 0...4, using: &self)
    return (0..<count).map { _ in node(depth: depth + 1) }
  }

  private mutating func entries(depth: Int) -> [YamlNode.Entry] {
    var keys: Set<String> = []
    var entries: [YamlNode.Entry] = []
    for value in nodes(depth: depth) {
      let key = text()
      if keys.insert(key).inserted { entries.append(YamlNode.Entry(key: key, value: value)) }
    }
    return entries
  }
}

extension YamlNode {
  /// A notation of what the node means, texts byte for byte, without places, quotes and flow.
  var content: String {
    switch value {
    case .scalar where isNull: "null"
    case .scalar(let text, let isPlain):
      number == nil && truth == nil ? "text\(Array(text.utf8))" : "value\(text)\(isPlain)"
    case .sequence(let nodes): "[" + nodes.map(\.content).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(Array($0.key.utf8)):\($0.value.content)" }.joined(separator: ",") + "}"
    }
  }
}
