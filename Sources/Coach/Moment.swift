/// Now, as the only part that may read a clock tells it.
package struct Moment: Equatable, Sendable {
  package let wall: Timestamp
  /// The monotonic clock, from any start: for countdowns.
  package let uptime: Duration

  package init(wall: Timestamp, uptime: Duration) {
    self.wall = wall
    self.uptime = uptime
  }
}

/// A moment of history: seconds since 1970-01-01T00:00:00Z, and the zone in which it was lived.
package struct Timestamp: Equatable, Hashable, Sendable {
  package let seconds: Int
  /// Seconds east of Greenwich.
  package let offset: Int
  /// The zone's name in the IANA database, or "UTC".
  package let zone: String

  package init(seconds: Int, offset: Int = 0, zone: String = "UTC") {
    self.seconds = seconds
    self.offset = offset
    self.zone = zone
  }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }
}

/// A civil day, counted from 1970-01-01.
package struct Day: Equatable, Hashable, Comparable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
