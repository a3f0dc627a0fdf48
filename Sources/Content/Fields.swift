import Yaml

/// A mapping read field by field: what is wrong is collected, and reading goes on.
///
/// A reader asks for every field it knows, always; what nobody asked for is unknown. So the reader
/// is the only list of its fields.
package struct Fields {
  package let place: Place
  private let entries: [YamlNode.Entry]
  private let isMapping: Bool
  private var next = 0
  private var found = 0
  /// What was asked for, in order.
  package private(set) var names: [String] = []
  package private(set) var problems: [ContentProblem] = []
  private(set) var references: [ContentReference] = []
  /// The id that was read, by which duplicates are told.
  private(set) var identity: Placed?

  /// A text and where it stands.
  package struct Placed: Equatable, Sendable {
    package let text: String
    package let place: Place
  }

  /// `name` is what the node is called when it is no mapping.
  package init(_ node: YamlNode, of name: String) {
    place = node.place
    entries = node.entries ?? []
    names.reserveCapacity(entries.count)
    isMapping = node.entries != nil
    let fault = node.isNull ? ContentFault.emptyField(name) : .wrongShape(name, .mapping)
    if !isMapping { problems.append(ContentProblem(fault, at: node.place)) }
  }

  /// The fields of what is no mapping are not missing besides: only that is told.
  package mutating func report(_ fault: ContentFault, at place: Place) {
    if isMapping { problems.append(ContentProblem(fault, at: place)) }
  }

  package mutating func refer(to target: ContentReference.Target, _ mention: Placed) {
    references.append(ContentReference(target: target, id: mention.text, place: mention.place))
  }

  mutating func identify(as id: Placed) {
    identity = id
  }

  /// The node of a field; nil where it is not given.
  mutating func node(_ name: String) -> YamlNode? {
    names.append(name)
    // Files keep the order of the reader, mostly, so the next entry is the likely one.
    for step in 0..<entries.count {
      let index = next + step < entries.count ? next + step : next + step - entries.count
      guard entries[index].key == name else { continue }
      next = index + 1
      found += 1
      return entries[index].value
    }
    return nil
  }

  /// Where a field's value stands, else where the mapping does.
  func place(of name: String) -> Place {
    entries.first { $0.key == name }?.value.place ?? place
  }

  /// What was read, unless an error keeps it from being used.
  func sound<Value>(_ value: Value) -> Value? {
    hasUnknownFields || problems.contains { $0.severity == .error } ? nil : value
  }

  private var hasUnknownFields: Bool { found < entries.count }

  /// Reports the fields that nobody asked for.
  package mutating func finish() {
    guard hasUnknownFields else { return }
    for entry in entries where !names.contains(entry.key) {
      let nearest = Nearest.word(to: entry.key, among: names)
      report(.unknownField(entry.key, nearest: nearest), at: entry.keyPlace)
    }
  }

  /// Reads a part of this mapping with its own fields.
  mutating func part<Value>(
    _ node: YamlNode, of name: String, _ read: (inout Fields) -> Value
  ) -> (value: Value, id: Placed?) {
    var part = Fields(node, of: name)
    let value = read(&part)
    part.finish()
    problems += part.problems
    references += part.references
    return (value, part.identity)
  }
}
