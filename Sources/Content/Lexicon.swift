import Yaml

/// Groups of words that cues share, by name.
package struct Lexicon: Equatable, Sendable {
  /// The alternatives of a group, each a word, `prefix*` or words joined by spaces, `_` or `-`.
  package private(set) var groups: [String: [String]]

  package init(groups: [String: [String]] = [:]) {
    self.groups = groups
  }

  /// Takes the other's groups, which replace ours of the same name.
  mutating func overlay(with other: Lexicon) {
    groups.merge(other.groups) { _, new in new }
  }
}

enum LexiconReader {
  static func lexicon(_ node: YamlNode, _ fields: inout Fields) -> Lexicon {
    var groups: [String: [String]] = [:]
    for entry in node.entries ?? [] {
      if !Identifier.isValid(entry.key) {
        let suggestion = Identifier.suggestion(for: entry.key)
        fields.report(.badID(entry.key, suggestion: suggestion), at: entry.keyPlace)
      }
      let alternatives = fields.placedTexts(entry.key, isRequired: true)
      for alternative in alternatives { check(alternative, &fields) }
      groups[entry.key] = alternatives.map(\.text)
    }
    return Lexicon(groups: groups)
  }

  private static func check(_ alternative: Fields.Placed, _ fields: inout Fields) {
    if let fault = CueSyntax.fault(of: alternative.text) {
      fields.report(.cue(fault), at: alternative.place)
    } else if alternative.text.utf8.contains(where: { "|@".utf8.contains($0) }) {
      let fault = CueFault.badAlternative(alternative.text, cue: alternative.text)
      fields.report(.cue(fault), at: alternative.place)
    }
  }
}
