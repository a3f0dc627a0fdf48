/// The open states of a search, in buckets by what their whole ways are estimated to cost: of the
/// lowest, the last one put in comes out first.
///
/// It has memory of its own, since an array asks at each push whether it is shared, which takes as
/// long as the push. It is reached through `push` and `pop` only, which keep to what was put in.
struct OpenStates: ~Copyable {
  private struct Item {
    let state: Int32
    /// The item below it, -1 for none.
    let next: Int32
  }

  /// More than the estimates of open states can differ by.
  private static let bucketCount = 4096

  private let buckets: UnsafeMutablePointer<Int32>
  private var items: UnsafeMutablePointer<Item>
  private var room = 1024
  /// How many have come; the places of those that went are not used again.
  private var count = 0
  private var open = 0
  /// No open state is estimated lower.
  private var lowest = Int.max

  init() {
    buckets = .allocate(capacity: Self.bucketCount)
    buckets.initialize(repeating: -1, count: Self.bucketCount)
    items = .allocate(capacity: room)
  }

  deinit {
    buckets.deallocate()
    items.deallocate()
  }

  @inline(__always)
  mutating func push(_ state: Int, estimate: Int) {
    if count == room { grow() }
    let bucket = estimate & (Self.bucketCount &- 1)
    let item = Item(state: Int32(truncatingIfNeeded: state), next: buckets[bucket])
    (items + count).initialize(to: item)
    buckets[bucket] = Int32(truncatingIfNeeded: count)
    count &+= 1
    open &+= 1
    if estimate < lowest { lowest = estimate }
  }

  /// nil when none is left that is estimated below the bound.
  @inline(__always)
  mutating func pop(below bound: Int) -> Int? {
    guard open > 0 else { return nil }
    while buckets[lowest & (Self.bucketCount &- 1)] < 0 { lowest &+= 1 }
    guard lowest < bound else { return nil }
    let bucket = lowest & (Self.bucketCount &- 1)
    let item = items[Int(buckets[bucket])]
    buckets[bucket] = item.next
    open &-= 1
    return Int(item.state)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Item>.allocate(capacity: 2 * room)
    larger.moveInitialize(from: items, count: count)
    items.deallocate()
    items = larger
    room *= 2
  }
}
