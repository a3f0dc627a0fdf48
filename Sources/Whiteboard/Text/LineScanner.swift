/// Reads one line of a board from left to right.
struct LineScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ line: String) { rest = line[...].unicodeScalars }

  var isAtEnd: Bool { rest.isEmpty }

  /// What is left, without blanks at either end.
  var remainder: String { String(Substring(rest)).asOneLine }

  @discardableResult
  mutating func skipBlanks() -> Bool {
    let before = rest.count
    while let next = rest.first, next.properties.isWhitespace { rest.removeFirst() }
    return rest.count < before
  }

  /// Letters, digits and “_”; nil when none comes next.
  mutating func word() -> String? {
    let word = rest.prefix(while: \.isWordPart)
    guard !word.isEmpty else { return nil }
    rest.removeFirst(word.count)
    return String(word)
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard rest.starts(with: wanted) else { return false }
    rest.removeFirst(wanted.count)
    return true
  }

  mutating func integer() -> Int? {
    var copy = self
    let sign = copy.take("-") ? -1 : 1
    let digits = copy.rest.prefix { ("0"..."9").contains($0) }
    guard (1...6).contains(digits.count), let value = Int(String(digits)) else { return nil }
    copy.rest.removeFirst(digits.count)
    self = copy
    return sign * value
  }
}
