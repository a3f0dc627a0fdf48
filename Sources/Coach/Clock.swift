extension Duration {
  /// Minutes and seconds, such as `12:40`, `-0:05` or, from an hour on, `1:02:03`.
  package var clock: String {
    let seconds = abs(components.seconds)
    let sign = self < .zero && seconds > 0 ? "-" : ""
    let minutes = seconds / 60
    let tail = Self.twoDigits(seconds % 60)
    guard minutes >= 60 else { return "\(sign)\(minutes):\(tail)" }
    return "\(sign)\(minutes / 60):\(Self.twoDigits(minutes % 60)):\(tail)"
  }

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Int {
  /// Of minutes: `45 min`, `2 h`, `2 h 05`.
  package var asHours: String {
    if self < 60 { return "\(self) min" }
    let minutes = self % 60
    return minutes == 0 ? "\(self / 60) h" : "\(self / 60) h \(minutes < 10 ? "0" : "")\(minutes)"
  }
}
