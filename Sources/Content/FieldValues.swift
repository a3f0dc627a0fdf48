import Yaml

extension Fields {
  /// A text without line ends at its end; empty where the field is missing or wrong.
  package mutating func text(_ name: String) -> String {
    guard let node = required(name) else { return "" }
    return text(of: node, in: name) ?? ""
  }

  package mutating func optionalText(_ name: String) -> String? {
    node(name).flatMap { text(of: $0, in: name) }
  }

  /// Lower-case words joined by hyphens, by which the rest of the content names this part.
  package mutating func id(_ name: String = "id") -> String {
    guard let node = required(name), let text = text(of: node, in: name) else { return "" }
    if !Identifier.isValid(text) {
      report(.badID(text, suggestion: Identifier.suggestion(for: text)), at: node.place)
    }
    identify(as: Placed(text: text, place: node.place))
    return text
  }

  package mutating func placedText(_ name: String, isRequired: Bool = false) -> Placed? {
    guard let node = isRequired ? required(name) : node(name) else { return nil }
    return text(of: node, in: name).map { Placed(text: $0, place: node.place) }
  }

  package mutating func texts(_ name: String, isRequired: Bool = false) -> [String] {
    placedTexts(name, isRequired: isRequired).map(\.text)
  }

  package mutating func placedTexts(_ name: String, isRequired: Bool = false) -> [Placed] {
    elements(name, isRequired: isRequired).compactMap { element in
      text(of: element, in: name).map { Placed(text: $0, place: element.place) }
    }
  }

  /// Ids of what other files define, none of them twice.
  package mutating func mentions(
    of target: ContentReference.Target, _ name: String
  ) -> [String] {
    var seen: [Placed] = []
    for mention in placedTexts(name, isRequired: true) {
      if let first = seen.first(where: { $0.text == mention.text }) {
        report(.duplicate(mention.text, first: first.place), at: mention.place)
        continue
      }
      seen.append(mention)
      refer(to: target, mention)
    }
    return seen.map(\.text)
  }

  /// The id of something that another file defines; nil where it is not given.
  package mutating func mention(
    of target: ContentReference.Target, _ name: String, isRequired: Bool = false
  ) -> String? {
    guard let mention = placedText(name, isRequired: isRequired) else { return nil }
    refer(to: target, mention)
    return mention.text
  }

  package mutating func optionalInteger(_ name: String, in range: ClosedRange<Int>) -> Int? {
    node(name).flatMap { integer(of: $0, in: name, range) }
  }

  package mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int {
    guard let node = required(name) else { return range.lowerBound }
    return integer(of: node, in: name, range) ?? range.lowerBound
  }

  /// A part of a whole, from 0 to 1.
  package mutating func share(_ name: String) -> Double {
    required(name).flatMap { share(of: $0, in: name) } ?? 0
  }

  package mutating func optionalShare(_ name: String) -> Double? {
    node(name).flatMap { share(of: $0, in: name) }
  }

  package mutating func flag(_ name: String) -> Bool {
    guard let node = node(name) else { return false }
    if let truth = node.truth { return truth }
    report(.wrongShape(name, .truth), at: node.place)
    return false
  }

  /// One of an enumeration's names; nil where it is missing or wrong.
  package mutating func choice<Choice>(_ name: String, isRequired: Bool = true) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let node = isRequired ? required(name) : node(name) else { return nil }
    return choice(of: node, in: name)
  }

  package mutating func choices<Choice>(_ name: String) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    elements(name, isRequired: true).compactMap { choice(of: $0, in: name) }
  }

  /// The parts of a list of mappings.
  package mutating func list<Part>(
    _ name: String, isRequired: Bool = false, _ read: (inout Fields) -> Part
  ) -> [Part] {
    var ids: [Placed] = []
    return elements(name, isRequired: isRequired).map { element in
      let (value, id) = part(element, of: name, read)
      guard let id else { return value }
      if let first = ids.first(where: { $0.text == id.text }) {
        report(.duplicateID(id.text, first: first.place), at: id.place)
      }
      ids.append(id)
      return value
    }
  }

  package mutating func mapping<Part>(
    _ name: String, isRequired: Bool = false, _ read: (inout Fields) -> Part
  ) -> Part? {
    guard let node = isRequired ? required(name) : node(name) else { return nil }
    return part(node, of: name, read).value
  }

  /// The names and texts of a mapping whose names are the author's own.
  package mutating func pairs(_ name: String) -> [(name: Placed, text: String)] {
    guard let node = node(name) else { return [] }
    guard let entries = node.entries else {
      report(.wrongShape(name, .mapping), at: node.place)
      return []
    }
    return entries.compactMap { entry in
      text(of: entry.value, in: entry.key).map {
        (Placed(text: entry.key, place: entry.keyPlace), $0)
      }
    }
  }
}

extension Fields {
  private mutating func required(_ name: String) -> YamlNode? {
    let node = node(name)
    if node == nil { report(.missingField(name), at: place) }
    return node
  }

  private mutating func elements(_ name: String, isRequired: Bool) -> [YamlNode] {
    guard let node = isRequired ? required(name) : node(name) else { return [] }
    guard let elements = node.elements else {
      report(node.isNull ? .emptyField(name) : .wrongShape(name, .list), at: node.place)
      return []
    }
    if isRequired, elements.isEmpty { report(.emptyField(name), at: node.place) }
    return elements
  }

  private mutating func text(of node: YamlNode, in name: String) -> String? {
    guard case .scalar(let text, _) = node.value else {
      report(.wrongShape(name, .text), at: node.place)
      return nil
    }
    let trimmed = text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text
    guard trimmed.utf8.contains(where: { $0 > UInt8(ascii: " ") }), !node.isNull else {
      report(.emptyField(name), at: node.place)
      return nil
    }
    return trimmed
  }

  private mutating func integer(
    of node: YamlNode, in name: String, _ range: ClosedRange<Int>
  ) -> Int? {
    if let number = node.integer, range.contains(number) { return number }
    report(.wrongShape(name, .wholeNumber(range)), at: node.place)
    return nil
  }

  private mutating func share(of node: YamlNode, in name: String) -> Double? {
    if let number = node.number, (0...1).contains(number) { return number }
    report(.wrongShape(name, .share), at: node.place)
    return nil
  }

  private mutating func choice<Choice>(of node: YamlNode, in name: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(of: node, in: name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    check(
      Placed(text: text, place: node.place), of: name, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a value that is none of the choices.
  mutating func check(_ value: Placed, of name: String, among choices: [String]) {
    guard !choices.contains(value.text) else { return }
    let nearest = Nearest.word(to: value.text, among: choices)
    report(
      .unknownChoice(name, value: value.text, choices: choices, nearest: nearest),
      at: value.place)
  }
}
