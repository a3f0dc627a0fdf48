/// A moment by which something must have happened.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(_ limit: Duration) { end = .now + limit }

  /// nil when it has passed.
  var left: Duration? {
    let left = ContinuousClock.now.duration(to: end)
    return left > .zero ? left : nil
  }
}

extension Duration {
  /// Rounded up, for `poll`.
  var milliseconds: Int32 {
    Int32(
      components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999)
        / 1_000_000_000_000_000)
  }
}
