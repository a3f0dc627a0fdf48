/// Writes a tree as one YAML document that ends with a new line and has no `---`.
///
/// Flow nodes stay on their line, texts of several lines become literal blocks where those can
/// hold them exactly, and no line is ever wrapped.
package enum YamlWriter {
  package static func text(_ node: YamlNode) throws(YamlError) -> String {
    let emitter = try YamlEmitter()
    try emitter.start()
    try write(node, to: emitter, depth: 0, isInFlow: false)
    return try emitter.finish()
  }

  private static func write(
    _ node: YamlNode, to emitter: borrowing YamlEmitter, depth: Int, isInFlow: Bool
  ) throws(YamlError) {
    switch node.value {
    case .scalar(let text, let isPlain):
      let style = isPlain ? plainStyle(of: text, isInFlow: isInFlow) : quotedStyle(of: text)
      try emitter.scalar(text.isEmpty && isPlain ? "null" : text, style: style)
    case .sequence, .mapping:
      guard depth < YamlReader.deepestNesting else { throw .tooDeep(at: node.place) }
      try writeCollection(node, to: emitter, depth: depth + 1, isInFlow: isInFlow || node.isFlow)
    }
  }

  private static func writeCollection(
    _ node: YamlNode, to emitter: borrowing YamlEmitter, depth: Int, isInFlow: Bool
  ) throws(YamlError) {
    if let elements = node.elements {
      try emitter.sequenceStart(isFlow: node.isFlow)
      for element in elements { try write(element, to: emitter, depth: depth, isInFlow: isInFlow) }
      return try emitter.sequenceEnd()
    }
    try emitter.mappingStart(isFlow: node.isFlow)
    for entry in node.entries ?? [] {
      try emitter.scalar(entry.key, style: PlainText.isSafe(entry.key) ? .plain : .quoted)
      try write(entry.value, to: emitter, depth: depth, isInFlow: isInFlow)
    }
    try emitter.mappingEnd()
  }

  /// libyaml would put single quotes where it cannot write a plain text; ours are double.
  private static func plainStyle(of text: String, isInFlow: Bool) -> YamlEmitter.Style {
    if text.utf8.contains(UInt8(ascii: "\n")) { return quotedStyle(of: text) }
    return isInFlow && text.utf8.contains { ":?,[]{}".utf8.contains($0) } ? .quoted : .plain
  }

  private static func quotedStyle(of text: String) -> YamlEmitter.Style {
    holdsAsBlock(text) ? .block : .quoted
  }

  /// Whether a literal block gives the text back byte for byte and reads well.
  private static func holdsAsBlock(_ text: String) -> Bool {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, let first = lines.first?.first, first > UInt8(ascii: " ") else {
      return false
    }
    let endsInEmptyLines = lines.suffix(2).allSatisfy(\.isEmpty)
    return !endsInEmptyLines && text.unicodeScalars.allSatisfy(isShown)
  }

  /// Whether libyaml writes it as it is; the emitter knows no character beyond U+FFFF.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{D7FF}",
      "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}":
      true
    default: false
    }
  }
}
