import Yaml

/// The fields of a mapping; what is there but is not what it should be is named with its place.
struct YamlFields {
  private let node: YamlNode

  /// An empty document counts as one without fields.
  init(_ node: YamlNode) throws(StoreError) {
    guard node.entries != nil || node.isNull else {
      throw .damaged(node.place, "fields such as “name: value” are expected here.")
    }
    self.node = node
  }

  /// What stands at the key; nil when nothing does, or null.
  subscript(key: String) -> YamlNode? { node[key].flatMap { $0.isNull ? nil : $0 } }

  func required<Value>(_ key: String, _ value: Value?) throws(StoreError) -> Value {
    guard let value else { throw .damaged(node.place, "the field “\(key)” is missing; add it.") }
    return value
  }

  func text(_ key: String) throws(StoreError) -> String? {
    try value(key, "a text") { $0.text }
  }

  func truth(_ key: String) throws(StoreError) -> Bool? {
    try value(key, "true or false") { $0.truth }
  }

  func whole(_ key: String, in range: ClosedRange<Int>) throws(StoreError) -> Int? {
    try value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { node in
      node.integer.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type = Value.self
  ) throws(StoreError) -> Value? {
    func choices() -> String { Value.allCases.map(\.rawValue).joined(separator: ", ") }
    return try value(key, "one of \(choices())") { $0.text.flatMap(Value.init) }
  }

  func texts(_ key: String) throws(StoreError) -> [String] {
    try elements(key) { node throws(StoreError) in
      guard let text = node.text else { throw .damaged(node.place, "a text is expected here.") }
      return text
    }
  }

  /// Texts as they are written, numbers among them.
  func scalars(_ key: String) throws(StoreError) -> [String] {
    try elements(key) { node throws(StoreError) in
      guard case .scalar(let text, _) = node.value else {
        throw .damaged(node.place, "a text or a number is expected here.")
      }
      return text
    }
  }

  func elements<Value>(
    _ key: String, _ read: (YamlNode) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    guard let nodes = try value(key, "a list", { $0.elements }) else { return [] }
    var values: [Value] = []
    for node in nodes { values.append(try read(node)) }
    return values
  }

  func value<Value>(
    _ key: String, _ expected: @autoclosure () -> String, _ read: (YamlNode) -> Value?
  ) throws(StoreError) -> Value? {
    guard let node = self[key] else { return nil }
    guard let value = read(node) else {
      throw .damaged(node.place, "“\(key)” must be \(expected()); correct it.")
    }
    return value
  }
}
