/// Reads one YAML document as a tree that knows its places; an empty one is null.
package enum YamlReader {
  /// In bytes; a larger file is no file that a person wrote.
  package static let largestSize = 16 << 20
  package static let deepestNesting = 64

  /// The node of a text that stands in `file`, which only errors and places name.
  package static func node(_ text: String, file: String) throws(YamlError) -> YamlNode {
    try node(Array(text.utf8), file: file)
  }

  package static func node(_ bytes: [UInt8], file: String) throws(YamlError) -> YamlNode {
    guard bytes.count <= largestSize else { throw .tooLarge(file: file, size: bytes.count) }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(YamlError) in
      let start = Place(file: file, line: 1, column: 1)
      guard !buffer.isEmpty else { return YamlNode(.null, at: start) }
      var tree = YamlTree(events: try YamlEvents(buffer, file: file), start: start)
      return try tree.document()
    }
  }
}

/// Grows the tree out of the events of one document.
private struct YamlTree: ~Copyable {
  let events: YamlEvents
  let start: Place
  private var depth = 0

  init(events: consuming YamlEvents, start: Place) {
    self.events = events
    self.start = start
  }

  mutating func document() throws(YamlError) -> YamlNode {
    var root = YamlNode(.null, at: start)
    var isRead = false
    while true {
      switch try events.next() {
      case .end: return root
      case .start, .documentEnd: continue
      case .documentStart(let place):
        guard !isRead else { throw .secondDocument(at: place) }
        isRead = true
        root = try node() ?? root
      case .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd: return root
      }
    }
  }

  /// The node that the next events make; nil where a collection ends instead.
  private mutating func node() throws(YamlError) -> YamlNode? {
    switch try events.next() {
    case .scalar(let text, let isPlain, let place):
      return YamlNode(.scalar(text, isPlain: isPlain), at: place)
    case .sequenceStart(let isFlow, let place):
      try descend(at: place)
      let elements = try elements()
      depth -= 1
      return YamlNode(.sequence(elements), at: place, isFlow: isFlow)
    case .mappingStart(let isFlow, let place):
      try descend(at: place)
      let entries = try entries()
      depth -= 1
      return YamlNode(.mapping(entries), at: place, isFlow: isFlow)
    case .sequenceEnd, .mappingEnd, .start, .documentStart, .documentEnd, .end: return nil
    }
  }

  private mutating func descend(at place: Place) throws(YamlError) {
    depth += 1
    guard depth <= YamlReader.deepestNesting else { throw .tooDeep(at: place) }
  }

  private mutating func elements() throws(YamlError) -> [YamlNode] {
    var elements: [YamlNode] = []
    while let element = try node() { elements.append(element) }
    return elements
  }

  private mutating func entries() throws(YamlError) -> [YamlNode.Entry] {
    var entries: [YamlNode.Entry] = []
    var keys = Keys()
    while true {
      switch try events.next() {
      case .scalar(let key, _, let place):
        if let first = keys.first(key, in: entries) {
          throw .duplicateKey(key, at: place, first: entries[first].keyPlace)
        }
        guard let value = try node() else { return entries }
        entries.append(YamlNode.Entry(key: key, keyPlace: place, value: value))
      case .sequenceStart(_, let place), .mappingStart(_, let place):
        throw .keyIsNoText(at: place)
      case .sequenceEnd, .mappingEnd, .start, .documentStart, .documentEnd, .end: return entries
      }
    }
  }
}

/// Tells whether a key was there before; hashing pays off only in long mappings.
private struct Keys {
  private static let longest = 32
  private var indices: [String: Int] = [:]

  /// The entry that has the key, which is the next one's.
  mutating func first(_ key: String, in entries: [YamlNode.Entry]) -> Int? {
    guard entries.count >= Self.longest else { return entries.firstIndex { $0.key == key } }
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    }
    return indices.updateValue(entries.count, forKey: key)
  }
}
