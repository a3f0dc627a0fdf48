/// What a Markdown list item begins with, indentation included.
struct Bullet: Equatable {
  /// Scalars before the item's text.
  let length: Int
  /// What the next item begins with.
  let next: String

  init?(_ line: TextLine) {
    let indentation = line.indentation
    let marker = line.scalars[indentation...].prefix(24)
    guard let (length, sign) = Self.sign(of: marker) ?? Self.number(of: marker) else { return nil }
    let box = marker.dropFirst(length).prefix(4).map(\.value)
    let isTask = ["[ ] ", "[x] ", "[X] "].contains { $0.unicodeScalars.map(\.value) == box }
    self.length = indentation + length + (isTask ? 4 : 0)
    next = line.string(0..<indentation) + sign + (isTask ? "[ ] " : "")
  }

  private static func sign(of marker: ArraySlice<Unicode.Scalar>) -> (Int, String)? {
    guard let sign = marker.first, sign == "-" || sign == "*" || sign == "+",
      marker.dropFirst().first == " "
    else { return nil }
    return (2, "\(sign) ")
  }

  /// "9." is followed by "10."; a number of more than nine digits is none.
  private static func number(of marker: ArraySlice<Unicode.Scalar>) -> (Int, String)? {
    let digits = marker.prefix { ("0"..."9").contains($0) }
    let rest = marker.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let stop = rest.first, stop == "." || stop == ")",
      rest.dropFirst().first == " "
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return (digits.count + 2, "\(number + 1)\(stop) ")
  }
}

extension TextLine {
  /// The spaces and tabs that it begins with.
  var indentation: Int { scalars.prefix { $0 == " " || $0 == "\t" }.count }

  /// Markdown: one to six # and a space.
  var isHeading: Bool {
    guard scalars.first == "#" else { return false }
    let level = scalars.prefix { $0 == "#" }.count
    return level <= 6 && (level == count || scalars[level] == " ")
  }
}

/// Indentation that Enter put before the cursor and nobody has touched.
struct AutomaticIndent: Equatable, Sendable {
  let line: Int
  let length: Int
  /// The revision that made it.
  let revision: Int
}
