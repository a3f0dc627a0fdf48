/// One direction of the plane: gutters and the columns (or rows) of slots between them, in cells.
struct Axis: Equatable, Sendable {
  /// The slot numbers, in order; a gap in them is one narrow column, so that it shows.
  let keys: [Int]
  let sizes: [Int]
  /// One more than there are columns: gutter `i` is before column `i`.
  let gutters: [Int]
  let starts: [Int]
  let length: Int

  init(keys: [Int], sizes: [Int], gutters: [Int]) {
    self.keys = keys
    self.sizes = sizes
    self.gutters = gutters
    var starts: [Int] = []
    var place = gutters[0]
    for index in keys.indices {
      starts.append(place)
      place += sizes[index] + gutters[index + 1]
    }
    self.starts = starts
    length = place
  }

  /// The slot numbers in use with one for each gap.
  static func keys(of numbers: [Int]) -> [Int] {
    var keys: [Int] = []
    for number in Set(numbers).sorted() {
      if let last = keys.last, number > last + 1 { keys.append(last + 1) }
      keys.append(number)
    }
    return keys.isEmpty ? [0] : keys
  }

  /// What a gutter is called while columns come and go: the slot number after it.
  func gutterKey(_ index: Int) -> Int { index < keys.count ? keys[index] : .max }

  /// The gutter that a place lies in, nil inside of a column.
  func gutter(at place: Int) -> Int? {
    for index in keys.indices {
      if place < starts[index] { return index }
      if place < starts[index] + sizes[index] { return nil }
    }
    return keys.count
  }

  private var zones: [(key: Int, isGutter: Bool, start: Int, size: Int)] {
    var zones: [(key: Int, isGutter: Bool, start: Int, size: Int)] = []
    var place = 0
    for index in gutters.indices {
      zones.append((gutterKey(index), true, place, gutters[index]))
      place += gutters[index]
      guard index < keys.count else { break }
      zones.append((keys[index], false, place, sizes[index]))
      place += sizes[index]
    }
    return zones
  }

  /// For each place here the place there that is as far from the nearer end of the same gutter or
  /// column; -1 where there is none.
  func places(in other: Axis) -> [Int] {
    var map = [Int](repeating: -1, count: length)
    let there = other.zones
    for zone in zones {
      guard let target = there.first(where: { $0.key == zone.key && $0.isGutter == zone.isGutter })
      else { continue }
      for offset in 0..<zone.size {
        let isNearStart = offset * 2 < zone.size
        let moved = isNearStart ? offset : target.size - (zone.size - offset)
        guard moved >= 0, moved < target.size else { continue }
        map[zone.start + offset] = target.start + moved
      }
    }
    return map
  }
}
