/// Where the scalars of a line join into characters of more than one scalar.
///
/// Every other place of the line is a boundary between characters, so that plain text costs
/// nothing here.
struct Clusters: Equatable, Sendable {
  /// In order, each of two scalars or more.
  private(set) var ranges: [Range<Int>] = []

  init(of scalars: [Unicode.Scalar]) {
    var place = 0
    while place < scalars.count {
      let end = Self.end(from: place, in: scalars)
      if end - place > 1 { ranges.append(place..<end) }
      place = end
    }
  }

  /// The first range that ends after a place.
  private func index(endingAfter place: Int) -> Int {
    guard let last = ranges.last, last.upperBound > place else { return ranges.count }
    var low = 0
    var high = ranges.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cluster that holds the scalar at a place.
  private func cluster(at place: Int) -> Range<Int>? {
    guard !ranges.isEmpty else { return nil }
    let index = index(endingAfter: place)
    guard index < ranges.count, ranges[index].lowerBound <= place else { return nil }
    return ranges[index]
  }

  func isBoundary(_ place: Int) -> Bool {
    guard let cluster = cluster(at: place) else { return true }
    return cluster.lowerBound == place
  }

  func boundary(after place: Int) -> Int { cluster(at: place)?.upperBound ?? place + 1 }

  func boundary(before place: Int) -> Int { cluster(at: place - 1)?.lowerBound ?? place - 1 }

  /// The place itself, or the end of the cluster that it is inside of.
  func boundary(from place: Int) -> Int {
    guard let cluster = cluster(at: place), cluster.lowerBound < place else { return place }
    return cluster.upperBound
  }

  /// How many characters stand before a boundary.
  func characters(before place: Int) -> Int {
    var count = place
    for range in ranges {
      guard range.upperBound <= place else { break }
      count -= range.count - 1
    }
    return count
  }

  /// The boundary with so many characters before it.
  func boundary(afterCharacters count: Int) -> Int {
    var place = count
    for range in ranges {
      guard range.lowerBound < place else { break }
      place += range.count - 1
    }
    return place
  }
}

extension Clusters {
  /// Follows a change of the line: the scalars of `old` became `count` scalars, which are in
  /// `scalars` already. Returns where characters may differ, in places of the new line.
  mutating func follow(
    _ old: Range<Int>, became count: Int, in scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    let shift = count - old.count
    let start = old.lowerBound == 0 ? 0 : boundary(before: old.lowerBound)
    var place = start
    var found: [Range<Int>] = []
    while place < scalars.count {
      // Breaks after a boundary depend on what follows it only.
      if place >= old.lowerBound + count, isBoundary(place - shift) { break }
      let end = Self.end(from: place, in: scalars)
      if end - place > 1 { found.append(place..<end) }
      place = end
    }
    splice(found, over: start..<place - shift, shift: shift)
    return start..<place
  }

  private mutating func splice(_ found: [Range<Int>], over old: Range<Int>, shift: Int) {
    guard !ranges.isEmpty || !found.isEmpty else { return }
    let first = index(endingAfter: old.lowerBound)
    let last = index(endingAfter: old.upperBound)
    if shift != 0 {
      for index in last..<ranges.count {
        let range = ranges[index]
        ranges[index] = range.lowerBound + shift..<range.upperBound + shift
      }
    }
    ranges.replaceSubrange(first..<last, with: found)
  }
}

extension Clusters {
  /// The end of the character that begins at a boundary, as Swift's `Character` has it.
  static func end(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    let next = start + 1
    guard next < scalars.count else { return scalars.count }
    if standsAlone(scalars[start]), standsAlone(scalars[next]) { return next }
    var reach = 8
    while true {
      let end = min(scalars.count, start + reach)
      let window = String(String.UnicodeScalarView(scalars[start..<end]))
      let length = window.first?.unicodeScalars.count ?? 1
      if length < end - start || end == scalars.count { return start + length }
      reach *= 4
    }
  }

  /// Whether a scalar never joins with another of this kind: most letters, signs and ideographs,
  /// which need not be looked at closely.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0D: false
    case ..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2030..<0x205F,
      0x2190..<0x2C00, 0x3001..<0x3021, 0x3041..<0x3097, 0x309B..<0x3100, 0x4E00..<0xA000,
      0xAC00..<0xD7A4, 0xFF01..<0xFF9E:
      true
    default: false
    }
  }
}
