/// One line of a text as scalars, the places where they join into characters, and the rows that
/// it wraps into.
///
/// Scalars, since Swift takes canonically equivalent characters for the same and a text must come
/// back byte for byte.
struct TextLine: Sendable {
  private(set) var scalars: [Unicode.Scalar]
  private(set) var clusters: Clusters
  /// Kept, since every key asks for the heading over the cursor.
  private(set) var isHeading: Bool
  private var rows: RowLayout

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    clusters = Clusters(of: scalars)
    isHeading = Self.isHeading(scalars)
    rows = RowLayout()
  }

  var count: Int { scalars.count }

  mutating func replace(_ old: Range<Int>, with new: some Collection<Unicode.Scalar>) {
    scalars.replaceSubrange(old, with: new)
    isHeading = Self.isHeading(scalars)
    let changed = clusters.follow(old, became: new.count, in: scalars)
    // Taken out, since a copy of the rows inside of `self` would cost a copy of all of them.
    var rows = RowLayout()
    swap(&rows, &self.rows)
    rows.follow(changed, shift: new.count - old.count, in: self)
    self.rows = rows
  }
}

extension TextLine {
  mutating func layOut(columns: Int) {
    guard rows.columns != columns else { return }
    rows = RowLayout(of: self, columns: columns, hang: hang(in: columns))
  }

  func isLaidOut(in columns: Int) -> Bool { rows.columns == columns }

  var rowCount: Int { rows.starts.count + 1 }

  /// The scalars of a row, the spaces that hang over its end included.
  func row(_ index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : rows.starts[index - 1]
    return start..<(index < rows.starts.count ? rows.starts[index] : count)
  }

  /// The column at which a row begins.
  func indent(ofRow index: Int) -> Int { index == 0 ? 0 : rows.hang }

  /// The row that shows a place; a place between two rows is at the start of the second.
  func row(of place: Int) -> Int { rows.row(of: place) }

  /// The place in a row that is nearest to a column from the left.
  func place(inRow index: Int, column: Int) -> Int {
    let range = row(index)
    // The end of a row that goes on is the start of the next one.
    let last =
      index + 1 == rowCount
      ? range.upperBound : max(range.lowerBound, clusters.boundary(before: range.upperBound))
    var place = range.lowerBound
    var reached = indent(ofRow: index)
    while place < last {
      reached += Wrap.columns(of: scalars[place], at: reached)
      if reached > column { break }
      place = clusters.boundary(after: place)
    }
    return place
  }

  /// The column at which a place is in its row.
  func column(of place: Int) -> Int {
    let index = row(of: place)
    var reached = indent(ofRow: index)
    var passed = row(index).lowerBound
    while passed < place {
      reached += Wrap.columns(of: scalars[passed], at: reached)
      passed = clusters.boundary(after: passed)
    }
    return reached
  }
}

extension TextLine {
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  var string: String { string(0..<count) }

  /// How the character is shown that begins at a boundary, and the columns it takes.
  func shown(at place: Int) -> (glyph: Glyph, columns: Int) {
    let end = clusters.boundary(after: place)
    let base = scalars[place]
    guard end - place == 1 else { return Glyph.shown(Character(string(place..<end))) }
    return (0x20..<0x7F).contains(base.value) ? (Glyph(base), 1) : Glyph.shown(Character(base))
  }
}

extension String {
  /// A view of scalars, filled one by one, would take ten times as long.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

extension Unicode.Scalar {
  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
