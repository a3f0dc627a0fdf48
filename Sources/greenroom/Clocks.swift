import Coach
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where now comes from: the machine's clocks, or hands that only a script moves.
enum Clocks {
  case machine(LocalTime)
  case script(Moment)

  /// Of every scripted run, so that its pictures can be compared.
  static let scriptStart = Moment(
    wall: Timestamp(seconds: 1_795_289_400), uptime: .seconds(1000))

  var now: Moment {
    switch self {
    case .machine(let zone):
      Moment(
        wall: zone.timestamp(time(nil)), uptime: Self.uptime)
    case .script(let moment): moment
    }
  }

  /// Now, some time after `last`: the wall is asked for what people call it once a second.
  func now(after last: Moment) -> Moment {
    guard case .machine = self, last.wall.seconds == time(nil) else { return now }
    return Moment(wall: last.wall, uptime: Self.uptime)
  }

  mutating func wait(_ time: Duration) {
    guard case .script(let moment) = self else { return }
    let seconds = Int(time.components.seconds)
    self = .script(
      Moment(
        wall: Timestamp(seconds: moment.wall.seconds + seconds), uptime: moment.uptime + time))
  }

  static var uptime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
