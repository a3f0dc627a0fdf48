/// What another program wrote, made fit to be shown and kept.
package enum ReviewText {
  /// Text without escape sequences, control characters and what turns its direction around; no
  /// space at the ends of lines, no two empty lines in a row, none at the beginning or end.
  package static func clean(_ bytes: [UInt8]) -> String {
    var kept = String.UnicodeScalarView()
    var stripper = EscapeStripper()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard let scalar = stripper.pass(scalar) else { continue }
      kept.append(scalar)
    }
    return tidy(String(kept))
  }

  private static func tidy(_ text: String) -> String {
    var lines: [Substring] = []
    let all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for scalars in all {
      let end = scalars.lastIndex { !$0.isSpace }.map { scalars.index(after: $0) }
      let line = Substring(scalars[..<(end ?? scalars.startIndex)])
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// Lets plain text through and swallows what would steer a terminal.
struct EscapeStripper {
  private enum State {
    case text
    case escape
    /// After `ESC [`, up to a letter or a sign from `@` on.
    case control
    /// After `ESC ]` and its like, up to BEL or `ESC \`.
    case string
    case stringEscape
  }

  private var state = State.text

  mutating func pass(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch state {
    case .text: return text(scalar)
    case .escape:
      // Between ESC and its end there may be signs from space to “/”.
      state = "[" == scalar ? .control : "]PX^_".unicodeScalars.contains(scalar) ? .string : .text
      if (0x20...0x2F).contains(scalar.value) { state = .escape }
      return scalar == "\n" ? scalar : nil
    case .control:
      // A line's end or another escape means that the sequence was never one.
      guard scalar != "\n" else { return end(with: scalar) }
      if scalar == "\u{1B}" { state = .escape }
      if (0x40...0x7E).contains(scalar.value) { state = .text }
      return nil
    case .string:
      guard scalar != "\n" else { return end(with: scalar) }
      if scalar == "\u{7}" || scalar == "\u{9C}" { state = .text }
      if scalar == "\u{1B}" { state = .stringEscape }
      return nil
    case .stringEscape:
      state = scalar == "\\" ? .text : .string
      return nil
    }
  }

  private mutating func end(with scalar: Unicode.Scalar) -> Unicode.Scalar {
    state = .text
    return scalar
  }

  private mutating func text(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: return scalar
    case 0x09: return " "
    case 0x1B:
      state = .escape
      return nil
    case 0x9B:
      state = .control
      return nil
    case 0x90, 0x9D...0x9F:
      state = .string
      return nil
    case 0..<0x20, 0x7F..<0xA0: return nil
    // Marks and overrides of direction, line and paragraph separators, the mark of byte order.
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return nil
    default: return scalar
    }
  }
}
