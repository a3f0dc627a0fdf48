/// What one cell shows: a base scalar and up to three marks that combine with it.
///
/// A cluster that holds more (a family joined by ZWJ, a flag, a skin tone) shows its base only;
/// the text that it came from keeps all of it.
package struct Glyph: Equatable, Hashable, Sendable {
  package let base: Unicode.Scalar
  /// Three scalars of 21 bits each, the first one lowest; 0 ends them.
  private let packedMarks: UInt64

  package init(_ base: Unicode.Scalar) {
    self.base = base
    packedMarks = 0
  }

  init(_ base: Unicode.Scalar, packedMarks: UInt64) {
    self.base = base
    self.packedMarks = packedMarks
  }

  package static let space = Glyph(" ")
  package static let replacement = Glyph("\u{FFFD}")

  package var hasMarks: Bool { packedMarks != 0 }

  package var marks: [Unicode.Scalar] {
    var rest = packedMarks
    var found: [Unicode.Scalar] = []
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { found.append(mark) }
      rest >>= 21
    }
    return found
  }

  package var character: Character {
    var scalars = String.UnicodeScalarView([base])
    scalars.append(contentsOf: marks)
    return Character(String(scalars))
  }
}

extension Glyph {
  /// How a character is shown, and the columns it takes: 1 or 2.
  ///
  /// Control characters become their pictures (␛ for ESC), invisible and unsettled ones U+FFFD,
  /// so that nothing from a file or a paste can steer the terminal.
  package static func shown(_ character: Character) -> (glyph: Glyph, columns: Int) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      return (Glyph(Unicode.Scalar(ascii)), 1)
    }
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return (.space, 1) }
    guard let columns = GlyphWidth.columns(of: base) else { return (picture(of: base), 1) }
    guard columns > 0 else { return (onDottedCircle(base), 1) }
    return (Glyph(base, packedMarks: packed(scalars.dropFirst())), columns)
  }

  private static func picture(of control: Unicode.Scalar) -> Glyph {
    switch control.value {
    case ..<0x20: Glyph(Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}")
    case 0x7F: Glyph("\u{2421}")
    default: .replacement
    }
  }

  /// A mark without a base stands on ◌, as Unicode's charts show it.
  private static func onDottedCircle(_ mark: Unicode.Scalar) -> Glyph {
    isVisibleMark(mark) ? Glyph("\u{25CC}", packedMarks: UInt64(mark.value)) : .replacement
  }

  private static func packed(_ scalars: Substring.UnicodeScalarView) -> UInt64 {
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    for scalar in scalars where shift < 63 {
      guard isVisibleMark(scalar) else { break }
      packed |= UInt64(scalar.value) << shift
      shift += 21
    }
    return packed
  }

  /// Marks that every terminal combines: not joiners, variation selectors or anything younger than
  /// Unicode 5.0, which is where the tables of some (of vim's and neovim's own among them) end.
  private static func isVisibleMark(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    guard category == .nonspacingMark || category == .enclosingMark else { return false }
    if (0xFE00...0xFE0F).contains(scalar.value) || scalar.value >= 0xE0000 { return false }
    guard let age = scalar.properties.age, GlyphWidth.columns(of: scalar) == 0 else {
      return false
    }
    return (age.major, age.minor) <= (5, 0)
  }
}
