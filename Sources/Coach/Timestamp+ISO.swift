/// A day of the Gregorian calendar, also before it was in use.
package struct CivilDate: Equatable, Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to 31.
  package let dayOfMonth: Int

  /// Nil when the calendar has no such day.
  package init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...12).contains(month), dayOfMonth >= 1,
      dayOfMonth <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(checked: year, month, dayOfMonth)
  }

  package init(_ day: Day) {
    // Years that begin in March have their leap day at the end, so that all months but the last
    // have one length each year; 719,468 days lie between 0000-03-01 and 1970-01-01.
    let (century4, dayOf400Years) = floorDivision(day.number + 719_468, 146_097)
    let leapDays =
      dayOf400Years / 1460 - dayOf400Years / 36_524 + dayOf400Years / 146_096
    let marchYear = (dayOf400Years - leapDays) / 365
    let dayOfYear = dayOf400Years - (365 * marchYear + marchYear / 4 - marchYear / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = 400 * century4 + marchYear + (month <= 2 ? 1 : 0)
    self.init(checked: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private init(checked year: Int, _ month: Int, _ dayOfMonth: Int) {
    self.year = year
    self.month = month
    self.dayOfMonth = dayOfMonth
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: CustomStringConvertible {
  /// As ISO 8601 writes it: `2026-11-21`.
  package var description: String {
    let digits = padded(abs(year), to: 4)
    return "\(year < 0 ? "-" : "")\(digits)-\(padded(month, to: 2))-\(padded(dayOfMonth, to: 2))"
  }
}

extension Day {
  package init(_ date: CivilDate) {
    let marchYear = date.month <= 2 ? date.year - 1 : date.year
    let marchMonth = date.month <= 2 ? date.month + 9 : date.month - 3
    let (century4, year) = floorDivision(marchYear, 400)
    let dayOfYear = (153 * marchMonth + 2) / 5 + date.dayOfMonth - 1
    let dayOf400Years = 365 * year + year / 4 - year / 100 + dayOfYear
    self.init(number: century4 * 146_097 + dayOf400Years - 719_468)
  }
}

extension Timestamp {
  /// The day on the wall where it was lived.
  package var day: Day { Day(number: floorDivision(seconds + offset, 86_400).quotient) }

  /// In universal time, to the second: `2026-11-21T19:30:05Z`.
  package var iso8601: String {
    let (day, second) = floorDivision(seconds, 86_400)
    return "\(CivilDate(Day(number: day)))T\(clock(second))Z"
  }

  /// How far the wall was from universal time: `-05:00`, with seconds where there were any.
  package var isoOffset: String {
    let clock = clock(abs(offset))
    return (offset < 0 ? "-" : "+") + (clock.hasSuffix(":00") ? String(clock.dropLast(3)) : clock)
  }

  /// A time such as `2026-11-21T19:30:05Z`, or with the offset `-05:00` in the place of the Z;
  /// nil for anything else.
  package init?(iso8601 text: String, zone: String = "UTC") {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      let date = CivilDate(iso8601: bytes[..<10]), let clock = secondsOfClock(bytes[11..<19])
    else { return nil }
    var offset = 0
    if bytes[19...] != [UInt8(ascii: "Z")] {
      guard let written = Timestamp.offset(iso: String(decoding: bytes[19...], as: UTF8.self))
      else { return nil }
      offset = written
    }
    let seconds = Day(date).number * 86_400 + clock - offset
    self.init(seconds: seconds, offset: offset, zone: zone)
  }

  /// Seconds east of Greenwich of a text such as `-05:00`; nil for anything else.
  package static func offset(iso text: String) -> Int? {
    let clock = text.dropFirst()
    let full = Array((clock.utf8.count == 5 ? clock + ":00" : clock).utf8)
    guard let seconds = secondsOfClock(full[...]) else { return nil }
    return text.hasPrefix("+") ? seconds : text.hasPrefix("-") ? -seconds : nil
  }
}

extension CivilDate {
  /// Of a text such as `2026-11-21`; nil for anything else.
  package init?(iso8601 text: String) {
    self.init(iso8601: Array(text.utf8)[...])
  }

  fileprivate init?(iso8601 bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]),
      let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: day)
  }
}

/// The seconds of `19:30:05`; nil for anything else.
private func secondsOfClock(_ bytes: ArraySlice<UInt8>) -> Int? {
  let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard parts.map(\.count) == [2, 2, 2], let hour = number(parts[0]), hour < 24,
    let minute = number(parts[1]), minute < 60, let second = number(parts[2]), second < 60
  else { return nil }
  return hour * 3600 + minute * 60 + second
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}

private func clock(_ second: Int) -> String {
  let parts = [second / 3600, second / 60 % 60, second % 60]
  return parts.map { padded($0, to: 2) }.joined(separator: ":")
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Division that rounds down, so that the remainder is never negative.
private func floorDivision(_ number: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
