/// The rows that a line wraps into at one width.
struct RowLayout: Equatable, Sendable {
  /// 0 when the line has not been laid out yet.
  private(set) var columns = 0
  /// The column at which rows after the first begin.
  private(set) var hang = 0
  /// Where each row after the first begins.
  private(set) var starts: [Int] = []

  init() {}

  init(of line: TextLine, columns: Int, hang: Int) {
    self.columns = columns
    self.hang = hang
    var place = line.rowEnd(from: 0, columns: columns, hang: hang)
    while place < line.count {
      starts.append(place)
      place = line.rowEnd(from: place, columns: columns, hang: hang)
    }
  }

  func row(of place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Wraps again from just before a change until rows begin where they did.
  ///
  /// `changed` is in places of the new line, whose rest has moved by `shift`.
  mutating func follow(_ changed: Range<Int>, shift: Int, in line: TextLine) {
    guard columns > 0 else { return }
    let hang = line.hang(in: columns)
    guard hang == self.hang else {
      self = RowLayout(of: line, columns: columns, hang: hang)
      return
    }
    // A word that grows shorter may fit into a row above: the first one holds at most what the
    // next two do, and no change reaches further up.
    let kept = max(0, row(of: changed.lowerBound) - 3)
    var old = kept
    var place = kept == 0 ? 0 : starts[kept - 1]
    var fresh: [Int] = []
    while true {
      place = line.rowEnd(from: place, columns: columns, hang: hang)
      guard place < line.count else {
        old = starts.count
        break
      }
      if place >= changed.upperBound {
        while old < starts.count, starts[old] < place - shift { old += 1 }
        if old < starts.count, starts[old] == place - shift { break }
      }
      fresh.append(place)
    }
    if shift != 0 { for index in old..<starts.count { starts[index] += shift } }
    starts.replaceSubrange(kept..<old, with: fresh)
  }
}
