import Yaml

/// Changes fields of a YAML mapping in its text, so that comments, the order and what we do not
/// know stay as their owner wrote them.
struct YamlPatch {
  /// The fields that we know, in our order; nil is one that shall not be there.
  typealias Fields = [(key: String, value: YamlNode?)]

  private typealias Line = ArraySlice<UInt8>

  private let entries: [YamlNode.Entry]
  private let fields: Fields

  /// The text of a mapping, in which `node` was read, with the fields set.
  static func text(
    _ text: String, read node: YamlNode, setting fields: Fields
  ) throws(YamlError) -> String {
    let patch = YamlPatch(entries: node.entries ?? [], fields: fields)
    let wanted = YamlNode(.mapping(patch.merged))
    if !node.isFlow, let changed = try? patch.changed(text),
      let read = try? YamlReader.node(changed, file: ""), read.means(wanted)
    {
      return changed
    }
    return try YamlWriter.text(wanted)
  }

  /// All fields, known or not.
  private var merged: [YamlNode.Entry] {
    let kept = entries.compactMap { entry in
      guard let field = fields.first(where: { $0.key == entry.key }) else { return entry }
      return field.value.map { YamlNode.Entry(key: entry.key, value: $0) }
    }
    return kept + added
  }

  /// Those that were not there.
  private var added: [YamlNode.Entry] {
    fields.compactMap { field in
      guard let value = field.value, !entries.contains(where: { $0.key == field.key })
      else { return nil }
      return YamlNode.Entry(key: field.key, value: value)
    }
  }

  /// The text with the lines of changed fields replaced, and new fields after the last. It may
  /// come out wrong where the layout is unusual; the caller reads it to see.
  private func changed(_ text: String) throws(YamlError) -> String {
    let lines = Self.lines(of: text)
    var pieces: [Line] = []
    var next = 0
    for (index, entry) in entries.enumerated() {
      let start = entry.keyPlace.line - 1
      let limit = index + 1 < entries.count ? entries[index + 1].keyPlace.line - 1 : lines.count
      guard next <= start, start < limit, limit <= lines.count else { return "" }
      let end = Self.end(of: lines, start, limit)
      pieces += lines[next..<start]
      pieces += try replacement(of: entry) ?? lines[start..<end]
      next = end
    }
    if entries.isEmpty {
      // Nothing but comments: they stay at the top.
      next = lines.count - 1
      pieces += lines[..<next]
    }
    if !added.isEmpty { pieces += try Self.lines(added) }
    pieces += lines[next...]
    if pieces.last?.isEmpty != true { pieces.append([]) }
    return String(decoding: Array(pieces.joined(separator: [0x0A])), as: UTF8.self)
  }

  /// The lines of a field that shall be another; nil when it stays as it is.
  private func replacement(
    of entry: YamlNode.Entry
  ) throws(YamlError) -> ArraySlice<Line>? {
    guard let field = fields.first(where: { $0.key == entry.key }) else { return nil }
    guard let value = field.value else { return [] }
    if value.means(entry.value) { return nil }
    return try Self.lines([YamlNode.Entry(key: entry.key, value: value)])[...]
  }

  private static func lines(_ entries: [YamlNode.Entry]) throws(YamlError) -> [Line] {
    Self.lines(of: try YamlWriter.text(YamlNode(.mapping(entries)))).dropLast()
  }

  /// What stands between the line feeds; as bytes, for a character may be a whole CR LF.
  private static func lines(of text: String) -> [Line] {
    Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Empty lines and comments before the next field are the next field's.
  private static func end(of lines: [Line], _ start: Int, _ limit: Int) -> Int {
    let last = lines[start..<limit].lastIndex { line in
      line.first != UInt8(ascii: "#") && !line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }
    return (last ?? start) + 1
  }
}

extension YamlNode {
  /// Whether both say the same, however they are written and wherever they stand.
  func means(_ other: YamlNode) -> Bool {
    switch (value, other.value) {
    case (.scalar(let text, let isPlain), .scalar(let otherText, let otherIsPlain)):
      guard text.unicodeScalars.elementsEqual(otherText.unicodeScalars) else { return false }
      // Quotes count only where a plain text would be a number or the like.
      return isPlain == otherIsPlain || YamlNode.text(text).value == .scalar(text, isPlain: true)
    case (.sequence(let nodes), .sequence(let others)):
      return nodes.count == others.count && zip(nodes, others).allSatisfy { $0.means($1) }
    case (.mapping(let entries), .mapping(let others)):
      return entries.count == others.count
        && zip(entries, others).allSatisfy { $0.key == $1.key && $0.value.means($1.value) }
    case (.scalar, _), (.sequence, _), (.mapping, _): return false
    }
  }
}
