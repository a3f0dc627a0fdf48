/// What the program builds; the writer chooses quotes, and no place is needed.
extension YamlNode {
  package static let null = YamlNode(.null)

  /// A text, quoted where it could be taken for a number, a truth value or null.
  package static func text(_ text: String) -> YamlNode {
    YamlNode(.scalar(text, isPlain: PlainText.isSafe(text)))
  }

  package static func number(_ number: Int) -> YamlNode {
    YamlNode(.scalar(String(number), isPlain: true))
  }

  package static func number(_ number: Double) -> YamlNode {
    YamlNode(.scalar(String(number), isPlain: true))
  }

  package static func truth(_ truth: Bool) -> YamlNode {
    YamlNode(.scalar(truth ? "true" : "false", isPlain: true))
  }

  package static func sequence(_ elements: [YamlNode], isFlow: Bool = false) -> YamlNode {
    YamlNode(.sequence(elements), isFlow: isFlow)
  }

  /// The keys must differ.
  package static func mapping(
    _ entries: KeyValuePairs<String, YamlNode>, isFlow: Bool = false
  ) -> YamlNode {
    let entries = entries.map { Entry(key: $0.key, value: $0.value) }
    return YamlNode(.mapping(entries), isFlow: isFlow)
  }
}

extension YamlNode.Value {
  package static let null = YamlNode.Value.scalar("null", isPlain: true)
}

/// What a node means to a reader; nil is another type.
extension YamlNode {
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return text.isEmpty || PlainText.nulls.contains(text)
  }

  /// The text of a scalar, numbers and truth values as they are written.
  package var text: String? {
    guard case .scalar(let text, _) = value, !isNull else { return nil }
    return text
  }

  package var integer: Int? { plain.flatMap { Int($0) } }

  /// Finite, and written in decimal.
  package var number: Double? {
    guard let plain, PlainText.isDecimal(plain) else { return nil }
    return Double(plain).flatMap { $0.isFinite ? $0 : nil }
  }

  package var truth: Bool? {
    switch plain {
    case "true": true
    case "false": false
    default: nil
    }
  }

  package var elements: [YamlNode]? {
    guard case .sequence(let elements) = value else { return nil }
    return elements
  }

  package var entries: [Entry]? {
    guard case .mapping(let entries) = value else { return nil }
    return entries
  }

  /// The value of a mapping's key.
  package subscript(key: String) -> YamlNode? {
    entries?.first { $0.key == key }?.value
  }

  private var plain: String? {
    guard case .scalar(let text, isPlain: true) = value else { return nil }
    return text
  }
}
