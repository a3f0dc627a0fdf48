import Content

extension Nearest {
  /// The word that was meant on a command line, where capitals do not matter and a word may break
  /// off: the nearest, else the only one that begins so.
  package static func word(meantBy typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    if let near = word(to: typed, among: words) { return near }
    let longer = words.filter { $0.hasPrefix(typed) }
    return typed.isEmpty || longer.count != 1 ? nil : longer[0]
  }
}
