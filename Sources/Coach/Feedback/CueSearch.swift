/// Finds where all slots of a cue are filled at distinct places, close together, in any order.
struct CueSearch {
  /// How many tokens may stand between the words of a cue.
  static let slack = 6

  /// One way to fill a slot: where it may start, as bits, and how many tokens it takes.
  struct Option {
    let starts: UInt64
    let length: Int
  }

  private let slots: [[Option]]
  /// The most tokens that a match can span.
  private let span: Int
  private var anchor = 0
  private var best: UInt64 = 0
  private var bestEnd = 0

  init(slots: [[Option]]) {
    // The slot with the fewest places first, so that what cannot be filled is seen soon.
    self.slots = slots.sorted { Self.places($0) < Self.places($1) }
    span = slots.reduce(Self.slack) { $0 + ($1.map(\.length).max() ?? 1) }
  }

  private static func places(_ options: [Option]) -> Int {
    options.reduce(0) { $0 + $1.starts.nonzeroBitCount }
  }

  /// The tightest match for each place where one begins, as the bits of its tokens.
  mutating func matches() -> [UInt64] {
    var anchors = slots.joined().reduce(UInt64(0)) { $0 | $1.starts }
    var found: [UInt64] = []
    while anchors != 0 {
      anchor = anchors.trailingZeroBitCount
      anchors &= anchors - 1
      best = 0
      bestEnd = anchor + span + 1
      fill(0, taken: 0, end: anchor)
      if best != 0 { found.append(best) }
    }
    return found
  }

  /// Fills a slot and those after it; only what ends before the best end so far is of use.
  private mutating func fill(_ slot: Int, taken: UInt64, end: Int) {
    guard slot < slots.count else {
      let startsHere = taken & (1 << UInt64(anchor)) != 0
      guard startsHere, end - anchor <= taken.nonzeroBitCount + Self.slack else { return }
      best = taken
      bestEnd = end
      return
    }
    for option in slots[slot] {
      var starts = option.starts & (~0 << UInt64(anchor))
      while starts != 0 {
        let start = starts.trailingZeroBitCount
        starts &= starts - 1
        guard start + option.length < bestEnd else { break }
        let bits = Self.bits(from: start, count: option.length)
        guard taken & bits == 0 else { continue }
        fill(slot + 1, taken: taken | bits, end: max(end, start + option.length))
      }
    }
  }

  static func bits(from start: Int, count: Int) -> UInt64 {
    let run: UInt64 = count >= 64 ? ~0 : (1 << UInt64(count)) - 1
    return run << UInt64(start)
  }
}
