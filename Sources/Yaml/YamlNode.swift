/// Where something stands in a file, counted from 1 as editors do.
package struct Place: Equatable, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let column: Int

  /// The place of what the program made itself.
  package static let nowhere = Place(file: "", line: 0, column: 0)

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }
}

/// A YAML document as a tree that knows where each of its parts stands.
package struct YamlNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    /// Plain scalars are not quoted; only they can mean null, a number or a truth value.
    case scalar(String, isPlain: Bool)
    case sequence([YamlNode])
    case mapping([Entry])
  }

  /// A key and its value, in the order of the file; keys are unique.
  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyPlace: Place
    package let value: YamlNode

    package init(key: String, keyPlace: Place = .nowhere, value: YamlNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package let value: Value
  package let place: Place
  /// Whether it is written on one line, between brackets or braces.
  package let isFlow: Bool

  package init(_ value: Value, at place: Place = .nowhere, isFlow: Bool = false) {
    self.value = value
    self.place = place
    self.isFlow = isFlow
  }
}
